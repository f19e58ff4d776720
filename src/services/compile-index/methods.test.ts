import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chainExample,
  compileLines,
  file,
  monthText,
  returnsHeader,
  rowAt,
  weightsHeader,
} from '../../../test/support/offices.ts'
import { run } from '../run.ts'

fc.configureGlobal({ seed: 2025 })

const { returns, shares } = chainExample()
const yearly = `${weightsHeader},year`
const quarterEnds = ['03', '06', '09', '12']
const columnOf = (
  answer: Awaited<ReturnType<typeof compileLines>>,
  activity: string,
  field: 'value' | 'growth' | 'cumulative' | 'points' | 'cumulativePoints',
  year: number,
) =>
  quarterEnds.map(
    (month) => rowAt(answer, activity === 'total' ? 'total' : 'product', activity, `${year}-${month}`)[field] ?? Number.NaN,
  )
const closeTo = (found: readonly number[], wanted: readonly number[], digits: number) => {
  found.forEach((value, place) => {
    expect(value).toBeCloseTo(wanted[place] ?? Number.NaN, digits)
  })
}

describe('annual chain', () => {
  it.each([
    { name: 'shares of the file', options: { weightsFrom: 'file' } },
    { name: 'values of the returns', options: { weightsFrom: 'returns' } },
  ])('CMP-7 gives the worked example of chain-linking from $name', async ({ options }) => {
    const answer = await compileLines(returns, shares, { method: 'annual-chain', ...options }, yearly)
    closeTo(columnOf(answer, 'total', 'value', 2023), [105, 110, 115, 120], 6)
    closeTo(columnOf(answer, 'total', 'value', 2024), [124.777283, 129.287305, 134.799555, 139.309577], 6)
    const percent = (values: readonly number[]) => values.map((value) => 100 * value)
    closeTo(percent(columnOf(answer, 'total', 'growth', 2024)), [18.835507, 17.533914, 17.217004, 16.091314], 6)
    closeTo(percent(columnOf(answer, 'A', 'points', 2024)), [8.823841, 12.522778, 7.630483, 11.070898], 6)
    closeTo(percent(columnOf(answer, 'B', 'points', 2024)), [10.011666, 5.011136, 9.586521, 5.020416], 6)
    closeTo(percent(columnOf(answer, 'total', 'cumulative', 2024)), [18.835507, 18.169576, 17.837619, 17.371938], 6)
    closeTo(percent(columnOf(answer, 'A', 'cumulativePoints', 2024)), [8.823841, 10.716321, 9.640953, 10.022272], 6)
    closeTo(percent(columnOf(answer, 'B', 'cumulativePoints', 2024)), [10.011666, 7.453255, 8.196666, 7.349666], 6)
    expect(answer.method).toMatchObject({ name: 'annual-chain', weightYears: [2022, 2023], ...options })
  })

  it('CMP-5 a reference year averages 100 and changes no growth', async () => {
    const chain = await compileLines(returns, shares, { method: 'annual-chain' }, yearly)
    const rebased = await compileLines(returns, shares, { method: 'annual-chain', reference: 2023 }, yearly)
    const ofYear = rebased.index.filter(({ level, period }) => level === 'total' && period.startsWith('2023'))
    expect(ofYear.reduce((sum, { value }) => sum + (value ?? Number.NaN), 0) / 12).toBeCloseTo(100, 9)
    expect(rebased.index.map(({ growth }) => growth)).toEqual(chain.index.map(({ growth }) => growth))
    expect(rebased.method.reference).toBe(2023)
    const absent = compileLines(returns, shares, { method: 'annual-chain', reference: 2025 }, yearly)
    await expect(absent).rejects.toMatchObject({
      code: 'wrong-use',
      facts: { field: 'reference', found: '2025', allowed: 'a year that lies whole in the data: 2022 to 2024' },
    })
  })

  it('CMP-9 a weight year that is missing, and a weight of a product without output, are refused by name', async () => {
    const missing = compileLines(returns, shares.slice(0, 2), { method: 'annual-chain' }, yearly)
    await expect(missing).rejects.toMatchObject({
      code: 'data-refused',
      facts: { problems: [{ file: 'w.csv', column: 'year', found: 'no weights of 2023' }] },
    })
    const idle = returns.map((line) => (/,B,2023-/.test(line) ? line.replace(/,\d+,\d+,,,reported/, ',0,0,,,reported') : line))
    await expect(compileLines(idle, shares, { method: 'annual-chain' }, yearly)).rejects.toMatchObject({
      facts: { problems: [{ column: 'weight', found: 'B with weight in 2023, when the returns have no output' }] },
    })
    const short = returns.filter((line) => /,2022-0[1-6]/.test(line))
    await expect(compileLines(short, shares, { method: 'annual-chain' }, yearly)).rejects.toMatchObject({
      code: 'wrong-use',
      facts: { field: 'method', found: 'annual-chain' },
    })
  })

  it('CMP-8 a product that appears gets the price of its class, and weight of its own from the next link on', async () => {
    // C appears in 2024 at price 12 while A goes from 9 to 18: at 2023 prices it is worth 6.
    const rows = returns.map((line) =>
      /,A,2024-/.test(line) ? line.replace(/,(\d+),\d+,/, (_, q) => `,${q},${Number(q) * 18},`) : line,
    )
    const added = Array.from({ length: 12 }, (_, m) => `E1,C,${monthText(2024 * 12 + m)},5,60,,,reported`)
    const weights = ['A,1,1,C,0.5,1', 'B,2,1,C,0.4,1', 'C,1,1,C,0.1,1']
    const options = { method: 'annual-chain', weightsFrom: 'returns' }
    const [without, with_] = [
      await compileLines(rows, weights, options),
      await compileLines([...rows, ...added], weights, options),
    ]
    expect(with_.method.newProducts).toEqual(['C'])
    // 2023 value at its own prices, an average month: 23 · 9 + 11 · 22 = 449; C adds 5 · 6.
    const [before, after] = [rowAt(without, 'total', 'total', '2024-01'), rowAt(with_, 'total', 'total', '2024-01')]
    expect((after.value ?? 0) - (before.value ?? 0)).toBeCloseTo((112.5 * 30) / 449, 9)
    expect(rowAt(with_, 'product', 'C', '2024-01').points).toBeCloseTo((1.125 * 30) / 449 / 1.05, 9)
  })
})

