import { describe, expect, it } from 'vitest'
import { chainExample, compileLines, file, monthText, rowAt, weightsHeader } from '../../../test/support/offices.ts'
import type { CompiledIndex } from '../../contract/operations/compile-index.ts'
import { type MonthPanel, makeMonthPanel } from '../../engine/index.ts'
import { readWeights } from '../../readers/read-weights.ts'
import { type Compilation, compileReturns } from './compile-index.ts'
import type { ReturnsPanel } from './returns-panel.ts'

const fixed = ['A,1,1,C,0.5,20', 'B,2,2,D,0.5,10']
const { returns } = chainExample()

describe('another classification', () => {
  const header = 'from_version,from,to_version,to,share,basis,source'
  const link = (from: string, to: string, share: string) => `v1,${from},v2,${to},${share},stated,decision`
  const links = [header, link('1', 'x', '0.6'), link('1', 'y', '0.4'), link('2', 'y', '1')]

  it('CMP-25 reads the classes in it, with the total that it was', async () => {
    const answer = await compileLines(returns, fixed, { correspondence: file('c.csv', links) })
    expect(answer.otherClassification).toMatchObject({ from: 'v1', to: 'v2', assumed: [] })
    const rows = (answer.otherClassification?.rows ?? []).filter(({ period }) => period === '2024-03')
    // Class 1 is A at 26 of 20, class 2 is B at 12 of 10; y is 0.2 of A and 0.5 of B.
    expect(rows.map(({ activity }) => activity)).toEqual(['x', 'y'])
    expect(rows.map(({ weight }) => weight)).toEqual([0.3, 0.7])
    expect(rows[0]?.value).toBeCloseTo(130, 10)
    expect(rows[1]?.value).toBeCloseTo((0.2 * 130 + 0.5 * 120) / 0.7, 10)
    const total = rows.reduce((sum, { weight, value }) => sum + weight * (value ?? Number.NaN), 0)
    expect(total).toBeCloseTo(rowAt(answer, 'total', 'total', '2024-03').value ?? 0, 10)
    expect(rows[0]?.growth).toBeCloseTo(26 / 22 - 1, 12)
  })

  it('CMP-25 a class that is split with no stated shares goes in equal parts only when that is asked for, and is named', async () => {
    const open = file('c.csv', [header, link('1', 'x', ''), link('1', 'y', ''), link('2', 'y', '')])
    const answer = await compileLines(returns, fixed, { correspondence: open, split: 'equal' })
    expect(answer.otherClassification?.assumed).toEqual(['1'])
    expect(answer.otherClassification?.rows.map(({ weight }) => weight).slice(0, 1)).toEqual([0.25])
    await expect(compileLines(returns, fixed, { correspondence: open })).rejects.toMatchObject({
      facts: { problems: [{ file: 'w.csv', column: 'class', found: '1, split into x, y' }] },
    })
  })

  it('CMP-26 a class that the correspondence lacks is refused', async () => {
    const short = file('c.csv', [header, link('1', 'x', '1')])
    await expect(compileLines(returns, fixed, { correspondence: short })).rejects.toMatchObject({
      code: 'data-refused',
      facts: { problems: [{ file: 'w.csv', column: 'class', found: '2' }] },
    })
    await expect(compileLines(returns, fixed, { correspondence: file('c.csv', [header]) })).rejects.toMatchObject({
      facts: { problems: [{ file: 'c.csv', found: 'no link' }] },
    })
  })

  it('CMP-26 a chain has no sum that could be read in it', async () => {
    const options = { method: 'annual-chain', weightsFrom: 'returns', correspondence: file('c.csv', links) }
    await expect(compileLines(returns, fixed, options)).rejects.toMatchObject({ code: 'wrong-use', facts: { field: 'method' } })
  })
})

