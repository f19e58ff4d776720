import { largestContributors, type SensitivityReason, secondarySuppression, totalSensitivity } from '../../engine/index.ts'
import type { Activity } from './activities.ts'
import type { Basis } from './basis.ts'
import type { Measured } from './measured.ts'

/** What the public may see of an activity in a month, and by which rules it may not. */
export interface Disclosure {
  readonly status: 'open' | 'primary' | 'secondary'
  readonly rules: readonly SensitivityReason[]
}

/** Share by which a reader must stay unsure about a cell that is left out. */
const protection = 0.1
const open: Disclosure = { status: 'open', rules: [] }

/**
 * Disclosure of every activity in every month, activities × months. Contributors are enterprises, by the value of what they made at the
 * weights in force; the cells of a month are a tree of sums. In the reference year of a chain, whose months average to a known number,
 * a cell that is left out in one month is left out in all.
 */
export function disclosureOf(basis: Basis, { units, volumes }: Measured, wholeYear?: number): readonly Disclosure[] {
  const { activities, months, firstMonth } = basis
  const cells = sensitiveCells(basis, units)
  const tree = cellTree(activities)
  const protectMonth = (m: number, forced: ReadonlySet<number>) => {
    for (const place of secondaryCells(
      tree,
      volumes.values,
      months,
      m,
      (cell) => units[cell * months + m] !== 0 && (cells[cell * months + m] !== open || forced.has(cell)),
    ))
      if (cells[place * months + m] === open) cells[place * months + m] = { status: 'secondary', rules: [] }
  }
  const yearMonths = wholeYear === undefined ? [] : Array.from({ length: 12 }, (_, m) => wholeYear * 12 - firstMonth + m)
  for (let m = 0; m < months; m += 1) if (!yearMonths.includes(m)) protectMonth(m, new Set())
  let forced = new Set<number>()
  for (let before = -1; before !== forced.size; ) {
    before = forced.size
    for (const m of yearMonths) protectMonth(m, forced)
    forced = new Set(
      activities.flatMap((_, place) => (yearMonths.some((m) => cells[place * months + m] !== open) ? [place] : [])),
    )
  }
  for (const m of yearMonths)
    for (const place of forced)
      if (cells[place * months + m] === open) cells[place * months + m] = { status: 'secondary', rules: [] }
  return cells
}

/** Which cells tell too much themselves. */
function sensitiveCells({ returns, sums, activities, weights, months }: Basis, units: Float64Array): Disclosure[] {
  const cells: Disclosure[] = Array.from({ length: activities.length * months }, () => open)
  const completed = { ...returns.pairs, panel: sums.completed }
  const { products } = weights
  const levels = [
    { groupOf: products.map((_, product) => product), groups: products.length },
    ...[weights.classes, weights.divisions, weights.sections].map(({ groupOf, codes }) => ({ groupOf, groups: codes.length })),
    { groupOf: products.map(() => 0), groups: 1 },
  ]
  let first = 0
  levels.forEach(({ groupOf, groups }, level) => {
    // A product's own rules do not depend on what its unit is worth, and hold for one without weight too.
    const worth = level === 0 ? new Float64Array(units.length).fill(1) : units
    const tops = largestContributors({ returns: completed, reported: returns.pairs.panel, weights: worth, groupOf, groups })
    for (let cell = 0; cell < groups * months; cell += 1) {
      const whole = tops.whole.values[cell] ?? Number.NaN
      const largest = [tops.largest.values[cell] ?? 0, tops.second.values[cell] ?? 0]
      const rules = Number.isNaN(whole) ? [] : reasons(tops.contributors.values[cell] ?? 0, whole, largest)
      if (rules.length > 0) cells[first * months + cell] = { status: 'primary', rules }
    }
    first += groups
  })
  return cells
}

/** A cell that consists of filled-in returns alone has no contributor and may still be somebody's last return. */
function reasons(contributors: number, whole: number, largest: readonly number[]): readonly SensitivityReason[] {
  if (contributors === 0) return whole > 0 ? ['frequency'] : []
  return totalSensitivity({ contributors, whole, largest }).reasons
}

interface Tree {
  readonly activities: readonly Activity[]
  readonly below: readonly (readonly number[])[]
}

function cellTree(activities: readonly Activity[]): Tree {
  const below: number[][] = activities.map(() => [])
  activities.forEach(({ parent }, place) => {
    below[parent]?.push(place)
  })
  return { activities, below }
}

/**
 * The cells of a month to leave out. Where a product is missing, no activity above it is published, and what is complete below
 * stands as a tree of its own.
 */
function secondaryCells(
  { activities, below }: Tree,
  volumes: Float64Array,
  months: number,
  m: number,
  isSensitive: (place: number) => boolean,
): readonly number[] {
  const volumeOf = (place: number) => volumes[place * months + m] ?? Number.NaN
  const isKnown = (place: number) => !Number.isNaN(volumeOf(place))
  const tops = activities.flatMap(({ parent }, place) => (isKnown(place) && (parent < 0 || !isKnown(parent)) ? [place] : []))
  return tops.flatMap((top) => {
    const [places, parents] = branch(top, below)
    const sensitive = places.map(isSensitive)
    if (!sensitive.includes(true)) return []
    const { publication } = secondarySuppression({
      parents,
      values: sumsFrom(places, parents, below, volumeOf),
      sensitive,
      protection,
    })
    return places.filter((_, index) => publication[index] !== 'published')
  })
}

/** An activity and everything below it, those above before those below, with the place in this list of what is above each. */
function branch(top: number, below: Tree['below']): readonly [places: readonly number[], parents: readonly number[]] {
  const [places, parents] = [[top], [-1]]
  for (let index = 0; index < places.length; index += 1)
    for (const child of below[places[index] ?? top] ?? []) {
      places.push(child)
      parents.push(index)
    }
  return [places, parents]
}

/** The values of a branch, each activity being exactly the sum of what is below it. */
function sumsFrom(
  places: readonly number[],
  parents: readonly number[],
  below: Tree['below'],
  volumeOf: (place: number) => number,
): readonly number[] {
  const values = places.map((place) => (below[place]?.length ? 0 : volumeOf(place)))
  for (let index = places.length - 1; index > 0; index -= 1) {
    const parent = parents[index] ?? 0
    values[parent] = (values[parent] ?? 0) + (values[index] ?? 0)
  }
  return values
}
