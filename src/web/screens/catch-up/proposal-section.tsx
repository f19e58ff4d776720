import type { ReactNode } from 'react'
import type { Actor, NewEntry } from '../../../contract/daybook.ts'
import { asComputed, growth, pointsShort } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import { bindingSentence, promiseSentence, relaxationSentence } from '../../../contract/plan-sentence.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { type EntryField, EntryForm } from '../../parts/entry-form.tsx'
import { isOneOf } from '../../parts/signed-in.tsx'
import { useActivityName } from '../steering/answer.ts'
import { LimitsSection } from './limits-section.tsx'
import { useDirectives } from './use-directives.ts'

type Answer = Output<'proposeCatchUp'>

interface Props {
  readonly answer: Answer
  readonly region: string
  readonly actor: Actor | null
}

/** Who gives how much more by month and what holds the plan back; or what cannot all hold, and the cheapest way out. */
export function ProposalSection({ answer, region, actor }: Props): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useActivityName(region)
  const named = <One extends { readonly id: string }>(one: One): One => ({ ...one, id: one.id === '' ? '' : nameOf(one.id) })
  const { status, binding, conflict, relaxation } = answer
  if (status === 'infeasible') {
    return (
      <section>
        <ul className="plain">
          {conflict.map((one) => (
            <li key={`${one.kind} ${one.id}`}>{promiseSentence(named(one), language)}</li>
          ))}
        </ul>
        <p>{text(relaxation.length === 0 ? 'plan.noRelaxation' : 'plan.relaxation')}</p>
        <ul className="plain">
          {relaxation.map((one) => (
            <li key={`${one.kind} ${one.id} ${one.period}`}>{relaxationSentence(named(one), language)}</li>
          ))}
        </ul>
        <LimitsSection answer={answer} region={region} />
      </section>
    )
  }
  if (status !== 'found') return null
  const own = binding.filter(({ kind }) => kind === 'capacity')
  return (
    <section>
      <Rows answer={answer} region={region} />
      {own.length === 0 ? null : <p>{text('plan.binding')}</p>}
      <ul className="plain">
        {own.map((one) => (
          <li key={`${one.kind} ${one.id} ${one.period}`}>{bindingSentence(named(one), language)}</li>
        ))}
      </ul>
      <LimitsSection answer={answer} region={region} />
      {isOneOf(actor, 'planner', 'leader') ? <ProposeForm answer={answer} region={region} /> : null}
    </section>
  )
}

function Rows({ answer, region }: Pick<Props, 'answer' | 'region'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useActivityName(region)
  const months = [...new Set(answer.rows.map(({ period }) => period))]
  const nodes = [...new Set(answer.rows.map(({ node }) => node))]
  const rate = (value: number | null): string => (value === null ? '–' : growth(value, language, asComputed))
  return (
    <table className="stacking">
      <thead>
        <tr>
          <th scope="col">{text('contributions.activity')}</th>
          <th scope="col">{text('catchUp.col.growth')}</th>
          <th scope="col">{text('catchUp.col.points')}</th>
          {months.map((period) => (
            <th key={period} scope="col">
              {periodName(period, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {nodes.map((node) => {
          const own = answer.rows.filter((row) => row.node === node)
          const sum = (key: 'base' | 'planned' | 'points'): number => own.reduce((all, row) => all + (row[key] ?? 0), 0)
          const base = sum('base')
          return (
            <tr key={node}>
              <th scope="row">{nameOf(node)}</th>
              <td data-label={text('catchUp.col.growth')}>
                <strong>{rate(base === 0 ? null : sum('planned') / base - 1)}</strong>
              </td>
              <td data-label={text('catchUp.col.points')}>{pointsShort(sum('points'), language, true)}</td>
              {own.map((row) => (
                <td key={row.period} data-label={periodName(row.period, language)}>
                  {text('catchUp.month', {
                    growth: rate(row.growthPlanned),
                    points: pointsShort(row.points ?? 0, language, true),
                  })}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Puts the plan forward: every activity with the organisation that answers for it. */
function ProposeForm({ answer, region }: Pick<Props, 'answer' | 'region'>): ReactNode {
  const text = useText()
  const nameOf = useActivityName(region)
  const { data } = useDirectives(region)
  const { basis } = answer
  if (data === undefined || basis === null) return null
  const nodes = [...new Set(answer.rows.map(({ node }) => node))]
  const before = new Map(data.catchUps.flatMap(({ owners }) => owners.map(({ activity, owner }) => [activity, owner] as const)))
  const fields: readonly EntryField[] = [
    { name: 'code', label: text('field.code'), kind: 'text' },
    { name: 'title', label: text('catchUp.name'), kind: 'text' },
    ...nodes.map(
      (node): EntryField => ({
        name: node,
        label: `${nameOf(node)}: ${text('field.owner')}`,
        kind: 'text',
        first: before.get(node) ?? '',
      }),
    ),
  ]
  const make = (values: Readonly<Record<string, string>>): readonly NewEntry[] => [
    {
      ledger: 'directives',
      kind: 'propose-catch-up',
      about: values.code ?? '',
      day: data.asOf,
      body: {
        title: values.title,
        year: basis.year,
        yardstick: answer.yardstick,
        growth: answer.growth,
        level: answer.target,
        rows: answer.rows.map(({ node, period, base, expected, planned }) => ({
          activity: node,
          period,
          base,
          expected,
          planned,
        })),
        owners: nodes.map((activity) => ({ activity, owner: values[activity] ?? '' })),
      },
    },
  ]
  return <EntryForm action={text('catchUp.propose')} region={region} seen={data.last} fields={fields} make={make} />
}
