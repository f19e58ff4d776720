import type { ProposedCatchUp } from '../../contract/operations/propose-catch-up.ts'
import type { Code } from '../../contract/record.ts'
import { capacityUse, formatPeriod, monthsIn, type Period, supplyLimit } from '../../engine/index.ts'
import type { CatchUpFile } from '../../readers/read-catch-up.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import { newestDay } from '../days.ts'
import { landSupplies, type SupplyOfPlace, utilitySupplies, workerSupplies } from '../land/supplies.ts'
import type { LandTables } from '../ledgers/land/things.ts'
import { productRooms, productsIn } from '../steering/product-capacity.ts'
import type { RestCell } from '../steering/questions.ts'
import { monthName } from './month-name.ts'

type Told = ProposedCatchUp['limits'][number]
type Kind = Told['kind']

/** What the ledgers and published figures say of a province's limits. */
export interface LimitRecord {
  readonly observations: readonly RecordedObservation[]
  readonly codes: readonly Code[]
  readonly land: LandTables
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
  const months = { first: `${monthName(period.first)}-01`, months: monthsIn(period) }
  const tenants = cells.find(({ activity }) => activity === inParks)
  const supplies: readonly [Kind, string, readonly SupplyOfPlace[]][] = [
    ['land', 'hectare', landSupplies(record.land, months)],
    ['power', 'megavolt-ampere', utilitySupplies(record.land, 'power', months)],
    ['water', 'cubic-metre-a-day', utilitySupplies(record.land, 'water', months)],
    ['labour', 'person', workerSupplies(record.land, months)],
  ]
  const made = [
    ...plantLimits(record, period, cells),
    ...supplies.flatMap(([kind, unit, places]) =>
      tenants === undefined ? [] : supplyLimits(kind, unit, places, tenants, period),
    ),
  ]
  const kinds: readonly Kind[] = ['plants', ...supplies.map(([kind]) => kind)]
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

function supplyLimits(
  kind: Kind,
  unit: string,
  places: readonly SupplyOfPlace[],
  { expected }: RestCell,
  period: Period,
): readonly Made[] {
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
