import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { NewEntry } from '../../../contract/daybook.ts'
import { number } from '../../../contract/format.ts'
import { call, type Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { EntryForm } from '../../parts/entry-form.tsx'
import { NumberInput } from '../../parts/forms/number-input.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useNames } from '../../queries.ts'
import { useOrganisationName } from '../steering/answer.ts'
import { type Answer, entryOf, type Shared } from './answer.ts'

type Proposal = Output<'proposeAllocation'>

interface Props {
  readonly answer: Answer
  /** An allocation to share out anew; undefined for a first one. */
  readonly shared: Shared | undefined
}

/** Works out a table of targets, shows it and, once looked at, enters it. */
export function ProposeSection({ answer, shared }: Props): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(answer.region.id, language)
  const field = useId()
  const [total, setTotal] = useState(shared === undefined ? '' : String(shared.total))
  const proposal = useMutation({
    mutationFn: () =>
      call('proposeAllocation', {
        region: answer.region.id,
        year: answer.year,
        total,
        ...(shared === undefined ? {} : { allocation: shared.id }),
      }),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    proposal.mutate()
  }
  const unit = nameOf('unit', answer.inputs?.unit ?? '')
  return (
    <details className="no-print">
      <summary>{text(shared === undefined ? 'allocation.do.propose' : 'allocation.do.again')}</summary>
      <form className="entry" onSubmit={submit}>
        <label htmlFor={field}>
          <span>{text('allocation.total', { unit })}</span>
          <NumberInput id={field} required decimals={2} value={total} onChange={setTotal} />
        </label>
        <button type="submit" disabled={proposal.isPending}>
          {text('catchUp.compute')}
        </button>
        <Problem error={proposal.error} />
      </form>
      {proposal.data === undefined ? null : <Found answer={answer} shared={shared} proposal={proposal.data} unit={unit} />}
    </details>
  )
}

interface FoundProps extends Props {
  readonly proposal: Proposal
  readonly unit: string
}

function Found({ answer, shared, proposal, unit }: FoundProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const called = useOrganisationName(answer.region.id)
  const amount = (value: number): string => number(value, language)
  if (proposal.status !== 'found') {
    const list = proposal.infeasible
      .map(({ developer, lowest, most }) =>
        text('allocation.least', { developer: called(developer), lowest: amount(lowest), most: amount(most) }),
      )
      .join('; ')
    return <p className="problem">{text('allocation.status', { status: proposal.status, list })}</p>
  }
  return (
    <>
      <p>
        {text('allocation.lead', {
          total: amount(proposal.total),
          unit,
          scope: shared?.scope ?? 'zones-and-parks',
          year: String(proposal.year),
          shared: amount(proposal.allocated),
          uncovered: amount(proposal.uncovered),
        })}{' '}
        {proposal.fairness === null
          ? null
          : text('allocation.fairness', { fairness: number(proposal.fairness, language, { least: 2, most: 2 }) })}{' '}
        {shared === undefined ? null : text('allocation.changes', { disturbance: amount(proposal.disturbance), unit })}
      </p>
      <ul className="plain">
        {proposal.rows.map((row) => (
          <li key={row.developer}>
            {row.name}: <strong>{amount(row.target)}</strong> ({row.amounts.map(amount).join(' · ')})
          </li>
        ))}
      </ul>
      <RecordForm answer={answer} shared={shared} proposal={proposal} />
    </>
  )
}

function RecordForm({ answer, shared, proposal }: Omit<FoundProps, 'unit'>): ReactNode {
  const text = useText()
  const rows = proposal.rows.map(({ developer, amounts }) => ({ developer, amounts }))
  const where = { region: answer.region.id, seen: proposal.last, action: text('allocation.do.record') }
  if (shared !== undefined) {
    const changed = rows.filter(({ developer, amounts }) => {
      const now = shared.developers.find((one) => one.developer === developer)?.amounts ?? []
      return amounts.some((one, month) => one !== now[month])
    })
    const { uncovered } = proposal
    return (
      <EntryForm
        {...where}
        fields={[{ name: 'reason', label: text('field.reason'), kind: 'area' }]}
        make={({ reason }) => [
          entryOf(answer, 'revise', shared.id, { rows: changed.length === 0 ? rows : changed, uncovered, reason }),
        ]}
      />
    )
  }
  const { year, unit, step, total, uncovered } = proposal
  const make = ({ code = '', title, act }: Readonly<Record<string, string>>): readonly NewEntry[] => [
    entryOf(answer, 'propose', code, { title, year, scope: 'zones-and-parks', unit, step, total, target: act, rows, uncovered }),
  ]
  return (
    <EntryForm
      {...where}
      fields={[
        { name: 'code', label: text('field.code'), kind: 'text' },
        { name: 'title', label: text('field.title'), kind: 'text' },
        { name: 'act', label: text('field.act'), kind: 'text', optional: true },
      ]}
      make={make}
    />
  )
}