describe('an older index', () => {
  const older = ['level,activity,period,value']
  for (let m = 0; m < 24; m += 1) older.push(`total,total,${monthText(2021 * 12 + m)},${m < 12 ? 160 : 200}`)

  it('CMP-28 is scaled to agree over the first year that both have, and continued', async () => {
    const answer = await compileLines(returns, fixed, { splice: file('o.csv', older) })
    const rows = answer.spliced ?? []
    expect(rows.map(({ period }) => period).slice(0, 2)).toEqual(['2021-01', '2021-02'])
    expect(rows).toHaveLength(48)
    // 2022 averages 100 in the new index and 200 in the old.
    expect(rows[0]?.value).toBeCloseTo(80, 10)
    expect(rows.find(({ period }) => period === '2022-05')?.growth).toBeCloseTo(0.25, 10)
    expect(rows.find(({ period }) => period === '2024-03')?.value).toBeCloseTo(125, 10)
  })

  it.each([
    [['level,activity,period,value', 'total,total,2021,5'], 'period', '2021'],
    [['level,activity,period,value', 'group,total,2021-01,5'], 'level', 'group'],
    [['level,activity,period,value', 'total,total,2021-01,0'], 'value', '0'],
    [['level,activity,period,value', 'total,total,2021-01,5', 'total,total,2021-01,6'], 'period', '2021-01'],
    [['level,activity,period,value', 'total,total,2021-01,5'], 'activity', 'total total'],
    [['level,activity,period,value', 'section,Z,2021-01,5'], 'activity', 'section Z'],
    [['level,activity,period,value'], '', 'no value'],
  ])('CMP-28 %j is refused', async (lines, column, found) => {
    await expect(compileLines(returns, fixed, { splice: file('o.csv', lines) })).rejects.toMatchObject({
      code: 'data-refused',
      facts: { problems: [{ file: 'o.csv', column, found }] },
    })
  })
})

describe('companions', () => {
  /** Output 100 a month; stock 50, from 2023 on 10 more each month, so that sales fall to 90. */
  const stocked = Array.from({ length: 24 }, (_, m) => {
    const [made, stock] = [m < 12 ? 100 : 105, m < 12 ? 50 : 50 + 25 * (m - 11)]
    return `E1,A,${monthText(2022 * 12 + m)},${made},${made * 4},${stock},,reported`
  })
  const one = ['A,1,1,C,1,100']
  const at = (answer: CompiledIndex, companion: string, period: string) =>
    answer.companions?.rows.find((row) => row.companion === companion && row.level === 'division' && row.period === period)

  it('CMP-20 gives consumption and inventory of divisions, sections and the total, and says that sales are derived', async () => {
    const answer = await compileLines(stocked, one, { companions: 'yes' })
    // The first month has no stock before it, so that the first whole year of sales is the second.
    expect(answer.companions).toMatchObject({
      sales: 'derived',
      baseYears: [
        { companion: 'consumption', baseYear: 2023 },
        { companion: 'inventory', baseYear: 2022 },
      ],
    })
    expect(at(answer, 'consumption', '2023-04')?.value).toBeCloseTo(100, 10)
    expect(at(answer, 'inventory', '2023-01')?.value).toBeCloseTo(150, 10)
    expect(at(answer, 'inventory', '2023-01')?.growth).toBeCloseTo(0.5, 10)
    expect(new Set(answer.companions?.rows.map(({ level }: { level: string }) => level))).toEqual(
      new Set(['division', 'section', 'total']),
    )
    expect(at(answer, 'labour', '2023-01')).toBeUndefined()
  })

  it('CMP-21 production up, consumption down and inventory up is growth that will be paid back', async () => {
    const longer = Array.from({ length: 12 }, (_, m) => `E1,A,${monthText(2021 * 12 + m)},100,400,50,,reported`)
    const answer = await compileLines([...longer, ...stocked], one, { companions: 'yes', reference: 2022 })
    expect(at(answer, 'consumption', '2022-06')?.value).toBeCloseTo(100, 10)
    expect(at(answer, 'consumption', '2023-01')?.growth).toBeCloseTo(-0.2, 10)
    const reading = answer.companions?.stockCycle.find(({ level, period }) => level === 'division' && period === '2023-01')
    expect(reading?.reading).toBe('paid-back-later')
    expect(answer.companions?.stockCycle.find(({ level, period }) => level === 'division' && period === '2022-06')?.reading).toBe(
      'mixed',
    )
  })

  it('CMP-22 reported sales and heads are taken as they are', () => {
    const months = 13
    const rowOf = (first: number, last: number) =>
      makeMonthPanel({ firstMonth: 2022 * 12, rows: [[...Array.from({ length: 12 }, () => first), last]] })
    const panel = panelOf(rowOf(100, 110), { sales: rowOf(90, 81), employees: rowOf(40, 50), value: rowOf(400, 440) })
    const { companions } = compileReturns(compilation(panel, { companions: 'yes' }))
    expect(companions?.sales).toBe('reported')
    const last = (companion: string) =>
      companions?.rows.find((row) => row.companion === companion && row.level === 'total' && row.period === '2023-01')
    expect(last('consumption')?.growth).toBeCloseTo(-0.1, 12)
    expect(last('labour')?.value).toBeCloseTo(125, 12)
    expect(companions?.rows.filter(({ companion }) => companion === 'labour')).toHaveLength(3 * months)
  })

  it('CMP-22 no price, and no whole year, are refused', async () => {
    const priceless = stocked.map((line) => line.replace(/,\d+,(\d+),,reported$/, ',,$1,,reported'))
    await expect(compileLines(priceless, one, { companions: 'yes' })).rejects.toMatchObject({
      code: 'data-refused',
      facts: { problems: [{ column: 'base_price', found: 'no price of A in 2023' }] },
    })
    await expect(compileLines(stocked.slice(0, 5), one, { companions: 'yes' })).rejects.toMatchObject({
      code: 'wrong-use',
      facts: { field: 'companions' },
    })
  })
})

