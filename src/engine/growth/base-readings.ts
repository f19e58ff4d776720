import { checkPositive } from '../check.ts'

/** The two base levels that "717, up 32 %" can mean. */
export interface BaseReadings {
  /** The figure is the level reached: base = figure / (1 + change). */
  readonly reached: number
  /** The figure is what was added: base = figure / change. */
  readonly added: number
}

/**
 * The base levels that a figure printed with its growth allows, when it is not said whether the figure is the level or the increase.
 *
 * reached = figure / (1 + growth) ; added = figure / growth
 *
 * @param input.figure the printed amount
 * @param input.growth the printed growth, a fraction above zero
 * @returns both readings in the figure's unit; NaN when the figure is missing (NaN)
 * @throws `out-of-range`
 * @remarks SPEC GRO-11.
 * @example baseReadings({ figure: 717, growth: 0.32 }) // { reached: 543.2, added: 2240.6 }
 */
export function baseReadings(input: { readonly figure: number; readonly growth: number }): BaseReadings {
  checkPositive('growth', input.growth)
  return { reached: input.figure / (1 + input.growth), added: input.figure / input.growth }
}
