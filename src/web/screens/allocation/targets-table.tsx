import { type ReactNode, useState } from 'react'
import type { Actor } from '../../../contract/daybook.ts'
import { day, number } from '../../../contract/format.ts'
import { useLanguage, useText } from '../../language.tsx'
import { EntryButton, EntryForm } from '../../parts/entry-form.tsx'
import { useOrganisationName } from '../steering/answer.ts'
import { type Answer, type Developer, entryOf, type Shared } from './answer.ts'

const views = ['quarters', 'months'] as const
type View = (typeof views)[number]

interface Props {
  readonly answer: Answer
  readonly shared: Shared
  readonly actor: Actor | null
}

/** Each developer's target beside what is signed, probable and possible, by quarter or month. */
export function TargetsTable({ answer, shared, actor }: Props): ReactNode {
  const text = useText()
  const [view, setView] = useState<View>('quarters')
  const columns = Array.from({ length: view === 'months' ? 12 : 4 }, (_, at) =>
    view === 'months' ? text('allocation.month', { month: at + 1 }) : text('allocation.quarter', { quarter: at + 1 }),
  )
  const heads = ['target', 'signed', 'pipeline', 'land'] as const
  return (
    <>
      <div className="controls no-print">
        <label>
          <span>{text('allocation.view')}</span>
          <select value={view} onChange={({ target }) => setView(views.find((one) => one === target.value) ?? 'quarters')}>
            {views.map((one) => (
              <option key={one} value={one}>
                {text(`allocation.view.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="wide">
        <table className="stacking">
          <thead>
            <tr>
              <th scope="col">{text('allocation.col.developer')}</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {text(`allocation.col.${head}`)}
                </th>
              ))}
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col">{text('allocation.col.stage')}</th>
            </tr>
          </thead>
          <tbody>
            {shared.developers.map((one) => (
              <Row key={one.developer} answer={answer} shared={shared} one={one} view={view} columns={columns} actor={actor} />
            ))}
          </tbody>
          <Sums shared={shared} view={view} columns={columns} />
        </table>
      </div>
    </>
  )
}

interface RowProps extends Props {
  readonly one: Developer
  readonly view: View
  readonly columns: readonly string[]
}

function Row({ answer, shared, one, view, columns, actor }: RowProps): ReactNode {
  const officeOf = useOrganisationName(answer.region.id)
  const text = useText()
  const language = useLanguage()
  const amount = (value: number | null): string => (value === null ? '–' : number(value, language, { least: 0, most: 0 }))
  const cells = view === 'months' ? one.amounts : one.quarters
  return (
    <tr>
      <th scope="row">{one.name}</th>
      <td data-label={text('allocation.col.target')}>
        <strong>{amount(one.target)}</strong>
      </td>
      <td data-label={text('allocation.col.signed')}>{amount(one.signed)}</td>
      <td data-label={text('allocation.col.pipeline')}>{amount(one.pipeline)}</td>
      <td data-label={text('allocation.col.land')} className={one.gap === null ? undefined : 'late'}>
        {amount(one.land)}
      </td>
      {columns.map((column, at) => (
        <td key={column} data-label={column}>
          {amount(cells[at] ?? 0)}
        </td>
      ))}
      <td data-label={text('allocation.col.stage')}>
        {text('allocation.stage', { stage: one.stage })}
        {one.agreed === null ? null : (
          <span className="small">
            {text('catchUp.signed', {
              by: one.agreed.by === one.developer ? one.name : officeOf(one.agreed.by),
              day: day(one.agreed.day, language),
            })}
          </span>
        )}
        <OwnActions answer={answer} shared={shared} one={one} actor={actor} />
      </td>
    </tr>
  )
}

/** A developer signs or counters for itself. */
function OwnActions({ answer, shared, one, actor }: Props & { readonly one: Developer }): ReactNode {
  const text = useText()
  const isOwn = actor?.role === 'administrator' || (actor?.role === 'developer' && actor.organisation === one.developer)
  if (!isOwn || one.agreed !== null) return null
  const where = { region: answer.region.id, seen: answer.last }
  const { developer } = one
  return (
    <div className="actions">
      <EntryButton
        action={text('allocation.do.agree')}
        {...where}
        entries={[entryOf(answer, 'agree', shared.id, { developer })]}
      />
      <EntryForm
        action={text('allocation.do.counter')}
        {...where}
        fields={[
          { name: 'amounts', label: text('allocation.amounts'), kind: 'text', first: one.amounts.join(' ') },
          { name: 'reason', label: text('field.reason'), kind: 'area' },
        ]}
        make={({ amounts = '', reason }) => [
          entryOf(answer, 'counter', shared.id, { developer, amounts: amounts.split(/[\s;]+/).map(typedAmount), reason }),
        ]}
      />
    </div>
  )
}

/** A number as typed; what is none is sent as it is and refused in words. */
function typedAmount(typed: string): number | string {
  const value = Number(typed.replace(',', '.'))
  return typed === '' || Number.isNaN(value) ? typed : value
}

function Sums({
  shared,
  view,
  columns,
}: {
  readonly shared: Shared
  readonly view: View
  readonly columns: readonly string[]
}): ReactNode {
  const text = useText()
  const language = useLanguage()
  const amount = (value: number): string => number(value, language, { least: 0, most: 0 })
  const { developers, months } = shared
  const sumOf = (key: 'target' | 'signed' | 'pipeline' | 'land'): string =>
    amount(developers.reduce((sum, one) => sum + (one[key] ?? 0), 0))
  const quarters = [0, 3, 6, 9].map((first) => months.slice(first, first + 3).reduce((sum, one) => sum + one, 0))
  const cells = view === 'months' ? months : quarters
  return (
    <tfoot>
      <tr>
        <th scope="row">{text('allocation.all')}</th>
        {(['target', 'signed', 'pipeline', 'land'] as const).map((key) => (
          <td key={key} data-label={text(`allocation.col.${key}`)}>
            {sumOf(key)}
          </td>
        ))}
        {columns.map((column, at) => (
          <td key={column} data-label={column}>
            {amount(cells[at] ?? 0)}
          </td>
        ))}
        <td className="empty" />
      </tr>
    </tfoot>
  )
}
