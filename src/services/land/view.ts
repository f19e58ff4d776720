import type { LandState } from '../../contract/land-answers.ts'
import {
  addBalances,
  type ClearanceRules,
  type ClearanceStanding,
  clearanceStanding,
  type LandBalance,
  landWithin,
  type UsableBlock,
  usableBlocks,
} from '../../engine/index.ts'
import { type Household, type LandTables, type Phase, type Plot, rulesKey, type Zone } from '../ledgers/land/things.ts'
import type { LedgerStates } from '../ledgers/states.ts'
import { versionOf } from '../ledgers/table.ts'

export interface ClearanceCounts {
  readonly households: number
  readonly cleared: number
  readonly overdue: number
  readonly waiting: number
  readonly stopped: number
}

interface Area {
  readonly balance: LandBalance
  readonly state: LandState
  readonly largestBlock: UsableBlock | undefined
  readonly clearance: ClearanceCounts
}

export interface PhaseView extends Area {
  readonly phase: Phase
  readonly plots: readonly Plot[]
}

export interface ZoneView extends Area {
  readonly zone: Zone
  readonly phases: readonly PhaseView[]
}

export interface HouseholdView {
  readonly household: Household
  readonly standing: ClearanceStanding
}

/** The land of a region on a day: one reading from which lists, maps and boards are all made. */
export interface LandView {
  readonly day: string
  readonly zones: readonly ZoneView[]
  /** The most overdue first. */
  readonly households: readonly HouseholdView[]
}

interface Kept {
  readonly version: number
  readonly view: LandView
}

const kept = new WeakMap<LandTables, Kept>()
const standings = new WeakMap<Household, { readonly day: string; readonly rules: ClearanceRules; readonly seen: HouseholdView }>()
const blocks = new WeakMap<Phase, { readonly plots: readonly Plot[]; readonly block: UsableBlock | undefined }>()

/** The land as the ledger stands, seen from a day; kept until an entry of the ledger or the day changes. */
export function landView({ land }: Pick<LedgerStates, 'land'>, day: string): LandView {
  const version = versionOf(land)
  const known = kept.get(land)
  if (known?.version === version && known.view.day === day) return known.view
  const view = viewOf(land, day)
  kept.set(land, { version, view })
  return view
}

const derived = new WeakMap<LandView, Map<string, unknown>>()

/** What follows from a view, worked out once for as long as the view lasts. `key` names it among all that follows. */
export function fromView<Answer>(view: LandView, key: string, work: () => Answer): Answer {
  const known = derived.get(view) ?? new Map<string, unknown>()
  derived.set(view, known)
  if (!known.has(key)) known.set(key, work())
  return known.get(key) as Answer
}

function viewOf(tables: LandTables, day: string): LandView {
  const rules = tables.rules.get(rulesKey)
  const households = [...tables.households.values()].map((household) => householdView(household, rules, day))
  const counts = new Map<string, MutableCounts>()
  for (const { household, standing } of households) {
    const count = counts.get(household.phase) ?? { households: 0, cleared: 0, overdue: 0, waiting: 0, stopped: 0 }
    count.households += 1
    if (standing.state === 'done') count.cleared += 1
    else if (standing.state !== 'running') count[standing.state] += 1
    counts.set(household.phase, count)
  }
  const zones = [...tables.zones.values()].map((zone) => zoneView(zone, tables, counts))
  households.sort((one, other) => other.standing.overdueDays - one.standing.overdueDays)
  return { day, zones, households }
}

type MutableCounts = { -readonly [Key in keyof ClearanceCounts]: number }

/** Without a table of rules nobody can say whose turn it is: only what has been done. */
const noRules: ClearanceRules = { clocks: [], duties: [], tetDays: 0 }

function householdView(household: Household, rules: ClearanceRules = noRules, day: string): HouseholdView {
  const known = standings.get(household)
  if (known?.day === day && known.rules === rules) return known.seen
  const seen = { household, standing: clearanceStanding({ steps: household, rules, day }) }
  standings.set(household, { day, rules, seen })
  return seen
}

function zoneView(zone: Zone, tables: LandTables, counts: ReadonlyMap<string, ClearanceCounts>): ZoneView {
  const phases = zone.phases.flatMap((id) => tables.phases.get(id) ?? []).map((phase) => phaseView(phase, tables, counts))
  const balance = addBalances(phases.map((phase) => phase.balance))
  const [largestBlock] = phases
    .flatMap((phase) => phase.largestBlock ?? [])
    .sort((one, other) => other.squareMetres - one.squareMetres)
  return { zone, phases, balance, state: landStateOf(balance), largestBlock, clearance: sumOf(phases) }
}

export function sumOf(areas: readonly Pick<Area, 'clearance'>[]): ClearanceCounts {
  const sum: MutableCounts = { households: 0, cleared: 0, overdue: 0, waiting: 0, stopped: 0 }
  for (const { clearance } of areas) for (const key of Object.keys(sum) as (keyof ClearanceCounts)[]) sum[key] += clearance[key]
  return sum
}

const nobody: ClearanceCounts = { households: 0, cleared: 0, overdue: 0, waiting: 0, stopped: 0 }

function phaseView(phase: Phase, tables: LandTables, counts: ReadonlyMap<string, ClearanceCounts>): PhaseView {
  const plots = phase.plots.flatMap((id) => tables.plots.get(id) ?? [])
  const balance = addBalances([phase.rest, ...plots.map((plot) => plot.balance)])
  const clearance = counts.get(phase.id) ?? nobody
  return { phase, plots, balance, state: landStateOf(balance), largestBlock: largestBlock(phase, plots), clearance }
}

/** The largest piece of neighbouring leasable plots; worked out again only when a plot has changed. */
function largestBlock(phase: Phase, plots: readonly Plot[]): UsableBlock | undefined {
  const known = blocks.get(phase)
  if (known?.plots.length === plots.length && known.plots.every((plot, index) => plot === plots[index])) return known.block
  const usable = plots
    .filter(({ balance }) => balance.leasable > 0)
    .map(({ id, balance, boundary }) => ({ plot: id, phase: phase.id, squareMetres: balance.leasable, boundary }))
  const [block] = usableBlocks(usable)
  blocks.set(phase, { plots, block })
  return block
}

/** From the end of the way to its beginning: of equal parts the further one counts. */
const groups: readonly (readonly [LandState, readonly (keyof LandBalance)[]])[] = [
  ['let', ['leased', 'operating']],
  ['ready', ['serviced', 'leasable']],
  ['cleared', ['handed-over', 'levelled']],
  ['clearing', ['noticed', 'inventoried', 'plan-approved', 'paid']],
  ['planned', ['planned']],
]

/** Where most of the land stands. */
export function landStateOf(balance: LandBalance): LandState {
  if (landWithin(balance) - balance.common <= 0) return 'unknown'
  const sums = groups.map(([state, accounts]) => ({ state, sum: accounts.reduce((sum, one) => sum + balance[one], 0) }))
  return sums.reduce((largest, one) => (one.sum > largest.sum ? one : largest)).state
}
