import type { Assumptions } from '../../contract/findings.ts'
import { scaleSlip } from '../../engine/index.ts'
import { type Figure, groupBy, seriesKey } from './figure.ts'
import { contradiction, type Findings, nothing, type UntoldFinding } from './finding.ts'
import { inPrintedUnit } from './same-thing.ts'

/** FOR-56: an amount 1,000 times as large as those before and after it, a rate 100 times as large as its like. */
export function checkScale(figures: readonly Figure[], assumed: Assumptions): Findings {
  const plain = figures.filter(({ observation, value, range }) => {
    const measured = observation.measure === 'level' || observation.measure === 'growth'
    return measured && value > 0 && Number.isFinite(range.low + range.high) && observation.periodType !== 'point'
  })
  const series = groupBy(plain, (one) => `${seriesKey(one)}|${one.period.last - one.period.first}`)
  return { ...nothing, contradictions: [...series.values()].flatMap((own) => own.flatMap((one) => slip(one, own, assumed))) }
}

function slip(
  figure: Figure,
  series: readonly Figure[],
  { scaleFactor: factor, scaleLeast }: Assumptions,
): readonly UntoldFinding[] {
  const others = series.filter(({ period }) => period.first !== figure.period.first)
  const between =
    others.some(({ period }) => period.first < figure.period.first) &&
    others.some(({ period }) => period.first > figure.period.first)
  if (others.length < scaleLeast || !between) return []
  const values = others.map(({ value }) => value)
  const slips = figure.observation.measure === 'growth' ? [100] : [1000, 1_000_000]
  const times = scaleSlip({ value: figure.value, others: values, slips, factor })
  if (times === undefined) return []
  const typical = values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
  const before = others.filter(({ period }) => period.first < figure.period.first).at(-1)
  const after = others.find(({ period }) => period.first > figure.period.first)
  const neighbours = [before, after].flatMap((one) => one ?? [])
  const found = contradiction({
    figures: [figure, ...neighbours],
    gap: (kept) => (kept.length === 1 + neighbours.length ? figure.value - factor * typical : 0),
    why: () => ({
      code: 'out-of-scale',
      facts: {
        period: figure.observation.period,
        value: inPrintedUnit(figure, figure),
        typical: figure.unit === 'fraction' ? typical : typical / figure.factor,
        factor: times,
      },
    }),
    beside: others,
  })
  return found ? [found] : []
}
