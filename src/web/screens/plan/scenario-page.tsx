import { type ReactNode, useMemo, useState } from 'react'
import type { NewEntry } from '../../../contract/daybook.ts'
import { day, pointsShort } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import { scenarioGrowth, scenarioLevel } from '../../../contract/scenario-sentence.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { YardstickSelect } from '../../parts/yardstick-select.tsx'
import { useNames } from '../../queries.ts'
import { useRecord } from '../../session.ts'
import { useChangeView, useView } from '../../view.ts'
import { TargetsSection } from './beside.tsx'
import { CellPanel } from './cell-panel.tsx'
import { Choice } from './forms.tsx'
import { GoalsSection } from './goals.tsx'
import { type PlanNames, usePlanNames } from './names.ts'
import { type ShownMeasure, shownMeasures, typedText } from './numbers.ts'
import { RegisterSection, useRegister } from './register.tsx'
import { type Place, SheetGrid } from './sheet-grid.tsx'
import { CompareSection, PlansSection, StepsSection, TrailSection } from './steps.tsx'
import { type Sheet, type TriedEdit, useSheet } from './use-sheet.ts'
import { useStable } from './use-stable.ts'
import { WorkbookSection } from './workbook.tsx'

interface PageProps {
  readonly region: string
  readonly scenario: string
  readonly list: Output<'listScenarios'>
  readonly year: number
  readonly asOf: string | undefined
  readonly mayEdit: boolean
  readonly role: string | undefined
}

/** One scenario: the sheet, the cell where somebody stands, and what stands beside it. */
export function ScenarioPage(props: PageProps): ReactNode {
  const { region, scenario, list, year, asOf, mayEdit, role } = props
  const names = usePlanNames(region)
  const { yardstick } = useView()
  const { answer, tried, tryEdit, discard, problem } = useSheet({ region, scenario, year, asOf, yardstick })
  const record = useRecord(region)
  const change = useChangeView()
  const [place, setPlace] = useState<Place>()
  const { data: sheet, error, refetch } = answer
  const start = useMemo(() => ({ row: sheet?.rows[0]?.id ?? '', period: String(sheet?.scenario.year) }), [sheet])
  const here = place ?? start
  const entry = (kind: string, body: NewEntry['body'], about = sheet?.scenario.id ?? ''): NewEntry => ({
    ledger: 'plan',
    kind,
    about,
    day: list.asOf,
    body,
  })
  const enter = useStable((kind: string, body: NewEntry['body'], about?: string): void =>
    record.mutate(
      { entries: [entry(kind, body, about)], seen: sheet?.last },
      { onSuccess: () => about !== undefined && kind === 'branch-scenario' && change({ scenario: about }) },
    ),
  )
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />
  if (sheet === undefined) return <Loading />
  const enterTried = (): void =>
    record.mutate({ entries: tried.map((edit) => entry('edit-cell', { ...edit })), seen: sheet.last }, { onSuccess: discard })
  const row = sheet.rows.find(({ id }) => id === here.row)
  const cell = row?.cells[sheet.columns.indexOf(here.period)]
  const common = { region, sheet, names, place: here, editable: mayEdit }
  return (
    <>
      <About region={region} sheet={sheet} list={list} />
      <AgainstYardstick region={region} sheet={sheet} />
      <SheetView {...common} onPlace={setPlace} onEdit={(edit) => void tryEdit(edit)} />
      <WorkbookSection region={region} sheet={sheet} names={names} editable={mayEdit && tried.length === 0} />
      <Problem error={problem ?? record.error} />
      <Pending tried={tried} sheet={sheet} names={names} busy={record.isPending} onEnter={enterTried} onDiscard={discard} />
      {row === undefined || cell === undefined ? null : (
        <CellPanel
          {...common}
          row={row}
          cell={cell}
          waiting={tried.length > 0 || record.isPending}
          onEdit={(edit) => void tryEdit(edit)}
          onEnter={enter}
        />
      )}
      <Beside
        region={region}
        list={list}
        role={role}
        asOf={asOf}
        mayEdit={mayEdit}
        isRecord={scenario === ''}
        sheet={sheet}
        names={names}
        place={here}
        waiting={tried.length > 0 || record.isPending}
        onEnter={enter}
      />
    </>
  )
}

interface BesideProps extends Pick<PageProps, 'region' | 'list' | 'role' | 'asOf' | 'mayEdit'> {
  readonly sheet: Sheet
  readonly names: PlanNames
  readonly place: Place
  /** Whether it is the plan of record as it was promoted, not the scenario as it stands. */
  readonly isRecord: boolean
  readonly waiting: boolean
  readonly onEnter: (kind: string, body: NewEntry['body'], about?: string) => void
}

/** What stands beside the sheet: targets, goals, the register, comparison, steps and the trail. */
function Beside({ isRecord, waiting, onEnter, ...props }: BesideProps): ReactNode {
  const { region, list, role, asOf, mayEdit, sheet, names } = props
  const register = useRegister(region, asOf)
  const targets = register.data?.targets ?? []
  return (
    <>
      <TargetsSection
        {...props}
        register={targets}
        editable={mayEdit}
        onTarget={(about, body) => onEnter('set-target', body, about)}
      />
      <GoalsSection
        region={region}
        sheet={sheet}
        names={names}
        editable={mayEdit}
        onTarget={(about, body) => onEnter('set-target', body, about)}
      />
      <RegisterSection
        region={region}
        year={sheet.scenario.year}
        targets={targets}
        today={list.asOf}
        seen={sheet.last}
        editable={mayEdit}
      />
      {isRecord ? null : <CompareSection region={region} sheet={sheet} list={list} names={names} />}
      {mayEdit ? (
        <StepsSection
          region={region}
          sheet={sheet}
          mayPromote={role === 'leader' || role === 'administrator'}
          waiting={waiting}
          onEnter={onEnter}
        />
      ) : null}
      <PlansSection sheet={sheet} list={list} />
      <TrailSection region={region} sheet={sheet} signedIn={role !== undefined} />
    </>
  )
}

