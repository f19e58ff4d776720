import { dayFromText, dayText } from '../adjust/calendar-day.ts'
import { tetDate } from '../adjust/tet-date.ts'
import { type ClearanceClock, type ClearanceRules, type ClearanceStep, clearanceSteps, type LandKind } from './clock-rules.ts'
import { type ClockEvent, legalClock } from './legal-clock.ts'

/** A step taken, with its ISO day. */
export interface StepTaken {
  readonly step: ClearanceStep
  readonly day: string
}

/** Something that is in the way, open until it is resolved. */
export interface Obstacle {
  readonly reason: string
  /** Whether it stops the legal clocks while it lasts. */
  readonly stopsClock: boolean
  readonly from: string
  /** ISO day of the solution; empty while open. */
  readonly until: string
}

/** What must be done before a step. `agree`, `persuade` and `compel-inventory` are taken only where needed. */
const needs: Readonly<Record<ClearanceStep, readonly ClearanceStep[]>> = {
  notice: [],
  agree: ['notice'],
  inventory: ['notice'],
  persuade: ['notice'],
  'compel-inventory': ['persuade'],
  'post-plan': ['inventory'],
  'approve-plan': ['post-plan'],
  pay: ['approve-plan'],
  'decide-recovery': ['approve-plan'],
  'hand-over': ['pay', 'decide-recovery'],
  enforce: ['decide-recovery'],
}

/** The way without quarrel; `hand-over` or `enforce` ends it. */
const usual: readonly ClearanceStep[] = [
  'notice',
  'inventory',
  'post-plan',
  'approve-plan',
  'pay',
  'decide-recovery',
  'hand-over',
]

/** What has been done so far and on what kind of land. */
export interface ClearanceCase {
  readonly land: LandKind
  /** In order of day; of a step taken twice the later counts. */
  readonly taken: readonly StepTaken[]
  readonly obstacles: readonly Obstacle[]
}

/** A step that can be taken next: by whom, from when, by when. */
export interface NextStep {
  readonly step: ClearanceStep
  readonly by: string
  /** ISO day before which the law does not allow it; empty where it may be taken today. */
  readonly earliest: string
  /** ISO day by which it must be taken; empty where the law sets none, and while an obstacle stops the clock. */
  readonly due: string
  /** The clock that sets `due`, or that it waits for. */
  readonly clock: string
  readonly overdueDays: number
}

/** Where a case stands on a day. */
export interface ClearanceStanding {
  readonly state: 'running' | 'waiting' | 'stopped' | 'overdue' | 'done'
  /** Whose turn it is; empty when it is done. */
  readonly turn: string
  /** Steps that can be taken next, the most urgent first; none when it is done. */
  readonly next: readonly NextStep[]
  /** ISO day on which the notice lapses unless recovery is decided; empty without a running notice, and while nobody knows. */
  readonly noticeLapses: string
  readonly overdueDays: number
  /** Reasons that are open, once each. */
  readonly reasons: readonly string[]
}

/**
 * Where the recovery of a household's land stands: the next step, whose turn it is, which legal clock runs, by how much it is overdue.
 *
 * due, overdue: those of `legalClock`, the obstacles that stop it being its pauses; earliest = start + limit
 *
 * @param input.steps what has been done, on which land, and what was in the way
 * @param input.rules the law as data: of each clock the rule in force on the day on which it started, of each duty the one of `day`
 * @param input.day ISO day on which one asks
 * @returns the standing; `waiting` while the law itself makes everybody wait, `stopped` while an obstacle stops the clocks
 * @throws `not-a-day`
 * @remarks Source: Viet Nam Land Law 2024, articles 85 to 91, as entered
 * in the table. SPEC LAN-11 to LAN-14.
 * @example clearanceStanding({ day: '2025-03-15', rules: { tetDays: 15, duties: [
 *   { step: 'pay', by: 'unit', from: '2024-08-01', until: '', source: '' }], clocks: [
 *   { clock: 'payment', land: 'farm', after: 'approve-plan', before: 'pay', bound: 'at-most', count: 30, unit: 'day', waivedBy: '',
 *     from: '2024-08-01', until: '', source: '' }] },
 *   steps: { land: 'farm', obstacles: [], taken: [{ step: 'notice', day: '2024-09-01' }, { step: 'inventory', day: '2024-10-01' },
 *     { step: 'post-plan', day: '2024-12-01' }, { step: 'approve-plan', day: '2025-02-01' },
 *     { step: 'decide-recovery', day: '2025-02-10' }] } }).next[0]
 * // { step: 'pay', by: 'unit', earliest: '', due: '2025-03-03', clock: 'payment', overdueDays: 12 }
 */
