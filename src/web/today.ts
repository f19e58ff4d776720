import { dayIn, usualTimeZone } from '../contract/today.ts'

/** The day it is where the regions are, for what somebody enters now. */
export function today(): string {
  return dayIn(new Date().toISOString(), usualTimeZone)
}
