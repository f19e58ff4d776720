import { checkWhole } from '../check.ts'

/** Capacity that comes into service on a day: a substation, a plant, a road, beds, workers who move in. */
export interface CapacityStep {
  readonly amount: number
  /** ISO day of commissioning. */
  readonly from: string
}

/** What a tenant will need, growing evenly to its full amount as the plant starts up. */
export interface CapacityDemand {
  readonly amount: number
  /** ISO day of start-up. */
  readonly from: string
  /** Months from start-up to full demand, 0 for at once. */
  readonly rampMonths: number
}

/** Capacity and demand in one month, in the utility's own unit. */
export interface CapacityMonth {
  /** `2026-03`. */
  readonly month: string
  readonly capacity: number
  readonly demand: number
  /** capacity − demand; below 0 is a shortage. */
  readonly free: number
}

/** Months since January of year 0 of an ISO day. */
function monthNumber(day: string): number {
  return 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1
}

/**
 * Capacity against demand, month by month, as tenants start up: when will it be short?
 *
 * demand_m = Σ amount · min(1, (m − start + 1) / (ramp + 1)) for m ≥ start; capacity_m = Σ steps commissioned by the end of m
 *
 * @param input.steps capacity with its day of commissioning
 * @param input.demands contracts with their day of start-up
 * @param input.first ISO day whose month is the first of the outlook
 * @param input.months number of months, 1 to 600
 * @returns one line a month
 * @throws `out-of-range`
 * @remarks The same for megavolt-amperes, cubic metres a day, workers and beds. SPEC LAN-41.
 * @example capacityOutlook({ steps: [{ amount: 10, from: '2025-01-01' }], first: '2026-01-01', months: 2,
 *   demands: [{ amount: 12, from: '2026-01-15', rampMonths: 1 }] })[1]
 * // { month: '2026-02', capacity: 10, demand: 12, free: -2 }
 */
export function capacityOutlook(input: {
  readonly steps: readonly CapacityStep[]
  readonly demands: readonly CapacityDemand[]
  readonly first: string
  readonly months: number
}): readonly CapacityMonth[] {
  checkWhole('months', input.months, 1, 600)
  const start = monthNumber(input.first)
  return Array.from({ length: input.months }, (_, index) => {
    const month = start + index
    const capacity = input.steps.reduce((sum, { amount, from }) => (monthNumber(from) <= month ? sum + amount : sum), 0)
    const demand = input.demands.reduce((sum, one) => sum + one.amount * startedShare(one, month), 0)
    const name = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
    return { month: name, capacity, demand, free: capacity - demand }
  })
}

function startedShare({ from, rampMonths }: CapacityDemand, month: number): number {
  const running = month - monthNumber(from) + 1
  return running <= 0 ? 0 : Math.min(1, running / (rampMonths + 1))
}

/** What a utility has on a day, in its own unit. */
export interface CapacityNow {
  readonly capacity: number
  /** Promised by contract, whether or not the tenant has started. */
  readonly committed: number
  readonly free: number
  /** Day of the next commissioning after today; empty where none is known. */
  readonly next: string
}

/**
 * Capacity, committed and free on a day.
 *
 * free = capacity in service − everything promised
 *
 * @param input.steps capacity with its day of commissioning
 * @param input.demands contracts
 * @param input.day ISO day
 * @returns below 0 free means that more has been promised than is there
 * @remarks SPEC LAN-40.
 * @example capacityNow({ steps: [{ amount: 10, from: '2025-01-01' }, { amount: 5, from: '2027-01-01' }],
 *   demands: [{ amount: 4, from: '2026-06-01', rampMonths: 0 }], day: '2026-01-01' })
 * // { capacity: 10, committed: 4, free: 6, next: '2027-01-01' }
 */
export function capacityNow(input: {
  readonly steps: readonly CapacityStep[]
  readonly demands: readonly CapacityDemand[]
  readonly day: string
}): CapacityNow {
  const capacity = input.steps.reduce((sum, { amount, from }) => (from <= input.day ? sum + amount : sum), 0)
  const committed = input.demands.reduce((sum, { amount }) => sum + amount, 0)
  const [next = ''] = input.steps.flatMap(({ from }) => (from > input.day ? [from] : [])).sort()
  return { capacity, committed, free: capacity - committed, next }
}
