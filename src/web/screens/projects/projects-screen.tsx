import type { ReactNode } from 'react'
import { day, number } from '../../../contract/format.ts'
import { moneyText } from '../../../contract/money-text.ts'
import { periodName } from '../../../contract/period-name.ts'
import type { Output } from '../../api.ts'
import { useProjects } from '../../ground-queries.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Day, Slip, ThingLink } from '../../parts/ground.tsx'
import { useOwnerName } from '../../parts/owner-name.ts'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { useNames } from '../../queries.ts'
import { useView } from '../../view.ts'

type Row = Output<'listProjects'>['projects'][number]

/** Which projects move the year, and what holds them? */
export function ProjectsScreen(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { asOf } = useView()
  const { current } = useRegionsHere()
  const { data, error, refetch, isPlaceholderData } = useProjects(current, asOf)
  if (data === undefined) return error === null ? <Loading /> : <Failure page error={error} retry={() => void refetch()} />
  const late = (row: Row): number => row.start?.slippageDays ?? -1
  const rows = data.projects.toSorted((one, other) => late(other) - late(one))
  return (
    <div className="ground" aria-busy={isPlaceholderData}>
      <h1>{text('projects.title')}</h1>
      <p className="lead">{text('projects.lead', { count: rows.length, day: day(data.asOf, language) })}</p>
      {rows.length === 0 ? null : <Projects rows={rows} />}
    </div>
  )
}

function Projects({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const text = useText()
  return (
    <table className="stacking">
      <thead>
        <tr>
          <th scope="col">{text('ground.kind', { kind: 'project' })}</th>
          <th scope="col">{text('projects.start')}</th>
          <th scope="col">{text('projects.waits')}</th>
          <th scope="col">{text('price.capital')}</th>
          <th scope="col">{text('price.owner')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ProjectLine key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function ProjectLine({ row }: { readonly row: Row }): ReactNode {
  const text = useText()
  const nameOf = useOwnerName()
  const language = useLanguage()
  return (
    <tr>
      <th scope="row">
        <ThingLink kind="project" id={row.id}>
          {row.name}
        </ThingLink>
        <small className="muted">{[row.enterpriseName, row.place].filter((part) => part !== '').join(' · ')}</small>
        <Bridge row={row} />
      </th>
      <td data-label={text('projects.start')}>
        {row.start === null ? (
          text('ground.noDay')
        ) : (
          <>
            <Day value={row.start.derived ?? row.start.stated} />
            <small>
              <Slip days={row.start.slippageDays} />
            </small>
          </>
        )}
        <small className="muted">{text('projects.state', { state: row.state })}</small>
      </td>
      <td data-label={text('projects.waits')}>{text('projects.holds', { count: row.openDependences })}</td>
      <td data-label={text('price.capital')}>
        {row.capital === null
          ? null
          : text('projects.capitalIs', {
              how: row.capitalIs,
              amount: moneyText(row.capital.amount, row.capital.currency, language),
            })}
        <Disbursed row={row} />
      </td>
      <td data-label={text('price.owner')}>{nameOf(row)}</td>
    </tr>
  )
}

function Disbursed({ row: { disbursement } }: { readonly row: Row }): ReactNode {
  const text = useText()
  const language = useLanguage()
  if (disbursement === null) return null
  const { paid, planned, currency, upTo } = disbursement
  const amount = (value: number): string => moneyText(value, currency, language)
  const said = { paid: amount(paid), planned: amount(planned), month: periodName(upTo, language) }
  return <small className="muted">{text('projects.disbursement', said)}</small>
}

/** What has been made of the year's plan, and the pace that the rest of the year needs. */
export function Bridge({ row: { output } }: { readonly row: Row }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { current } = useRegionsHere()
  const nameOf = useNames(current, language)
  if (output === null) return null
  const count = (value: number): string => number(value, language, { least: 0, most: 0 })
  const said = text('projects.bridge', {
    operator: output.operator === 'at-least' ? 'atLeast' : output.operator,
    made: count(output.made),
    measured: output.measured,
    planned: count(output.planned),
    year: output.year,
    unit: nameOf('unit', output.unit),
    month: periodName(output.upTo, language),
  })
  const { paceNeeded, monthsLeft } = output
  return (
    <small>
      {said}{' '}
      {paceNeeded === null ? null : (
        <em className="estimate">{text('projects.pace', { pace: count(paceNeeded), months: monthsLeft })}</em>
      )}
    </small>
  )
}
