import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { ledgerNames, staffRoles } from '../../../contract/daybook.ts'
import { day } from '../../../contract/format.ts'
import { trailDeed } from '../../../contract/trail-deed.ts'
import { trailFacts } from '../../../contract/trail-sentence.ts'
import { call, type Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { SignedIn } from '../../parts/signed-in.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { useEvidenceText, useMakerName } from '../../parts/trace-names.ts'
import { trailOf } from '../../parts/trail-link.tsx'
import { useAnyName } from '../../queries.ts'
import { useChangeView, useView, type View } from '../../view.ts'
import './trail.css'

type Entry = Output<'listEntries'>['entries'][number]

const onePage = 50

/** Who changed what, when? Every entry of the books in words, by book, thing, account and day. */
export function TrailScreen(): ReactNode {
  const text = useText()
  return (
    <SignedIn title={text('trail.title')}>
      {({ role }) => (
        <div className="trail">
          <h1>{text('trail.title')}</h1>
          {staffRoles.includes(role) ? <Trail /> : <p className="lead">{text('trail.staff')}</p>}
        </div>
      )}
    </SignedIn>
  )
}

function Trail(): ReactNode {
  const text = useText()
  const view = useView()
  const { ledger = '', about = '', by = '', day: on = '' } = view
  return (
    <>
      <p className="lead">{text('trail.lead')}</p>
      <Filter key={`${ledger} ${about} ${by} ${on}`} />
      <Entries key={`${ledger} ${about} ${by} ${on} ${view.asOf}`} />
    </>
  )
}

const filters = ['ledger', 'about', 'by', 'day'] as const
type Narrowed = Partial<Record<(typeof filters)[number], string>>

/** What the address narrows the trail to. */
function narrowed(view: View): Narrowed {
  return Object.fromEntries(filters.flatMap((one) => (view[one] === undefined ? [] : [[one, view[one]]])))
}

function Filter(): ReactNode {
  const text = useText()
  const view = useView()
  const change = useChangeView()
  const [typed, setTyped] = useState<Narrowed>(narrowed(view))
  const set = (field: (typeof filters)[number], value: string): void => setTyped({ ...typed, [field]: value })
  const apply = (event: FormEvent): void => {
    event.preventDefault()
    change(Object.fromEntries(filters.map((one) => [one, typed[one]?.trim() || undefined])))
  }
  const isNarrowed = Object.keys(narrowed(view)).length > 0
  return (
    <form className="filter no-print" onSubmit={apply}>
      <label>
        <span>{text('trail.ledger')}</span>
        <select value={typed.ledger ?? ''} onChange={({ target }) => set('ledger', target.value)}>
          <option value="">{text('trail.ledger.all')}</option>
          {ledgerNames.map((one) => (
            <option key={one} value={one}>
              {text(`trail.ledger.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {(['about', 'by', 'day'] as const).map((one) => (
        <label key={one}>
          <span>{text(`trail.${one}`)}</span>
          <input
            type={one === 'day' ? 'date' : 'text'}
            value={typed[one] ?? ''}
            onChange={({ target }) => set(one, target.value)}
          />
        </label>
      ))}
      <button type="submit">{text('trail.show')}</button>
      {isNarrowed ? (
        <button type="button" onClick={() => change({ ledger: undefined, about: undefined, by: undefined, day: undefined })}>
          {text('trail.clear')}
        </button>
      ) : null}
    </form>
  )
}

function Entries(): ReactNode {
  const text = useText()
  const view = useView()
  const { current: region } = useRegionsHere()
  const [limit, setLimit] = useState(onePage)
  const asked = narrowed(view)
  const ledger = ledgerNames.find((one) => one === asked.ledger)
  const { data, error, refetch } = useQuery({
    queryKey: ['listEntries', region, asked, view.asOf, limit],
    queryFn: ({ signal }) => call('listEntries', { region, ...asked, ledger, asOf: view.asOf, limit }, signal),
    placeholderData: keepPreviousData,
  })
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading />
  if (data.entries.length === 0) return <p role="status">{text('trail.none')}</p>
  return (
    <>
      <ol className="entries" reversed>
        {data.entries.map((entry) => (
          <EntryItem key={entry.number} region={region} entry={entry} />
        ))}
      </ol>
      {data.entries.length < limit || limit >= 1000 ? null : (
        <button type="button" onClick={() => setLimit(Math.min(1000, limit * 3))}>
          {text('trail.older')}
        </button>
      )}
    </>
  )
}

function EntryItem({ region, entry }: { readonly region: string; readonly entry: Entry }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useAnyName(region, language)
  const { number, about, by, known, day: happened, ledger, evidence } = entry
  const makerOf = useMakerName()
  const document = useEvidenceText(region, evidence ?? null)
  return (
    <li>
      <p className="small">
        {text('trail.entry', { number, day: day(known, language), by: makerOf(by) })}
        {happened === known ? '' : ` · ${text('trail.happened', { day: day(happened, language) })}`}
      </p>
      <p>
        <strong>{trailDeed(entry, language)}</strong>{' '}
        <Link to="/trail" search={(before) => trailOf(before, ledger, about)}>
          {nameOf(about)}
        </Link>{' '}
        <span className="small">{text(`trail.ledger.${ledger}`)}</span>
      </p>
      <ul className="facts">
        {trailFacts(entry, nameOf, language).map((one) => (
          <li key={one}>{one}</li>
        ))}
        {document === '' ? null : <li>{text('trail.evidence', { document })}</li>}
      </ul>
    </li>
  )
}
