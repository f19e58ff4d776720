import { type Refusal, refuse } from '../ledger.ts'
import { type Answer, endsClock, type Petition, type PetitionEntryOf, type PetitionTables, stepOf } from './petition.ts'
import { clockState, daysOffOf } from './petition-clock-state.ts'

type Change<Kind extends Parameters<typeof stepOf>[0]['kind']> = (
  petition: Petition,
  entry: PetitionEntryOf<Kind>,
  tables: PetitionTables,
) => Petition | Refusal

export const assign: Change<'assign'> = (petition, entry) =>
  closed(petition) ?? {
    ...petition,
    owner: entry.body.owner,
    ownerName: entry.body.ownerName,
    assignments: [...petition.assignments, { ...stepOf(entry), owner: petition.owner, reason: entry.body.reason }],
  }

/** A final answer hands the turn to the enterprise; one that forwards pauses the clock until it is back. */
export const answer: Change<'answer'> = (petition, entry) => {
  const { outcome, words, law = '', to = '' } = entry.body
  if (outcome === 'not-possible' && law === '') return refuse('petition-law-missing', { outcome })
  if (outcome === 'forwarded' && to === '') return refuse('petition-ministry-missing', { outcome })
  if (outcome === 'forwarded' && entry.evidence === undefined) return refuse('petition-evidence-missing', { kind: outcome })
  const paused = petition.pauses.find(({ back }) => back === undefined)
  if (outcome === 'forwarded' && paused) return refuse('clock-paused', { petition: petition.id, since: paused.first })
  const fresh: Answer = { ...stepOf(entry), outcome, words, law, to }
  return (
    closed(petition) ?? {
      ...petition,
      state: endsClock(outcome) ? 'answered' : 'open',
      answers: [...petition.answers, fresh],
      pauses:
        outcome === 'forwarded'
          ? [...petition.pauses, { first: entry.day, back: undefined }]
          : endsClock(outcome)
            ? resumed(petition, entry.day)
            : petition.pauses,
    }
  )
}

export const resumeClock: Change<'resume-clock'> = (petition, entry) => {
  if (!petition.pauses.some(({ back }) => back === undefined)) return refuse('clock-not-paused', { petition: petition.id })
  return closed(petition) ?? { ...petition, pauses: resumed(petition, entry.day) }
}

export const escalate: Change<'escalate'> = (petition, entry, tables) => {
  const { level, words } = entry.body
  const next = petition.escalations.length + 1
  const rung = petition.clock.ladder[level - 1]
  if (level !== next || !rung) return refuse('ladder-skipped', { level, next })
  const { overdue: late } = clockState(petition, entry.day, daysOffOf(tables))
  if (late < rung.lateDays) return refuse('ladder-not-due', { level, late, due: rung.lateDays })
  const escalations = [...petition.escalations, { ...stepOf(entry), level, office: rung.office, words }]
  return closed(petition) ?? { ...petition, escalations }
}

export const confirm: Change<'confirm'> = (petition, entry) => {
  const last = petition.answers.at(-1)?.outcome
  if (petition.state === 'open') return refuse('petition-not-answered', { petition: petition.id, outcome: last ?? '' })
  return closed(petition) ?? { ...petition, state: 'closed', ended: stepOf(entry) }
}

/** The enterprise does not accept the answer, or the trouble is back: the clock begins anew. */
export const reopen: Change<'reopen'> = (petition, entry) => {
  if (petition.state === 'open') return refuse('petition-not-closed', { petition: petition.id })
  return {
    ...petition,
    state: 'open',
    ended: undefined,
    clockFrom: entry.day,
    pauses: [],
    escalations: [],
    reopenings: [...petition.reopenings, { ...stepOf(entry), reason: entry.body.reason }],
  }
}

export const withdraw: Change<'withdraw'> = (petition, entry) =>
  closed(petition) ?? { ...petition, state: 'withdrawn', ended: stepOf(entry) }

function closed({ id, ended }: Petition): Refusal | undefined {
  return ended && refuse('petition-closed', { petition: id, day: ended.day })
}

function resumed({ pauses }: Petition, day: string): Petition['pauses'] {
  return pauses.map((pause) => ({ ...pause, back: pause.back ?? day }))
}
