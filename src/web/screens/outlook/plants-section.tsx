import { type ReactNode, useState } from 'react'
import { number, pointsShort } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Figure } from '../../parts/inspect.tsx'
import { useNames } from '../../queries.ts'
import type { Answer } from './answer.ts'

type Plant = Answer['startUps'][number]

/** Plants on record: what they bring and what a delay costs; and events that moved activities. */
export function PlantsSection({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const { startUps, interventions } = answer
  if (startUps.length === 0 && interventions.length === 0) return null
  return (
    <section>
      <h2>{text('outlook.plants.heading')}</h2>
      {startUps.length === 0 ? null : <p className="muted">{text('outlook.plants.help')}</p>}
      {startUps.some(({ brings }) => brings !== null) ? <PriceTable answer={answer} /> : null}
      <ul className="plain">
        {startUps.map((plant) => (plant.reason === '' ? null : <StillPlant key={plant.id} answer={answer} plant={plant} />))}
        {interventions.map((event) => (
          <Shock key={event.id} answer={answer} event={event} />
        ))}
      </ul>
    </section>
  )
}

/** How many plants are shown before anybody asks for more: each has a line for every delay. */
const page = 5

function PriceTable({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const years = [answer.year, answer.year + 1].map((year) => text('outlook.plants.growth', { year: String(year) }))
  const [shown, setShown] = useState(page)
  const plants = answer.startUps.flatMap((plant, index) => {
    const whole = plant.brings === null ? [] : [{ months: 0, ...plant.brings }]
    const lines = [...whole, ...plant.delays]
    return lines.length === 0 ? [] : [lines.map((line) => ({ plant, index, line }))]
  })
  return (
    <>
      <table className="stacking">
        <thead>
          <tr>
            <th scope="col">{text('outlook.plants.plant')}</th>
            <th scope="col">{text('outlook.plants.start')}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plants
            .slice(0, shown)
            .flat()
            .map((one) => (
              <PriceLine key={`${one.plant.id} ${one.line.months}`} {...one} answer={answer} years={years} />
            ))}
        </tbody>
      </table>
      {plants.length <= shown ? null : (
        <button type="button" className="no-print" onClick={() => setShown(plants.length)}>
          {text('outlook.plants.more', { count: plants.length - shown })}
        </button>
      )}
    </>
  )
}

interface PriceLineProps {
  readonly answer: Answer
  readonly plant: Plant
  readonly index: number
  readonly line: Plant['delays'][number]
  readonly years: readonly string[]
}

function PriceLine({ answer, plant, index, line: { months, ...points }, years }: PriceLineProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const name = useNames(answer.region.id, language)('subject', plant.id)
  return (
    <tr className={months === 0 ? 'chosen' : undefined}>
      <th scope="row">{name}</th>
      <td data-label={text('outlook.plants.start')}>
        {months === 0 ? <StartOf plant={plant} /> : text('outlook.plants.delay', { months })}
      </td>
      {[points.thisYear, points.nextYear].map((value, at) => (
        <td key={years[at]} data-label={years[at]}>
          <Figure computed pointer={`/startUps/${index}`} label={name} text={pointsShort(value, language, true)} />
        </td>
      ))}
    </tr>
  )
}

function StartOf({ plant: { start, spread } }: { readonly plant: Plant }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const named = periodName(start, language)
  return spread === 0 ? named : text('outlook.plants.uncertain', { start: named, months: spread })
}

function StillPlant({ answer, plant }: { readonly answer: Answer; readonly plant: Plant }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(answer.region.id, language)
  if (plant.reason === '') return null
  const { capacity, unit } = plant
  const size =
    capacity === null
      ? []
      : [text('outlook.plants.capacity', { capacity: number(capacity, language), unit: nameOf('unit', unit) })]
  const facts = [...size, `${text('outlook.plants.start')}: ${periodName(plant.start, language)}`]
  const still = text('outlook.plants.still', { reason: text(`plant.${plant.reason}`) })
  return (
    <li>
      {nameOf('subject', plant.id)} ({facts.join('; ')}). {still}
    </li>
  )
}

function Shock({ answer, event }: { readonly answer: Answer; readonly event: Answer['interventions'][number] }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(answer.region.id, language)
  const period = event.first === event.last ? event.first : `${event.first}/${event.last}`
  const activities = event.activities.map((code) => nameOf('activity', code)).join(', ')
  return (
    <li>{text('outlook.shock', { event: nameOf('subject', event.id), period: periodName(period, language), activities })}</li>
  )
}
