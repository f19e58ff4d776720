import type { Basis } from './basis.ts'
import type { Disclosure } from './disclosure.ts'

/** Which figures of an activity and month the public may see: those that rest on open cells only. */
export interface Publishable {
  value(place: number, m: number): boolean
  onPrevious(place: number, m: number): boolean
  growth(place: number, m: number): boolean
  cumulative(place: number, m: number): boolean
}

/** Whether all months of a stretch are open; months before the data do not count. */
type IsOpen = (place: number, from: number, to: number) => boolean

/**
 * Every figure is a function of the levels of some months. It is published only if all of these are open, so that nothing published
 * says more than the open levels do, and those have been audited (DCL-5). Growth by reading A is a function of the products below.
 */
export function publishable(
  basis: Basis,
  cells: readonly Disclosure[],
  choice: {
    readonly method: 'fixed-base' | 'annual-chain'
    readonly reading: 'A' | 'B'
    readonly reference: number | undefined
    readonly firstYear: number
  },
): Publishable {
  const { activities, months, firstMonth } = basis
  const isOpen = openStretches(cells, activities.length, months)
  const isOpenBelow: IsOpen = (place, from, to) =>
    isOpen(place, from, to) && (activities[place]?.members ?? []).every((member) => isOpen(member, from, to))
  const rates = choice.reading === 'A' ? isOpenBelow : isOpen
  const isChain = choice.method === 'annual-chain'
  const january = (m: number) => Math.floor((firstMonth + m) / 12) * 12 - firstMonth
  const start = choice.firstYear * 12 - firstMonth
  const lastYear = (place: number, m: number) => !isChain || rates(place, january(m) - 12, january(m) - 1)
  const reference = choice.reference === undefined ? undefined : choice.reference * 12 - firstMonth
  return {
    value(place, m) {
      if (reference !== undefined && !isOpen(place, isChain ? start : reference, reference + 11)) return false
      return isOpen(place, m, m) && (!isChain || isOpen(place, start, Math.max(january(m) - 1, start + 11)))
    },
    onPrevious: (place, m) => rates(place, m - 1, m) && (m !== january(m) || lastYear(place, m)),
    growth: (place, m) => rates(place, m, m) && rates(place, m - 12, m - 12) && lastYear(place, m),
    cumulative: (place, m) => rates(place, january(m), m) && rates(place, january(m) - 12, m - 12) && lastYear(place, m),
  }
}

/** Counts of closed months, so that a stretch is looked up at once. */
function openStretches(cells: readonly Disclosure[], activities: number, months: number): IsOpen {
  const closed = new Uint32Array(activities * (months + 1))
  for (let place = 0; place < activities; place += 1)
    for (let m = 0; m < months; m += 1) {
      const at = place * (months + 1) + m
      closed[at + 1] = (closed[at] ?? 0) + (cells[place * months + m]?.status === 'open' ? 0 : 1)
    }
  return (place, from, to) => {
    const [first, last] = [Math.max(from, 0), Math.min(to, months - 1)]
    if (last < first) return true
    const row = place * (months + 1)
    return closed[row + last + 1] === closed[row + first]
  }
}
