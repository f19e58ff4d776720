import type { ReactNode } from 'react'
import type { Actor, NewEntry } from '../../../contract/daybook.ts'
import { day, growth, number, pointsShort } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { EntryButton, EntryForm } from '../../parts/entry-form.tsx'
import { isOneOf } from '../../parts/signed-in.tsx'
import { useView } from '../../view.ts'
import { useActivityName, useOrganisationName } from '../steering/answer.ts'
import { useDirectives } from './use-directives.ts'

type Answer = Output<'directives'>
type Plan = Answer['catchUps'][number]

/** The plans put forward: rows, signatures, edits, and what this person may do about them. */
export function PlansSection({ region, actor }: { readonly region: string; readonly actor: Actor }): ReactNode {
  const text = useText()
  const { asOf } = useView()
  const { data } = useDirectives(region)
  if (data === undefined) return null
  return (
    <section>
      <h2>{text('catchUp.plans')}</h2>
      {data.catchUps.length === 0 ? <p>{text('catchUp.none')}</p> : null}
      <ul className="cards">
        {data.catchUps.map((plan) => (
          <PlanCard key={plan.id} answer={data} plan={plan} actor={asOf === undefined ? actor : null} />
        ))}
      </ul>
    </section>
  )
}

interface Props {
  readonly answer: Answer
  readonly plan: Plan
  readonly actor: Actor | null
}

function PlanCard({ answer, plan, actor }: Props): ReactNode {
  const text = useText()
  const language = useLanguage()
  const officeOf = useOrganisationName(answer.region.id)
  const amount = (value: number): string => number(value, language, { least: 2, most: 4 })
  return (
    <li id={plan.id}>
      <strong>{plan.title}</strong> <span className="tag plain">{text('catchUp.state', { state: plan.state })}</span>
      <p className="muted">
        {growth(plan.growth, language)} ·{' '}
        {text('allocation.proposed', { by: officeOf(plan.proposed.by), day: day(plan.proposed.day, language) })}
      </p>
      <p className={plan.short > 0 ? 'late' : undefined}>
        {text('catchUp.sum', { planned: amount(plan.planned), level: amount(plan.level) })}{' '}
        {plan.short > 0 ? text('catchUp.short', { short: amount(plan.short) }) : null}
      </p>
      <Owners answer={answer} plan={plan} actor={actor} />
      <Edits answer={answer} plan={plan} />
      <PlanActions answer={answer} plan={plan} actor={actor} />
    </li>
  )
}

/** An entry about a catch-up plan, on the day of the answer. */
function entryOf({ answer, plan }: Pick<Props, 'answer' | 'plan'>, kind: string, body: object): NewEntry {
  return { ledger: 'directives', kind, about: plan.id, day: answer.asOf, body: { ...body } }
}

