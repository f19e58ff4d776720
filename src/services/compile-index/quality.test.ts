import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainExample, compileLines, monthText, rowAt, weightsHeader } from '../../../test/support/offices.ts'
import type { CompiledIndex } from '../../contract/operations/compile-index.ts'

fc.configureGlobal({ seed: 2025 })

const months = 30
const weights = ['P,10,1,B,0.3,20', 'Q,10,1,B,0.2,10', 'R,20,2,C,0.4,15', 'S,30,3,C,0.1,5']
const codes = ['P', 'Q', 'R', 'S'] as const
const yearly = ['2022', '2023'].flatMap((year) => weights.map((row) => `${row},${year}`))

/** Returns of up to 4 enterprises, none of which misses everything; gaps where asked for. */
const office = (gaps: boolean) =>
  fc
    .array(
      fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: months, maxLength: months }), {
        minLength: 4,
        maxLength: 4,
      }),
      {
        minLength: 2,
        maxLength: 4,
      },
    )
    .map((enterprises) =>
      enterprises.flatMap((products, e) =>
        products.flatMap((row, p) =>
          row.flatMap((made, m) => {
            if (gaps && e > 0 && made % 5 === 4 && m > 0) return []
            const quantity = e === 0 ? made + 1 : made
            return [`E${e},${codes[p]},${monthText(2022 * 12 + m)},${quantity},${quantity * (p + 2)},,,reported`]
          }),
        ),
      ),
    )

const rates = [
  ['points', 'growth'],
  ['onPreviousPoints', 'onPrevious'],
  ['cumulativePoints', 'cumulative'],
] as const

/** How far the points of a level are from the growth of the total, at worst, and how many months could be compared. */
function additivity({ index }: CompiledIndex): { readonly worst: number; readonly compared: number } {
  let [worst, compared] = [0, 0]
  const totals = index.filter(({ level }) => level === 'total')
  for (const level of ['product', 'class', 'division', 'section', 'total'] as const)
    for (const [points, growth] of rates)
      for (const total of totals) {
        const parts = index.filter((row) => row.level === level && row.period === total.period)
        const known = total[growth]
        if (known === null) continue
        compared += 1
        worst = Math.max(worst, Math.abs(parts.reduce((sum, row) => sum + (row[points] ?? Number.NaN), 0) - known))
        if (parts.some((row) => row[points] === null)) worst = Number.POSITIVE_INFINITY
      }
  return { worst, compared }
}

const combinations = [
  ...(['A', 'B'] as const).flatMap((reading) =>
    (['all', 'matched'] as const).flatMap((sample) =>
      ['none', 'parent-movement,carry-forward'].map((impute) => ({ method: 'fixed-base', reading, sample, impute })),
    ),
  ),
  ...(['file', 'returns'] as const).flatMap((weightsFrom) =>
    ['none', 'same-month-last-year,carry-forward'].map((impute) => ({ method: 'annual-chain', weightsFrom, impute })),
  ),
]

describe('every combination of choices', () => {
  it.each(combinations)('CMP-4 points add up to growth, on every comparator and level: %j', async (options) => {
    let all = 0
    await fc.assert(
      fc.asyncProperty(office(true), async (lines) => {
        const isChain = options.method === 'annual-chain'
        const answer = await compileLines(
          lines,
          isChain ? yearly : weights,
          options,
          isChain ? `${weightsHeader},year` : weightsHeader,
        )
        const { worst, compared } = additivity(answer)
        all += compared
        expect(worst).toBeLessThan(1e-9)
      }),
      { numRuns: 6 },
    )
    expect(all).toBeGreaterThan(100)
  })

  it('CMP-17 the order of the rows does not matter', async () => {
    await fc.assert(
      fc.asyncProperty(
        office(true),
        fc.constantFrom(...combinations.slice(0, 8)),
        fc.infiniteStream(fc.nat()),
        async (lines, options, random) => {
          const shuffled = lines.map((line) => [random.next().value, line] as const).toSorted(([a], [b]) => a - b)
          const one = await compileLines(lines, weights, options)
          const other = await compileLines(
            shuffled.map(([, line]) => line),
            weights,
            options,
          )
          one.index.forEach((row, place) => {
            const same = other.index[place]
            expect(same?.disclosure).toBe(row.disclosure)
            for (const field of ['value', 'growth', 'points', 'imputed', 'unreported'] as const)
              expect(Math.abs((row[field] ?? -1) - (same?.[field] ?? -1))).toBeLessThan(
                1e-9 * Math.max(1, Math.abs(row[field] ?? 0)),
              )
          })
        },
      ),
      { numRuns: 8, endOnFailure: true },
    )
  })

  it('CMP-18 a product that never has weight changes nothing above it', async () => {
    const { returns, shares } = chainExample()
    const more = [...shares, 'Z,1,1,C,0,,2022', 'Z,1,1,C,,,2023']
    const rows = [...returns, `E9,Z,2023-05,7,70,,,reported`]
    const header = `${weightsHeader},year`
    const [one, other] = [
      await compileLines(returns, shares, { method: 'annual-chain' }, header),
      await compileLines(rows, more, { method: 'annual-chain' }, header),
    ]
    const above = ({ index }: CompiledIndex) => index.filter(({ activity }) => activity !== 'Z')
    const same = (row: CompiledIndex['index'][number]) => [row.value, row.growth, row.points, row.cumulativePoints, row.imputed]
    expect(above(other).map(same)).toEqual(above(one).map(same))
    expect(rowAt(other, 'product', 'Z', '2023-05')).toMatchObject({ growth: null, coverage: 1 })
  })
})

