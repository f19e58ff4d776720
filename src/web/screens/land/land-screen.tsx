import { Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { bound, day, number } from '../../../contract/format.ts'
import { zoneStatuses, zoneTypes } from '../../../contract/ledgers/land-words.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { SourceLink } from '../../parts/source-link.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { useView } from '../../view.ts'
import { ClearanceBoard } from './clearance-board.tsx'
import { hectares, partOf } from './hectares.ts'
import './land.css'
import { useZones } from './queries.ts'
import { Legend, Swatch } from './state-pattern.tsx'
import { DayChoice, Rows, useDocumentName, useWords } from './words.tsx'

type Answer = Output<'listZones'>

const LandMap = lazy(() => import('./land-map.tsx').then(({ LandMap: map }) => ({ default: map })))

/** What land is ready, and what is stuck? */
export function LandScreen(): ReactNode {
  const { asOf } = useView()
  const { current } = useRegionsHere()
  const { data, error, isPlaceholderData, refetch } = useZones(current, asOf)
  if (data === undefined) return error === null ? <Loading /> : <Failure page error={error} retry={() => void refetch()} />
  return <Page answer={data} region={current} busy={isPlaceholderData} />
}

function Page({ answer, region, busy }: { readonly answer: Answer; readonly region: string; readonly busy: boolean }): ReactNode {
  const text = useText()
  return (
    <div className="land" aria-busy={busy}>
      <DayChoice asOf={answer.asOf} />
      <h1>{text('land.title')}</h1>
      <Lead answer={answer} />
      <section>
        <h2>{text('land.map')}</h2>
        <p>{text('land.mapHelp')}</p>
        {answer.box === null ? (
          <p className="state">{text('land.noPlace')}</p>
        ) : (
          <Suspense fallback={<Loading />}>
            <LandMap region={region} answer={answer} />
          </Suspense>
        )}
        <Legend />
        <Unplaced answer={answer} />
      </section>
      <section>
        <h2>{text('land.zones')}</h2>
        <ZoneTable answer={answer} />
      </section>
      <Occupancies answer={answer} />
      <Counts answer={answer} />
      <Reasons answer={answer} />
      {answer.clearance.households > 0 ? <ClearanceBoard region={region} asOf={answer.asOf} /> : null}
    </div>
  )
}

function Lead({ answer: { zones, clearance } }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const leasable = zones.reduce((sum, { accounts }) => sum + (accounts.leasable ?? 0), 0)
  const largest = zones.reduce<Answer['zones'][number] | undefined>(
    (best, zone) => ((zone.largestBlock?.hectares ?? 0) > (best?.largestBlock?.hectares ?? 0) ? zone : best),
    undefined,
  )
  const { households, cleared, overdue } = clearance
  const ready = { hectares: hectares(leasable, language), block: '', zone: '' }
  const piece =
    largest?.largestBlock === null || largest === undefined
      ? ready
      : { ...ready, block: hectares(largest.largestBlock.hectares, language), zone: largest.names[language] }
  return (
    <p className="lead">
      {leasable === 0 ? text('land.readyNone') : text(piece.block === '' ? 'land.readyOnly' : 'land.ready', piece)}{' '}
      {households === 0 ? null : text('land.stuck', { open: number(households - cleared, language), households, overdue })}
    </p>
  )
}

function Unplaced({ answer: { zones, unplaced } }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const rests = [...new Set(zones.flatMap(({ placed }) => (placed === null ? [] : [placed.source])))].filter((one) => one !== '')
  const names = zones.filter(({ id }) => unplaced.includes(id)).map(({ names: known }) => known[language])
  return (
    <>
      {rests.length > 3 ? null : rests.map((source) => <PlacedBy key={source} source={source} />)}
      {names.length === 0 ? null : (
        <p>
          <strong>{text('land.unplaced')}:</strong> {names.join(', ')}
        </p>
      )}
    </>
  )
}

/** On which document the places on the map rest, by name. */
function PlacedBy({ source }: { readonly source: string }): ReactNode {
  const text = useText()
  return <p>{text('land.placedBy', { source: useDocumentName(source) })}</p>
}

function ZoneTable({ answer: { zones } }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { word } = useWords()
  const none = text('land.nothing')
  return (
    <Rows
      columns={[
        { head: text('land.zone') },
        { head: text('land.state') },
        { head: text('land.total'), numeric: true },
        { head: text('land.leasable'), numeric: true },
        { head: text('land.block'), numeric: true },
        { head: text('land.let'), numeric: true },
        { head: text('land.cleared'), numeric: true },
        { head: text('land.late'), numeric: true },
      ]}
      rows={zones.map((zone) => ({
        key: zone.id,
        cells: [
          <>
            <Link to="/land/$zone" params={{ zone: zone.id }} search={(before) => before}>
              {zone.names[language]}
            </Link>
            <span className="tag plain">{word(zone.type)}</span> <span className="tag plain">{word(zone.status)}</span>
          </>,
          <>
            <Swatch state={zone.state} /> {text(`land.state.${zone.state}`)}
          </>,
          zone.hectares === 0 ? none : hectares(zone.hectares, language),
          zone.hectares === 0 ? none : hectares(zone.accounts.leasable ?? 0, language),
          zone.largestBlock === null ? none : hectares(zone.largestBlock.hectares, language),
          <em>
            {partOf(
              zone.occupancies.find(({ base }) => base === 'leased-of-leasable'),
              language,
            )}
          </em>,
          <em>
            {partOf(
              zone.occupancies.find(({ base }) => base === 'cleared-of-all'),
              language,
            )}
          </em>,
          zone.clearance.households === 0
            ? none
            : text('land.householdsOf', {
                part: number(zone.clearance.overdue, language),
                whole: number(zone.clearance.households, language),
              }),
        ],
      }))}
    />
  )
}

function Occupancies({ answer: { occupancies } }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const shown = occupancies.filter(({ occupancy }) => occupancy.share !== null)
  if (shown.length === 0) return null
  return (
    <section>
      <h2>{text('land.occupancy')}</h2>
      <dl className="land-shares">
        {shown.map(({ scope, occupancy }) => (
          <div key={`${scope} ${occupancy.base}`}>
            <dt>
              {text(`land.base.${occupancy.base}`)}, {text(`land.scope.${scope}`)}
            </dt>
            <dd>
              <em>{partOf(occupancy, language)}</em>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Counts({ answer: { counts } }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const { word } = useWords()
  return (
    <section>
      <h2>{text('land.counts')}</h2>
      <Rows
        columns={[{ head: text('land.zone') }, ...zoneStatuses.map((status) => ({ head: word(status) }))]}
        rows={zoneTypes.map((type) => ({
          key: type,
          cells: [
            word(type),
            ...zoneStatuses.map((status) => (
              <Count key={status} count={counts.find((one) => one.type === type && one.status === status)} />
            )),
          ],
        }))}
      />
      <p>{text('land.countsNote')}</p>
    </section>
  )
}

function Count({ count }: { readonly count: Answer['counts'][number] | undefined }): ReactNode {
  const text = useText()
  const language = useLanguage()
  return (
    <>
      <em>
        {number(count?.entered ?? 0, language)} {text('land.entered')}
      </em>
      {count?.published.map(({ id, value, operator, publisher, url, published }) => (
        <span key={id} className="land-printed">
          <strong>{bound(operator, number(value, language), language)}</strong> {text('land.printed')}{' '}
          <SourceLink publisher={`${publisher}, ${day(published, language)}`} url={url} />
        </span>
      ))}
    </>
  )
}

function Reasons({ answer: { reasons, clearance } }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { word } = useWords()
  if (clearance.households === 0) return null
  return (
    <section>
      <h2>{text('land.reasons')}</h2>
      {reasons.length === 0 ? (
        <p className="state">{text('land.noReasons')}</p>
      ) : (
        <Rows
          columns={[
            { head: text('land.reason') },
            { head: text('land.households'), numeric: true },
            { head: text('land.hectares'), numeric: true },
          ]}
          rows={reasons.map(({ reason, households, hectares: area }) => ({
            key: reason,
            cells: [word(reason), number(households, language), hectares(area, language)],
          }))}
        />
      )}
    </section>
  )
}
