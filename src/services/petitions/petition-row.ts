import type { z } from 'zod'
import { type Actor, staffRoles } from '../../contract/daybook.ts'
import type { petitionRow } from '../../contract/petitions.ts'
import type { LegalCalendar } from '../../engine/index.ts'
import { turnOf } from '../ground/own-accounts.ts'
import type { Petition, PetitionTables } from '../ledgers/petitions/petition.ts'
import { clockState } from '../ledgers/petitions/petition-clock-state.ts'

export type PetitionRow = z.output<typeof petitionRow>

/** Whether someone may know whose petition it is: the administration all, an enterprise its own, the public none. */
export function maySee(petition: Pick<Petition, 'enterprise'>, actor: Actor | undefined): boolean {
  if (actor === undefined) return false
  if (staffRoles.includes(actor.role)) return true
  return actor.role !== 'reader' && actor.organisation !== '' && actor.organisation === petition.enterprise
}

/** GRO-20, GRO-21: a petition in one row as of a day; what names the enterprise only for those who may see it. */
export function petitionRowOf(
  petition: Petition,
  given: {
    readonly today: string
    readonly daysOff: LegalCalendar
    readonly actor: Actor | undefined
    readonly topics: PetitionTables['topics']
  },
): PetitionRow {
  const { clock } = petition
  const state = clockState(petition, given.today, given.daysOff)
  const seen = maySee(petition, given.actor)
  const reopened = petition.reopenings.at(-1)?.entry ?? 0
  return {
    id: petition.id,
    title: seen ? petition.title : '',
    class: petition.class,
    className: clock.name,
    topic: petition.topic,
    topicNames: given.topics.get(petition.topic)?.names ?? null,
    enterprise: seen ? petition.enterprise : '',
    enterpriseName: seen ? petition.enterpriseName : '',
    owner: petition.owner,
    ownerName: petition.ownerName,
    channel: petition.channel,
    session: petition.session,
    state: petition.state,
    turn: turnOf(petition),
    outcome: petition.answers.findLast(({ entry }) => entry > reopened)?.outcome ?? null,
    received: petition.received.day,
    due: state.due === '' ? null : state.due,
    daysAllowed: clock.days,
    working: clock.working,
    daysGone: state.used,
    daysLate: state.overdue,
    paused: state.state === 'paused',
    level: state.level,
    office: clock.ladder[state.level - 1]?.office ?? '',
    escalated: petition.escalations.length,
    reopened: petition.reopenings.length,
    blocks: seen ? [...petition.blocks] : [],
    capital: seen ? (petition.capital ?? null) : null,
    jobs: seen ? (petition.jobs ?? null) : null,
    mine: given.actor !== undefined && given.actor.organisation !== '' && given.actor.organisation === petition.enterprise,
    entry: petition.received.entry,
  }
}
