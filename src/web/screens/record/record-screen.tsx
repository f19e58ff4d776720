import { type ReactNode, useDeferredValue, useState } from 'react'
import { day } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { AsOfSlider } from '../../parts/as-of-slider.tsx'
import { Inspect } from '../../parts/inspect.tsx'
import { matches } from '../../parts/matches.ts'
import { observationName, observationValue, publishedDay } from '../../parts/observation-text.ts'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { Failure, Loading, Working } from '../../parts/states.tsx'
import { YearSwitch } from '../../parts/year-switch.tsx'
import { useNames, useVerdict } from '../../queries.ts'
import { useView } from '../../view.ts'
import './record.css'
import { type Row, Topics } from './topics.tsx'

/** Which published figures of the year were known on the day? */
export function RecordScreen(): ReactNode {
  const view = useView()
  const { current } = useRegionsHere()
  const { data, error, isOutdated, refetch } = useVerdict(current, view)
  if (data === undefined) return error === null ? <Loading /> : <Failure page error={error} retry={() => void refetch()} />
  return (
    <Inspect verdict={data}>
      <RecordTable verdict={data} busy={isOutdated} />
    </Inspect>
  )
}

function useRows(verdict: Output<'verdict'>): readonly Row[] {
  const language = useLanguage()
  const nameOf = useNames(verdict.region.id, language)
  const conflicting = new Set(verdict.conflicts.flatMap(({ values }) => values.map(({ observation }) => observation)))
  return verdict.known
    .toSorted((one, other) => other.published.localeCompare(one.published, 'en') || one.id.localeCompare(other.id, 'en'))
    .map((observation) => ({
      observation,
      topic: nameOf('indicator', observation.indicator),
      name: observationName(observation, language, nameOf),
      period: periodName(observation.period, language),
      value: observationValue(observation, language, nameOf),
      published: publishedDay(observation.published, observation.publishedBasis, language),
      inConflict: conflicting.has(observation.id),
    }))
}

function RecordTable({ verdict, busy }: { readonly verdict: Output<'verdict'>; readonly busy: boolean }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const [filter, setFilter] = useState('')
  const wanted = useDeferredValue(filter)
  const rows = useRows(verdict)
  const isWhole = !verdict.gaps.includes('not-asked')
  const shown = rows.filter((row) => matches([row.name, row.period, row.value, row.published, row.observation.publisher], wanted))
  const when = { year: String(verdict.year), day: day(verdict.asOf, language) }
  return (
    <div className="record" aria-busy={busy}>
      <div className="when">
        <p>{text('asof.heading', { day: when.day })}</p>
        <YearSwitch verdict={verdict} />
      </div>
      <h1>{text('record.heading', when)}</h1>
      <AsOfSlider verdict={verdict} busy={busy} />
      {isWhole ? null : <Working text={text('record.busy')} />}
      {rows.length === 0 ? (
        <p className="state">{text('record.none', when)}</p>
      ) : (
        <>
          <p className="filter">
            <label>
              <span>{text('record.filter')}</span>
              <input type="search" value={filter} onChange={({ target }) => setFilter(target.value)} />
            </label>
            <span role="status">{text('record.count', { shown: shown.length, total: rows.length })}</span>
          </p>
          {shown.length === 0 ? (
            <p className="state">{text('record.empty')}</p>
          ) : (
            <Topics rows={shown} filtered={wanted !== ''} isWhole={isWhole} />
          )}
        </>
      )}
    </div>
  )
}
