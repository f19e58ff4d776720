import { decimalsOf } from '../../contract/format.ts'
import { capitalRemainder, printedHalfUnit } from '../../engine/index.ts'
import type { RecordedObservation } from '../../store/ports.ts'

const families = ['fdi', 'ddi', 'investment'] as const
type Family = (typeof families)[number]
type Kind = 'flows' | 'origins' | 'scopes'

/** Which figures a total of a kind is divided into: the name of the part, and the figure that states it. */
type PartFinder = (total: RecordedObservation, family: Family) => readonly (readonly [string, Partial<RecordedObservation>])[]

const partsOf: Readonly<Record<Kind, PartFinder>> = {
  flows: (_total, family) => [
    ['new', { indicator: `${family}-new` }],
    ['adjusted', { indicator: `${family}-adjusted` }],
    ['share-purchase', { indicator: `${family}-share-purchase` }],
    ['withdrawn', { indicator: `${family}-withdrawn` }],
  ],
  origins: (_total, family) =>
    family === 'investment'
      ? [
          ['foreign', { indicator: 'fdi-registered' }],
          ['domestic', { indicator: 'ddi-registered' }],
        ]
      : [],
  scopes: ({ subject }) =>
    subject === ''
      ? [
          ['zones-and-parks', { subject: 'zones-and-parks' }],
          ['outside-zones-and-parks', { subject: 'outside-zones-and-parks' }],
        ]
      : [],
}

/** Parts without which a division says nothing: the first two of each. */
const needed = 2

/**
 * Published totals of registered capital beside their published parts: of one document, period, scope and unit, each printed as an
 * exact figure. What is not explained is a remainder of its own.
 */
export function identitiesOf(known: readonly RecordedObservation[]) {
  const figures = known.filter(({ measure, operator }) => measure === 'level' && operator === 'equal')
  const found = families.flatMap((family) =>
    figures
      .filter(({ indicator }) => indicator === `${family}-registered`)
      .flatMap((total) => (['flows', 'origins', 'scopes'] as const).flatMap((kind) => identity(total, family, kind, figures))),
  )
  return found.sort((one, other) => compare(other.published, one.published) || compare(one.period, other.period))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function identity(total: RecordedObservation, family: Family, kind: Kind, figures: readonly RecordedObservation[]) {
  const { period, subject, unit, source, indicator } = total
  const parts = partsOf[kind](total, family).flatMap(([part, differing]) => {
    const wanted = { period, subject, unit, source, indicator, ...differing }
    const figure = figures.find((one) => Object.entries(wanted).every(([key, value]) => Reflect.get(one, key) === value))
    return figure === undefined ? [] : [{ part, figure }]
  })
  if (parts.length < needed) return []
  const all = [total, ...parts.map(({ figure }) => figure)]
  const withdrawn = parts.find(({ part }) => part === 'withdrawn')?.figure.value
  const sum = parts.reduce((amount, { part, figure }) => (part === 'withdrawn' ? amount : amount + figure.value), 0)
  const { explained, remainder, rounding } = capitalRemainder({
    registered: total.value,
    parts: { new: sum, ...(withdrawn === undefined ? {} : { withdrawn }) },
    decimals: Math.max(...all.map(({ printed }) => decimalsOf(printed).most)),
    halfUnit: Math.max(...all.map(({ printed }) => printedHalfUnit(printed))),
  })
  return [
    {
      period,
      scope: subject,
      kind,
      family,
      source,
      publisher: total.publisher,
      url: total.url,
      published: total.published,
      total: figureOut('registered', total),
      parts: parts.map(({ part, figure }) => figureOut(part, figure)),
      explained,
      remainder,
      rounding,
    },
  ]
}

/** A published figure within an answer. */
export function figureOut(part: string, { value, printed, unit, id }: RecordedObservation) {
  return { part, value, printed, unit, observation: id }
}
