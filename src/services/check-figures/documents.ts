import { rangeGap, rateRange, type ValueRange } from '../../engine/index.ts'
import { distinct, type Figure, groupBy } from './figure.ts'
import { contradiction, type Findings, nothing, type UntoldFinding } from './finding.ts'

/** FOR-34, FOR-35: within one document, amounts in two currencies and counts that should add up. */
export function checkDocuments(figures: readonly Figure[]): Findings {
  const documents = groupBy(figures, ({ observation }) => observation.source)
  return { ...nothing, contradictions: [...documents.values()].flatMap((own) => [...exchangeRates(own), ...counts(own)]) }
}

/** One amount in dong and in dollars. */
interface Converted {
  readonly dong: Figure
  readonly dollars: Figure
}

function exchangeRates(document: readonly Figure[]): readonly UntoldFinding[] {
  const levels = document.filter(({ observation, range }) => observation.measure === 'level' && range.low > 0)
  const things = groupBy(levels, ({ observation: one }) => [one.indicator, one.activity, one.subject, one.period].join('|'))
  // A document may convert amounts of different periods at the rates of those periods.
  const pairs = [...things.values()].flatMap((group): readonly Converted[] => {
    const dong = group.find(({ unit }) => unit === 'vnd-billion')
    const dollars = group.find(({ unit }) => unit === 'usd-million')
    return dong && dollars ? [{ dong, dollars }] : []
  })
  return pairs.flatMap((one, index) =>
    pairs.slice(index + 1).flatMap((other) => (samePeriod(one, other) ? twoRates(one, other) : [])),
  )
}

function samePeriod(one: Converted, other: Converted): boolean {
  return one.dong.observation.period === other.dong.observation.period
}

/** Dong per dollar: a billion of one over a million of the other is a thousand. */
function rateOf({ dong, dollars }: Converted): ValueRange {
  const { low, high } = rateRange(dong.range, dollars.range)
  return { low: low * 1000, high: high * 1000 }
}

function twoRates(one: Converted, other: Converted): readonly UntoldFinding[] {
  const middle = ({ dong, dollars }: Converted) => Math.round((1000 * dong.value) / dollars.value)
  const figures = [one.dong, one.dollars, other.dong, other.dollars]
  const found = contradiction({
    figures,
    gap: (kept) => (kept.length === 4 ? rangeGap(rateOf(one), rateOf(other)) : 0),
    why: () => ({
      code: 'two-exchange-rates',
      facts: { period: one.dong.observation.period, one: middle(one), other: middle(other) },
    }),
    unit: 'vnd-per-usd',
  })
  return found ? [found] : []
}

function counts(document: readonly Figure[]): readonly UntoldFinding[] {
  const groups = groupBy(
    document.filter(({ observation, range }) => observation.measure === 'count' && Number.isFinite(range.low + range.high)),
    ({ observation: one }) => [one.activity, one.subject, one.period].join('|'),
  )
  return [...groups.values()].flatMap((group) => {
    const of = (indicator: string) => distinct(group.filter(({ observation }) => observation.indicator === indicator))
    const met = group.filter(({ observation }) => observation.indicator.endsWith('-meeting-plan'))
    return distinct(met).flatMap((one) => {
      const base = one.observation.indicator.replace(/-meeting-plan$/, '')
      const totals = of(base)
      return of(`${base}-behind-plan`).flatMap((behind) =>
        totals.flatMap((total) =>
          notAdding(
            one,
            behind,
            total,
            totals.filter((other) => other !== total),
          ),
        ),
      )
    })
  })
}

function notAdding(met: Figure, behind: Figure, total: Figure, beside: readonly Figure[]): readonly UntoldFinding[] {
  const found = contradiction({
    figures: [met, behind, total],
    gap: (kept) => (kept.length === 3 ? Math.abs(met.value + behind.value - total.value) : 0),
    why: () => ({
      code: 'counts-do-not-add',
      facts: { period: met.observation.period, met: met.value, behind: behind.value, total: total.value },
    }),
    beside,
  })
  return found ? [found] : []
}