export function clearanceStanding(input: {
  readonly steps: ClearanceCase
  readonly rules: ClearanceRules
  readonly day: string
}): ClearanceStanding {
  const { steps, rules, day } = input
  const done = new Map(steps.taken.map((taken) => [taken.step, taken.day]))
  const clocks = runningClocks(steps, done, rules, day)
  const stopped = steps.obstacles.some(
    ({ stopsClock, from, until }) => stopsClock && from <= day && (until === '' || until > day),
  )
  const open = steps.obstacles.filter(({ from, until }) => from <= day && (until === '' || until > day))
  const next = nextSteps(done).map((step) => nextStep(step, clocks, rules, day))
  next.sort((one, other) => compareDays(one.due, other.due) || compareDays(one.earliest || day, other.earliest || day))
  const [first] = next
  const overdueDays = first?.overdueDays ?? 0
  const waiting = next.length > 0 && next.every(({ earliest }) => earliest > day)
  return {
    state: first === undefined ? 'done' : stopped ? 'stopped' : overdueDays > 0 ? 'overdue' : waiting ? 'waiting' : 'running',
    turn: first?.by ?? '',
    next,
    noticeLapses: clocks.find(({ rule }) => rule.after === 'notice' && rule.bound === 'at-most')?.end ?? '',
    overdueDays,
    reasons: [...new Set(open.map(({ reason }) => reason))],
  }
}

/** A clock that has started and not been stopped: the day on which it ends, empty while an obstacle stops it, and the days beyond. */
interface RunningClock {
  readonly rule: ClearanceClock
  readonly end: string
  readonly overdue: number
}

function runningClocks(
  { land, obstacles }: ClearanceCase,
  done: ReadonlyMap<ClearanceStep, string>,
  { clocks }: ClearanceRules,
  day: string,
  wanted: (rule: ClearanceClock) => boolean = () => true,
): readonly RunningClock[] {
  const pauses = pausesOf(obstacles)
  return clocks.flatMap((rule) => {
    const start = done.get(rule.after)
    if (rule.land !== land || start === undefined || !wanted(rule) || isDone(rule.before, done)) return []
    if (rule.waivedBy !== '' && done.has(rule.waivedBy)) return []
    if (start < rule.from || (rule.until !== '' && start > rule.until)) return []
    const events = [{ what: 'start', day: start } as const, ...(rule.bound === 'at-most' ? pauses : [])]
    const limit = { count: rule.count, unit: limitUnits[rule.unit] }
    const { due, overdue } = legalClock({ limit, by: '', events }, day, [])
    return [{ rule, end: due, overdue }]
  })
}

const limitUnits = { day: 'calendar-days', month: 'months' } as const

function pausesOf(obstacles: readonly Obstacle[]): readonly ClockEvent[] {
  return obstacles
    .filter(({ stopsClock }) => stopsClock)
    .flatMap(({ reason, from, until }): readonly ClockEvent[] => [
      { what: 'pause', day: from, turn: '', reason },
      ...(until === '' ? [] : [{ what: 'resume', day: until } as const]),
    ])
}

/** Done, or overtaken: land that has been enforced needs no further step. */
function isDone(step: ClearanceStep, done: ReadonlyMap<ClearanceStep, string>): boolean {
  return done.has(step) || done.has('hand-over') || done.has('enforce')
}

function nextSteps(done: ReadonlyMap<ClearanceStep, string>): readonly ClearanceStep[] {
  return usual.filter((step) => !isDone(step, done) && needs[step].every((needed) => done.has(needed)))
}

/** The steps that lie on the way to each, itself among them. */
const onTheWay: ReadonlyMap<ClearanceStep, ReadonlySet<ClearanceStep>> = new Map(
  clearanceSteps.map((end) => [end, new Set(wayTo(end))]),
)

function wayTo(end: ClearanceStep): readonly ClearanceStep[] {
  return [end, ...needs[end].flatMap(wayTo)]
}

function leadsTo(step: ClearanceStep, end: ClearanceStep): boolean {
  return onTheWay.get(end)?.has(step) === true
}

function nextStep(step: ClearanceStep, clocks: readonly RunningClock[], rules: ClearanceRules, day: string): NextStep {
  const limits = clocks
    .filter(({ rule }) => rule.bound === 'at-most' && leadsTo(step, rule.before))
    .sort((one, other) => compareDays(one.end, other.end))
  const [wait] = clocks
    .filter(({ rule }) => rule.bound === 'at-least' && rule.before === step)
    .sort((one, other) => compareDays(other.end, one.end))
  const [limit] = limits
  // What the law makes wait is not late: the limit ends no earlier than the waiting.
  const isWaitLater = limit !== undefined && wait !== undefined && limit.end !== '' && wait.end > limit.end
  const waits = wait !== undefined && wait.end > day
  return {
    step,
    by: dutyOf(step, rules, day),
    earliest: waits ? wait.end : '',
    due: isWaitLater ? wait.end : (limit?.end ?? ''),
    clock: (waits ? wait : limit)?.rule.clock ?? '',
    overdueDays: isWaitLater ? daysAfter(wait.end, day) : (limit?.overdue ?? 0),
  }
}

function daysAfter(due: string, day: string): number {
  return Math.max(0, dayFromText('day', day) - dayFromText('due', due))
}

