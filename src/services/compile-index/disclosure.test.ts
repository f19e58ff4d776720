import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileLines, monthText, rowAt, weightsHeader } from '../../../test/support/offices.ts'
import { deduce } from '../../../test/support/reader-of-rows.ts'
import type { CompiledIndex } from '../../contract/operations/compile-index.ts'

fc.configureGlobal({ seed: 2025 })

const [products, enterprises, months] = [12, 9, 30]
const code = (product: number) => `P${product}`
const group = (size: number, product: number) => Math.floor(product / size)
const weights = Array.from(
  { length: products },
  (_, p) => `${code(p)},K${group(3, p)},D${group(6, p)},S${group(6, p)},${p < 4 ? 0.1 : 0.075},${40 + p}`,
)
const levels = ['total', 'section', 'division', 'class', 'product'] as const

/** Returns in which many products have few makers, and who reports changes from month to month. */
const office = fc
  .array(fc.tuple(fc.nat(products - 1), fc.nat(products - 1), fc.integer({ min: 1, max: 60 }), fc.nat(6)), {
    minLength: enterprises,
    maxLength: enterprises,
  })
  .map((makers) => {
    const everyProduct = Array.from({ length: products }, (_, p) => [p, (p + 5) % products, 5 + ((p * 13) % 40), p % 7] as const)
    return [...makers, ...everyProduct].flatMap(([one, other, size, phase], e) =>
      [...new Set([one, other])].flatMap((product) =>
        Array.from({ length: months }, (_, m) => {
          const isSilent = e < enterprises && (m + phase) % 7 === 0
          return isSilent ? [] : [`E${e},${code(product)},${monthText(2022 * 12 + m)},${size + ((m * (e + 3)) % 11)},,,,reported`]
        }).flat(),
      ),
    )
  })

/** The rows as a tree, the total first, in the order in which parents come before children. */
function treeOf({ index }: CompiledIndex) {
  const places = levels.flatMap((level) =>
    [...new Set(index.filter((row) => row.level === level).map(({ activity }) => activity))].map((activity) => ({
      level,
      activity,
    })),
  )
  const rows = places.map(({ level, activity }) => index.filter((row) => row.level === level && row.activity === activity))
  const members = places.map(({ level, activity }) =>
    weights.flatMap((line) => {
      const [product = '', of = '', division = '', section = '', weight = ''] = line.split(',')
      const names = { product, class: of, division, section, total: 'total' }
      return names[level] === activity ? [{ product, weight: Number(weight) }] : []
    }),
  )
  const parents = places.map(({ level }, place) => {
    const above = levels[levels.indexOf(level) - 1]
    const product = members[place]?.[0]?.product
    return places.findIndex((other, index_) => other.level === above && members[index_]?.some((one) => one.product === product))
  })
  return { rows, parents, weights: members.map((own) => own.reduce((sum, { weight }) => sum + weight, 0)) }
}

/** Volumes at base weights, each the sum of those below it. */
function volumesOf(answer: CompiledIndex, isChain: boolean): readonly (readonly number[])[] {
  const tree = treeOf(answer)
  const volumes = tree.rows.map((rows, place) => {
    const values = rows.map(({ value }) => (value ?? Number.NaN) / 100)
    const means = values.map((_, m) =>
      !isChain || m < 12 ? 1 : values.slice(m - (m % 12) - 12, m - (m % 12)).reduce((sum, one) => sum + one, 0) / 12,
    )
    return values.map((value, m) => (value / (means[m] ?? 1)) * (tree.weights[place] ?? 0))
  })
  for (let place = volumes.length - 1; place >= 0; place -= 1) {
    const below = tree.parents.flatMap((parent, child) => (parent === place ? [child] : []))
    if (below.length > 0)
      volumes[place] = (volumes[place] ?? []).map((_, m) => below.reduce((sum, child) => sum + (volumes[child]?.[m] ?? 0), 0))
  }
  return volumes
}

