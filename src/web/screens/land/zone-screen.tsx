import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { day, number, share } from '../../../contract/format.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { TrailLink } from '../../parts/trail-link.tsx'
import { useAnyName } from '../../queries.ts'
import { useView } from '../../view.ts'
import { ClearanceBoard } from './clearance-board.tsx'
import { hectares, partOf } from './hectares.ts'
import './land.css'
import { PublishedSection } from './published-section.tsx'
import { useZone } from './queries.ts'
import { ReadinessSection } from './readiness-section.tsx'
import { Swatch } from './state-pattern.tsx'
import { StatementSection } from './statement-section.tsx'
import { DayChoice, LandTrail, Rows, useDocumentName, useWords } from './words.tsx'
import { ZoneForms } from './zone-forms.tsx'

type Answer = Output<'showZone'>

/** One zone: what is ready, what moved, what is stuck, what has been published? */
export function ZoneScreen(): ReactNode {
  const { asOf } = useView()
  const { current } = useRegionsHere()
  const { zone = '' } = useParams({ strict: false })
  const { data, error, isPlaceholderData, refetch } = useZone(current, zone, asOf)
  if (data === undefined) return error === null ? <Loading /> : <Failure page error={error} retry={() => void refetch()} />
  return (
    <div className="land" aria-busy={isPlaceholderData}>
      <DayChoice asOf={data.asOf} />
      <Heading answer={data} />
      <Phases answer={data} />
      <ReadinessSection answer={data} />
      {data.zone.clearance.households > 0 ? <ClearanceBoard region={current} asOf={data.asOf} zone={data.zone.id} /> : null}
      {data.zone.hectares > 0 ? <StatementSection answer={data} /> : null}
      <Leases answer={data} />
      {asOf === undefined ? <ZoneForms region={current} answer={data} /> : null}
      <PublishedSection answer={data} region={current} />
    </div>
  )
}

function Heading({ answer: { zone } }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { word } = useWords()
  const communes = zone.communes.map(({ names, share: part }) =>
    part === null ? names[language] : text('land.communeShare', { commune: names[language], share: share(part, language) }),
  )
  const placed = useDocumentName(zone.placed?.source ?? '')
  const developer = useAnyName(useRegionsHere().current, language)(zone.developer)
  return (
    <>
      <h1>{zone.names[language]}</h1>
      <TrailLink ledger="land" about={zone.id} />
      <p className="lead">
        <Swatch state={zone.state} /> {text(`land.state.${zone.state}`)}.{' '}
        {text('land.facts', { kind: word(zone.type), status: word(zone.status), day: day(zone.statusSince, language) })}.{' '}
        {zone.place === 'none' ? `${text('land.unplaced')}.` : null}
      </p>
      {zone.developer === '' ? null : (
        <p>{text('land.developer', { developer: developer === zone.developer ? zone.names[language] : developer })}</p>
      )}
      {communes.length === 0 ? null : <p>{text('land.communes', { communes: communes.join(', ') })}</p>}
      {zone.placed === null ? null : <p>{text('land.placedBy', { source: placed })}</p>}
      <p className="land-trail">
        <LandTrail trace={zone.trace} />
      </p>
      {zone.hectares === 0 ? (
        <p className="state">{text('land.state.unknown')}</p>
      ) : (
        <dl className="land-shares">
          {zone.occupancies.map((occupancy) => (
            <div key={occupancy.base}>
              <dt>{text(`land.base.${occupancy.base}`)}</dt>
              <dd>
                <em>{partOf(occupancy, language)}</em>
              </dd>
            </div>
          ))}
          <div>
            <dt>{text('land.block')}</dt>
            <dd>{zone.largestBlock === null ? text('land.nothing') : hectares(zone.largestBlock.hectares, language)}</dd>
          </div>
        </dl>
      )}
    </>
  )
}

function Phases({ answer: { phases } }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  if (phases.length === 0) return null
  return (
    <section>
      <h2>{text('land.phases')}</h2>
      <Rows
        columns={[
          { head: text('land.phase') },
          { head: text('land.state') },
          { head: text('land.total'), numeric: true },
          { head: text('land.plots'), numeric: true },
          { head: text('land.leasable'), numeric: true },
          { head: text('land.let'), numeric: true },
          { head: text('land.cleared'), numeric: true },
          { head: text('land.late'), numeric: true },
        ]}
        rows={phases.map((phase) => ({
          key: phase.id,
          cells: [
            phase.names[language],
            <>
              <Swatch state={phase.state} /> {text(`land.state.${phase.state}`)}
            </>,
            hectares(phase.hectares, language),
            number(phase.plots, language),
            hectares(phase.accounts.leasable ?? 0, language),
            <em>
              {partOf(
                phase.occupancies.find(({ base }) => base === 'leased-of-leasable'),
                language,
              )}
            </em>,
            <em>
              {partOf(
                phase.occupancies.find(({ base }) => base === 'cleared-of-all'),
                language,
              )}
            </em>,
            phase.clearance.households === 0
              ? text('land.nothing')
              : text('land.householdsOf', {
                  part: number(phase.clearance.overdue, language),
                  whole: number(phase.clearance.households, language),
                }),
          ],
        }))}
      />
    </section>
  )
}

function Leases({ answer: { leases } }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { word } = useWords()
  if (leases.length === 0) return null
  return (
    <section>
      <h2>{text('land.leases')}</h2>
      <Rows
        columns={[
          { head: text('land.tenant') },
          { head: text('land.place') },
          { head: text('land.hectares'), numeric: true },
          { head: text('land.state') },
          { head: text('land.startUp') },
          { head: word('workers'), numeric: true },
        ]}
        rows={leases.map(({ lease, tenant, plot, hectares: area, state, startUp, workers }) => ({
          key: lease,
          cells: [tenant, plot, hectares(area, language), word(state), day(startUp, language), number(workers, language)],
        }))}
      />
    </section>
  )
}
