import type { AllocationInput, AllocationSite } from './allocation-input.ts'
import { landCaps, siteMost } from './allocation-prior.ts'

/**
 * How far all cells are filled: `factor` times the prior, in three phases: first up to what is agreed, then cells of sites that have agreed
 * to nothing, then beyond what is agreed. What is agreed is thus left only when nothing else is possible.
 */
interface Level {
  readonly phase: 0 | 1 | 2
  readonly factor: number
}

const never: Level = { phase: 2, factor: Number.POSITIVE_INFINITY }

/** What one month of one site takes at a level. */
type Cell = (level: Level) => number

interface Site {
  readonly cells: readonly Cell[]
  /** Level at which land, or the site's own highest, stops the cell. */
  readonly stops: readonly Level[]
  /** Level that the site's least amount takes. */
  readonly least: Level
}

/**
 * The table nearest to what is agreed and, among those, to the prior: every cell is filled at one pace, factor · prior, until land stops all
 * months up to its own. Exact without a solver, because every limit holds a site's first months together (Federgruen and Groenevelt 1986:
 * greedy filling is optimal when limits are nested). Where the total cannot be reached, what can be.
 */
export function nearestTable(input: AllocationInput, prior: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const sites = input.sites.map((site, at) => siteOf(input, site, prior[at] ?? []))
  const sumAt = (level: Level): number => sites.reduce((sum, site) => sum + total(site, level), 0)
  const level = levelFor(sumAt, input.total) ?? never
  return sites.map((site) => filled(site, level))
}

function siteOf({ season, monthsOver }: AllocationInput, site: AllocationSite, prior: readonly number[]): Site {
  const { agreed, realised = [], lowest = 0 } = site
  const [caps, most] = [landCaps(site), siteMost(site, season)]
  let done = 0
  const limits = caps.map((cap, month) => {
    done += month < monthsOver ? (realised[month] ?? 0) : 0
    return Math.max(done, Math.min(cap, most))
  })
  const cells = season.map((_, month): Cell => {
    const held = realised[month] ?? 0
    return month < monthsOver ? () => held : cellOf(prior[month] || (agreed?.[month] ?? 0), agreed?.[month])
  })
  const stops = stopsOf(cells, limits)
  const open = { cells, stops, least: { phase: 0, factor: 0 } } as const
  return { ...open, least: levelFor((level) => total(open, level), Math.ceil(lowest)) ?? never }
}

function cellOf(prior: number, agreed: number | undefined): Cell {
  return ({ phase, factor }) => {
    if (prior === 0) return 0
    const wanted = prior * factor
    if (agreed === undefined) return [0, wanted, Number.POSITIVE_INFINITY][phase] ?? 0
    return [Math.min(agreed, wanted), agreed, Math.max(agreed, wanted)][phase] ?? 0
  }
}

/** Months from the first on stop together once they fill what their land takes; the tightest limit comes first, then those after it. */
function stopsOf(cells: readonly Cell[], limits: readonly number[]): readonly Level[] {
  const stops: Level[] = []
  let held = 0
  while (stops.length < cells.length) {
    const first = stops.length
    let [stop, last] = [never, cells.length - 1]
    const run = (month: number, level: Level): number =>
      cells.slice(first, month + 1).reduce((sum, cell) => sum + cell(level), held)
    for (let month = first; month < cells.length; month += 1) {
      const limit = limits[month] ?? 0
      if (run(month, stop) <= limit) continue
      stop = levelFor((level) => run(month, level), limit) ?? stop
      last = month
    }
    held = run(last, stop)
    while (stops.length <= last) stops.push(stop)
  }
  return stops
}

function filled({ cells, stops, least }: Site, level: Level): readonly number[] {
  const own = isBelow(level, least) ? least : level
  return cells.map((cell, month) => {
    const stop = stops[month] ?? never
    return cell(isBelow(own, stop) ? own : stop)
  })
}

function total(site: Site, level: Level): number {
  return filled(site, level).reduce((sum, one) => sum + one, 0)
}

function isBelow(one: Level, other: Level): boolean {
  return one.phase === other.phase ? one.factor < other.factor : one.phase < other.phase
}

/** A double holds 53 halvings; so many more find the sum exactly. */
const halvings = 60

/** The lowest level at which a sum that rises with it reaches an amount; undefined when none does. */
function levelFor(sumAt: (level: Level) => number, amount: number): Level | undefined {
  const phase = ([0, 1, 2] as const).find((one) => sumAt({ phase: one, factor: Number.POSITIVE_INFINITY }) >= amount)
  if (phase === undefined) return undefined
  let [low, high] = [0, 1]
  while (Number.isFinite(high) && sumAt({ phase, factor: high }) < amount) [low, high] = [high, 2 * high]
  for (let step = 0; step < halvings && low < high; step += 1) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (sumAt({ phase, factor: middle }) < amount) low = middle
    else high = middle
  }
  return { phase, factor: high }
}
