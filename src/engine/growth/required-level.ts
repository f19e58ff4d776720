import { checkWhole } from '../check.ts'

/**
 * Amount that each remaining period must bring for a plan in levels to be met: cars, hectares, million dollars.
 *
 * required = (plan − done) / periodsLeft
 *
 * @param input.plan amount planned for the whole year
 * @param input.done amount reached so far, same unit; NaN when missing
 * @param input.periodsLeft how many equal periods are left, 0 to 366
 * @returns amount a period, below zero when the plan is already exceeded; NaN when nothing is left or an amount is missing
 * @throws `out-of-range`
 * @remarks SPEC GRO-5.
 * @example requiredLevel({ plan: 20000, done: 1000, periodsLeft: 4 }) // 4750
 */
export function requiredLevel(input: { readonly plan: number; readonly done: number; readonly periodsLeft: number }): number {
  checkWhole('periodsLeft', input.periodsLeft, 0, 366)
  return input.periodsLeft === 0 ? Number.NaN : (input.plan - input.done) / input.periodsLeft
}
