import { Link } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { number } from '../../../contract/format.ts'
import { utilities, utilityNames } from '../../../contract/ledgers/land-words.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { useView } from '../../view.ts'
import { hectares } from './hectares.ts'
import './land.css'
import { useCatalogue } from './queries.ts'
import { DayChoice, Rows, useWords } from './words.tsx'

type Answer = Output<'landCatalogue'>
type Offer = Answer['offers'][number]

const wishes = ['hectares', 'power', 'water', 'wastewater'] as const
type Wish = (typeof wishes)[number]
type Need = Readonly<Partial<Record<Wish, number>>>

/** Which land can an investor have? Public: nothing here needs signing in. */
export function CatalogueScreen(): ReactNode {
  const { asOf } = useView()
  const { current } = useRegionsHere()
  const [need, setNeed] = useState<Need>({})
  const { data, error, isPlaceholderData, refetch } = useCatalogue({ region: current, asOf, ...need, limit: 50 })
  const text = useText()
  const language = useLanguage()
  if (data === undefined) return error === null ? <Loading /> : <Failure page error={error} retry={() => void refetch()} />
  const lead = { hectares: hectares(data.hectares.leasable, language), toCome: hectares(data.hectares.toCome, language) }
  return (
    <div className="land" aria-busy={isPlaceholderData}>
      <DayChoice asOf={data.asOf} />
      <h1>{text('catalogue.title')}</h1>
      <p className="lead">{data.count === 0 ? text('catalogue.none') : text('catalogue.lead', lead)}</p>
      <NeedForm ask={setNeed} />
      {data.matches === null ? null : <Matches matches={data.matches} />}
      {data.count === 0 ? null : <Offers answer={data} />}
    </div>
  )
}

function NeedForm({ ask }: { readonly ask: (need: Need) => void }): ReactNode {
  const text = useText()
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const given = wishes.flatMap((wish): [Wish, number][] => {
      const value = Number(form.get(wish))
      return value > 0 ? [[wish, value]] : []
    })
    ask(Object.fromEntries(given))
  }
  return (
    <form className="land-need" onSubmit={submit}>
      <h2>{text('catalogue.need')}</h2>
      {wishes.map((wish) => (
        <label key={wish}>
          <span>{text(`catalogue.${wish}`)}</span>
          <input name={wish} type="number" min="0" step="any" inputMode="decimal" required={wish === 'hectares'} />
        </label>
      ))}
      <button type="submit">{text('catalogue.find')}</button>
    </form>
  )
}

function ZoneName({ offer }: { readonly offer: Offer | undefined }): ReactNode {
  const language = useLanguage()
  if (offer === undefined) return null
  return (
    <Link to="/land/$zone" params={{ zone: offer.zone }} search={(before) => before}>
      {offer.zoneNames[language]}
    </Link>
  )
}

function Matches({ matches }: { readonly matches: NonNullable<Answer['matches']> }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { word, unit } = useWords()
  const missing = (short: (typeof matches)[number]['short']): string =>
    short
      .map(({ utility, missing: amount }) =>
        text('catalogue.missing', {
          utility: word(utility),
          amount: number(amount, language),
          unit: unit(utilities[utilityNames.find((name) => name === utility) ?? 'power']),
        }),
      )
      .join(', ')
  return (
    <section aria-live="polite">
      <h2>{text('catalogue.matches')}</h2>
      {matches.length === 0 ? (
        <p className="state">{text('catalogue.noMatch')}</p>
      ) : (
        <Rows
          columns={[
            { head: text('land.zone') },
            { head: text('land.plots') },
            { head: text('catalogue.size'), numeric: true },
            { head: text('catalogue.matches') },
          ]}
          rows={matches.map(({ plots, hectares: size, fits, short }) => ({
            key: plots.map(({ plot }) => plot).join(' '),
            cells: [
              <ZoneName key="zone" offer={plots[0]} />,
              plots.map(({ plot }) => plot).join(', '),
              hectares(size, language),
              fits ? <strong>{text('catalogue.fits')}</strong> : text('catalogue.short', { utilities: missing(short) }),
            ],
          }))}
        />
      )}
    </section>
  )
}

function Offers({ answer: { offers, count } }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { word, unit } = useWords()
  const free = (offer: Offer): string =>
    utilityNames
      .flatMap((utility) => {
        const amount = offer.free[utility]
        if (amount === undefined || !['power', 'water', 'wastewater'].includes(utility)) return []
        return [`${word(utility)} ${number(Math.max(0, amount), language)} ${unit(utilities[utility])}`]
      })
      .join('; ')
  return (
    <section>
      <h2>{text('catalogue.offers')}</h2>
      <p>{text('catalogue.showing', { shown: offers.length, count })}</p>
      <Rows
        columns={[
          { head: text('land.plots') },
          { head: text('land.zone') },
          { head: text('catalogue.size'), numeric: true },
          { head: text('land.state') },
          { head: text('catalogue.free') },
        ]}
        rows={offers.map((offer) => ({
          key: `${offer.plot} ${offer.state}`,
          cells: [
            offer.plot,
            <ZoneName key="zone" offer={offer} />,
            hectares(offer.hectares, language),
            word(offer.state),
            free(offer),
          ],
        }))}
      />
    </section>
  )
}