function Owners({ answer, plan, actor }: Props): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useActivityName(answer.region.id)
  const organisationOf = useOrganisationName(answer.region.id)
  return (
    <table className="stacking">
      <thead>
        <tr>
          <th scope="col">{text('contributions.activity')}</th>
          <th scope="col">{text('catchUp.col.points')}</th>
          <th scope="col">{text('catchUp.col.owner')}</th>
          <th scope="col">{text('catchUp.sign')}</th>
        </tr>
      </thead>
      <tbody>
        {plan.owners.map((one) => (
          <tr key={one.activity}>
            <th scope="row">{nameOf(one.activity)}</th>
            <td data-label={text('catchUp.col.points')}>{pointsShort(one.points, language, true)}</td>
            <td data-label={text('catchUp.col.owner')}>{organisationOf(one.owner)}</td>
            <td data-label={text('catchUp.sign')}>
              {one.signed === null
                ? null
                : text('catchUp.signed', { by: organisationOf(one.signed.by), day: day(one.signed.day, language) })}
              {one.declined === null ? null : (
                <span className="late">
                  {text('catchUp.declined', {
                    ...one.declined,
                    by: organisationOf(one.declined.by),
                    day: day(one.declined.day, language),
                  })}
                </span>
              )}
              {one.signed === null && one.declined === null ? text('catchUp.open') : null}
              <SignActions answer={answer} plan={plan} actor={actor} one={one} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** An owner signs or declines for itself. */
function SignActions({ answer, plan, actor, one }: Props & { readonly one: Plan['owners'][number] }): ReactNode {
  const text = useText()
  const isOwn = actor !== null && (actor.role === 'administrator' || actor.organisation === one.owner)
  if (!isOwn || plan.state !== 'sent' || one.signed !== null) return null
  const where = { region: answer.region.id, seen: answer.last }
  const { activity } = one
  return (
    <div className="actions">
      <EntryButton action={text('catchUp.sign')} {...where} entries={[entryOf({ answer, plan }, 'sign', { activity })]} />
      <EntryForm
        action={text('catchUp.decline')}
        {...where}
        fields={[{ name: 'reason', label: text('field.reason'), kind: 'area' }]}
        make={({ reason }) => [entryOf({ answer, plan }, 'decline', { activity, reason })]}
      />
    </div>
  )
}

function Edits({ answer, plan }: Pick<Props, 'answer' | 'plan'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  const organisationOf = useOrganisationName(answer.region.id)
  const nameOf = useActivityName(answer.region.id)
  if (plan.edits.length === 0) return null
  const amount = (value: number): string => number(value, language, { least: 2, most: 4 })
  return (
    <ul className="plain">
      {plan.edits.map((one) => (
        <li key={`${one.activity} ${one.period} ${one.to} ${one.day}`} className="muted">
          {text('catchUp.edited', {
            by: organisationOf(one.by),
            day: day(one.day, language),
            text: one.text,
            activity: nameOf(one.activity),
            period: periodName(one.period, language),
            from: amount(one.from),
            to: amount(one.to),
          })}
        </li>
      ))}
    </ul>
  )
}

function PlanActions({ answer, plan, actor }: Props): ReactNode {
  const text = useText()
  if (!isOneOf(actor, 'planner', 'leader') || plan.state === 'adopted' || plan.state === 'withdrawn') return null
  const where = { region: answer.region.id, seen: answer.last }
  const entry = (kind: string, body: object) => [entryOf({ answer, plan }, kind, body)]
  return (
    <div className="actions">
      {plan.state === 'draft' ? <EntryButton action={text('catchUp.send')} {...where} entries={entry('send', {})} /> : null}
      {plan.state === 'sent' && isOneOf(actor, 'leader') ? (
        <EntryButton action={text('catchUp.adopt')} {...where} entries={entry('adopt', {})} />
      ) : null}
      <EditForm answer={answer} plan={plan} />
      <EntryForm
        action={text('catchUp.withdraw')}
        {...where}
        fields={[{ name: 'reason', label: text('field.reason'), kind: 'area' }]}
        make={({ reason }) => entry('withdraw-catch-up', { reason })}
      />
    </div>
  )
}

function EditForm({ answer, plan }: Pick<Props, 'answer' | 'plan'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useActivityName(answer.region.id)
  const rows = plan.rows.map(({ activity, period, planned }) => ({
    value: `${activity} ${period}`,
    label: `${nameOf(activity)}, ${periodName(period, language)}: ${number(planned, language, { least: 2, most: 4 })}`,
  }))
  return (
    <EntryForm
      action={text('catchUp.edit')}
      region={answer.region.id}
      seen={answer.last}
      fields={[
        { name: 'row', label: text('field.activity'), kind: 'choice', first: rows[0]?.value ?? '', choices: rows },
        { name: 'planned', label: text('catchUp.planned'), kind: 'number' },
        { name: 'reason', label: text('field.reason'), kind: 'area' },
      ]}
      make={({ row = '', planned = '', reason }) => {
        const [activity, period] = row.split(' ')
        const value = Number(planned.replace(',', '.'))
        return [
          entryOf({ answer, plan }, 'edit-row', { activity, period, planned: Number.isNaN(value) ? planned : value, reason }),
        ]
      }}
    />
  )
}
