import type { SteeringAnswer, SteeringPage } from '../../contract/operations/steering.ts'
import {
  compensationLedger,
  controlLimits,
  expectedFalseAlarms,
  growthPrices,
  parsePeriod,
  rankByPointsLost,
} from '../../engine/index.ts'
import type { RecordedObservation, RecordedTarget } from '../../store/ports.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { inForce, knownTargets } from '../known-targets.ts'
import { beliefSource } from '../outlook/belief-source.ts'
import { activityTree } from '../verdict/activities.ts'
import { contributionsTo } from '../verdict/contributions.ts'
import { type GrowthRecord, growthRecord, touchesYear } from '../verdict/growth-record.ts'
import { yardsticksOf } from '../yardsticks.ts'
import { amountsOf } from './amounts.ts'
import { decidedPlans } from './decided-plans.ts'
import { productRooms, productsIn, useOf } from './product-capacity.ts'
import type { SteeringQuestion } from './questions.ts'
import { impliedLineage, steeringLineage } from './steering-lineage.ts'

type Input = {
  region: string
  year?: number | undefined
  asOf?: string | undefined
  yardstick?: string | undefined
  compensator?: string | undefined
  rule: 'largest-first' | 'proportional'
}

/** What must now happen on every node, who covers whom and what a point costs (PLN-101 to PLN-104), with what was known on the day. */
export async function steering(input: Input, { store, books, today, beliefs }: ReadContext): Promise<SteeringPage> {
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const year = input.year ?? Number(asOf.slice(0, 4))
  const codes = await store.listCodes(region.id)
  const targets = inForce(await knownTargets({ region: region.id, asOf }, { store, books }))
  const { yardstick, yardsticks } = yardsticksOf(targets, year, input.yardstick)
  const planDay = planDayOf(yardstick, asOf, year)
  const decided = await books.read(region.id, input.asOf, (states) => decidedPlans(states, year))
  const source = (day: string) => beliefSource({ store, books }, { region, codes, year, asOf: day })
  const question: SteeringQuestion = { target: yardstick?.value ?? null, plans: { ...plansOf(targets, year), ...decided } }
  const answer = await beliefs('steering', [await source(asOf), await source(planDay)], question)
  const observations = await store.listObservations({ region: region.id, asOf, upToYear: year })
  const compensator = compensatorOf(answer, input.compensator)
  const { quarters, used, ...shown } = answer
  const record = growthRecord(observations)
  const impliedPeriod = contributionsTo(record, activityTree(codes), year).period
  const implied = impliedShares(record, impliedPeriod, answer)
  const gap = yardstick === undefined ? null : answer.outlook - yardstick.value
  const cited = new Set([...used, ...[...implied.values()].flatMap(({ points, growth }) => [points.id, growth.id])])
  const rest = parsePeriod(answer.rest)
  const rooms = rest === undefined ? [] : productRooms(observations, rest)
  const page = {
    ...shown,
    nodes: shown.nodes.map((node) => ({
      ...node,
      capacity: useOf(productsIn(node.activity, rooms, codes), node.required ?? node.needed),
    })),
    region: { id: region.id, kind: region.kind, names: { ...region.names } },
    year,
    asOf,
    yardstick: yardstick ?? null,
    yardsticks,
    planDay,
    gap,
    compensation: compensationOf(answer, gap, input.rule),
    compensator,
    prices: pricesOf(answer, compensator, implied),
    impliedPeriod: implied.size === 0 ? '' : impliedPeriod,
    ...rankingOf(answer),
    amounts: amountsOf({ observations, targets, year }),
  }
  const amounts = new Set(
    [...page.amounts, ...page.nodes.flatMap(({ capacity }) => capacity ?? [])].flatMap((one) => one.observations),
  )
  return {
    ...page,
    known: observations
      .filter((one) => cited.has(one.id) || amounts.has(one.id) || (one.indicator === 'grdp' && touchesYear(one, year)))
      .map((one) => ({ ...one, used: cited.has(one.id) || amounts.has(one.id) })),
    phasingBasis: { ...region.phasingBasis },
    lineage: { ...steeringLineage(page, used), ...impliedLineage(page.prices, implied) },
  }
}

type Targets = readonly RecordedTarget[]

/** The yardstick is shared out as it was seen on its own day; one of an earlier year on the first day of the year. */
function planDayOf(yardstick: RecordedTarget | undefined, asOf: string, year: number): string {
  const start = `${year}-01-01`
  const day = yardstick === undefined || yardstick.published < start ? start : yardstick.published
  return day < asOf ? day : asOf
}

/** Growth that targets in force ask of activities in the year; of several the highest. */
function plansOf(targets: Targets, year: number): SteeringQuestion['plans'] {
  const own = targets.filter(
    (one) =>
      one.measure === 'growth' &&
      one.subject === '' &&
      one.period === String(year) &&
      one.activity !== 'total' &&
      one.kind !== 'forecast',
  )
  const inForce = own.filter((one) => !own.some(({ supersedes }) => supersedes === one.id))
  const rising = inForce.toSorted((a, b) => a.value - b.value)
  return Object.fromEntries(
    rising.map(({ id, indicator, activity, value }) => [`${indicator} ${activity}`, { id, growth: value, rest: '' }]),
  )
}

function partsOf({ nodes }: SteeringAnswer) {
  return nodes.filter(({ isPart }) => isPart)
}