async function attack(lines: readonly string[], options: Readonly<Record<string, string>>) {
  const isChain = options.method === 'annual-chain'
  const [given, header] = isChain
    ? [['2022', '2023'].flatMap((year) => weights.map((row) => `${row},${year}`)), `${weightsHeader},year`]
    : [weights, weightsHeader]
  const internal = await compileLines(lines, given, options, header)
  const shown = await compileLines(lines, given, { ...options, audience: 'public' }, header)
  const [actual, secret, tree] = [volumesOf(internal, isChain), treeOf(internal), treeOf(shown)]
  const { volumes, intervals } = deduce(tree, actual, isChain)
  const bare: string[] = []
  for (let m = 0; m < months; m += 1) {
    const left = intervals(m)
    secret.rows.forEach((rows, place) => {
      if (rows[m]?.disclosure !== 'primary') return
      const [value, { low, high }] = [actual[place]?.[m] ?? 0, left[place] ?? { low: 0, high: 0 }]
      const isUnsure = Number.isNaN(volumes[place]?.[m]) && low <= 0.9 * value + 1e-9 && high >= 1.1 * value - 1e-9
      if (!isUnsure) bare.push(`${rows[m]?.activity} ${rows[m]?.period}: ${low} to ${high}, ${value}`)
    })
  }
  const values = shown.index.filter(({ value }) => value !== null).length
  return {
    bare,
    values,
    withheld: shown.index.length - values,
    rates: shown.index.filter(({ growth }) => growth !== null).length,
    internal,
    shown,
  }
}

