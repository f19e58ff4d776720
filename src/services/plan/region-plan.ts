import type { CaughtUp } from '../../contract/operations/catch-up.ts'
import { type Period, parsePeriod } from '../../engine/index.ts'
import type { CatchUpFile } from '../../readers/read-catch-up.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { beliefSource } from '../outlook/belief-source.ts'
import type { RestCell } from '../steering/questions.ts'

type Undefined = NonNullable<CaughtUp['reason']>
type Basis = NonNullable<CaughtUp['basis']>

/** A plan's start from the record of a region, or why there is none. */
export type RegionPlan =
  | { readonly status: 'defined'; readonly file: CatchUpFile; readonly basis: Basis }
  | { readonly status: 'undefined'; readonly reason: Undefined; readonly basis: Basis }

/** Highest growth of an activity in the rest of the year; undefined for no limit. */
export type Ceiling = (cell: RestCell) => number | undefined

/** What a plan is held to beside the target. */
export interface Bounds {
  readonly ceiling: Ceiling
  readonly limits: (period: Period, cells: readonly RestCell[]) => CatchUpFile['limits']
}

const noBounds: Bounds = { ceiling: () => undefined, limits: () => [] }

interface Asked {
  readonly region: string
  readonly year?: number | undefined
  readonly asOf?: string | undefined
}

/** Levels are in percent of last year's product. */
const whole = 100

/**
 * PLN-38: what a catch-up plan starts from: what is believed on the day of every activity in every month left, with spreads that are
 * together those of the whole.
 */
export async function regionPlan(
  asked: Asked,
  growth: number,
  { store, books, today, beliefs }: ReadContext,
  { ceiling, limits }: Bounds = noBounds,
): Promise<RegionPlan> {
  const region = await findRegion(store, asked.region)
  const asOf = asked.asOf ?? today
  const year = asked.year ?? Number(asOf.slice(0, 4))
  const basis: Basis = {
    region: region.id,
    asOf,
    year,
    period: '',
    synthetic: region.kind === 'synthetic',
    assumptions: [],
    observations: [],
  }
  const no = (reason: Undefined): RegionPlan => ({ status: 'undefined', reason, basis })
  if (year - Number(asOf.slice(0, 4)) > 1) return no('no-outlook')
  const codes = await store.listCodes(region.id)
  const found = await beliefs('restCells', [await beliefSource({ store, books }, { region, codes, year, asOf })], {})
  const period = parsePeriod(found.rest)
  if (period === undefined) return no('nothing-left')
  if (found.gaps.includes('activities')) return no('no-contributions')
  const shared = limits(period, found.cells)
  return {
    status: 'defined',
    file: {
      period,
      target: { growth, base: whole, done: found.done },
      nodes: found.cells.map((cell) => ({ id: cell.activity, ...levelsOf(cell, ceiling(cell)) })),
      limits: shared,
    },
    basis: {
      ...basis,
      period: found.knownPeriod,
      assumptions: [...assumptions, shared.length === 0 ? 'no-limits-known' : 'limits-on-record'],
      observations: [...found.used],
    },
  }
}

const assumptions = ['belief', 'independent-activities']

/** No month may grow faster than the ceiling, nor need it stay below what is expected of it anyhow. */
function levelsOf({ base, expected, spread }: RestCell, most: number | undefined) {
  const levels = { base: [...base], expected: [...expected], spread: [...spread] }
  if (most === undefined) return levels
  return { ...levels, capacity: base.map((level, month) => Math.max(level * (1 + most), expected[month] ?? 0)) }
}
