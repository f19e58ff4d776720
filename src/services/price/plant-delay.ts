/** A plant of the belief that starts later than it is believed to, by months or a part of one. */
export interface PlantDelay {
  readonly plant: string
  readonly months: number
}

/** Points of growth as fractions. */
export interface YearPoints {
  readonly thisYear: number
  readonly nextYear: number
}

export interface PlantPrices {
  /** What each plant brings, or why it moves nothing. */
  readonly plants: Readonly<Record<string, { readonly brings: YearPoints | null; readonly reason: string }>>
  /** What each delay changes, in the order asked; null where its plant moves nothing. */
  readonly delayed: readonly (YearPoints | null)[]
}
