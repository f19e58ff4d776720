import type { HyperParameters } from './leaf-model.ts'

/** Belief about one hyper-parameter before evidence: normal, for the logarithm of a standard deviation or the logit of a fraction. */
export interface Spread {
  readonly centre: number
  readonly spread: number
}

/** Each hyper-parameter is believed with a spread, or fixed. */
export type HyperPrior = { readonly [Name in keyof HyperParameters]: number | Spread }

const fractions: ReadonlySet<keyof HyperParameters> = new Set(['damping', 'cycleDamping', 'driftDamping'])

/** Names of the hyper-parameters that are not fixed. */
export function freeNames(prior: HyperPrior): readonly (keyof HyperParameters)[] {
  const names = Object.keys(prior) as (keyof HyperParameters)[]
  return names.filter((name) => typeof prior[name] !== 'number')
}

/**
 * Hyper-parameters at a point of their prior.
 *
 * standard deviation = exp(centre + spread · point), fraction = 1 / (1 + exp(−centre − spread · point))
 *
 * @param prior belief about each hyper-parameter
 * @param point spreads from the centre for each one that is not fixed, in the order of the prior; 0 for those left out
 * @returns all hyper-parameters
 * @remarks With an empty point the documented defaults, for a leaf without a history of its own. SPEC BEL-8.
 * @example hyperAt(levelPrior, []).level // 0.0183
 */
export function hyperAt(prior: HyperPrior, point: ArrayLike<number>): HyperParameters {
  let next = 0
  const read = (name: keyof HyperParameters): number => {
    const belief = prior[name]
    if (typeof belief === 'number') return belief
    const value = belief.centre + belief.spread * (point[next++] ?? 0)
    return fractions.has(name) ? 1 / (1 + Math.exp(-value)) : Math.exp(value)
  }
  const entries = (Object.keys(prior) as (keyof HyperParameters)[]).map((name) => [name, read(name)] as const)
  return Object.fromEntries(entries) as unknown as HyperParameters
}

/** Derivatives of each free hyper-parameter by its place in a point of the prior, in the order of the prior. */
export function hyperSlopes(prior: HyperPrior, hyper: HyperParameters): readonly number[] {
  return freeNames(prior).map((name) => {
    const [belief, value] = [prior[name], hyper[name]]
    const { spread } = typeof belief === 'number' ? { spread: 0 } : belief
    return spread * value * (fractions.has(name) ? 1 - value : 1)
  })
}

const around = (centre: number, spread = 1): Spread => ({ centre, spread })

const structure = {
  level: around(-4),
  slope: around(-6.5),
  damping: around(2),
  cycle: 0,
  cycleDamping: 0.85,
  drift: around(-5.8),
  driftDamping: 0.99,
  seasonal: around(-5),
  irregular: around(-4),
} as const

/**
 * Belief about the hyper-parameters of a leaf whose levels are known.
 *
 * @remarks Round numbers, each log standard deviation with a spread of 1 (a factor of 2.7): shocks to level and month 1.8 %, to the slope
 * 0.15 %, to a month's seasonal effect 0.7 %; a slope keeps 88 % a month. The drift is spread by about 3.6 % a year round zero and has a
 * half-life of six years. Decision 0019 has what they were checked on. SPEC BEL-8.
 * @example levelPrior.driftDamping // 0.99
 */
export const levelPrior: HyperPrior = { ...structure, yearRow: 0, monthRow: 0, cumulativeRow: 0, revision: 0 }

/**
 * Belief about the hyper-parameters of a leaf of which only published rates of growth are known.
 *
 * @remarks As `levelPrior`, but shocks to the level mostly fade (85 % is left after a month) and the drift, spread by 7 % a year round zero, is
 * constant: the rates come from a growing economy and few years. Errors of rates: 1.1 % on the year, 5 % on the month before, 0.7 % to
 * date, and 1.1 % for what a year's revisions have in common. SPEC BEL-8.
 * @example statementPrior.cycleDamping // 0.85
 */
export const statementPrior: HyperPrior = {
  ...structure,
  level: around(-6),
  cycle: around(-4),
  drift: 0.006,
  driftDamping: 1,
  yearRow: around(-4.5),
  monthRow: around(-3),
  cumulativeRow: around(-5),
  revision: around(-4.5),
}
