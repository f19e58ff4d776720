import { checkSome, checkWhole } from '../check.ts'

/** How first estimates of an adjusted series were revised. */
export interface RevisionHistory {
  /** One for each vintage that has a later one to compare with: the last step of the vintage, then and after `lag` more vintages. */
  readonly revisions: readonly {
    readonly step: number
    readonly first: number
    readonly later: number
    readonly revision: number
  }[]
  /** Mean of the revisions: away from zero, first estimates err to one side. NaN without revisions. */
  readonly mean: number
  /** Mean size of the revisions. NaN without revisions. */
  readonly meanAbsolute: number
}

/**
 * Revisions of the newest value of an adjusted series as more steps become known.
 *
 * revision = later / first − 1, of the last step of each vintage, `lag` vintages later
 *
 * @param input.vintages the adjusted series as it was computed at each refresh, oldest first, each from the same first step; at least one
 * @param input.lag how many vintages later the value is looked at again, 1 or more
 * @returns every revision as a fraction, their mean and mean size; a first value that is not above zero gives NaN
 * @throws `no-values`, `out-of-range`
 * @remarks Source: Findley, Monsell, Bell, Otto and Chen (1998), Journal of Business and Economic Statistics 16, revisions history.
 * SPEC ADJ-14.
 * @example revisionHistory({ vintages: [[10, 20], [10, 22, 30], [10, 22, 33]], lag: 1 }).revisions[0] // { step: 1, first: 20, later: 22, revision: 0.1 }
 */
export function revisionHistory(input: {
  readonly vintages: readonly (readonly number[])[]
  readonly lag: number
}): RevisionHistory {
  const { vintages, lag } = input
  checkSome('vintages', vintages)
  checkWhole('lag', lag, 1, Number.MAX_SAFE_INTEGER)
  const revisions = vintages.slice(0, -lag).map((vintage, index) => {
    const step = vintage.length - 1
    const first = vintage[step] ?? Number.NaN
    const later = vintages[index + lag]?.[step] ?? Number.NaN
    return { step, first, later, revision: first > 0 ? later / first - 1 : Number.NaN }
  })
  const average = (values: readonly number[]): number =>
    values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    revisions,
    mean: average(revisions.map(({ revision }) => revision)),
    meanAbsolute: average(revisions.map(({ revision }) => Math.abs(revision))),
  }
}
