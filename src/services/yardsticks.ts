import type { YardstickChoice } from '../contract/figure.ts'
import type { KnownTarget } from '../contract/operations/list-targets.ts'

/**
 * PLN-60: the yardsticks of the whole for a year, those in force first the highest, and the one to measure by: that which is asked for, else the
 * first. One that a person entered comes after every published one; one that another has replaced is among them only when it is asked for.
 */
export function yardsticksOf(
  targets: readonly KnownTarget[],
  year: number,
  asked: string | undefined,
): { readonly yardstick: KnownTarget | undefined; readonly yardsticks: YardstickChoice[] } {
  const all = targets.filter(
    (one) =>
      one.indicator === 'grdp' &&
      one.activity === 'total' &&
      one.subject === '' &&
      one.measure === 'growth' &&
      one.period === String(year) &&
      !one.withdrawn,
  )
  const isSuperseded = ({ id }: KnownTarget): boolean => all.some(({ supersedes }) => supersedes === id)
  const rank = ({ kind, entered }: KnownTarget): number => (kind !== 'target' ? 2 : entered ? 1 : 0)
  const choices = all
    .filter((one) => one.id === asked || !isSuperseded(one))
    .sort((a, b) => rank(a) - rank(b) || b.value - a.value || (a.published < b.published ? 1 : -1))
  const yardsticks = choices.map((one) => {
    const { id, operator, value, issuer, act, kind, entered } = one
    return { id, operator, value, issuer, act, kind, entered, superseded: isSuperseded(one) }
  })
  return { yardstick: choices.find(({ id }) => id === asked) ?? choices[0], yardsticks }
}