function dutyOf(step: ClearanceStep, { duties }: ClearanceRules, day: string): string {
  return duties.find((duty) => duty.step === step && duty.from <= day && (duty.until === '' || duty.until >= day))?.by ?? ''
}

/** Days in order; no day comes last. */
function compareDays(one: string, other: string): number {
  if (one === other) return 0
  return one === '' ? 1 : other === '' ? -1 : one < other ? -1 : 1
}

/** Why a step cannot be taken on a day. */
export type StepRefusal =
  | {
      readonly reason: 'step-skipped'
      readonly facts: { readonly step: ClearanceStep; readonly skipped: readonly ClearanceStep[] }
    }
  | { readonly reason: 'step-repeated'; readonly facts: { readonly step: ClearanceStep; readonly day: string } }
  | { readonly reason: 'step-before-another'; readonly facts: { readonly step: ClearanceStep; readonly last: string } }
  | {
      readonly reason: 'step-too-early'
      readonly facts: { readonly step: ClearanceStep; readonly earliest: string; readonly clock: string }
    }
  | {
      readonly reason: 'enforced-at-tet'
      readonly facts: { readonly day: string; readonly from: string; readonly until: string }
    }

/**
 * Why a step of land recovery cannot be taken on a day.
 *
 * every step needed before it has been taken; none twice, except a notice that has lapsed; not before an `at-least` clock has run; nobody is
 * made to leave within the days around Tết
 *
 * @param input.steps what has been done
 * @param input.step the step in question, on ISO day `day`
 * @param input.rules the law as data
 * @param input.hasEvidence whether a document shows it: then a step may have been skipped, or taken early; nothing excuses enforcement at Tết
 * @returns the reason, or undefined when it can be taken
 * @throws `not-a-day`
 * @remarks SPEC LAN-15, LAN-16.
 * @example refuseStep({ step: 'pay', day: '2025-03-01', hasEvidence: false, rules: { clocks: [], duties: [], tetDays: 15 },
 *   steps: { land: 'farm', obstacles: [], taken: [{ step: 'notice', day: '2025-01-01' }] } })
 * // { reason: 'step-skipped', facts: { step: 'pay', skipped: ['inventory', 'post-plan', 'approve-plan'] } }
 */
export function refuseStep(input: {
  readonly steps: ClearanceCase
  readonly step: ClearanceStep
  readonly day: string
  readonly rules: ClearanceRules
  readonly hasEvidence: boolean
}): StepRefusal | undefined {
  const { steps, step, day, rules, hasEvidence } = input
  const done = new Map(steps.taken.map((taken) => [taken.step, taken.day]))
  const last = steps.taken.at(-1)?.day ?? ''
  if (day < last) return { reason: 'step-before-another', facts: { step, last } }
  const before = isDone(step, done) ? (done.get(step) ?? last) : undefined
  if (before !== undefined && !(step === 'notice' && hasLapsed(steps, done, rules, day)))
    return { reason: 'step-repeated', facts: { step, day: before } }
  if (step === 'enforce') {
    const [from, until] = tetRest(day, rules.tetDays)
    if (day >= from && day <= until) return { reason: 'enforced-at-tet', facts: { day, from, until } }
  }
  if (hasEvidence) return undefined
  const skipped = usual.filter((one) => one !== step && leadsTo(one, step) && !done.has(one))
  if (step === 'compel-inventory' && !done.has('persuade')) skipped.push('persuade')
  if (skipped.length > 0) return { reason: 'step-skipped', facts: { step, skipped } }
  const waits = runningClocks(steps, done, rules, day, (rule) => rule.bound === 'at-least' && rule.before === step)
  const early = waits.find(({ end }) => end > day)
  return early && { reason: 'step-too-early', facts: { step, earliest: early.end, clock: early.rule.clock } }
}

/** Whether the notice is no longer valid. */
function hasLapsed(steps: ClearanceCase, done: ReadonlyMap<ClearanceStep, string>, rules: ClearanceRules, day: string): boolean {
  const valid = runningClocks(steps, done, rules, day, (rule) => rule.after === 'notice' && rule.bound === 'at-most')
  return valid.some(({ overdue }) => overdue > 0)
}

/**
 * The days around the Tết nearest to a day, on which nobody is made to leave.
 *
 * Tết − days … Tết + days, both included
 *
 * @param day ISO day
 * @param days days before and after
 * @returns first and last day
 * @throws `not-a-day`, `out-of-range`
 * @remarks Tết is computed (ADJ-8). Source: Viet Nam Decree 88/2024 on enforcement. SPEC LAN-16.
 * @example tetRest('2026-01-20', 15) // ['2026-02-02', '2026-03-04']
 */
export function tetRest(day: string, days: number): readonly [string, string] {
  const number = dayFromText('day', day)
  const year = Number(day.slice(0, 4))
  const tets = [year, year + 1].map((one) => dayFromText('Tết', tetDate(one)))
  const tet = tets.reduce((near, one) => (Math.abs(one - number) < Math.abs(near - number) ? one : near))
  return [dayText(tet - days), dayText(tet + days)]
}
