import type { SteeringAnswer } from '../../contract/operations/steering.ts'
import {
  type Belief,
  cumulativeTo,
  formatPeriod,
  linearisedOdds,
  monthsIn,
  mostPlausible,
  type Period,
  parsePeriod,
  pathToTarget,
  requiredRest,
  shiftYears,
} from '../../engine/index.ts'
import type { HeldBelief } from '../outlook/held-belief.ts'
import type { Activity } from '../outlook/leaves.ts'
import type { RegionBelief } from '../outlook/region-belief.ts'
import { restWeights, yearsOnRecord } from '../outlook/target-path.ts'
import { usedFigures } from '../outlook/year-answer.ts'
import { growthOf, monthsLeft, publishedGrowth } from '../outlook/year-record.ts'
import { pastRests } from './past-rests.ts'
import type { PlannedGrowth, SteeringQuestion } from './questions.ts'

type Node = SteeringAnswer['nodes'][number]

/** What was expected on the plan's day, and what is planned for each part of the whole. */
interface Plan {
  readonly belief: Belief
  readonly parts: readonly { readonly share: number; readonly growth: number; readonly of: Activity['of'] }[]
}

interface Scene {
  readonly now: HeldBelief
  readonly found: RegionBelief
  readonly rest: Period | undefined
  readonly way: Belief | undefined
  readonly plan: Plan | undefined
  readonly question: SteeringQuestion
}

/** PLN-101: what every node must do, has done and is expected to do, and how far each quarter was from plan. */
export function steeringAnswer(now: HeldBelief, planDay: HeldBelief | undefined, question: SteeringQuestion): SteeringAnswer {
  const { found } = now
  const { target } = question
  const rest = monthsLeft(found, publishedGrowth(found))
  const way =
    target === null || rest === undefined ? undefined : pathToTarget(found.belief, { quantity: found.year, target }).belief
  const plan = planDay === undefined || target === null ? undefined : planOf(found, planDay.found, question, target)
  const scene = { now, found, rest, way, plan, question }
  const known = knownPeriod(found, rest)
  return {
    rest: rest ? formatPeriod(rest) : '',
    knownPeriod: known ? formatPeriod(known) : '',
    outlook: mostPlausible(found.belief, found.year),
    probability: target === null ? null : linearisedOdds(found.belief, found.year, target),
    nodes: nodesOf(scene),
    quarters: [...wholesAndParts(found)].map((one) => ({ activity: one.activity, deviations: deviationsOf(scene, one) })),
    used: [...usedFigures(found)],
  }
}

/**
 * PLN-105: parts with a target of their own have that; the others what was expected of them on the plan's day, moved alike, so that with
 * today's shares all parts together reach the yardstick.
 */
function planOf(found: RegionBelief, then: RegionBelief, { plans }: SteeringQuestion, target: number): Plan {
  const before = shiftYears(found.year.period, -1)
  const level = (of: Activity['of']): number => mostPlausible(found.belief, { measure: 'level', of, period: before })
  const whole = level(found.year.of)
  const ownOf = (own: PlannedGrowth | undefined, of: Activity['of']) => own && ownGrowth(found, of, own)
  const parts = found.leaves.parts.map(({ indicator, activity, of }) => {
    const expected = mostPlausible(then.belief, growthOf(of, found.year.period))
    return { of, expected, share: level(of) / whole, own: ownOf(plans[`${indicator} ${activity}`], of) }
  })
  const left = parts.reduce((sum, { share, own, expected }) => sum - share * (own ?? expected), target)
  const movable = parts.reduce((sum, { share, own }) => (own === undefined ? sum + share : sum), 0)
  const uplift = movable === 0 ? 0 : left / movable
  return {
    belief: then.belief,
    parts: parts.map(({ of, share, own, expected }) => ({ of, share, growth: own ?? expected + uplift })),
  }
}

/** Growth of the year; of a plan for the rest what is believed of the months before with what is planned after. */
function ownGrowth({ belief, year }: RegionBelief, of: Activity['of'], { growth, rest }: PlannedGrowth): number {
  const period = parsePeriod(rest)
  if (period === undefined) return growth
  const level = (at: Period): number => mostPlausible(belief, { measure: 'level', of, period: at })
  const done = period.first === year.period.first ? 0 : level({ first: year.period.first, last: period.first - 1 })
  return (done + level(shiftYears(period, -1)) * (1 + growth)) / level(shiftYears(year.period, -1)) - 1
}

function knownPeriod({ calendarYear }: RegionBelief, rest: Period | undefined): Period | undefined {
  if (rest === undefined) return cumulativeTo(calendarYear, 12)
  const months = 12 - monthsIn(rest)
  return months === 0 ? undefined : cumulativeTo(calendarYear, months)
}

function wholesAndParts({ leaves }: RegionBelief): readonly Activity[] {
  return leaves.named.filter(({ indicator }) => indicator === 'grdp')
}

function nodesOf(scene: Scene): readonly Node[] & Node[] {
  const { found, rest } = scene
  const parts = new Set(found.leaves.parts.map(({ activity }) => activity))
  const weights = new Map(found.leaves.parts.map(({ activity }, at) => [activity, restWeights(found, rest)[at] ?? 0]))
  return found.leaves.named
    .filter((one) => parts.has(one.activity) || yearsOnRecord(found, one).size > 0)
    .map((one) => ({
      ...nodeOf(scene, one),
      isPart: one.indicator === 'grdp' && parts.has(one.activity),
      restPoints: one.indicator === 'iip' ? 0 : restPointsOf(found, one, weights),
    }))
}