describe('missing returns', () => {
  const lines = (silent: boolean) => [
    'E1,P,2024-01,60,,,,reported',
    'E1,P,2024-02,66,,,,reported',
    'E2,P,2024-01,40,,,,reported',
    ...(silent ? [] : ['E2,P,2024-02,40,,,,reported']),
    'E3,Q,2024-01,10,,,,reported',
    'E3,Q,2024-02,10,,,,reported',
  ]
  const two = ['P,1,1,B,0.6,100', 'Q,2,2,C,0.4,10']

  it('CMP-13 without rules nothing is filled in, and the share that is silent is told all the same', async () => {
    const answer = await compileLines(lines(true), two)
    expect(rowAt(answer, 'product', 'P', '2024-02')).toMatchObject({ value: 66, imputed: 0, unreported: 0.4 })
    // Last known output: P 0.6, of which 0.24 is silent, and Q 0.4.
    expect(rowAt(answer, 'total', 'total', '2024-02').unreported).toBeCloseTo(0.24, 12)
    expect(rowAt(answer, 'section', 'C', '2024-02')).toMatchObject({ unreported: 0, imputed: 0 })
    expect(rowAt(await compileLines(lines(false), two), 'total', 'total', '2024-02').unreported).toBe(0)
  })

  it('CMP-13 with rules the share that was filled in is told, and the answer names the rules', async () => {
    const answer = await compileLines(lines(true), two, { impute: 'parent-movement,carry-forward' })
    expect(answer.method.impute).toEqual(['parent-movement', 'carry-forward'])
    const row = rowAt(answer, 'product', 'P', '2024-02')
    expect(row.value).toBeCloseTo(110, 10)
    expect(row.imputed).toBeCloseTo(0.4, 12)
    expect(row.unreported).toBeCloseTo(0.4, 12)
    expect(rowAt(answer, 'total', 'total', '2024-02').imputed).toBeCloseTo((0.6 * 0.44) / (0.66 + 0.4), 12)
  })

  it('CMP-12 a product whose plants are closed is 0 and its activities go on', async () => {
    const closed = [
      ...lines(false).slice(0, 5),
      'E3,Q,2024-02,0,,,,closed',
      'E1,P,2024-03,66,,,,reported',
      'E2,P,2024-03,40,,,,reported',
    ]
    const answer = await compileLines(closed, two)
    expect(rowAt(answer, 'product', 'Q', '2024-03')).toMatchObject({ value: 0, coverage: 1 })
    expect(rowAt(answer, 'total', 'total', '2024-03').value).toBeCloseTo(63.6, 10)
  })

  it('CMP-15 a matched sample grows by those that reported in both months, and the levels stay what they are', async () => {
    const entering = [...lines(true), 'E4,P,2024-02,500,,,,reported']
    const [all, matched] = [await compileLines(entering, two), await compileLines(entering, two, { sample: 'matched' })]
    const [one, other] = [rowAt(all, 'product', 'P', '2024-02'), rowAt(matched, 'product', 'P', '2024-02')]
    expect(one.onPrevious).toBeCloseTo(4.66, 12)
    expect(other.onPrevious).toBeCloseTo(0.1, 12)
    expect(other.value).toBe(one.value)
    expect(rowAt(matched, 'total', 'total', '2024-02').onPrevious).toBeCloseTo(0.06, 12)
    const direct = await compileLines(entering, two, { sample: 'matched', reading: 'A' })
    expect(rowAt(direct, 'total', 'total', '2024-02').onPrevious).toBeCloseTo(0.06, 12)
  })
})

describe('new products', () => {
  const header = `${weightsHeader},base_price`
  const base = ['P,1,1,B,0.3,100,2', 'N,1,1,B,,,4', 'Q,2,2,C,0.7,10,']
  const lines = [
    'E1,P,2024-01,100,,,,reported',
    'E1,P,2024-02,100,,,,reported',
    'E3,Q,2024-01,10,,,,reported',
    'E3,Q,2024-02,10,,,,reported',
    'E2,N,2024-02,25,,,,reported',
  ]

  it('CMP-14 counts at its base price beside the base value of its class, is 0 before its first report, and is named', async () => {
    const answer = await compileLines(lines, base, {}, header)
    expect(answer.method.newProducts).toEqual(['N'])
    // Base value of the class 100 · 2; the new product 25 · 4, so half of it.
    expect(rowAt(answer, 'class', '1', '2024-01').value).toBeCloseTo(100, 10)
    expect(rowAt(answer, 'class', '1', '2024-02').value).toBeCloseTo(150, 10)
    expect(rowAt(answer, 'total', 'total', '2024-02').value).toBeCloseTo(115, 10)
    expect(rowAt(answer, 'product', 'N', '2024-02')).toMatchObject({ value: null, onPrevious: null })
    expect(rowAt(answer, 'product', 'N', '2024-02').onPreviousPoints).toBeCloseTo(0.15, 12)
    expect(additivity(answer)).toMatchObject({ worst: expect.closeTo(0, 10) })
  })

  it.each([
    ['P,1,1,B,0.3,100,', 'base_price', 'no base price of P'],
    ['P,9,1,B,0.3,100,2', 'class', '1, all of whose products are new'],
  ])('CMP-14 %s is refused', async (row, column, found) => {
    await expect(compileLines(lines, [row, ...base.slice(1)], {}, header)).rejects.toMatchObject({
      code: 'data-refused',
      facts: { problems: [{ column, found }] },
    })
  })

  it('CMP-14 a new product has made nothing in the base year', async () => {
    await expect(compileLines(lines, [base[0] ?? '', 'N,1,1,B,0,5,4', base[2] ?? ''], {}, header)).rejects.toMatchObject({
      facts: { problems: [{ row: 3, column: 'base_quantity', found: '5' }] },
    })
  })
})
