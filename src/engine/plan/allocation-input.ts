/** A party that is asked for signings: a park developer or one of its sites. Amounts are in units of the smallest step. */
export interface AllocationSite {
  readonly id: string
  /** Hectares that become ready in each month (cleared, levelled, serviced, unleased); the first month holds what is ready already. */
  readonly landReady: readonly number[]
  /** Capital that a hectare takes, from the site's own history. */
  readonly capitalPerHectare: number
  /** Probability-weighted capital of the pipeline by the month in which it may sign. */
  readonly pipeline: readonly number[]
  /** Part of such a pipeline that was signed in the past, above 0, up to 1. */
  readonly conversion: number
  /** Least and most for the whole time. */
  readonly lowest?: number
  readonly highest?: number
  /** Signed already, in each of the months that are over. */
  readonly realised?: readonly number[]
  /** What has been agreed, one amount a month. */
  readonly agreed?: readonly number[]
}

/** What is to be shared out. */
export interface AllocationInput {
  readonly sites: readonly AllocationSite[]
  /** Weight of each month in the season of signings, 0 or more. */
  readonly season: readonly number[]
  /** A whole number of units. */
  readonly total: number
  /** How many months are over. */
  readonly monthsOver: number
}
