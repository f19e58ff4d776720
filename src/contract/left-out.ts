/** Why a row of a file of figures was not examined. */
export const leftOutReasons = [
  'empty', // no value
  'no-number', // a text, a flag or a range where a number would be examined
  'promise', // a target, a plan, a forecast: not something that happened
  'unclear-period', // no period, or one that can be read in two ways
  'days', // a day, or a run of days that is not whole months
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

/** A row that was understood well enough to know that nothing in it can be examined. */
export interface LeftOut {
  readonly row: number
  readonly column: string
  readonly found: string
  readonly why: LeftOutReason
}
