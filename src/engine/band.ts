/** A central value and the lowest and highest value that what is known allows. */
export interface Band {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** A band, or the reason why there is none: a fact about the data, not a mistake. */
export type Banded<Reason extends string> =
  | ({ readonly status: 'defined' } & Band)
  | { readonly status: 'undefined'; readonly reason: Reason }
