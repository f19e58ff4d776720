/**
 * Growth of a level over the level it is compared with.
 *
 * growth = current / previous − 1
 *
 * @param input.current level now
 * @param input.previous level of the comparator (same period of the year before, period before), same unit and price basis
 * @returns a fraction (0.1189 is 11.89 %); NaN when a level is missing (NaN) or the previous one is not above zero
 * @remarks Source: IMF Quarterly National Accounts Manual (2017), ch. 8. SPEC GRO-1.
 * @example change({ current: 111.89, previous: 100 }) // 0.1189
 */
export function change(input: { readonly current: number; readonly previous: number }): number {
  return input.previous > 0 ? input.current / input.previous - 1 : Number.NaN
}
