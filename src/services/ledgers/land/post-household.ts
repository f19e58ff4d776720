import {
  type ClearanceRules,
  type ClearanceStep,
  type LandAccount,
  type LandTransfer,
  noLand,
  refuseStep,
  transferLand,
} from '../../../engine/index.ts'
import { type Refusal, refuse } from '../ledger.ts'
import { alreadyDefined, hasEvidence, hectaresOf, type LandEntry, squareMetresOf, traceOf, unknown } from './entry.ts'
import { heldAfter, movementRefusal, recordMovements } from './post-plot.ts'
import { type Household, type LandTables, type Plot, rulesKey } from './things.ts'

/** Where a step puts the household's land; the others leave it where it is. */
const accountAfter: Partial<Readonly<Record<ClearanceStep, LandAccount>>> = {
  notice: 'noticed',
  inventory: 'inventoried',
  'approve-plan': 'plan-approved',
  pay: 'paid',
  'hand-over': 'handed-over',
  enforce: 'handed-over',
}

export function registerHouseholds(entry: LandEntry<'register-households'>, tables: LandTables): Refusal | undefined {
  const { plots, households, communes } = tables
  const plot = plots.get(entry.about)
  if (plot === undefined) return unknown('plot', entry.about)
  if (!communes.has(entry.body.commune)) return unknown('commune', entry.body.commune)
  const twice = entry.body.households.find(
    ({ household }, index, all) => households.has(household) || all.findIndex((one) => one.household === household) !== index,
  )
  if (twice !== undefined) return alreadyDefined(twice.household, households.get(twice.household)?.trace ?? traceOf(entry))
  const sum = entry.body.households.reduce((total, { hectares }) => total + squareMetresOf(hectares), 0)
  const free = plot.balance.planned - plot.held.planned
  if (sum > free) return refuse('households-above-plot', { plot: plot.id, free: hectaresOf(free), asked: hectaresOf(sum) })
  for (const { household, name, land, hectares } of entry.body.households)
    households.put(household, {
      id: household,
      plot: plot.id,
      zone: plot.zone,
      phase: plot.phase,
      name,
      land,
      commune: entry.body.commune,
      registered: entry.day,
      squareMetres: squareMetresOf(hectares),
      account: 'planned',
      taken: [],
      obstacles: [],
      trace: traceOf(entry),
    })
  plots.put(plot.id, {
    ...plot,
    held: heldAfter(plot.held, { planned: sum }),
    households: [...plot.households, ...entry.body.households.map(({ household }) => household)],
  })
  return undefined
}

/** The plot and the households that an entry names; each household must lie in the plot and be named once. */
function named(about: string, ids: readonly string[], { plots, households }: LandTables): [Plot, Household[]] | Refusal {
  const plot = plots.get(about)
  if (plot === undefined) return unknown('plot', about)
  const found = [...new Set(ids)].map((id) => households.get(id))
  const missing = ids.find((id) => households.get(id)?.plot !== plot.id)
  return missing === undefined
    ? [plot, found.filter((household): household is Household => household !== undefined)]
    : unknown('household', missing)
}

export function clearanceStep(entry: LandEntry<'clearance-step'>, tables: LandTables): Refusal | undefined {
  const { step } = entry.body
  const rules = tables.rules.get(rulesKey)
  if (rules === undefined) return refuse('no-rules', { step })
  const found = named(entry.about, entry.body.households, tables)
  if ('reason' in found) return found
  const [plot, households] = found
  let { balance, held } = plot
  const transfers: LandTransfer[] = []
  const changed: Household[] = []
  for (const household of households) {
    const refusal = refuseOne(entry, household, rules)
    if (refusal !== undefined) return refusal
    const transfer = transferOf(household, step)
    const result = transfer && transferLand(balance, transfer, hasEvidence(entry))
    if (result?.status === 'refused') return movementRefusal(household.id, result)
    if (transfer !== undefined && result !== undefined) {
      balance = result.balance
      held = heldAfter(held, { [transfer.from]: -transfer.squareMetres })
      if (transfer.to !== 'handed-over') held = heldAfter(held, { [transfer.to]: transfer.squareMetres })
      transfers.push(transfer)
    }
    const taken = [...household.taken.filter((one) => one.step !== step), { step, day: entry.day }]
    changed.push({ ...household, account: transfer?.to ?? household.account, taken, trace: traceOf(entry) })
  }
  for (const household of changed) tables.households.put(household.id, household)
  tables.plots.put(plot.id, { ...plot, balance, held })
  recordMovements(entry, plot, merged(transfers), tables)
  return undefined
}

