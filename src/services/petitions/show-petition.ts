import type { z } from 'zod'
import { TaodaError } from '../../contract/errors.ts'
import type { Operations } from '../../contract/operations/index.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import type { Petition, Step } from '../ledgers/petitions/petition.ts'
import { daysOffOf } from '../ledgers/petitions/petition-clock-state.ts'
import { stepRow } from './list-petitions.ts'
import { maySee, petitionRowOf } from './petition-row.ts'

type Input = { region: string; petition: string; asOf?: string | undefined }
type Answer = z.output<Operations['showPetition']['output']>
type StepRow = Answer['steps'][number]

/** One petition with everything that happened to it; another enterprise's is as if it were not there. */
export async function showPetition(input: Input, { store, books, today, actor }: ReadContext): Promise<Answer> {
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  return books.read(region.id, input.asOf, ({ petitions: tables }, mark) => {
    const petition = tables.petitions.get(input.petition)
    if (!petition || !maySee(petition, actor)) throw new TaodaError('unknown-petition', { petition: input.petition })
    const isOwnOnly = actor?.role === 'enterprise' || actor?.role === 'developer'
    const alike = tables.topics.get(petition.topic)?.cases.filter((one) => one !== petition.id) ?? []
    return {
      asOf,
      synthetic: region.kind === 'synthetic',
      last: mark.number,
      petition: petitionRowOf(petition, { today: asOf, daysOff: daysOffOf(tables), actor, topics: tables.topics }),
      ladder: ladderOf(petition),
      steps: stepsOf(petition),
      pauses: petition.pauses.map(({ first, back }) => ({ first, back: back ?? null })),
      alike: isOwnOnly ? [] : [...alike],
    }
  })
}

function ladderOf({ clock, escalations }: Petition): Answer['ladder'] {
  return clock.ladder.map(({ lateDays, office }, at) => {
    const called = escalations.find(({ level }) => level === at + 1)
    return { level: at + 1, office, lateDays, calledIn: called ? stepRow(called) : null }
  })
}

function stepsOf(petition: Petition): StepRow[] {
  const row = (what: StepRow['what'], one: Step, words: string, more: Partial<StepRow> = {}): StepRow => ({
    ...{ what, outcome: null, words, law: '', to: '' },
    ...stepRow(one),
    ...more,
  })
  const { received, topics, assignments, answers, escalations, reopenings, ended, state } = petition
  return [
    row('received', received, petition.title),
    ...topics.map((one) => row('moved', one, one.reason)),
    ...assignments.map((one) => row('assigned', one, one.reason)),
    ...answers.map((one) => row('answered', one, one.words, { outcome: one.outcome, law: one.law, to: one.to })),
    ...escalations.map((one) => row('escalated', one, `${one.office}: ${one.words}`)),
    ...reopenings.map((one) => row('reopened', one, one.reason)),
    ...(ended ? [row(state === 'withdrawn' ? 'withdrawn' : 'closed', ended, '')] : []),
  ].sort((one, other) => one.entry - other.entry)
}
