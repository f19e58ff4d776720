import type { OutlookPage } from '../../contract/operations/outlook.ts'
import { cumulativeTo, formatPeriod } from '../../engine/index.ts'
import type { RegionBelief } from './region-belief.ts'
import { summaryOf } from './year-answer.ts'
import { growthOf } from './year-record.ts'

/** BEL-174: products whose output of the year tells of an activity, beside what is believed of its growth in the same months. */
export function productsOf(found: RegionBelief): OutlookPage['products'] {
  const rows = new Map(found.belief.evidence.map((row) => [row.id, row]))
  return found.products.flatMap(({ figure, from, year, months, of }) => {
    const row = rows.get(figure.id)
    if (year !== found.calendarYear || row === undefined) return []
    const period = cumulativeTo(year, months)
    const { p10, p50, p90 } = summaryOf(found, growthOf(of.of, period))
    return {
      observation: figure.id,
      from: [...from],
      subject: figure.subject,
      activity: figure.activity,
      of: { indicator: of.indicator, activity: of.activity },
      period: formatPeriod(period),
      growth: figure.value,
      ...{ p10, p50, p90 },
      spread: Math.sqrt(row.variance),
    }
  })
}