/** Movements between the same accounts as one. */
function merged(transfers: readonly LandTransfer[]): readonly LandTransfer[] {
  const sums = new Map<string, LandTransfer>()
  for (const transfer of transfers) {
    const key = `${transfer.from} ${transfer.to}`
    const before = sums.get(key)?.squareMetres ?? 0
    sums.set(key, { ...transfer, squareMetres: before + transfer.squareMetres })
  }
  return [...sums.values()]
}

/** A notice sent again moves no land. */
function transferOf({ account, squareMetres }: Household, step: ClearanceStep): LandTransfer | undefined {
  const to = accountAfter[step]
  if (to === undefined || (step === 'notice' && account !== 'planned')) return undefined
  return { from: account, to, squareMetres }
}

function refuseOne(entry: LandEntry<'clearance-step'>, household: Household, rules: ClearanceRules): Refusal | undefined {
  const { step } = entry.body
  const asked = { steps: household, step, day: entry.day, rules, hasEvidence: hasEvidence(entry) }
  const refusal = refuseStep(asked)
  if (refusal === undefined) return undefined
  if (refusal.reason === 'step-skipped')
    return refuse('step-skipped', { household: household.id, step, skipped: refusal.facts.skipped.join(', ') })
  return refuse(refusal.reason, { household: household.id, ...refusal.facts } as never)
}

export function raiseObstacle(entry: LandEntry<'raise-obstacle'>, tables: LandTables): Refusal | undefined {
  const { reason, stopsClock, note = '' } = entry.body
  const found = named(entry.about, entry.body.households, tables)
  if ('reason' in found) return found
  const [, households] = found
  const open = households.find(({ obstacles }) => obstacles.some((one) => one.reason === reason && one.until === ''))
  if (open !== undefined) return refuse('obstacle-open', { household: open.id, reason })
  for (const household of households) {
    const obstacles = [...household.obstacles, { reason, stopsClock, note, from: entry.day, until: '' }]
    tables.households.put(household.id, { ...household, obstacles, trace: traceOf(entry) })
  }
  return undefined
}

export function resolveObstacle(entry: LandEntry<'resolve-obstacle'>, tables: LandTables): Refusal | undefined {
  const { reason } = entry.body
  const found = named(entry.about, entry.body.households, tables)
  if ('reason' in found) return found
  const [, households] = found
  const isOpen = (one: Household['obstacles'][number]): boolean =>
    one.reason === reason && one.until === '' && one.from <= entry.day
  const closed = households.find(({ obstacles }) => !obstacles.some(isOpen))
  if (closed !== undefined) return refuse('obstacle-not-open', { household: closed.id, reason })
  for (const household of households) {
    const obstacles = household.obstacles.map((one) => (isOpen(one) ? { ...one, until: entry.day } : one))
    tables.households.put(household.id, { ...household, obstacles, trace: traceOf(entry) })
  }
  return undefined
}

/** What households of a plot hold, counted anew: for the audit. */
export function heldByHouseholds(plot: Plot, { households }: LandTables) {
  return plot.households.reduce((held, id) => {
    const household = households.get(id)
    if (household === undefined || household.account === 'handed-over') return held
    return heldAfter(held, { [household.account]: household.squareMetres })
  }, noLand)
}
