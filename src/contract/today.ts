/** The calendar day of an instant (ISO) in a time zone, as ISO day: at six in the morning in Hạ Long it is already today there. */
export function dayIn(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return format.format(new Date(instant))
}

/** Where the regions are, unless TAODA_TIME_ZONE names another zone. */
export const usualTimeZone = 'Asia/Ho_Chi_Minh'
