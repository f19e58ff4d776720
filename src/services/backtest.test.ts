import { describe, expect, it } from 'vitest'
import { backtestScreen, forecastScreen } from '../cli/forecast-screen.ts'
import { backtest } from './backtest.ts'
import { forecast } from './forecast.ts'

const month = (t: number): string => `${Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, '0')}`
const level = (t: number): number =>
  100 * Math.exp(0.004 * (t - 24_000) + 0.1 * Math.sin((Math.PI * t) / 6) + 0.01 * Math.sin(7 * t * t))
const months = Array.from({ length: 96 }, (_, index) => 24_000 + index)

/** Series A, whole; B, which begins too late; C, with a level of zero; D, without a value. */
function table(last = 24_095): string {
  const rows = months
    .filter((t) => t <= last)
    .map((t) => `${month(t)},${level(t)},${t > 24_090 ? level(t) : ''},${t === 24_010 ? 0 : level(t)},`)
  return `period,A,B,C,D\n${rows.join('\n')}\n`
}

const fileOf = (text: string) => ({ name: 'levels.csv', bytes: new TextEncoder().encode(text) })
const sum = (year: number): number => Array.from({ length: 12 }, (_, k) => level(12 * year + k)).reduce((a, b) => a + b)

describe('backtest', () => {
  const input = { file: fileOf(table()), from: 2005, to: 2006, months: [3, 8] }

  it('BEL-15 BEL-22 BEL-23 compares with what became of the year, and lists what it cannot answer', async () => {
    const told: string[] = []
    const answer = await backtest(input, { progress: ({ rows, of }) => told.push(`${rows}/${of}`) })
    expect(answer.rows.map(({ series, year, month: seen }) => `${series} ${year} ${seen}`)).toEqual([
      ...['A 2005 3', 'A 2005 8', 'A 2006 3', 'A 2006 8'],
      ...['C 2005 3', 'C 2005 8', 'C 2006 3', 'C 2006 8'],
    ])
    expect(answer.rows[0]?.actual).toBeCloseTo(sum(2005) / sum(2004) - 1, 10)
    expect(answer.unanswered).toHaveLength(8)
    expect(new Set(answer.unanswered.map(({ reason }) => reason))).toEqual(new Set(['no-actual']))
    expect(answer.ignored).toEqual([{ series: 'C', period: '2000-11', measure: 'level', value: 0 }])
    const march = answer.rows.filter(({ month: seen }) => seen === 3)
    const error = march.reduce((total, row) => total + Math.abs(row.mean - row.actual), 0) / march.length
    expect(answer.summary[0]).toMatchObject({ month: 3, n: 4, mae: error })
    expect(told.at(-1)).toBe('16/16')
    const text = backtestScreen(answer, 'en')
    expect(text).toContain('B: the growth of 2005 is not in the file.')
    expect(text).toMatch(/Seen from month 3: mean absolute error \d\.\d\d points; [\d.]+% of 4 outcomes within the band/)
  })

  it('BEL-15 nothing after the month is used: the file cut off there gives the same forecast', async () => {
    const answer = await backtest({ ...input, from: 2006, months: [3] }, {})
    const cut = await forecast({ file: fileOf(table(24_074)), asOf: '2006-03' }, {})
    const whole = await forecast({ file: fileOf(table()), asOf: '2006-03' }, {})
    expect(whole.rows).toEqual(cut.rows)
    expect(answer.rows.map(({ mean, p10, p90 }) => [mean, p10, p90])).toEqual(
      cut.rows.map(({ mean, p10, p90 }) => [mean, p10, p90]),
    )
    expect(whole.unanswered).toEqual([
      { series: 'B', reason: 'too-short' },
      { series: 'D', reason: 'too-short' },
    ])
    expect(forecastScreen(whole, 'en')).toContain('B: no forecast, fewer than 13 months are known.')
    expect(forecastScreen(whole, 'en')).toContain('One value without a logarithm')
  })

  it('BEL-23 years in the wrong order and bad files are refused', async () => {
    await expect(backtest({ ...input, to: 2004 }, {})).rejects.toMatchObject({ code: 'wrong-use', facts: { field: 'to' } })
    await expect(forecast({ file: fileOf('x'), asOf: '2006-03' }, {})).rejects.toMatchObject({ code: 'data-refused' })
  })
})

describe('published rates', () => {
  it('BEL-22 the outcome is the year-to-date rate published for December', async () => {
    const rows = months
      .slice(24)
      .flatMap((t) => [
        `C,${month(t)},yoy,${level(t) / level(t - 12) - 1}`,
        `C,${month(t)},mom,${t === 24_050 ? -1 : level(t) / level(t - 1) - 1}`,
        ...(t % 12 === 11 && t < 24_090
          ? [`C,${month(t)},ytd,${sum(Math.floor(t / 12)) / sum(Math.floor(t / 12) - 1) - 1}`]
          : []),
      ])
    const file = fileOf(`series,period,measure,value\n${rows.join('\n')}\n`)
    const answer = await backtest({ file, from: 2006, to: 2007, months: [8] }, {})
    expect(answer.rows).toHaveLength(1)
    expect(answer.rows[0]?.actual).toBe(sum(2006) / sum(2005) - 1)
    expect(Math.abs((answer.rows[0]?.mean ?? 1) - (answer.rows[0]?.actual ?? 0))).toBeLessThan(0.01)
    expect(answer.unanswered).toEqual([{ series: 'C', year: 2007, month: 8, reason: 'no-actual' }])
    expect(answer.ignored).toEqual([{ series: 'C', period: '2004-03', measure: 'mom', value: -1 }])
  })
})
