import {
  believed,
  conditionBelief,
  type Evidence,
  hyperAt,
  type LeafPrior,
  leafPrior,
  type Period,
  type Quantity,
  seededNormals,
  statementPrior,
} from '../../src/engine/index.ts'

/** A made-up region: leaves, and rows about a truth drawn from the priors. */
export interface BeliefProblem {
  readonly leaves: readonly LeafPrior[]
  readonly evidence: readonly Evidence[]
}

export const firstMonth = 24_240

const back = (period: Period, months: number): Period => ({ first: period.first - months, last: period.last - months })

/** What a made-up leaf is like, in logs a month; what is left out stands still or is not there. */
export interface MadeUpLeaf {
  readonly level: number
  readonly drift?: number
  readonly levelSpread?: number
  readonly slopeSpread?: number
  readonly levelShock?: number
  readonly slopeShock?: number
  readonly damping?: number
  readonly seasonal?: number
  readonly seasonalShock?: number
  readonly irregular: number
}

/** A leaf without calendar, cycle or doubt about its drift. */
export function madeUpLeaf(window: { readonly firstMonth: number; readonly months: number }, settings: MadeUpLeaf): LeafPrior {
  const { level, drift = 0, levelSpread = 0, slopeSpread = 0, damping = 1, seasonal = 0, irregular } = settings
  const hyper = {
    ...hyperAt(statementPrior, []),
    level: settings.levelShock ?? 0,
    slope: settings.slopeShock ?? 0,
    damping,
    cycle: 0,
    drift: 0,
    seasonal: settings.seasonalShock ?? 0,
    irregular,
  }
  const start = { level: levelSpread ** 2, slope: slopeSpread ** 2, seasonal: seasonal ** 2 }
  const model = {
    hyper,
    start,
    seasonalForm: 'months' as const,
    calendarFrom: window.firstMonth,
    calendar: [],
    calendarSpread: [],
  }
  return leafPrior({ model, ...window, level, drift })
}

/** Leaves of different size and liveliness over a window that begins in January. */
export function madeUpLeaves(count: number, months: number, seed: number): readonly LeafPrior[] {
  const draws = seededNormals(seed)
  return Array.from({ length: count }, () =>
    madeUpLeaf(
      { firstMonth, months },
      {
        level: draws.next(),
        drift: 0.006 + 0.002 * draws.next(),
        levelSpread: 0.3,
        slopeSpread: 0.005,
        levelShock: 0.01 + 0.004 * Math.abs(draws.next()),
        slopeShock: 0.001,
        damping: 0.9,
        seasonal: 0.1,
        seasonalShock: 0.003,
        irregular: 0.02 + 0.01 * Math.abs(draws.next()),
      },
    ),
  )
}

/** Quantities of every kind about random leaves and periods; `tied` of them speak of several leaves. */
export function madeUpQuantities(leaves: readonly LeafPrior[], count: number, tied: number, seed: number): readonly Quantity[] {
  const draws = seededNormals(seed)
  const pick = (n: number): number => Math.min(n - 1, Math.floor(n * draws.uniform()))
  const months = leaves[0]?.months ?? 0
  const period = (): Period => {
    const year = firstMonth + 12 * (1 + pick(Math.floor(months / 12) - 1))
    const shape = pick(3)
    if (shape === 0) return { first: year + pick(12), last: 0 }
    return { first: year, last: year + (shape === 1 ? 3 * (1 + pick(4)) : 1 + pick(12)) - 1 }
  }
  const whole = (found: Period): Period => ({ first: found.first, last: Math.max(found.first, found.last) })
  const some = (): readonly number[] => {
    const chosen = leaves.map((_, leaf) => leaf).filter(() => draws.uniform() < 0.6)
    return chosen.length < 2 ? [0, 1] : chosen
  }
  const one = (): Quantity => {
    const [of, when, kind] = [[pick(leaves.length)], whole(period()), pick(6)]
    if (kind === 0) return { measure: 'level', of, period: when }
    if (kind === 1) return { measure: 'attainment', of, period: when, plan: 3 }
    const month = { first: when.last, last: when.last }
    if (kind === 2) return { measure: 'growth', of, period: month, comparator: back(month, 1) }
    return { measure: 'growth', of, period: when, comparator: back(when, 12) }
  }
  const tie = (): Quantity => {
    const [of, when, kind] = [some(), whole(period()), pick(5)]
    const comparator = back(when, 12)
    const all = leaves.map((_, leaf) => leaf)
    if (kind === 0) return { measure: 'share', of: [of[0] ?? 0], in: all, period: when }
    if (kind === 1) return { measure: 'contribution', of, to: all, period: when, comparator }
    if (kind === 2)
      return { measure: 'bridge', of: [of[0] ?? 0], from: [of[1] ?? 1], period: when, comparator, slope: 0.8, intercept: 0.01 }
    return { measure: 'growth', of: kind === 3 ? all : of, period: when, comparator }
  }
  return Array.from({ length: count }, (_, at) => (at < tied ? tie() : one()))
}

/** Rows that say of a drawn truth what each quantity was, within a spread. */
export function madeUpProblem(input: {
  readonly leaves: number
  readonly months: number
  readonly rows: number
  readonly ties: number
  readonly seed: number
}): BeliefProblem {
  const leaves = madeUpLeaves(input.leaves, input.months, input.seed)
  const draws = seededNormals(input.seed + 1)
  const truth = conditionBelief({
    leaves: leaves.map((leaf) => ({ ...leaf, mean: leaf.mean.map((value) => value + 0.02 * draws.next()) })),
    evidence: [],
  })
  const evidence = madeUpQuantities(leaves, input.rows, input.ties, input.seed + 2).map((quantity, at): Evidence => {
    const value = believed(truth, quantity).p50
    const relative = quantity.measure === 'level' || quantity.measure === 'attainment' || quantity.measure === 'share'
    const spread = relative ? 0.01 * value : 0.001
    return {
      id: `row-${at}`,
      quantity,
      value: value + (quantity.measure === 'bridge' ? -value : spread * draws.next()),
      variance: (quantity.measure === 'bridge' ? 0.05 : spread) ** 2,
      bound: 'both',
    }
  })
  return { leaves, evidence }
}
