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

/** Hyper-parameters at a point that counts in spreads from the centre of the belief. */
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

const around = (centre: number, spread = 1): Spread => ({ centre, spread })

const structure = {
  level: around(-4),
  slope: around(-6.5),
  damping: around(2),
  cycle: 0,
  cycleDamping: 0.85,
  drift: 0.003,
  driftDamping: 0.99,
  seasonal: around(-5),
  irregular: around(-4),
} as const

/** For a leaf whose levels are known. */
export const levelPrior: HyperPrior = { ...structure, yearRow: 0, monthRow: 0, cumulativeRow: 0, revision: 0 }

/** For a leaf of which only published growth is known. */
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
