import type { ReactNode } from 'react'
import { type IntervalRow, Intervals } from '../../../charts/intervals.tsx'
import { thingName } from '../../../contract/forensics-sentence.ts'
import { periodName } from '../../../contract/period-name.ts'
import type { Code, Language } from '../../../contract/record.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useWidth } from '../../parts/use-width.ts'

type Implied = Output<'checkFigures'>['implied']

interface ChartProps {
  readonly implied: Implied
  readonly year: number
  readonly codes: readonly Code[]
}

/** More rows than this are a table, not a picture. */
const mostRows = 24

const keyOf = ({ what }: Pick<Implied[number], 'what'>): string => [what.indicator, what.activity, what.period].join(' ')

/** Those of a year, without the subjects that only the record lists; of several vintages the first, which is the firmest. */
function ofYear(implied: Implied, year: number): Implied {
  const own = implied.filter(({ what }) => what.period.startsWith(String(year)) && what.subject === '')
  return [...new Map(own.toReversed().map((one) => [keyOf(one), one])).values()].toReversed().slice(0, mostRows)
}

function rowOf({ what, low, high, central, from }: Implied[number], codes: readonly Code[], language: Language): IntervalRow {
  return {
    id: keyOf({ what }),
    name: thingName(what, codes, language),
    period: periodName(what.period, language),
    low,
    high,
    value: central?.value ?? null,
    published: what.code === 'hidden-growth' ? from.map(({ value }) => value) : [],
  }
}

/** Growth that two published figures leave for months that nobody published. */
export function HiddenMonths({ implied, year, codes }: ChartProps): ReactNode {
  const rows = ofYear(
    implied.filter(({ what }) => what.code === 'hidden-growth'),
    year,
  )
  return <Chart id="hidden" rows={rows} codes={codes} />
}

/** Weights with which published parts make the published whole; with little weight for water and waste where that is asked. */
export function Weights({ implied, year, codes }: ChartProps): ReactNode {
  const small = implied.filter(({ what }) => what.code === 'weight-small-section')
  const bounded = new Set(small.map(keyOf))
  const plain = implied.filter((one) => one.what.code === 'weight' && !bounded.has(keyOf(one)))
  return <Chart id="weights" rows={ofYear([...small, ...plain], year)} codes={codes} />
}

function Chart({
  id,
  rows,
  codes,
}: {
  readonly id: 'hidden' | 'weights'
  readonly rows: Implied
  readonly codes: readonly Code[]
}): ReactNode {
  const text = useText()
  const language = useLanguage()
  const [element, width] = useWidth(640)
  if (rows.length === 0) return null
  const drawn = rows.map((row) => rowOf(row, codes, language))
  return (
    <section>
      <h2>{text(`forensics.${id}`)}</h2>
      <p className="muted">{text(`forensics.${id}Help`)}</p>
      <div ref={element} className="chart">
        <Intervals id={id} rows={drawn} title={text(`forensics.${id}`)} language={language} width={width} />
      </div>
    </section>
  )
}
