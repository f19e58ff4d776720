import type { ReactNode } from 'react'
import { useText } from '../../language.tsx'
import type { EntryField, Typed } from '../../parts/forms/field.ts'
import { newId } from '../../parts/forms/new-id.ts'
import { RecordForm } from '../../parts/forms/record-form.tsx'
import { type Promotion, useFormChoices } from './form-choices.ts'

interface Props {
  readonly region: string
  readonly promotion: Promotion
  /** The deal on whose page it is entered, with its developer and investor. */
  readonly deal?: { readonly id: string; readonly developer: string; readonly investor: string }
}

const mostTasks = 10

/** A working session with a developer or an investor: who was there, what was said, and who is to do what by when. */
export function SessionForm({ region, promotion, deal }: Props): ReactNode {
  const text = useText()
  const { developers, investors, deals } = useFormChoices(region, promotion)
  const fields = useTaskFields()
  return (
    <RecordForm
      region={region}
      seen={promotion.last}
      day={promotion.day}
      action={text('do.hold-session')}
      ledger="investment"
      kind="hold-session"
      about={({ developer = '', investor = '' }) => newId(`session ${developer === '' ? investor : developer}`, promotion.last)}
      draft={`hold-session.${deal?.id ?? 'new'}`}
      words={{
        developer: { label: text('ask.developer'), kind: 'thing', choices: developers, first: deal?.developer ?? '' },
        investor: {
          label: text('ask.investor'),
          kind: 'thing',
          choices: investors,
          first: deal?.developer === '' ? deal.investor : '',
        },
        present: { label: text('ask.present') },
        deals: { label: text('ask.deals'), choices: deals, first: deal?.id ?? '', optional: true },
        minutes: { label: text('ask.minutes') },
      }}
      after={fields}
      fixed={(values) => ({ tasks: tasksOf(values) })}
      check={({ developer, investor }) => (developer === '' && investor === '' ? { developer: text('form.problem.nobody') } : {})}
      evidence="optional"
    />
  )
}

/** One task more than has been filled in; all of a task once it is begun. */
function useTaskFields(): (values: Typed) => readonly EntryField[] {
  const text = useText()
  return (values) => {
    const filled = tasksOf(values).length
    return Array.from({ length: Math.min(filled + 1, mostTasks) }, (_, at): readonly EntryField[] => {
      const what: EntryField = {
        name: `task.${at}.what`,
        label: text('ask.task', { number: at + 1 }),
        kind: 'area',
        optional: true,
        most: 2000,
      }
      if ((values[what.name] ?? '') === '') return [what]
      return [
        what,
        { name: `task.${at}.who`, label: text('ask.taskWho', { number: at + 1 }), kind: 'text', most: 300 },
        { name: `task.${at}.due`, label: text('ask.taskDue', { number: at + 1 }), kind: 'day' },
      ]
    }).flat()
  }
}

function tasksOf(values: Typed) {
  return Array.from({ length: mostTasks }, (_, at) => ({
    what: values[`task.${at}.what`] ?? '',
    who: values[`task.${at}.who`] ?? '',
    due: values[`task.${at}.due`] ?? '',
  })).filter(({ what }) => what.trim() !== '')
}
