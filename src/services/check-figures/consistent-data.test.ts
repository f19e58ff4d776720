import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consistentFigures, seededRandom, type Told } from '../../../test/support/consistent-figures.ts'
import { checkText, layouts } from '../../../test/support/figure-files.ts'
import { isTaodaError } from '../../contract/errors.ts'

/** What is said against a file: what it contradicts, or why it is refused. */
async function sentences(text: string): Promise<readonly string[]> {
  try {
    return (await checkText(text)).contradictions.map(({ why }) => why.text)
  } catch (error) {
    if (!isTaodaError(error) || !('problems' in error.facts)) throw error
    return error.facts.problems.map((problem) => JSON.stringify(problem))
  }
}

describe('figures that follow from the same levels', () => {
  test.each(Object.keys(layouts))(
    'FOR-59 are never accused, whole or with gaps, as %s',
    async (name) => {
      const write = layouts[name]
      if (write === undefined) throw new Error(name)
      await fc.assert(
        fc.asyncProperty(fc.integer(), fc.constantFrom(0, 0.3, 0.7), async (seed, missing) => {
          const random = seededRandom(seed + 1)
          const rows = consistentFigures(seed).filter(() => random() >= missing)
          const answer = await checkText(write(rows))
          expect(answer.contradictions.map(({ why }) => why.text)).toEqual([])
          expect(answer.leftOut).toEqual([])
          expect(answer.examined).toBe(answer.rows)
        }),
        { numRuns: 4, seed: 2025 },
      )
    },
    120_000,
  )
})

/** The rows with one of them changed; `wanted` says which rows may be the one. */
function planted(seed: number, wanted: (row: Told) => boolean, change: (row: Told) => Partial<Told>): readonly Told[] {
  const rows = consistentFigures(seed)
  const places = rows.flatMap((row, index) => (wanted(row) ? [index] : []))
  const chosen = places[Math.floor(seededRandom(seed + 7)() * places.length)]
  return rows.map((row, index) => (index === chosen ? { ...row, ...change(row) } : row))
}

const write = layouts.observations ?? (() => '')
const seeds = Array.from({ length: 5 }, (_, index) => 100 + index)

/** In how many of the five economies the slip was found. */
async function found(wanted: (row: Told) => boolean, change: (row: Told) => Partial<Told>): Promise<number> {
  const answers = await Promise.all(seeds.map((seed) => sentences(write(planted(seed, wanted, change)))))
  return answers.filter((texts) => texts.length > 0).length
}

describe('one slip among hundreds of figures', { timeout: 120_000 }, () => {
  test('FOR-60 an amount times a thousand is found, of a month, since January or of a year', async () => {
    const thousandfold = ({ value }: Told) => ({ value: (1000 * Number(value)).toFixed(1) })
    expect(await found(({ measure, unit }) => measure === 'level' && unit === 'tonne-thousand', thousandfold)).toBe(5)
    expect(await found(({ measure, unit }) => measure === 'level' && unit === 'vnd-billion', thousandfold)).toBe(5)
  })

  test('FOR-60 a rate in percent where all are fractions, or the other way round, is found', async () => {
    const ofYear = ({ measure, exact }: Told) => measure === 'growth' && Math.abs(exact) > 0.01
    expect(await found(ofYear, ({ exact }) => ({ value: (10_000 * exact).toFixed(2) }))).toBe(5)
    const onYear = (row: Told) => ofYear(row) && row.comparator === 'same-period-previous-year' && row.exact > 0.1
    expect(await found(onYear, ({ exact }) => ({ value: exact.toFixed(4) }))).toBe(5)
  })

  test('FOR-60 shares of growth printed as points are found', async () => {
    const points = ({ measure, exact }: Told) => measure === 'contribution' && Math.abs(exact) > 0.01
    expect(await found(points, ({ exact }) => ({ value: (1000 * exact).toFixed(2) }))).toBe(5)
  })

  test('FOR-60 the rate of a month in the place of the one since January is found where they are far enough apart', async () => {
    const rows = (seed: number): readonly Told[] => {
      const all = consistentFigures(seed)
      const of = (period: string) =>
        all.find(
          (row) => row.indicator === 'iip' && row.activity === 'mining' && row.measure === 'growth' && row.period === period,
        )
      const [month, cumulative] = [of('2023-09'), of('2023-01/2023-09')]
      if (month === undefined || cumulative === undefined) throw new Error('no such rows')
      return all.map((row) =>
        row === month ? { ...row, value: cumulative.value } : row === cumulative ? { ...row, value: month.value } : row,
      )
    }
    const far = seeds.filter((seed) => {
      const [month, cumulative] = ['2023-09', '2023-01/2023-09'].map((period) =>
        consistentFigures(seed).find((row) => row.indicator === 'iip' && row.activity === 'mining' && row.period === period),
      )
      return Math.abs((month?.exact ?? 0) - (cumulative?.exact ?? 0)) > 0.01
    })
    expect(far.length).toBeGreaterThan(1)
    for (const seed of far) expect(await sentences(write(rows(seed)))).not.toEqual([])
  })
})