describe('choices', () => {
  const fixed = ['A,1,1,C,0.5,20', 'B,2,1,C,0.5,10']
  it('CMP-1 the answer repeats what was chosen, and what was not chosen has a usual value', async () => {
    const answer = await compileLines(returns, fixed)
    expect(answer.method).toEqual({
      name: 'fixed-base',
      reading: 'B',
      reference: null,
      weightsFrom: 'file',
      weightYears: [],
      impute: [],
      sample: 'all',
      audience: 'internal',
      newProducts: [],
      asOf: null,
    })
  })

  it.each([
    [{ method: 'chain' }, 'method', 'fixed-base or annual-chain'],
    [{ reading: 'C' }, 'reading', 'B or A'],
    [{ impute: 'carry' }, 'impute', 'parent-movement, same-month-last-year, carry-forward'],
    [{ impute: 'carry-forward,carry-forward' }, 'impute', 'each once'],
    [{ sample: 'some' }, 'sample', 'all or matched'],
    [{ audience: 'press' }, 'audience', 'internal or public'],
    [{ companions: 'maybe' }, 'companions', 'no or yes'],
    [{ weightsFrom: 'census' }, 'weightsFrom', 'file or returns'],
    [{ reference: 'last' }, 'reference', 'a year that lies whole'],
    [{ method: 'annual-chain', reading: 'A' }, 'reading', 'B with annual-chain'],
    [{ method: 'annual-chain', sample: 'matched' }, 'sample', 'all with annual-chain'],
    [{ weightsFrom: 'returns' }, 'weightsFrom', 'file with fixed-base'],
    [{ audience: 'public', sample: 'matched' }, 'audience', 'internal with a matched sample'],
    [{ audience: 'public', companions: 'yes' }, 'audience', 'internal with companions'],
    [{ compareWith: '2024-05-02' }, 'compareWith', 'without asOf'],
    [{ asOf: '2024-05-01', compareWith: '2024-05-02' }, 'compareWith', 'a day before asOf'],
  ])('CMP-2 %j is refused with what is allowed', async (options, field, allowed) => {
    await expect(compileLines(returns, fixed, options)).rejects.toMatchObject({
      code: 'wrong-use',
      facts: { field, allowed: expect.stringContaining(allowed) },
    })
  })

  it('CMP-2 prices from returns without values, and a day before the first receipt, are refused with what is missing', async () => {
    const worthless = returns.map((line) => (/,A,2023-/.test(line) ? line.replace(/,(\d+),\d+,/, ',$1,,') : line))
    const chain = { method: 'annual-chain', weightsFrom: 'returns' }
    await expect(compileLines(worthless, fixed, chain)).rejects.toMatchObject({
      code: 'wrong-use',
      facts: { field: 'weightsFrom', allowed: 'file, or returns with values: there are none of A in 2023' },
    })
    const idle = returns.map((line) => (/,2023-/.test(line) ? line.replace(/,\d+,\d+,/, ',0,0,') : line))
    await expect(compileLines(idle, fixed, chain)).rejects.toMatchObject({
      code: 'wrong-use',
      facts: { allowed: 'file, or returns with values: there are none of any product in 2023' },
    })
    const received = [`${returnsHeader},received`, ...returns.map((line) => `${line},2025-02-01`)]
    const by = (days: object) =>
      run('compileIndex', { returns: file('r.csv', received), weights: file('w.csv', [weightsHeader, ...fixed]), ...days }, {})
    await expect(by({ asOf: '2025-01-31' })).rejects.toMatchObject({ code: 'wrong-use', facts: { field: 'asOf' } })
    await expect(by({ asOf: '2025-03-01', compareWith: '2025-01-31' })).rejects.toMatchObject({ facts: { field: 'compareWith' } })
    expect((await by({ asOf: '2025-02-01' })).method.asOf).toBe('2025-02-01')
  })

  it('RET-40 by a day the returns in force on it are counted, and their enterprises; without one all that were read', async () => {
    const ofJanuary = (enterprise: string, quantity: number, day: string) =>
      `${enterprise},A,2024-01,${quantity},1,,,reported,${day}`
    const received = [
      `${returnsHeader},received`,
      ...returns.map((line) => `${line},2024-12-31`),
      ofJanuary('LATE', 5, '2025-02-01'),
      ofJanuary('LATE', 6, '2025-03-01'),
    ]
    const by = (days: object) =>
      run('compileIndex', { returns: file('r.csv', received), weights: file('w.csv', [weightsHeader, ...fixed]), ...days }, {})
    const counts = async (days: object) => {
      const answer = await by(days)
      return [answer.returns - returns.length, answer.enterprises]
    }
    const enterprises = new Set(returns.map((line) => line.split(',')[0])).size
    expect(await counts({ asOf: '2025-01-31' })).toEqual([0, enterprises])
    expect(await counts({ asOf: '2025-02-28' })).toEqual([1, enterprises + 1])
    expect(await counts({ asOf: '2025-03-31' })).toEqual([1, enterprises + 1])
    expect(await counts({})).toEqual([2, enterprises + 1])
  })

  it('CMP-2 weights of several years have no single base year, and a fixed base needs base quantities', async () => {
    await expect(compileLines(returns, shares, {}, yearly)).rejects.toMatchObject({
      code: 'wrong-use',
      facts: { field: 'method' },
    })
    await expect(compileLines(returns, shares.slice(0, 2), {}, yearly)).rejects.toMatchObject({
      code: 'data-refused',
      facts: { problems: [{ column: 'base_quantity' }, { column: 'base_quantity' }] },
    })
  })

  it('CMP-3 growth on the previous month, on the same month and since January is taken from levels', async () => {
    const answer = await compileLines(returns, fixed)
    const { onPrevious, growth, cumulative } = rowAt(answer, 'total', 'total', '2024-04')
    // Levels: 105, 110, 115, 120 and 125, 130, 135, 140 by quarters, from A of 20 and B of 10 at half the weight each.
    expect(onPrevious).toBeCloseTo(130 / 125 - 1, 12)
    expect(growth).toBeCloseTo(130 / 110 - 1, 12)
    expect(cumulative).toBeCloseTo((3 * 125 + 130) / (3 * 105 + 110) - 1, 12)
    expect(rowAt(answer, 'total', 'total', '2022-01')).toMatchObject({
      onPrevious: null,
      growth: null,
      cumulative: null,
      points: null,
    })
  })

  it('CMP-6 reading A weights last year’s ratios, reading B compares levels', async () => {
    const at = async (reading: 'A' | 'B') => rowAt(await compileLines(returns, fixed, { reading }), 'total', 'total', '2024-03')
    // A 26 / 22, B 12 / 10; base 20 and 10.
    expect((await at('A')).growth).toBeCloseTo(0.5 * (4 / 22) + 0.5 * 0.2, 12)
    expect((await at('B')).growth).toBeCloseTo((1.3 + 1.2) / (1.1 + 1) - 1, 12)
    expect((await at('A')).value).toBe((await at('B')).value)
  })

  it('CMP-16 chain and fixed base agree while the weights of the base year are those of the link', async () => {
    const quantity = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 24, maxLength: 24 })
    await fc.assert(
      fc.asyncProperty(quantity, quantity, async (a, b) => {
        const lines = [a, b].flatMap((row, product) =>
          row.map((made, m) => `E1,${'AB'[product]},${monthText(2022 * 12 + m)},${made},,,,reported`),
        )
        const mean = (row: readonly number[]) => row.slice(0, 12).reduce((sum, made) => sum + made, 0) / 12
        const text = (value: number) => value.toPrecision(15).replace(/\.?0+$/, '')
        const base = [`A,1,1,C,0.25,${text(mean(a))}`, `B,2,2,D,0.75,${text(mean(b))}`]
        const [fixedBase, chain] = [
          await compileLines(lines, base),
          await compileLines(lines, ['A,1,1,C,0.25,,2022', 'B,2,2,D,0.75,,2022'], { method: 'annual-chain' }, yearly),
        ]
        fixedBase.index.forEach((row, place) => {
          const other = chain.index[place]
          for (const field of [
            'value',
            'growth',
            'onPrevious',
            'cumulative',
            'points',
            'cumulativePoints',
            'onPreviousPoints',
          ] as const) {
            const [one, two] = [row[field], other?.[field] ?? null]
            if (one === null || two === null) expect(`${field} ${one}`).toBe(`${field} ${two}`)
            else expect(Math.abs(one - two)).toBeLessThan(1e-9 * Math.max(1, Math.abs(one)))
          }
        })
      }),
      { numRuns: 10 },
    )
  })
})
