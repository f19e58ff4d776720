import type { SteeringPage } from '../../contract/operations/steering.ts'
import { cumulativeTo, formatPeriod, type Period, parsePeriod, productStatus } from '../../engine/index.ts'
import type { RecordedObservation, RecordedTarget } from '../../store/ports.ts'
import { byPreference } from '../verdict/growth-record.ts'
import { capacityOf } from './product-capacity.ts'

type Amount = SteeringPage['amounts'][number]

/** Levels of these do not add up over months. */
const notAddable: ReadonlySet<string> = new Set(['grdp', 'grdp-per-capita', 'iip', 'labour-productivity'])
/** What a plan by months is kept under, by what is made. */
const planOf: Readonly<Record<string, string>> = { 'product-output': 'product-plan', 'product-sales': 'product-sales-plan' }

interface YearRecord {
  readonly observations: readonly RecordedObservation[]
  readonly targets: readonly RecordedTarget[]
  readonly year: number
}

/** What is counted in an amount in the year: one row a thing with a plan and something done (PLN-103, PLN-9). */
export function amountsOf({ observations, targets, year }: YearRecord): Amount[] {
  const flows = observations.filter((one) => isFlow(one))
  const keys = new Map(flows.map((one) => [keyOf(one), one]))
  return [...keys.values()].flatMap((thing): readonly Amount[] => {
    const own = flows.filter((one) => keyOf(one) === keyOf(thing))
    const done = doneIn(own, year)
    const plan = planFor(thing, { observations, targets, year })
    if (done === undefined || plan === undefined) return []
    return [amountOf({ thing, own, done, plan, year, capacity: monthlyCapacity(observations, thing, year) })]
  })
}

function isFlow(one: RecordedObservation): boolean {
  const intended = one.status === 'plan' || one.status === 'expected'
  return (
    one.measure === 'level' &&
    !intended &&
    !one.doubtful &&
    !notAddable.has(one.indicator) &&
    one.periodType !== 'point' &&
    !isPlan(one.indicator)
  )
}

function isPlan(indicator: string): boolean {
  return indicator.endsWith('-plan') || indicator === 'product-capacity'
}

function keyOf({
  indicator,
  activity,
  subject,
  unit,
}: Pick<RecordedObservation, 'indicator' | 'activity' | 'subject' | 'unit'>): string {
  return [indicator, subject === '' ? activity : '', subject, unit].join('|')
}

interface Done {
  readonly months: number
  readonly value: number
  readonly observations: readonly string[]
}

/** Furthest amount from January on. */
function doneIn(own: readonly RecordedObservation[], year: number): Done | undefined {
  for (let months = 12; months >= 1; months -= 1) {
    const done = doneSinceJanuary(own, year, months)
    if (done) return done
  }
  return undefined
}

/** Amount of the first months of a year: one cumulative figure, or the sum of single months. */
export function doneSinceJanuary(own: readonly RecordedObservation[], year: number, months: number): Done | undefined {
  const best = (period: Period) => own.filter((one) => samePeriod(one, period)).sort(byPreference)[0]
  const one = best(cumulativeTo(year, months))
  if (one) return { months, value: one.value, observations: [one.id] }
  const single = Array.from({ length: months }, (_, at) => best({ first: 12 * year + at, last: 12 * year + at }))
  return single.every((figure) => figure !== undefined)
    ? { months, value: single.reduce((sum, { value }) => sum + value, 0), observations: single.map(({ id }) => id) }
    : undefined
}

function samePeriod({ period }: RecordedObservation, { first, last }: Period): boolean {
  const spoken = parsePeriod(period)
  return spoken !== undefined && spoken.first === first && spoken.last === last
}

interface Plan {
  readonly value: number
  readonly basis: 'months' | 'target'
  readonly id: string
  readonly operator: Amount['operator']
  /** Amount of each month, where the plan has months. */
  readonly months: readonly number[] | undefined
  readonly observations: readonly string[]
}

