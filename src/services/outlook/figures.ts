import type { RecordedObservation } from '../../store/ports.ts'
import { byPreference } from '../verdict/growth-record.ts'

/** A figure to calculate with, and the other values that were printed of the same thing. */
export interface ChosenFigure {
  readonly figure: RecordedObservation
  readonly rivals: readonly RecordedObservation[]
}

/** BEL-60: one figure of each thing, chosen as the verdict chooses; what is doubtful, intended or expected, or of a part, is left out. */
export function chosenFigures(observations: readonly RecordedObservation[]): readonly ChosenFigure[] {
  const groups = new Map<string, RecordedObservation[]>()
  for (const one of observations.filter(speaksOfLevels)) {
    const key = [one.indicator, one.measure, one.comparator, one.activity, one.period].join('|')
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((group) => {
    const [figure, ...rivals] = [...group].sort(byPreference)
    return figure ? [{ figure, rivals }] : []
  })
}

/** Whether a figure says something about levels of value added or of the index. */
export function speaksOfLevels(one: RecordedObservation): boolean {
  if (one.doubtful || one.subject !== '' || one.status === 'plan' || one.status === 'expected') return false
  if (one.indicator !== 'grdp' && one.indicator !== 'iip') return false
  if (one.measure === 'share') return one.indicator === 'grdp' && one.comparator === 'none'
  if (one.priceBasis === 'current') return false
  if (one.measure === 'contribution') return one.indicator === 'grdp'
  return one.measure === 'growth' && (one.comparator === 'same-period-previous-year' || one.comparator === 'previous-period')
}

/** Standard deviation of a later vintage where the record shows none, and how many revisions this default weighs. */
const defaultRevision = { spread: 0.003, weight: 5 }

/** BEL-61: mean square of what growth rates were revised by, from the record known on the day, drawn towards a default. */
export function revisionVariance(chosen: readonly ChosenFigure[]): number {
  const changes = chosen
    .filter(({ figure }) => figure.measure === 'growth' && figure.operator === 'equal')
    .flatMap(({ figure, rivals }) => {
      const earlier = new Set(rivals.filter(({ operator }) => operator === 'equal').map(({ value }) => value))
      earlier.delete(figure.value)
      return [...earlier].map((value) => value - figure.value)
    })
  const squares = changes.reduce((sum, change) => sum + change * change, 0)
  return (defaultRevision.weight * defaultRevision.spread ** 2 + squares) / (defaultRevision.weight + changes.length)
}
