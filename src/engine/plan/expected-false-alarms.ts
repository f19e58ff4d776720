import { checkWhole } from '../check.ts'
import { studentCdf } from '../distributions/student.ts'

/** Degrees of freedom that a mean moving range of n values has, as a part of n − 1. */
const rangeDegrees = 0.62
/** Chances that 7 independent values stand on one side, and that 6 rise or fall. */
const [runOfSeven, trendOfSix] = [2 ** -6, 2 / 720]

/**
 * How many flags to expect among parts that are all on plan: what noise alone raises.
 *
 * Σ 2 · P(t_ν > 3 / (c √(1 + 1/n))) + 2⁻⁶ · max(0, 1 − 7/n) + 2/6!, ν = 0.62 (n − 1), c = 4ν / (4ν + 1)
 *
 * @param records number of earlier deviations of each part from which its limits are taken, 5 or more each
 * @returns expected number of parts that are flagged though nothing happened
 * @throws `out-of-range`
 * @remarks Independent normal deviations; limits from few values are uncertain, so that short records raise more flags. Within a third of
 * simulated rates for 5 to 48 values; the run is damped because its own values are among those of the centre. Source: Shewhart's rules
 * with estimated limits; degrees of freedom of a mean moving range after Duncan (1986), Quality Control and Industrial Statistics. SPEC PLN-100.
 * @example expectedFalseAlarms([5, 24]) // 0.0988
 */
export function expectedFalseAlarms(records: readonly number[]): number {
  return records.reduce((sum, values) => {
    checkWhole('records', values, 5, Number.MAX_SAFE_INTEGER)
    const degrees = rangeDegrees * (values - 1)
    const unbiased = (4 * degrees) / (4 * degrees + 1)
    const outside = 2 * studentCdf(-3 / (unbiased * Math.sqrt(1 + 1 / values)), degrees)
    return sum + outside + runOfSeven * Math.max(0, 1 - 7 / values) + trendOfSix
  }, 0)
}