/** The plan's months, else the target in force for the year with the highest amount. */
function planFor(thing: RecordedObservation, { observations, targets, year }: YearRecord): Plan | undefined {
  const planned = observations.filter(
    (one) =>
      one.measure === 'level' &&
      one.indicator === planOf[thing.indicator] &&
      one.subject === thing.subject &&
      one.unit === thing.unit,
  )
  const months = Array.from({ length: 12 }, (_, at) => {
    const month = { first: 12 * year + at, last: 12 * year + at }
    return planned.filter((one) => samePeriod(one, month)).sort(byPreference)[0]
  })
  if (months.every((one) => one !== undefined)) {
    const values = months.map(({ value }) => value)
    return {
      value: sum(values),
      basis: 'months',
      id: '',
      operator: 'equal',
      months: values,
      observations: months.map(({ id }) => id),
    }
  }
  const all = targets.filter((one) => one.measure === 'level' && one.period === String(year) && keyOf(one) === keyOf(thing))
  const inForce = all.filter((one) => !all.some(({ supersedes }) => supersedes === one.id) && one.kind !== 'forecast')
  const [highest] = inForce.toSorted((a, b) => b.value - a.value)
  return (
    highest && {
      value: highest.value,
      basis: 'target',
      id: highest.id,
      operator: highest.operator,
      months: undefined,
      observations: [],
    }
  )
}

interface Made {
  readonly thing: RecordedObservation
  readonly own: readonly RecordedObservation[]
  readonly done: Done
  readonly plan: Plan
  readonly capacity: number | null
  readonly year: number
}

function amountOf({ thing, own, done, plan, capacity, year }: Made): Amount {
  const due = plan.months ? sum(plan.months.slice(0, done.months)) : (plan.value * done.months) / 12
  const recent = recentOf(own, done, year)
  const left = 12 - done.months
  const status = productStatus({ plan: plan.value, due, done: done.value, recent: recent.value, periodsLeft: Math.max(1, left) })
  const needed = left === 0 ? null : status.pace.needed
  const past = monthsOnRecord(own)
  return {
    indicator: thing.indicator,
    subject: thing.subject,
    unit: thing.unit,
    plan: plan.value,
    planBasis: plan.basis,
    planId: plan.id,
    operator: plan.operator,
    done: done.value,
    donePeriod: formatPeriod(cumulativeTo(year, done.months)),
    due,
    dueBasis: plan.months ? 'months' : 'equal-months',
    level: status.level.state,
    levelRatio: finite(status.level.ratio),
    pace: needed === null ? (done.value >= plan.value ? 'enough' : 'too-slow') : status.pace.state,
    needed,
    recent: finite(recent.value),
    recentBasis: recent.basis,
    bestMonth: past.length === 0 ? null : Math.max(...past),
    percentile: past.length === 0 || needed === null ? null : past.filter((value) => value <= needed).length / past.length,
    monthsOnRecord: past.length,
    capacity,
    capacityUse: capacity === null || capacity === 0 || needed === null ? null : needed / capacity,
    observations: [...done.observations, ...plan.observations],
  }
}

/** What a month has brought lately: the mean of the last three months known one by one, else of the year so far. */
function recentOf(
  own: readonly RecordedObservation[],
  done: Done,
  year: number,
): { value: number; basis: Amount['recentBasis'] } {
  const last = [1, 2, 3].map((back) => {
    const month = 12 * year + done.months - back
    return own.filter((one) => samePeriod(one, { first: month, last: month })).sort(byPreference)[0]?.value
  })
  const known = last.filter((one) => one !== undefined)
  if (known.length === 3) return { value: sum(known) / 3, basis: 'three-months' }
  return { value: done.value / done.months, basis: 'year-so-far' }
}

/** Amounts of single months, one figure each. */
function monthsOnRecord(own: readonly RecordedObservation[]): readonly number[] {
  const months = new Map<string, RecordedObservation[]>()
  for (const one of own.filter(({ periodType }) => periodType === 'month'))
    months.set(one.period, [...(months.get(one.period) ?? []), one])
  return [...months.values()].flatMap((rivals) => rivals.toSorted(byPreference)[0]?.value ?? [])
}

function monthlyCapacity(observations: readonly RecordedObservation[], thing: RecordedObservation, year: number): number | null {
  const found = thing.indicator === 'product-output' ? capacityOf(observations, thing, year) : undefined
  return found === undefined ? null : found.value / 12
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0)
}
