/** One published rate, amount, share or contribution of an invented economy in which all of them follow from the same levels. */
export interface Told {
  readonly indicator: 'iip' | 'grdp' | 'product-output'
  readonly activity: string
  readonly subject: string
  readonly period: string
  readonly measure: 'growth' | 'level' | 'share' | 'contribution'
  readonly comparator: 'same-period-previous-year' | 'previous-period' | 'none'
  readonly value: string
  readonly unit: 'percent' | 'points' | 'vnd-billion' | 'tonne-thousand'
  /** The true number: a fraction for rates, shares and points. */
  readonly exact: number
}

type Random = () => number

/** Small and fast, the same on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const between = (random: Random, low: number, high: number): number => low + (high - low) * random()
const sections = ['mining', 'manufacturing', 'electricity', 'water-waste'] as const
const branches = ['agriculture', 'industry-construction', 'services', 'product-taxes'] as const
const years = [2022, 2023, 2024] as const

/** Monthly levels of one activity over three years: months that differ by up to a third, growth that differs from year to year. */
function levelsOf(random: Random): number[] {
  const size = between(random, 1, 30)
  const months = plainMonths(random).map((month) => size * month)
  const [second, third] = [between(random, -0.05, 0.3), between(random, -0.05, 0.3)]
  const grown = months.map((level) => level * (1 + second + between(random, -0.03, 0.03)))
  return [...months, ...grown, ...grown.map((level) => level * (1 + third + between(random, -0.03, 0.03)))]
}

/** Months of which no run weighs more or less than FOR-3 allows, with room for the growth that is added to them. */
function plainMonths(random: Random): readonly number[] {
  for (;;) {
    const months = Array.from({ length: 12 }, () => between(random, 0.7, 1.35))
    const mean = sum(months) / 12
    const runs = months.flatMap((_, first) => months.slice(first).map((_, more) => months.slice(first, first + more + 1)))
    if (runs.every((run) => Math.abs(sum(run) / run.length / mean - 1) <= 0.4 / Math.sqrt(run.length))) return months
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)
const monthName = (index: number): string => `${years[Math.floor(index / 12)]}-${String((index % 12) + 1).padStart(2, '0')}`

/** Runs of months from January and single months, with the name that the record gives them. */
function periods(): readonly { readonly name: string; readonly first: number; readonly last: number }[] {
  const all = [1, 2].flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => {
      const [first, last] = [12 * year, 12 * year + month]
      const cumulative = month === 0 ? monthName(first) : `${monthName(first)}/${monthName(last)}`
      const short = month === 11 ? `${years[year]}` : month === 2 ? `${years[year]}-Q1` : cumulative
      const single = month === 0 ? [] : [{ name: monthName(last), first: last, last }]
      return [{ name: short, first, last }, ...single]
    }),
  )
  return all.flat()
}

const percent = (value: number): string => (100 * value).toFixed(2).replace(/^-0\.00$/, '0.00')

/** What a careful office would publish of an invented economy: rates of months and since January, points, shares, amounts. */
export function consistentFigures(seed: number): readonly Told[] {
  const random = seededRandom(seed)
  return [...family('iip', sections, random), ...family('grdp', branches, random), ...output(random)]
}

function family(indicator: 'iip' | 'grdp', names: readonly string[], random: Random): readonly Told[] {
  const levels = new Map(names.map((name) => [name, levelsOf(random)]))
  const total = Array.from({ length: 36 }, (_, index) => sum([...levels.values()].map((level) => level[index] ?? 0)))
  const told: Told[] = []
  const say = (row: Omit<Told, 'indicator' | 'subject'>): void => void told.push({ indicator, subject: '', ...row })
  for (const { name: period, first, last } of periods()) {
    const at = (level: readonly number[], shift: number) => sum(level.slice(first + shift, last + 1 + shift))
    for (const [activity, level] of [...levels, ['total', total] as const]) {
      const exact = at(level, 0) / at(level, -12) - 1
      const growth = { activity, period, measure: 'growth', unit: 'percent' } as const
      say({ ...growth, comparator: 'same-period-previous-year', value: percent(exact), exact })
      if (activity !== 'total' && indicator === 'grdp') {
        const points = (at(level, 0) - at(level, -12)) / at(total, -12)
        say({
          ...growth,
          measure: 'contribution',
          unit: 'points',
          comparator: 'same-period-previous-year',
          value: percent(points),
          exact: points,
        })
      }
      if (first === last && indicator === 'iip') {
        const change = at(level, 0) / at(level, -1) - 1
        say({ ...growth, comparator: 'previous-period', value: percent(change), exact: change })
      }
    }
  }
  return indicator === 'grdp' ? [...told, ...atCurrentPrices(levels, random)] : told
}

/** Levels and shares of whole years at current prices, each branch with prices of its own. */
function atCurrentPrices(levels: ReadonlyMap<string, readonly number[]>, random: Random): readonly Told[] {
  const prices = new Map([...levels.keys()].map((name) => [name, [1, between(random, 1, 1.05), between(random, 1.02, 1.07)]]))
  return years.flatMap((year, index) => {
    const amounts = [...levels].map(
      ([name, level]) => [name, 1000 * (prices.get(name)?.[index] ?? 1) * sum(level.slice(12 * index, 12 * index + 12))] as const,
    )
    const whole = sum(amounts.map(([, amount]) => amount))
    const row = { indicator: 'grdp', subject: '', period: `${year}`, comparator: 'none' } as const
    const parts = amounts.flatMap(([activity, amount]): Told[] => [
      { ...row, activity, measure: 'level', value: amount.toFixed(1), unit: 'vnd-billion', exact: amount },
      { ...row, activity, measure: 'share', value: percent(amount / whole), unit: 'percent', exact: amount / whole },
    ])
    return [...parts, { ...row, activity: 'total', measure: 'level', value: whole.toFixed(1), unit: 'vnd-billion', exact: whole }]
  })
}

/** A product's output by month, since January, and its growth. */
function output(random: Random): readonly Told[] {
  const level = levelsOf(random)
  return periods().flatMap(({ name: period, first, last }): Told[] => {
    const [now, before] = [sum(level.slice(first, last + 1)), sum(level.slice(first - 12, last - 11))]
    const row = { indicator: 'product-output', activity: 'total', subject: 'cement', period } as const
    return [
      { ...row, measure: 'level', comparator: 'none', value: now.toFixed(3), unit: 'tonne-thousand', exact: now },
      {
        ...row,
        measure: 'growth',
        comparator: 'same-period-previous-year',
        value: percent(now / before - 1),
        unit: 'percent',
        exact: now / before - 1,
      },
    ]
  })
}