describe('what the public may see', () => {
  it.each([
    { method: 'fixed-base' },
    { method: 'fixed-base', reading: 'A' },
    { method: 'annual-chain' },
    { method: 'fixed-base', impute: 'carry-forward' },
    { method: 'annual-chain', impute: 'parent-movement,carry-forward' },
  ])('CMP-43 no set of published rows bounds a sensitive volume within a tenth: %j', async (options) => {
    let [values, withheld, rates] = [0, 0, 0]
    await fc.assert(
      fc.asyncProperty(office, async (lines) => {
        const result = await attack(lines, options)
        expect(result.bare).toEqual([])
        values += result.values
        withheld += result.withheld
        rates += result.rates
      }),
      { numRuns: 8, endOnFailure: true },
    )
    expect(Math.min(values, withheld)).toBeGreaterThan(500)
    expect(rates).toBeGreaterThan(100)
  })

  it('CMP-42 what is open is what the office sees, and what rests on a closed month is withheld', async () => {
    const [lines = []] = fc.sample(office, 1)
    const { internal, shown } = await attack(lines, { method: 'fixed-base' })
    let [same, hidden] = [0, 0]
    shown.index.forEach((row, place) => {
      const own = internal.index[place]
      expect(row.disclosure).toBe(own?.disclosure)
      expect(row.disclosureRules).toEqual([])
      expect(row.value).toBe(row.disclosure === 'open' ? own?.value : null)
      expect([row.imputed, row.unreported]).toEqual([null, null])
      const earlier = shown.index[place - 12]
      const rests = earlier?.activity === row.activity && earlier.level === row.level && earlier.disclosure === 'open'
      if (row.disclosure === 'open' && rests) same += row.growth === own?.growth ? 1 : -1000
      else if (own?.growth !== null) {
        expect(row.growth).toBeNull()
        hidden += 1
      }
    })
    expect(Math.min(same, hidden)).toBeGreaterThan(20)
  })

  it('CMP-42 with a reference year every value rests on that year', async () => {
    const [lines = []] = fc.sample(office, 1)
    const shown = await compileLines(lines, weights, { audience: 'public', reference: 2023 })
    let [told, hidden] = [0, 0]
    for (const row of treeOf(shown).rows) {
      const isOpen = row.slice(12, 24).every(({ disclosure }) => disclosure === 'open')
      for (const { value, disclosure } of row) {
        if (value !== null) told += isOpen && disclosure === 'open' ? 1 : Number.NaN
        else if (disclosure === 'open') hidden += 1
      }
    }
    expect(Math.min(told, hidden)).toBeGreaterThan(20)
  })

  it('CMP-42 growth by reading A rests on every product below', async () => {
    const [lines = []] = fc.sample(office, 1)
    const { internal, shown } = await attack(lines, { method: 'fixed-base', reading: 'A' })
    const { rows, parents } = treeOf(shown)
    const leavesOf = (place: number): readonly number[] => {
      const below = parents.flatMap((parent, child) => (parent === place ? [child] : []))
      return below.length === 0 ? [place] : below.flatMap(leavesOf)
    }
    let [told, hidden] = [0, 0]
    rows.forEach((row, place) => {
      for (let m = 12; m < months; m += 1) {
        const isOpen = leavesOf(place).every((leaf) => [m, m - 12].every((one) => rows[leaf]?.[one]?.disclosure === 'open'))
        if (row[m]?.growth !== null) told += isOpen ? 1 : Number.NaN
        else if (!isOpen && row[m]?.disclosure === 'open' && row[m - 12]?.disclosure === 'open') hidden += 1
      }
    })
    expect(told).toBeGreaterThan(20)
    expect(hidden).toBeGreaterThan(20)
    expect(internal.index.some(({ level, growth }) => level === 'total' && growth !== null)).toBe(true)
  })

  it('CMP-42 in a chain a rate rests on the whole year before, and the reference year is open or closed as a whole', async () => {
    const found = fc.sample(office, 6)
    let [told, hidden, widened] = [0, 0, 0]
    for (const lines of found) {
      const { shown } = await attack(lines, { method: 'annual-chain' })
      for (const row of treeOf(shown).rows) {
        const isOpen = (from: number, to: number) => row.slice(from, to + 1).every(({ disclosure }) => disclosure === 'open')
        expect(isOpen(0, 11)).toBe(row.slice(0, 12).some(({ disclosure }) => disclosure === 'open'))
        const primary = row.slice(0, 12).filter(({ disclosure }) => disclosure === 'primary').length
        if (primary > 0 && primary < 12) widened += 1
        for (let m = 12; m < months; m += 1) {
          const [january, one] = [m - (m % 12), row[m]]
          const rates = [one?.growth, one?.cumulative, one?.points, one?.cumulativePoints].filter((rate) => rate !== null)
          if (!isOpen(january - 12, january - 1) || one?.disclosure !== 'open') {
            expect([...rates, one?.value].filter((rate) => rate !== null)).toEqual([])
            hidden += 1
          } else told += rates.length
          if (m % 12 > 0 && row[m - 1]?.disclosure !== 'open') expect(one?.onPrevious).toBeNull()
        }
      }
    }
    expect(Math.min(told, hidden, widened)).toBeGreaterThan(3)
  })

  it('CMP-40 rules count enterprises over all products of an activity, and name what they find', async () => {
    const two = ['A,1,1,B,0.5,10', 'B,1,1,B,0.3,10', 'C,2,2,C,0.2,10']
    const line = (enterprise: string, product: string, quantity: number) =>
      `${enterprise},${product},2024-01,${quantity},,,,reported`
    const rows = [
      ...['E1', 'E2', 'E3', 'E4'].map((one) => line(one, 'A', 5)),
      ...['E1', 'E2'].map((one) => line(one, 'B', 5)),
      line('E5', 'C', 80),
      line('E6', 'C', 10),
      line('E7', 'C', 10),
    ]
    const answer = await compileLines(rows, two)
    const told = (level: string, activity: string) => {
      const { disclosure, disclosureRules } = rowAt(answer, level, activity, '2024-01')
      return [disclosure, ...disclosureRules]
    }
    expect(told('product', 'B')).toEqual(['primary', 'frequency', 'dominance', 'p-percent'])
    expect(told('product', 'C')).toEqual(['primary', 'dominance'])
    expect(told('product', 'A')).toEqual(['open'])
    // The class has four enterprises over its products; it goes because C could be told from the total, and B from it.
    expect(told('class', '1')).toEqual(['secondary'])
    expect(told('total', 'total')).toEqual(['open'])
  })

  it('CMP-41 a cell of filled-in returns alone is somebody’s last return, and left out', async () => {
    const one = ['A,1,1,B,0.5,10', 'C,2,2,C,0.5,10']
    const rows = [
      ...['E1', 'E2', 'E3', 'E4'].flatMap((name) => [`${name},A,2024-01,5,,,,reported`, `${name},A,2024-02,5,,,,reported`]),
      'E5,C,2024-01,9,,,,reported',
    ]
    const answer = await compileLines(rows, one, { impute: 'carry-forward' })
    expect(rowAt(answer, 'product', 'C', '2024-02')).toMatchObject({
      imputed: 1,
      disclosure: 'primary',
      disclosureRules: ['frequency'],
    })
  })
})
