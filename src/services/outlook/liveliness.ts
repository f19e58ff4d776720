import { type Belief, conditionBelief, type Evidence, logEvidence } from '../../engine/index.ts'

/** Factors of all shocks that are tried, from the middle outwards; their logs are weighed as normal round 0 with the spread ln 2. */
const livelinesses = [0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 2.8]
const middle = 4

/** How far off a mode may be, in logs: of a belief, of factors of shocks that are nearly as likely as each other, and of all others. */
export const finely = 1e-6
const [closely, roughly] = [1e-3, 0.15]
/** Factors whose logs of density lie this near at rough modes are compared at close ones: rough modes leave these logs out by 0.5 to 2.5. */
const margin = 6

/** BEL-65, BEL-143: the likeliest of the tried factors and the belief under it; a thin record may raise the shocks, never lower them. */
export function likeliest(
  rows: readonly Evidence[],
  priors: (liveliness: number) => Belief['leaves'],
  thin: boolean,
  first: Belief | undefined,
): { readonly liveliness: number; readonly start: Belief | undefined } {
  const evidence = rows.filter(({ bound }) => bound === 'both')
  let last = first
  const found = livelinesses.map((): Belief | undefined => undefined)
  const tried = (k: number, settled: number): number => {
    const liveliness = livelinesses[k]
    if (liveliness === undefined || (thin && k < middle)) return Number.NEGATIVE_INFINITY
    const start = found[k] ?? last
    const leaves = start && start === found[k] ? start.leaves : priors(liveliness)
    const reached =
      start && start === found[k] && start.settled <= settled
        ? start
        : conditionBelief({ leaves, evidence, settled, ...(start ? { start } : {}) })
    found[k] = reached
    last = reached
    return logEvidence(reached) - (Math.log(liveliness) / Math.LN2) ** 2 / 2
  }
  const isLikelier = (one: number, other: number): boolean => {
    const gain = tried(one, roughly) - tried(other, roughly)
    return Math.abs(gain) > margin ? gain > 0 : tried(one, closely) > tried(other, closely)
  }
  let best = middle
  tried(best, roughly)
  while (isLikelier(best - 1, best)) best -= 1
  if (best === middle) while (isLikelier(best + 1, best)) best += 1
  return { liveliness: livelinesses[best] ?? 1, start: found[best] }
}
