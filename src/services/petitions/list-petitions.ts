import type { z } from 'zod'
import type { Operations } from '../../contract/operations/index.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import type { PetitionState, PetitionTables, Step } from '../ledgers/petitions/petition.ts'
import { daysOffOf } from '../ledgers/petitions/petition-clock-state.ts'
import { maySee, type PetitionRow, petitionRowOf } from './petition-row.ts'

type Input = { region: string; asOf?: string | undefined; state?: PetitionState | undefined; owner?: string | undefined }
type Answer = z.output<Operations['listPetitions']['output']>

/** Petitions, the latest in time first; an enterprise sees its own only, the public no names. */
export async function listPetitions(input: Input, { store, books, today, actor }: ReadContext): Promise<Answer> {
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const isOwnOnly = actor?.role === 'enterprise' || actor?.role === 'developer'
  return books.read(region.id, input.asOf, ({ petitions: tables }, mark) => {
    const daysOff = daysOffOf(tables)
    const readable = [...tables.petitions.values()].filter((petition) => !isOwnOnly || maySee(petition, actor))
    const rows = readable.map((petition) => petitionRowOf(petition, { today: asOf, daysOff, actor, topics: tables.topics }))
    const wanted = rows.filter(
      ({ state, owner }) => (input.state ?? state) === state && (input.owner === undefined || input.owner === owner),
    )
    return {
      asOf,
      synthetic: region.kind === 'synthetic',
      last: mark.number,
      tally: tallyOf(rows),
      petitions: wanted.sort((one, other) => other.daysLate - one.daysLate || (one.received < other.received ? -1 : 1)),
      sessions: sessionsOf(tables, rows),
      topics: isOwnOnly ? [] : topicsOf(tables),
      clocks: clocksOf(tables),
      published: [...tables.counts.values()].map(({ evidence, ...count }) => ({
        ...count,
        evidence: evidence ?? null,
        open: count.open ?? null,
      })),
    }
  })
}

/** GRO-25: answered in time, and confirmed by the enterprise, are counted apart. */
function tallyOf(rows: readonly PetitionRow[]): Answer['tally'] {
  const count = (holds: (row: PetitionRow) => boolean): number => rows.filter(holds).length
  const isAnswered = ({ state }: PetitionRow): boolean => state === 'answered' || state === 'closed'
  return {
    received: rows.length,
    open: count(({ state }) => state === 'open'),
    answered: count(({ state }) => state === 'answered'),
    closed: count(({ state }) => state === 'closed'),
    withdrawn: count(({ state }) => state === 'withdrawn'),
    late: count(({ state, daysLate }) => state === 'open' && daysLate > 0),
    answeredInTime: count((row) => isAnswered(row) && row.daysLate === 0),
    answeredLate: count((row) => isAnswered(row) && row.daysLate > 0),
    confirmed: count(({ state }) => state === 'closed'),
    reopened: count(({ reopened }) => reopened > 0),
  }
}

function sessionsOf({ sessions }: PetitionTables, rows: readonly PetitionRow[]): Answer['sessions'] {
  return [...sessions.values()].map(({ evidence, ...session }) => {
    const raised = rows.filter((row) => row.session === session.id)
    const open = raised.filter(({ state }) => state === 'open' || state === 'answered').length
    return { ...session, evidence: evidence ?? null, petitions: raised.length, open }
  })
}

/** GRO-24: topics by how many cases they have; those that call for a systemic fix first. */
function topicsOf({ topics, petitions }: PetitionTables): Answer['topics'] {
  return [...topics.values()]
    .filter(({ cases, fixes }) => cases.length > 1 || fixes.length > 0)
    .map(({ id, names = null, cases, sinceFix, openedOn, fixes }) => ({
      ...{ id, names, cases: cases.length, sinceFix, openedOn: openedOn ?? null },
      owners: [...new Set(cases.flatMap((one) => petitions.get(one)?.ownerName ?? []))],
      fixes: fixes.map((fix) => ({ ...stepRow(fix), words: fix.words, act: fix.act })),
    }))
    .sort((one, other) => Number(other.openedOn !== null) - Number(one.openedOn !== null) || other.cases - one.cases)
}

function clocksOf({ classes }: PetitionTables): Answer['clocks'] {
  return [...classes.values()].flatMap(({ versions }) =>
    versions.map((clock) => ({
      class: clock.class,
      name: clock.name,
      days: clock.days,
      working: clock.working,
      ladder: clock.ladder.map((rung) => ({ ...rung })),
      from: clock.from,
      until: clock.until ?? null,
      step: stepRow(clock),
    })),
  )
}

export function stepRow({ entry, by, day, evidence }: Step): Answer['clocks'][number]['step'] {
  return { entry, by, day, evidence: evidence ?? null }
}
