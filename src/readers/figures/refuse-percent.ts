import type { ProblemLog } from '../problem.ts'
import type { LooseFigure } from './loose-figure.ts'

/** A doubling: few rates are larger, and most of a column of percentages are. */
const doubling = 1

/** A column of fractions in which most rates would be a doubling or more holds percentages; told once, at the first of them. */
export function refusePercent(layout: string, figures: readonly LooseFigure[], log: ProblemLog): void {
  const rates = figures.filter(({ unit }) => unit === 'fraction')
  const large = rates.filter(({ value }) => Math.abs(value) > doubling)
  const [first] = large
  if (layout !== 'statements' || first === undefined || 2 * large.length <= rates.length) return
  const found = `${first.printed}, and ${large.length} of ${rates.length} rates above 1`
  log.add(first.row, 'value', found, 'rates as fractions: 0.1508 for 15.08 %')
}
