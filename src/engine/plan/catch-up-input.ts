/** A part of the whole in the months left. All lists have one value a month, in one unit. */
export interface CatchUpNode {
  readonly id: string
  /** Last year's constant-price levels. */
  readonly base: readonly number[]
  /** Levels that are expected as things stand. */
  readonly expected: readonly number[]
  /** Spread (standard deviation) of the belief in each of them; 0 where nothing can move. */
  readonly spread: readonly number[]
  /** Most that can be made; no limit when left out. */
  readonly capacity?: readonly number[]
}

/** What all parts together may use in some of the months: land, power, labour, or a capacity that they share. */
export interface CatchUpLimit {
  readonly id: string
  readonly kind: string
  /** Months that it spans, counted from 0. */
  readonly months: readonly number[]
  readonly amount: number
  readonly uses: readonly { readonly node: string; readonly perUnit: number }[]
}

/** What the plan starts from. */
export interface CatchUpInput {
  readonly nodes: readonly CatchUpNode[]
  /** Level that the months left must reach together. */
  readonly target: number
  readonly limits: readonly CatchUpLimit[]
}
