import type { z } from 'zod'
import type { Actor } from '../../contract/daybook.ts'
import type { householdAnswer } from '../../contract/land-answers.ts'
import type { ObstacleReason } from '../../contract/ledgers/land-words.ts'
import type { ClearanceStep } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import { daysBetween } from '../days.ts'
import { isStaff } from '../investment/who-sees.ts'
import { hectaresOf } from '../ledgers/land/entry.ts'
import type { Zone } from '../ledgers/land/things.ts'
import { traceAnswer } from './answers.ts'
import { readLand } from './read-land.ts'
import { reasonsOf } from './reasons.ts'
import { type ClearanceCounts, fromView, type HouseholdView, type LandView } from './view.ts'

type Input = {
  region: string
  asOf?: string | undefined
  zone?: string | undefined
  plot?: string | undefined
  turn?: string | undefined
  state?: string | undefined
  reason?: ObstacleReason | undefined
  offset: number
  limit: number
}

/** The board of land recovery. Names are for the administration, and for a developer those of its own zones. */
export async function clearance(input: Input, context: ReadContext) {
  const { actor } = context
  return readLand(input, context, (view, { zones }, head) => {
    const sees = ({ household }: HouseholdView): boolean => seesNames(actor, zones.get(household.zone))
    const board = fromView(view, `board ${input.zone ?? ''} ${input.plot ?? ''}`, () => boardOf(view, input))
    const wanted = board.within.filter(
      ({ standing }) =>
        (input.turn === undefined || standing.turn === input.turn) &&
        (input.state === undefined || standing.state === input.state) &&
        (input.reason === undefined || standing.reasons.includes(input.reason)),
    )
    const { within: _within, ...counted } = board
    const shown = wanted.slice(input.offset, input.offset + input.limit)
    return {
      ...head,
      namesShown: isStaff(actor) || (shown.length > 0 && shown.every(sees)),
      ...counted,
      count: wanted.length,
      households: shown.map((one) => answerOf(one, sees(one))),
    }
  })
}

function seesNames(actor: Actor | undefined, zone: Zone | undefined): boolean {
  if (isStaff(actor)) return true
  return actor?.role === 'developer' && actor.organisation !== '' && zone?.developer === actor.organisation
}

/** The households of a zone or a plot, counted in every way. */
function boardOf(view: LandView, { zone, plot }: Input) {
  const within =
    zone === undefined && plot === undefined
      ? view.households
      : view.households.filter(
          ({ household }) => (zone === undefined || household.zone === zone) && (plot === undefined || household.plot === plot),
        )
  return {
    within,
    counts: countsOf(within),
    hectares: hectaresIn(within),
    turns: turnsOf(within),
    reasons: reasonsOf(within),
    lapsing: within.filter(({ standing }) => lapsesSoon(standing.noticeLapses, view.day)).length,
  }
}

function countsOf(views: readonly HouseholdView[]): ClearanceCounts {
  const of = (state: string): number => views.filter(({ standing }) => standing.state === state).length
  return {
    households: views.length,
    cleared: of('done'),
    overdue: of('overdue'),
    waiting: of('waiting'),
    stopped: of('stopped'),
  }
}

function hectaresIn(views: readonly HouseholdView[]) {
  let [all, cleared] = [0, 0]
  for (const { household, standing } of views) {
    all += household.squareMetres
    if (standing.state === 'done') cleared += household.squareMetres
  }
  return { all: hectaresOf(all), cleared: hectaresOf(cleared) }
}

/** Whose turn it is, by step: the longest queue first. */
function turnsOf(views: readonly HouseholdView[]) {
  const queues = new Map<string, { turn: string; step: ClearanceStep; households: number; overdue: number }>()
  for (const { standing } of views) {
    const step = standing.next[0]?.step
    if (step === undefined) continue
    const key = `${standing.turn} ${step}`
    const queue = queues.get(key) ?? { turn: standing.turn, step, households: 0, overdue: 0 }
    queue.households += 1
    if (standing.state === 'overdue') queue.overdue += 1
    queues.set(key, queue)
  }
  return [...queues.values()].sort((one, other) => other.households - one.households)
}

function lapsesSoon(lapses: string, day: string): boolean {
  return lapses !== '' && lapses >= day && daysBetween(day, lapses) <= 30
}

function answerOf({ household, standing }: HouseholdView, namesShown: boolean): z.output<typeof householdAnswer> {
  return {
    household: household.id,
    name: namesShown ? household.name : null,
    ...{ plot: household.plot, phase: household.phase, zone: household.zone, commune: household.commune, land: household.land },
    hectares: hectaresOf(household.squareMetres),
    ...standing,
    next: [...standing.next],
    reasons: standing.reasons as ObstacleReason[],
    trace: traceAnswer(household.trace),
  }
}