/** The activity asked for, where it is one of the parts; else manufacturing, else the largest. */
function compensatorOf(answer: SteeringAnswer, asked: string | undefined): string {
  const parts = partsOf(answer).map(({ activity }) => activity)
  return [asked, 'manufacturing', ...parts].find((one) => one !== undefined && parts.includes(one)) ?? ''
}

/** PLN-102: shortfalls and surpluses against plan in points of the whole, matched. */
function compensationOf(answer: SteeringAnswer, gap: number | null, rule: Input['rule']): SteeringPage['compensation'] {
  const gaps = partsOf(answer).flatMap(({ activity, share, believed, planned }) =>
    planned === null ? [] : [{ activity, points: (share ?? 0) * (believed - planned) }],
  )
  const found = compensationLedger({ parts: gaps.map(({ activity }) => activity), gaps: gaps.map(({ points }) => points), rule })
  const named = ({ part, points }: { readonly part: string; readonly points: number }) => ({ activity: part, points })
  return {
    rule,
    gaps,
    entries: [...found.entries],
    uncovered: found.uncovered.map(named),
    spare: found.spare.map(named),
    hole: found.hole,
    remainder: gap === null ? 0 : gaps.reduce((left, { points }) => left - points, gap),
  }
}

interface ImpliedShare {
  readonly value: number
  readonly points: RecordedObservation
  readonly growth: RecordedObservation
}

/** CON-4: shares that points and growth published for a period imply, by activity. */
function impliedShares(record: GrowthRecord, period: string, { nodes }: SteeringAnswer): ReadonlyMap<string, ImpliedShare> {
  return new Map(
    nodes.flatMap(({ indicator, activity }): readonly [string, ImpliedShare][] => {
      const [points, growth] = [record.contribution(activity, period), record.growth(activity, period)]
      if (indicator !== 'grdp' || activity === 'total' || points === undefined || growth === undefined) return []
      return growth.value === 0 ? [] : [[activity, { value: points.value / growth.value, points, growth }]]
    }),
  )
}

const [aroundIndustry, restOfIndustry] = ['industry-construction', 'rest-of-industry-construction'] as const

/** What a point of each part is worth and costs; the rest of industry and construction beside the compensator is one more line. */
function pricesOf(
  answer: SteeringAnswer,
  compensator: string,
  implied: ReadonlyMap<string, ImpliedShare>,
): SteeringPage['prices'] {
  const parts = partsOf(answer).map(({ activity, share }) => ({ activity, share: share ?? 0 }))
  const own = parts.find(({ activity }) => activity === compensator)
  if (own === undefined || own.share <= 0) return []
  const around = answer.nodes.find(({ indicator, activity }) => indicator === 'grdp' && activity === aroundIndustry)?.share ?? 0
  const inside = ['mining', 'manufacturing', 'electricity', 'water-waste', 'construction'].includes(compensator)
  const rest = inside && around > own.share ? [{ activity: restOfIndustry, share: around - own.share }] : []
  const lines = [...parts, ...rest]
  const prices = growthPrices({ shares: lines.map(({ share }) => share), compensatorShare: own.share })
  const [wide, narrow] = [implied.get(aroundIndustry)?.value, implied.get(compensator)?.value]
  const impliedRest = wide === undefined || narrow === undefined ? undefined : wide - narrow
  return lines.map(({ activity }, at) => {
    const published = (activity === restOfIndustry ? impliedRest : implied.get(activity)?.value) ?? null
    return {
      activity,
      worth: prices[at]?.worth ?? 0,
      published,
      repair: prices[at]?.repair ?? 0,
      publishedRepair: published === null || narrow === undefined || narrow <= 0 ? null : published / narrow,
    }
  })
}

const fewest = 5

/** PLN-104: parts by points lost, flagged only beyond the noise of their own quarters. */
function rankingOf(answer: SteeringAnswer): Pick<SteeringPage, 'ranking' | 'falseAlarms'> {
  const parts = partsOf(answer).filter(({ planned }) => planned !== null)
  const year = answer.knownPeriod.slice(0, 4)
  const of = (activity: string) => answer.quarters.find((one) => one.activity === activity)?.deviations ?? []
  const split = (activity: string) => {
    const all = of(activity)
    const newest = all.at(-1)
    const baseline = all.filter(({ period }) => !period.startsWith(year)).length
    const isNow = year !== '' && newest?.period.startsWith(year) === true
    return { before: isNow ? all.slice(0, -1) : [], newest: isNow ? newest : undefined, baseline: isNow ? baseline : 0 }
  }
  const ranked = rankByPointsLost(
    parts.map(({ activity, share, believed, planned }) => {
      const { before, newest, baseline } = split(activity)
      return {
        id: activity,
        share: share ?? 0,
        growth: believed,
        planned: planned ?? Number.NaN,
        before: before.map(({ value }) => value),
        newest: newest?.value ?? Number.NaN,
        baseline,
      }
    }),
  )
  const records = ranked.filter(({ flag }) => flag !== 'unknown').map(({ id }) => split(id).baseline)
  return {
    ranking: ranked.map(({ id, lost, flag, signals }) => {
      const { before, baseline } = split(id)
      const limits = baseline < fewest ? undefined : controlLimits({ values: before.map(({ value }) => value), baseline })
      return {
        activity: id,
        lost,
        flag,
        signals: [...signals],
        deviations: [...of(id)],
        limits: limits?.status === 'defined' ? { centre: limits.centre, low: limits.low, high: limits.high } : null,
      }
    }),
    falseAlarms: expectedFalseAlarms(records),
  }
}
