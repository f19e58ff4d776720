import { type ReactNode, useState } from 'react'
import { day, points } from '../../../contract/format.ts'
import { cellMeasures } from '../../../contract/ledgers/plan.ts'
import { periodName } from '../../../contract/period-name.ts'
import { scenarioGrowth, scenarioLevel } from '../../../contract/scenario-sentence.ts'
import { useLanguage, useText } from '../../language.tsx'
import { AgencyChoice, Choice, Field, StepForm } from './forms.tsx'
import { typedText, typedValue } from './numbers.ts'
import type { PanelProps } from './panel-props.ts'
import { PhaseRow } from './phase-row.tsx'
import { AddRow } from './row-forms.tsx'

/** Everything about the cell where somebody stands, and what can be done to it. */
export function CellPanel(props: PanelProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { sheet, names, place, row, cell, editable } = props
  const unit = sheet.scenario.unit
  const says = text('sheet.cell.says', {
    growth: scenarioGrowth(cell.growth, language),
    points: cell.points === null ? '–' : points(cell.points, language),
    level: scenarioLevel(cell.level, unit, language),
    base: scenarioLevel(cell.base, unit, language),
    share: scenarioGrowth(cell.share, language),
  })
  const rate = (level: number): string =>
    cell.base > 0 ? scenarioGrowth(level / cell.base - 1, language) : scenarioLevel(level, unit, language)
  return (
    <section className="cell-panel" aria-live="polite">
      <h2>{text('sheet.cell', { row: names.row(row), period: periodName(place.period, language) })}</h2>
      <p>{says}</p>
      <p className="muted">
        {cell.entry === 0
          ? text(`sheet.status.${cell.status}`)
          : text('sheet.cell.by', {
              status: text(`sheet.status.${cell.status}`),
              by: cell.by === '' ? 'none' : cell.by,
              day: day(cell.day, language),
            })}
        {cell.lowest === null || cell.highest === null
          ? ''
          : `; ${text('sheet.cell.range', { lowest: rate(cell.lowest), highest: rate(cell.highest) })}`}
      </p>
      {editable ? <Actions key={`${row.id} ${place.period}`} {...props} /> : null}
    </section>
  )
}

function Actions(props: PanelProps): ReactNode {
  const { cell } = props
  return (
    <>
      {cell.status === 'realised' ? null : (
        <>
          <EditForm {...props} />
          <HoldForms {...props} />
        </>
      )}
      <OwnerForm {...props} />
      {props.row.kind === 'residual' ? null : (
        <>
          <PhaseRow {...props} />
          <AddRow {...props} />
        </>
      )}
    </>
  )
}

function EditForm({ sheet, cell, row, place, onEdit }: PanelProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const unit = sheet.scenario.unit
  const [measure, setMeasure] = useState<(typeof cellMeasures)[number]>(cell.growth === null ? 'level' : 'growth')
  const [typed, setTyped] = useState<string>()
  const value = typedValue(typed ?? '', measure, unit, language)
  const submit = (): void => {
    if (value === undefined) return
    onEdit({ row: row.id, period: place.period, measure, value })
    setTyped(undefined)
  }
  const options = cellMeasures.map((one) => [one, text(`sheet.edit.${one}`)] as const)
  return (
    <StepForm action={text('sheet.try')} disabled={value === undefined} onSubmit={submit}>
      <Choice label={text('sheet.show')} value={measure} options={options} onChange={setMeasure} />
      <Field
        short
        label={text(`sheet.edit.${measure}`)}
        value={typed ?? typedText(cell, measure, unit, language)}
        onChange={setTyped}
      />
    </StepForm>
  )
}

function HoldForms({ sheet, cell, row, place, waiting, onEnter }: PanelProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const [lowest, setLowest] = useState('')
  const [highest, setHighest] = useState('')
  const body = { row: row.id, period: place.period }
  const isLocked = cell.status === 'locked'
  const [low, high] = [lowest, highest].map((one) => typedValue(one, 'growth', sheet.scenario.unit, language))
  const limit = (): void => onEnter('limit-cell', { ...body, measure: 'growth', lowest: low, highest: high })
  return (
    <div className="tools">
      <button type="button" disabled={waiting} onClick={() => onEnter(isLocked ? 'unlock-cell' : 'lock-cell', body)}>
        {text(isLocked ? 'sheet.unlock' : 'sheet.lock')}
      </button>
      {cell.growth === null ? null : (
        <StepForm action={text('sheet.range.set')} disabled={waiting || low === undefined || high === undefined} onSubmit={limit}>
          <Field short label={`${text('sheet.range')} ${text('sheet.range.lowest')}`} value={lowest} onChange={setLowest} />
          <Field short label={text('sheet.range.highest')} value={highest} onChange={setHighest} />
        </StepForm>
      )}
      {cell.lowest === null ? null : (
        <button type="button" disabled={waiting} onClick={() => onEnter('free-cell', body)}>
          {text('sheet.range.free')}
        </button>
      )}
    </div>
  )
}

function OwnerForm({ region, names, row, waiting, onEnter }: PanelProps): ReactNode {
  const text = useText()
  const [owner, setOwner] = useState(row.owner)
  return (
    <StepForm
      action={text('sheet.own')}
      disabled={waiting || owner === row.owner}
      onSubmit={() => onEnter('own-row', { row: row.id, owner })}
    >
      <AgencyChoice region={region} names={names} label={text('sheet.owner')} value={owner} onChange={setOwner} />
    </StepForm>
  )
}
