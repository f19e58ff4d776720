import type { ProposedCatchUp } from '../../contract/operations/propose-catch-up.ts'
import type { Code } from '../../contract/record.ts'
import { capacityUse, formatPeriod, type Period, supplyLimit } from '../../engine/index.ts'
import type { CatchUpFile } from '../../readers/read-catch-up.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import { newestDay } from '../days.ts'
import { landSupplies, type SupplyOfPlace, utilitySupplies, workerSupplies } from '../land/supplies.ts'
import type { LandTables } from '../ledgers/land/things.ts'
import { productRooms, productsIn } from '../steering/product-capacity.ts'
import type { RestCell } from '../steering/questions.ts'

type Told = ProposedCatchUp['limits'][number]
type Kind = Told['kind']

/** What the ledgers and published figures say of a province's limits; of supplies for every month of the year. */
export interface LimitRecord {
  readonly observations: readonly RecordedObservation[]
  readonly codes: readonly Code[]
  readonly supplies: readonly Supplies[]
}

/** What the parks have to give of something. */
export interface Supplies {
  readonly kind: Kind
  readonly unit: string
  /** First of the months that the places speak of. */
  readonly first: number
  readonly places: readonly SupplyOfPlace[]
}

/** PLN-165: land, power, water and workers of the parks by month of a year. */
export function suppliesOfYear(land: LandTables, year: number): readonly Supplies[] {
  const months = { first: `${year}-01-01`, months: 12 }
  const first = 12 * year
  return [
    { kind: 'land', unit: 'hectare', first, places: landSupplies(land, months) },
    { kind: 'power', unit: 'megavolt-ampere', first, places: utilitySupplies(land, 'power', months) },
    { kind: 'water', unit: 'cubic-metre-a-day', first, places: utilitySupplies(land, 'water', months) },
    { kind: 'labour', unit: 'person', first, places: workerSupplies(land, months) },
  ]
}

/** Limits for the solver beside what a reader is told of each; and the kinds of which nothing is on record. */
export interface RecordedLimits {
  readonly limits: CatchUpFile['limits']
  readonly told: readonly Told[]
  readonly gaps: readonly Kind[]
}

/** Tenants of parks make things: what parks have to give is given to manufacturing. */
const inParks = 'manufacturing'

/**
 * PLN-166: what can be made at most in every month left, from capacities on record: of an activity's products (PLN-164), and of land, power,
 * water and workers of the parks for manufacturing (PLN-165). What is expected anyhow stays possible.
 */
export function recordedLimits(record: LimitRecord, period: Period, cells: readonly RestCell[]): RecordedLimits {
  const tenants = cells.find(({ activity }) => activity === inParks)
  const made = [
    ...plantLimits(record, period, cells),
    ...record.supplies.flatMap((one) => (tenants === undefined ? [] : supplyLimits(within(one, period), tenants, period))),
  ]
  const kinds: readonly Kind[] = ['plants', ...record.supplies.map(({ kind }) => kind)]
  return {
    limits: made.flatMap(({ rows }) => rows),
    told: made.map(({ told }) => told),
    gaps: kinds.filter((kind) => !made.some(({ told }) => told.kind === kind)),
  }
}

interface Made {
  readonly rows: CatchUpFile['limits']
  readonly told: Told
}

/** Products of an activity, each counted alike: their room above a year ago is the room of the activity. */
function plantLimits({ observations, codes }: LimitRecord, period: Period, cells: readonly RestCell[]): readonly Made[] {
  const rooms = productRooms(observations, period)
  return cells.flatMap((cell): readonly Made[] => {
    const products = productsIn(cell.activity, rooms, codes)
    const found = capacityUse({
      before: products.map(({ before }) => before),
      capacities: products.map(({ capacity }) => capacity),
      growth: 0,
    })
    if (found.status === 'undefined') return []
    const months = cell.base.map((base, month) => {
      const expected = cell.expected[month] ?? 0
      return { amount: Math.max(base * (1 + found.room), expected), perUnit: 1, expected }
    })
    const about = {
      unit: 'percent-of-product',
      known: newestDay(products.map(({ known }) => known)),
      observations: products.flatMap((one) => one.observations),
      products: products.map(({ subject }) => subject),
      places: [],
    }
    return [madeOf('plants', cell.activity, period, months, about)]
  })
}

/** The same supplies in some months of theirs. */
function within({ first, places, ...supplies }: Supplies, period: Period): Supplies {
  const cut = (values: readonly number[]): readonly number[] => values.slice(period.first - first, period.last - first + 1)
  return { ...supplies, first: period.first, places: places.map((one) => ({ ...one, used: cut(one.used), free: cut(one.free) })) }
}

function supplyLimits({ kind, unit, places }: Supplies, { expected }: RestCell, period: Period): readonly Made[] {
  const sum = (of: (one: SupplyOfPlace) => readonly number[]): readonly number[] =>
    expected.map((_, month) => places.reduce((all, one) => all + (of(one)[month] ?? 0), 0))
  const used = sum((one) => one.used)
  if (used.some((one) => one <= 0) || expected.some((one) => one <= 0)) return []
  const rows = supplyLimit({ used, free: sum((one) => one.free), expected })
  const months = rows.map(({ amount, perUnit }, month) => ({ amount, perUnit, expected: used[month] ?? 0 }))
  const about = {
    unit,
    known: newestDay(places.map(({ known }) => known)),
    observations: [],
    products: [],
    places: places.map(({ place, names, used: now, free }) => ({
      place,
      names: { ...names },
      used: now[0] ?? 0,
      free: Math.min(...free),
    })),
  }
  return [madeOf(kind, inParks, period, months, about)]
}

function madeOf(
  kind: Kind,
  activity: string,
  period: Period,
  months: readonly { readonly amount: number; readonly perUnit: number; readonly expected: number }[],
  about: Pick<Told, 'unit' | 'known' | 'observations' | 'products' | 'places'>,
): Made {
  const at = (month: number): Period => ({ first: period.first + month, last: period.first + month })
  return {
    rows: months.map(({ amount, perUnit }, month) => ({
      id: activity,
      kind,
      period: at(month),
      amount,
      uses: [{ node: activity, perUnit }],
    })),
    told: {
      kind,
      activity,
      ...about,
      months: months.map(({ amount, perUnit, expected }, month) => ({
        period: formatPeriod(at(month)),
        amount,
        expected,
        perLevel: perUnit,
        planned: null,
        worth: null,
      })),
    },
  }
}

/** The same limits with what the plan takes of each and what one unit more of it would bring, in points of the year's growth. */
export function withPlan(told: readonly Told[], { rows, binding }: Pick<ProposedCatchUp, 'rows' | 'binding'>): Told[] {
  const level = new Map(rows.map((row) => [`${row.node} ${row.period}`, row.planned]))
  return told.map((one) => ({
    ...one,
    months: one.months.map((month) => {
      const planned = level.get(`${one.activity} ${month.period}`)
      const held = binding.find((other) => other.kind === one.kind && other.id === one.activity && other.period === month.period)
      return {
        ...month,
        planned: planned === undefined ? null : planned * month.perLevel,
        worth: held === undefined ? null : held.worth / 100,
      }
    }),
  }))
}
