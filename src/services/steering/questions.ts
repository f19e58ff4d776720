import type { BeliefGap } from '../../contract/belief.ts'

/** What a target or a plan that was adopted asks of an activity: growth of the year, or of the months left of it. */
export interface PlannedGrowth {
  readonly id: string
  readonly growth: number
  /** The months left, or empty for the year. */
  readonly rest: string
}

/** What is asked: the yardstick's growth, and what is planned for activities, by `indicator activity`. */
export interface SteeringQuestion {
  readonly target: number | null
  readonly plans: Readonly<Record<string, PlannedGrowth>>
}

/** What is believed of one activity in each month left, in percent of last year's product. */
export interface RestCell {
  readonly activity: string
  readonly base: readonly number[]
  readonly expected: readonly number[]
  /** Standard deviations of growth, in levels; together, as if independent, they are that of the whole. */
  readonly spread: readonly number[]
  /** Highest growth of the same months on record, of the activity or the smallest whole with a record; or what is now expected where that is more. */
  readonly best: number | null
}

export interface RestCells {
  /** Months left, or empty. */
  readonly rest: string
  readonly knownPeriod: string
  /** This year's level so far, in percent of last year's product. */
  readonly done: number
  readonly cells: readonly RestCell[]
  readonly gaps: readonly BeliefGap[]
  readonly used: readonly string[]
}