const weightsOf = (lines: readonly string[]) => {
  const { weights } = readWeights({ name: 'w.csv', bytes: new TextEncoder().encode(`${weightsHeader}\n${lines.join('\n')}\n`) })
  if (weights === undefined) throw new Error('bad weights')
  return weights
}

function panelOf(
  quantity: MonthPanel,
  others: Partial<Record<'sales' | 'employees' | 'value' | 'stock', MonthPanel>> = {},
): ReturnsPanel {
  return {
    count: quantity.values.length,
    enterprises: quantity.series,
    products: 1,
    pairs: {
      panel: quantity,
      enterprise: Uint32Array.from({ length: quantity.series }, (_, e) => e),
      product: new Uint16Array(quantity.series),
    },
    kept: others,
  }
}

function compilation(panel: ReturnsPanel, choices: Partial<Compilation['choices']>): Compilation {
  const usual = {
    method: 'fixed-base',
    reading: 'B',
    weightsFrom: 'file',
    impute: [] as Compilation['choices']['impute'],
    sample: 'all',
    companions: 'no',
    split: 'refuse',
    audience: 'internal',
  } satisfies Compilation['choices']
  return { returns: panel, weights: weightsOf(['A,1,1,C,1,100']), weightsFile: 'w.csv', choices: { ...usual, ...choices } }
}

it('CMP-30 two states of the returns give what was revised, and how much by how many months later', () => {
  const before = Array.from({ length: 14 }, (_, m) => (m < 12 ? 100 : 110))
  const after = before.map((value, m) => (m === 12 ? 115 : m === 13 ? 108 : value))
  const [earlier, now] = [before, after].map((row) => panelOf(makeMonthPanel({ firstMonth: 2024 * 12, rows: [row] })))
  if (earlier === undefined || now === undefined) throw new Error('no panels')
  const { revisions } = compileReturns({ ...compilation(now, { asOf: '2025-04-05', compareWith: '2025-03-05' }), earlier })
  expect(revisions).toMatchObject({ from: '2025-03-05', to: '2025-04-05' })
  expect(revisions?.rows).toHaveLength(5 * 2)
  const total = revisions?.rows.filter(({ level }) => level === 'total')
  expect(total?.map(({ revision }) => Math.round((revision ?? 0) * 1000))).toEqual([50, -20])
  expect(revisions?.summary).toEqual({ count: 2, mean: expect.closeTo(0.015, 12), meanAbsolute: expect.closeTo(0.035, 12) })
  expect(revisions?.byMonthsLater.map(({ monthsLater, count }) => [monthsLater, count])).toEqual([
    [1, 1],
    [2, 1],
  ])
})
