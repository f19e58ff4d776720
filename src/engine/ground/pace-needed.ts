import { checkRange, checkWhole } from '../check.ts'

/**
 * What must be made in each of the months left so that the plan of the year is met.
 *
 * pace = max(0, planned − made)/months left
 *
 * @param input.planned units planned for the year
 * @param input.made units made so far
 * @param input.monthsLeft months that are left, at least 1
 * @returns units a month
 * @throws `out-of-range`
 * @remarks Source: domain brief, golden number 15. SPEC GRO-58.
 * @example paceNeeded({ planned: 20_000, made: 1_000, monthsLeft: 4 }) // 4750
 */
export function paceNeeded(input: { readonly planned: number; readonly made: number; readonly monthsLeft: number }): number {
  checkRange('planned', input.planned, 0, Number.MAX_VALUE)
  checkRange('made', input.made, 0, Number.MAX_VALUE)
  checkWhole('monthsLeft', input.monthsLeft, 1, 1_200)
  return Math.max(0, input.planned - input.made) / input.monthsLeft
}