function restPointsOf({ leaves }: RegionBelief, { of }: Activity, weights: ReadonlyMap<string, number>): number {
  return leaves.parts.reduce(
    (sum, part) => (part.of.every((leaf) => of.includes(leaf)) ? sum + (weights.get(part.activity) ?? 0) : sum),
    0,
  )
}

function nodeOf(scene: Scene, one: Activity): Omit<Node, 'isPart' | 'restPoints'> {
  const { now, found, rest, way } = scene
  const at = (belief: Belief, period: Period): number => mostPlausible(belief, growthOf(one.of, period))
  const level = (period: Period): number => mostPlausible(found.belief, { measure: 'level', of: one.of, period })
  const before = shiftYears(found.year.period, -1)
  const known = knownPeriod(found, rest)
  const published = known && publishedGrowth(found)(one, known)
  const soFar = known ? { growth: published?.value ?? at(found.belief, known), observation: published?.id ?? '' } : null
  const { planned, plannedBy } = plannedGrowth(scene, one)
  const past = rest ? pastRests(now, one, rest) : []
  const share = known ? level(shiftYears(known, -1)) / level(before) : 0
  const demand =
    planned === null
      ? undefined
      : requiredRest({
          target: planned,
          growth: soFar?.growth ?? 0,
          share: rest ? Math.min(1, share) : 1,
          history: past.map(({ growth }) => growth),
        })
  const required = demand?.status === 'defined' ? demand.required : null
  const [best] = past.toSorted((a, b) => b.growth - a.growth)
  const wholeOf = (period: Period): number => mostPlausible(found.belief, { measure: 'level', of: found.year.of, period })
  const whole = wholeOf(before)
  return {
    indicator: one.indicator,
    activity: one.activity,
    share: one.indicator === 'iip' ? null : level(before) / whole,
    knownShare:
      one.indicator === 'iip' || known === undefined ? null : level(shiftYears(known, -1)) / wholeOf(shiftYears(known, -1)),
    soFar,
    planned,
    plannedBy,
    believed: at(found.belief, found.year.period),
    required,
    needed: rest && way ? at(way, rest) : null,
    believedRest: rest ? at(found.belief, rest) : null,
    best: best ? { period: formatPeriod(best.period), growth: best.growth } : null,
    percentile: demand?.status === 'defined' && past.length > 0 ? demand.percentile : null,
    yearsOnRecord: past.length,
  }
}

/** A target of its own for the year; else, of value added, what its parts are planned to do. */
function plannedGrowth({ found, plan, question }: Scene, one: Activity) {
  const own = question.plans[`${one.indicator} ${one.activity}`]
  if (own) return { planned: ownGrowth(found, one.of, own), plannedBy: own.id }
  if (one.activity === 'total' && one.indicator === 'grdp') return { planned: question.target, plannedBy: '' }
  if (plan === undefined || one.indicator === 'iip') return { planned: null, plannedBy: '' }
  const inside = plan.parts.filter(({ of }) => of.every((leaf) => one.of.includes(leaf)))
  const share = inside.reduce((sum, part) => sum + part.share, 0)
  return { planned: inside.reduce((sum, part) => sum + part.share * part.growth, 0) / share, plannedBy: '' }
}

/**
 * Growth less plan by quarter: of earlier years less the growth of their own year, as nothing was planned by quarter then; of this year's
 * known quarters less what was expected of them on the plan's day, moved as the year's growth has to be.
 */
function deviationsOf(scene: Scene, one: Activity): { period: string; value: number }[] {
  const { found, rest, plan } = scene
  const { calendarYear, belief } = found
  const years = yearsOnRecord(found, one)
  const earliest = Math.floor((belief.within.leaves[0]?.firstMonth ?? 0) / 12) + 1
  const known = 12 - (rest ? monthsIn(rest) : 0)
  const growth = (period: Period): number => mostPlausible(belief, growthOf(one.of, period))
  const quarters = (of: number): readonly Period[] =>
    [0, 3, 6, 9].map((start) => ({ first: 12 * of + start, last: 12 * of + start + 2 }))
  const earlier = [...years]
    .filter((past) => past >= earliest && past < calendarYear)
    .sort((a, b) => a - b)
    .flatMap((past) =>
      quarters(past).map((period) => ({ period, value: growth(period) - growth({ first: 12 * past, last: 12 * past + 11 }) })),
    )
  if (!plan) return earlier.map(told)
  const expected = (period: Period): number => mostPlausible(plan.belief, growthOf(one.of, period))
  const uplift = (plannedGrowth(scene, one).planned ?? Number.NaN) - expected(found.year.period)
  const now = quarters(calendarYear)
    .filter(({ last }) => last < 12 * calendarYear + known)
    .map((period) => ({ period, value: growth(period) - expected(period) - uplift }))
  return [...earlier, ...now].map(told)
}

function told({ period, value }: { readonly period: Period; readonly value: number }) {
  return { period: formatPeriod(period), value }
}
