import type { Comparator, SeriesTable } from '../../engine/index.ts'

/** The three comparators, in the order in which they are shown. */
export const comparators = ['previous-period', 'same-period-last-year', 'year-to-date'] as const satisfies readonly Comparator[]

/** One of something for each comparator. */
export type ByComparator<Some> = Readonly<Record<Comparator, Some>>

export function byComparator<Some>(make: (comparator: Comparator) => Some): ByComparator<Some> {
  return {
    'previous-period': make('previous-period'),
    'same-period-last-year': make('same-period-last-year'),
    'year-to-date': make('year-to-date'),
  }
}

/** What a method gives: activities × months. */
export interface Measured {
  readonly levels: SeriesTable
  readonly growth: ByComparator<SeriesTable>
  readonly points: ByComparator<SeriesTable>
  /** Value of a unit of each product in each month at the weights in force, products × months. */
  readonly units: Float64Array
  /** Output of each activity at those weights. */
  readonly volumes: SeriesTable
}
