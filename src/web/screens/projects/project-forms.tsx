import type { ReactNode } from 'react'
import { dependedKinds } from '../../../contract/depended-things.ts'
import type { Output } from '../../api.ts'
import { useText } from '../../language.tsx'
import { EntryForm } from '../../parts/entry-form.tsx'
import type { Choice, EntryField, Typed } from '../../parts/forms/field.ts'
import { mayEnter } from '../../parts/forms/kind-fields.ts'
import { newId } from '../../parts/forms/new-id.ts'
import { chosenOf } from '../../parts/forms/new-name.ts'
import { RecordForm } from '../../parts/forms/record-form.tsx'
import { useActor } from '../../session.ts'
import { useNamedChoices } from '../petitions/petition-words.ts'
import { useThings } from './use-things.ts'

interface Props {
  readonly region: string
  readonly answer: Output<'showProject'>
}

/** What may be entered for a project: new forecasts, what a milestone waits for, when that is expected and met, milestones reached. */
export function ProjectForms(props: Props): ReactNode {
  const open = props.answer.milestones.filter(({ state }) => state !== 'reached')
  const waits = open.flatMap(({ id, name, waitsFor }) =>
    waitsFor
      .filter(({ done }) => !done)
      .map((thing) => ({ value: `${id} ${thing.kind} ${thing.id}`, label: thing.title || thing.id, detail: name })),
  )
  if (open.length === 0) return null
  const milestones = open.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <ForecastForm {...props} milestones={milestones} />
      <DependForm {...props} milestones={milestones} />
      {waits.length === 0 ? null : <WaitForms {...props} waits={waits} />}
      <ReachForm {...props} milestones={milestones} />
    </>
  )
}

interface WithMilestones extends Props {
  readonly milestones: readonly Choice[]
}

/** A new forecast of a milestone with its reason; the baseline and earlier forecasts stay. */
function ForecastForm({ region, answer, milestones }: WithMilestones): ReactNode {
  const text = useText()
  const actor = useActor().data?.actor ?? null
  const { project, last, asOf } = answer
  if (!mayEnter(actor, 'projects', 'forecast-milestone')) return null
  const fields: readonly EntryField[] = [
    {
      ...{ name: 'milestone', label: text('projects.milestone'), kind: 'choice', choices: milestones },
      first: milestones.at(-1)?.value ?? '',
    },
    { name: 'expected', label: text('projects.stated'), kind: 'day' },
    { name: 'reason', label: text('projects.reason'), kind: 'area', most: 2000 },
  ]
  return (
    <EntryForm
      action={text('projects.reforecast')}
      draft={`forecast-milestone.${project.id}`}
      {...{ region, seen: last, fields }}
      make={({ milestone, expected, reason }) => {
        const body = { milestone, day: expected, reason }
        return [{ ledger: 'projects', kind: 'forecast-milestone', about: project.id, day: asOf, body }]
      }}
    />
  )
}

/** What a milestone waits for: a plot, a deal, a procedure, a petition, another project's milestone, or what only words name. */
function DependForm({ region, answer, milestones }: WithMilestones): ReactNode {
  const text = useText()
  const { offices } = useNamedChoices(region)
  const { project, last, asOf } = answer
  const things = useThings(region, answer)
  const kinds = dependedKinds.map((kind) => ({ value: kind, label: text('ground.kind', { kind }) }))
  return (
    <RecordForm
      {...{ region, seen: last, day: asOf, ledger: 'projects', kind: 'depend', about: project.id }}
      action={text('projectForm.depend')}
      more={({ kind = '' }) => [
        { name: 'kind', label: text('projectForm.kind'), kind: 'choice', choices: kinds },
        ...(isNamedInWords(kind) || kind === ''
          ? []
          : [{ name: 'thing', label: text('projects.waits'), kind: 'thing', choices: things(kind) } as const]),
      ]}
      words={({ kind = '' }) => ({
        ...(isNamedInWords(kind) ? { name: { label: text('projectForm.name'), optional: false } } : {}),
        ...(isNamedInWords(kind) ? { owner: { label: text('price.owner'), kind: 'thing', choices: offices } } : {}),
        milestone: { label: text('projectForm.milestone'), choices: milestones },
        lagDays: { label: text('projectForm.lag'), kind: 'number', decimals: 0 },
        expected: { label: text('projectForm.expected'), kind: 'day', help: text('projectForm.expectedHelp') },
      })}
      fixed={({ kind = '', thing = '', name = '', owner = '' }) => ({
        on: { kind, id: isNamedInWords(kind) ? newId(name, last) : thing },
        ...(owner === '' ? {} : { ownerName: chosenOf(offices, owner, { id: '', name: owner }).name }),
      })}
      evidence="optional"
    />
  )
}

/** Kinds that no ledger keeps. */
function isNamedInWords(kind: string): boolean {
  return kind === 'utility' || kind === 'permit'
}

interface WithWaits extends Props {
  readonly waits: readonly Choice[]
}

/** Of something that is waited for: a new day, that it is there, or that it is needed no more. */
function WaitForms({ region, answer: { project, last, asOf }, waits }: WithWaits): ReactNode {
  const text = useText()
  const shared = { region, seen: last, day: asOf, ledger: 'projects', about: project.id, fixed: waitOf } as const
  const more = (): readonly EntryField[] => [{ name: 'wait', label: text('projects.waits'), kind: 'thing', choices: waits }]
  const reason = { reason: { label: text('projects.reason') } }
  return (
    <>
      <RecordForm
        {...shared}
        kind="expect-dependence"
        action={text('projectForm.expect')}
        more={more}
        words={{ expected: { label: text('projectForm.expected') }, ...reason }}
        evidence="optional"
      />
      <RecordForm {...shared} kind="meet-dependence" action={text('projectForm.meet')} more={more} words={{}} evidence="needed" />
      <RecordForm {...shared} kind="release-dependence" action={text('projectForm.release')} more={more} words={reason} />
    </>
  )
}

function waitOf({ wait = '' }: Typed): Readonly<Record<string, unknown>> {
  const [milestone = '', kind = '', id = ''] = wait.split(' ')
  return { milestone, on: { kind, id } }
}

function ReachForm({ region, answer: { project, last, asOf }, milestones }: WithMilestones): ReactNode {
  const text = useText()
  return (
    <RecordForm
      {...{ region, seen: last, day: asOf, ledger: 'projects', kind: 'reach-milestone', about: project.id }}
      action={text('projectForm.reach')}
      words={{ milestone: { label: text('projects.milestone'), choices: milestones } }}
      evidence="needed"
    />
  )
}
