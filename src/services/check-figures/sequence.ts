import type { Assumptions } from '../../contract/findings.ts'
import type { QuarterPhasing } from '../../contract/record.ts'
import { cumulativeRange, formatPeriod, rangeGap, type ValueRange } from '../../engine/index.ts'
import { copiedMonths } from './copied-months.ts'
import { distinct, type Figure, groupBy, monthsFromJanuary, seriesKey } from './figure.ts'
import { contradiction, type Findings, join, nothing, type UntoldFinding } from './finding.ts'
import { hiddenMonths, hiddenStart } from './hidden-months.ts'
import { isRevision } from './same-thing.ts'
import type { At, Step } from './step.ts'
import { shareOf, type Weighing } from './weights.ts'

/** FOR-22 to FOR-25: growth of months against growth since January, and what two cumulative figures leave for the months between. */
export function checkSequences(figures: readonly Figure[], phasing: readonly QuarterPhasing[], assumed: Assumptions): Findings {
  const rates = figures.filter(isRate)
  const findings = [...groupBy(rates, seriesKey).values()].map((series) => {
    const like = series[0]?.observation
    const ofRegion = like?.indicator === 'grdp' && like.activity === 'total'
    const weighing = { phasing: ofRegion ? phasing : undefined, spread: assumed.monthSpread, usualSpread: assumed.usualSpread }
    const years = groupBy(series, ({ period }) => String(Math.floor(period.last / 12)))
    return join([...years.values()].map((year) => checkYear({ year, series, weighing, assumed })))
  })
  return join(findings)
}

function isRate({ observation, period }: Figure): boolean {
  const { measure, comparator } = observation
  const withinYear = Math.floor(period.first / 12) === Math.floor(period.last / 12)
  return measure === 'growth' && comparator === 'same-period-previous-year' && withinYear
}

interface SeriesYear {
  readonly year: readonly Figure[]
  readonly series: readonly Figure[]
  readonly weighing: Weighing
  readonly assumed: Assumptions
}

function checkYear({ year, series, weighing, assumed }: SeriesYear): Findings {
  const byPeriod = new Map([...groupBy(year, ({ observation }) => observation.period)].map(([key, all]) => [key, distinct(all)]))
  const at: At = (period) => byPeriod.get(formatPeriod(period)) ?? []
  const cumulatives = [...byPeriod.values()]
    .flatMap(([first]) => (first && monthsFromJanuary(first) !== undefined ? [first] : []))
    .sort((one, other) => one.period.last - other.period.last)
  const steps = cumulatives.flatMap((after, index) =>
    cumulatives.slice(0, index).map((before): Step => {
      const hidden = { first: before.period.last + 1, last: after.period.last }
      const next = cumulatives[index - 1] === before
      const earlier = cumulatives.filter(({ period }) => period.last < before.period.last).slice(-1)
      return { earlier, before: at(before.period), added: at(hidden), after: at(after.period), hidden, next, weighing }
    }),
  )
  const copied = copiedMonths(steps, assumed)
  const copies = new Set(copied?.figures.map(({ id }) => id))
  return join([
    { ...nothing, contradictions: copied ? [copied] : [] },
    ...steps.map((step) => withoutThose(copies, checkStep(step, series, assumed))),
    ...cumulatives.map(({ period }) => sameNumber(at(period), at, year, assumed)),
    { ...nothing, implied: cumulatives.flatMap(({ period }) => hiddenStart(at(period), at, weighing)) },
  ])
}

/** Steps of months that are told as a whole year are not told again. */
function withoutThose(ids: ReadonlySet<string>, found: Findings): Findings {
  return { ...found, contradictions: found.contradictions.filter(({ figures }) => !figures.some(({ id }) => ids.has(id))) }
}

function checkStep(step: Step, series: readonly Figure[], assumed: Assumptions): Findings {
  if (step.added.length > 0) return { ...nothing, contradictions: stepContradictions(step) }
  return step.next ? hiddenMonths(step, series, assumed) : nothing
}

/** FOR-22: every cumulative figure must go with some figure of the months before and some of the months added. */
function stepContradictions(step: Step): readonly UntoldFinding[] {
  const all = step.before.flatMap((before) =>
    step.added.flatMap((added) =>
      step.after.map((after) => ({ before, added, after, gap: stepGap(step, before, added, after) })),
    ),
  )
  const least = Math.min(...all.map(({ gap }) => gap))
  const best = all.find(({ gap }) => gap === least)
  if (best === undefined || !(least > 0)) return []
  const { before, added, after } = best
  const range = stepRange(step, before, added)
  const found = contradiction({
    figures: [before, added, after],
    gap: (kept) => (kept.length === 3 ? stepGap(step, before, added, after) : 0),
    why: () => ({
      code: 'cumulative-step',
      facts: {
        before: before.observation.period,
        added: added.observation.period,
        after: after.observation.period,
        ...range,
        found: after.value,
      },
    }),
    beside: step.earlier,
  })
  return found ? [found] : []
}

function stepRange(step: Step, before: Figure, added: Figure): ValueRange {
  return cumulativeRange({ before: before.range, added: added.range, share: shareOf(before.period, added.period, step.weighing) })
}

function stepGap(step: Step, before: Figure, added: Figure, after: Figure): number {
  return rangeGap(stepRange(step, before, added), after.range)
}

/** FOR-25: one number for a month and for the months up to it, while another number is published for the latter. */
function sameNumber(cumulatives: readonly Figure[], at: At, year: readonly Figure[], assumed: Assumptions): Findings {
  const [first] = cumulatives
  if (first === undefined || first.period.first === first.period.last) return nothing
  const months = at({ first: first.period.last, last: first.period.last })
  const found = months.flatMap((month) =>
    cumulatives.flatMap((same) => {
      const alike = year.filter(({ observation }) => observation.period === same.observation.period)
      const other = cumulatives.find((one) => rangeGap(one.range, same.range) > 0 && !isRevision([same, one], alike, assumed))
      if (other === undefined || month.observation.printed !== same.observation.printed) return []
      return (
        contradiction({
          figures: [month, same, other],
          gap: (kept) => (kept.length === 3 ? rangeGap(same.range, other.range) : 0),
          why: () => ({
            code: 'month-as-cumulative',
            facts: {
              month: month.observation.period,
              cumulative: same.observation.period,
              value: same.value,
              other: other.value,
            },
          }),
        }) ?? []
      )
    }),
  )
  return { ...nothing, contradictions: found }
}