type AboutProps = Pick<PageProps, 'region' | 'list'> & { readonly sheet: Sheet }

function About({ region, list, sheet }: AboutProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { scenario, basis } = sheet
  const nameOf = useNames(region, language)
  const orNone = (value: string): string => (value === '' ? 'none' : value)
  return (
    <p className="muted">
      {text('sheet.about', {
        day: day(scenario.opened, language),
        by: orNone(scenario.openedBy),
        branchOf: orNone(list.scenarios.find(({ id }) => id === scenario.branchOf)?.title ?? scenario.branchOf),
        changes: scenario.changes,
      })}{' '}
      {text('sheet.basis', { day: day(basis.asOf, language), count: basis.observations.length })}{' '}
      {scenario.unit === 'billionth'
        ? text('sheet.unit.billionth')
        : text('sheet.unit.other', { unit: nameOf('unit', scenario.unit) })}
    </p>
  )
}

/** What the sheet has for the year against the yardstick, which stays the same from page to page. */
function AgainstYardstick({ region, sheet }: Pick<PageProps, 'region'> & { readonly sheet: Sheet }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { yardstick, yardsticks, scenario, rows, columns } = sheet
  const chosen = yardsticks.find(({ id }) => id === yardstick)
  const has = rows[0]?.cells[columns.indexOf(String(scenario.year))]?.growth ?? null
  if (chosen === undefined || has === null) return null
  return (
    <div className="tools">
      <YardstickSelect region={region} yardsticks={yardsticks} chosen={yardstick} />
      <p>
        {text('sheet.yardstick', {
          growth: scenarioGrowth(has, language),
          gap: pointsShort(has - chosen.value, language, true),
        })}
      </p>
    </div>
  )
}

type ViewProps = Omit<Parameters<typeof SheetGrid>[0], 'measure' | 'columns'>
const columnKinds = ['quarters', 'months'] as const

function SheetView(props: ViewProps): ReactNode {
  const text = useText()
  const [measure, setMeasure] = useState<ShownMeasure>('growth')
  const [kind, setKind] = useState<(typeof columnKinds)[number]>('quarters')
  const periods = props.sheet.columns
  const columns = useMemo(
    () =>
      periods.flatMap((period, at) => {
        const isMonth = /^\d{4}-\d{2}$/.test(period)
        return isMonth === (kind === 'months') || period.length === 4 ? [at] : []
      }),
    [periods, kind],
  )
  return (
    <>
      <div className="tools no-print">
        <Choice
          label={text('sheet.show')}
          value={measure}
          options={shownMeasures.map((one) => [one, text(`sheet.measure.${one}`)] as const)}
          onChange={setMeasure}
        />
        <Choice
          label={text('sheet.columns')}
          value={kind}
          options={columnKinds.map((one) => [one, text(`sheet.columns.${one}`)] as const)}
          onChange={setKind}
        />
      </div>
      <SheetGrid {...props} measure={measure} columns={columns} />
      {props.editable ? <p className="muted small">{text('sheet.help')}</p> : null}
    </>
  )
}

interface PendingProps {
  readonly tried: readonly TriedEdit[]
  readonly sheet: Sheet
  readonly names: PlanNames
  readonly busy: boolean
  readonly onEnter: () => void
  readonly onDiscard: () => void
}

/** Edits that are tried and not entered yet. */
function Pending({ tried, sheet, names, busy, onEnter, onDiscard }: PendingProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  if (tried.length === 0) return null
  return (
    <div className="pending" role="status">
      <p>{text('sheet.pending', { count: tried.length })}</p>
      <ul className="plain">
        {tried.map((edit) => {
          const row = sheet.rows.find(({ id }) => id === edit.row)
          const shown = { growth: edit.value, level: edit.value, points: edit.value }
          const cell = row?.cells[0]
          return (
            <li key={JSON.stringify(edit)}>
              {text('sheet.pending.one', {
                row: row === undefined ? edit.row : names.row(row),
                period: periodName(edit.period, language),
                measure: text(`sheet.edit.${edit.measure}`),
                value: cell === undefined ? '' : typedText({ ...cell, ...shown }, edit.measure, sheet.scenario.unit, language),
              })}
            </li>
          )
        })}
      </ul>
      <Stopped sheet={sheet} names={names} />
      <div className="tools">
        <button type="button" disabled={busy} onClick={onEnter}>
          {text('sheet.enter')}
        </button>
        <button type="button" disabled={busy} onClick={onDiscard}>
          {text('sheet.discard')}
        </button>
      </div>
    </div>
  )
}

/** Which cells took less or more than their part because they are at the end of their range. */
function Stopped({ sheet, names }: Pick<PendingProps, 'sheet' | 'names'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { stopped, rows, scenario } = sheet
  if (stopped.length === 0) return null
  const cells = stopped.map(({ row: id, period, end, growth, level }) => {
    const row = rows.find((one) => one.id === id)
    const value = growth === null ? scenarioLevel(level, scenario.unit, language) : scenarioGrowth(growth, language)
    return text('sheet.stopped.one', {
      row: row === undefined ? id : names.row(row),
      period: periodName(period, language),
      end,
      value,
    })
  })
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(cells)
  return <p>{text('sheet.stopped', { count: cells.length, cells: list })}</p>
}
