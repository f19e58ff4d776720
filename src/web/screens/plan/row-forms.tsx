import { type ReactNode, useState } from 'react'
import { useLanguage, useText } from '../../language.tsx'
import { AgencyChoice, Choice, Field, StepForm } from './forms.tsx'
import { typedValue } from './numbers.ts'
import type { PanelProps } from './panel-props.ts'
import type { Sheet, SheetCell, SheetRow } from './use-sheet.ts'

/** Cells of a row in the months of the year, by the periods' names. */
function monthsOf(sheet: Sheet, row: SheetRow): readonly (readonly [string, SheetCell])[] {
  return sheet.columns.flatMap((period, at) => {
    const cell = row.cells[at]
    return cell !== undefined && /^\d{4}-\d{2}$/.test(period) ? [[period, cell] as const] : []
  })
}

/** A short name made from a title: `Ô tô điện` is `o-to-dien`. */
export function shortName(title: string): string {
  return title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
}

const rowKindsBelow = ['product', 'site', 'activity'] as const

/** A product or a site below a row, as a part of its last year with a growth of its own; the rest stays the row's residual. */
export function AddRow({ region, sheet, row, names, waiting, onEnter }: PanelProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const [kind, setKind] = useState<(typeof rowKindsBelow)[number]>('product')
  const [name, setName] = useState('')
  const [typedShare, setShare] = useState('')
  const [typedGrowth, setGrowth] = useState('')
  const [owner, setOwner] = useState('')
  const [share, growth] = [typedShare, typedGrowth].map((one) => typedValue(one, 'growth', '', language))
  const id = shortName(name)
  const submit = (): void => {
    if (share === undefined || growth === undefined) return
    const base = monthsOf(sheet, row).map(([, cell]) => Math.round(cell.base * share))
    const level = base.map((one) => Math.round(one * (1 + growth)))
    onEnter('add-row', { row: id, parent: row.id, kind, name, owner, base, level })
  }
  return (
    <details>
      <summary>{text('sheet.add')}</summary>
      <StepForm
        action={text('sheet.add.set')}
        disabled={waiting || id === '' || share === undefined || growth === undefined}
        onSubmit={submit}
      >
        <Choice
          label={text('sheet.show')}
          value={kind}
          options={rowKindsBelow.map((one) => [one, text(`sheet.add.kind.${one}`)] as const)}
          onChange={setKind}
        />
        <Field label={text('sheet.name')} value={name} onChange={setName} />
        <Field short label={text('sheet.add.share')} value={typedShare} onChange={setShare} />
        <Field short label={text('sheet.edit.growth')} value={typedGrowth} onChange={setGrowth} />
        <AgencyChoice region={region} names={names} label={text('sheet.owner')} value={owner} onChange={setOwner} />
      </StepForm>
    </details>
  )
}
