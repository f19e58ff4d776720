import { TaodaError } from '../contract/errors.ts'
import type { Forecast } from '../contract/operations/forecast.ts'
import { forecastYear, parsePeriod } from '../engine/index.ts'
import type { ReceivedFile } from '../readers/file.ts'
import { readSeriesFile, type SeriesFile } from '../readers/read-series-file.ts'
import type { FreeContext } from './context.ts'
import { nextStep } from './next-step.ts'
import { ignoredIn, recordUpTo } from './series-record.ts'

/** The growth of the year of `asOf`, from what the file holds up to that month (BEL-14, BEL-22). */
export async function forecast(
  input: { readonly file: ReceivedFile; readonly asOf: string },
  context: FreeContext,
): Promise<Forecast> {
  const { layout, series } = seriesIn(input.file)
  const last = parsePeriod(input.asOf)?.last ?? Number.NaN
  const year = Math.floor(last / 12)
  const rows: Forecast['rows'] = []
  const unanswered: Forecast['unanswered'] = []
  for (const [index, one] of series.entries()) {
    const found = forecastYear(recordUpTo(one, last), year)
    if (found.status === 'known') rows.push({ series: one.name, ...found.growth, calendar: found.calendar })
    else unanswered.push({ series: one.name, reason: found.reason })
    await nextStep(context, { rows: index + 1, of: series.length })
  }
  return { layout, asOf: input.asOf, year, rows, unanswered, ignored: series.flatMap(ignoredIn) }
}

/** The series of a file; throws `data-refused` with every problem found. */
export function seriesIn(file: ReceivedFile): SeriesFile {
  const read = readSeriesFile(file)
  if (read.file === undefined) throw new TaodaError('data-refused', { problems: read.problems })
  return read.file
}
