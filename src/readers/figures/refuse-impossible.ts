import type { ProblemLog } from '../problem.ts'
import type { LooseFigure } from './loose-figure.ts'

/** Units in which a share is a fraction of one inside; a share of something else (% of the plan) is a number of its own. */
const fractions: ReadonlySet<string> = new Set(['percent', 'fraction'])

/** Numbers that can be no figure of their kind, each at its place: a fall by more than 100 %, a share outside 0 to 100 %, a count below zero. */
export function refuseImpossible(figures: readonly LooseFigure[], log: ProblemLog): void {
  for (const { row, measure, value, printed, unit } of figures) {
    if (measure === 'growth' && value < -1)
      log.add(row, 'value', printed, 'a rate of −100 % or more, as nothing falls by more than all of itself')
    if (measure === 'share' && fractions.has(unit) && (value < 0 || value > 1))
      log.add(row, 'value', printed, 'a share from 0 to 100 %')
    if (measure === 'count' && value < 0) log.add(row, 'value', printed, 'a count of zero or more')
  }
}
