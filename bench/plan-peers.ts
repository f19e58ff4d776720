import type { AllocationInput, CatchUpInput, LinearModel } from '../src/engine/index.ts'
import { allocationPrior, landCaps, siteMost } from '../src/engine/plan/allocation-prior.ts'

const none = Number.POSITIVE_INFINITY

/** How fully a table fills its cells: the least part of the prior that any cell with a prior gets. */
export function leastPart(input: AllocationInput, table: readonly (readonly number[])[]): number {
  const parts = allocationPrior(input).flatMap((row, site) =>
    row.flatMap((wanted, month) => (wanted > 0 ? [(table[site]?.[month] ?? 0) / wanted] : [])),
  )
  return Math.min(...parts)
}

/** The same question as a linear programme: the highest part of the prior that every cell can get within land and total. */
export function fairestPart(input: AllocationInput): LinearModel {
  const prior = allocationPrior(input)
  const months = input.season.length
  const cells = prior.flatMap((row, site) => row.map((wanted, month) => ({ at: site * months + month, wanted })))
  const part = cells.length
  return {
    variables: [
      ...cells.map(({ at, wanted }) => ({ name: `x${at}`, low: 0, high: wanted > 0 ? none : 0, cost: 0 })),
      { name: 'part', low: 0, high: none, cost: -1 },
    ],
    rows: [
      ...input.sites.flatMap((site, index) =>
        landCaps(site).map((cap, month) => ({
          name: `land${index}.${month}`,
          low: -none,
          high: Math.min(cap, siteMost(site, input.season)),
          terms: input.season.slice(0, month + 1).map((_, before) => ({ at: index * months + before, factor: 1 })),
        })),
      ),
      { name: 'total', low: input.total, high: input.total, terms: cells.map(({ at }) => ({ at, factor: 1 })) },
      ...cells.flatMap(({ at, wanted }) => {
        const terms = [
          { at, factor: 1 },
          { at: part, factor: -wanted },
        ]
        return wanted > 0 ? [{ name: `fair${at}`, low: 0, high: none, terms }] : []
      }),
    ],
  }
}

/** Squared moves as straight pieces of a quarter of a spread, up and down, the last one open: what a linear programme can say of a catch-up plan. */
export function catchUpInPieces({ nodes, target, limits }: CatchUpInput): LinearModel {
  const [width, count] = [0.25, 24]
  const cells = nodes.flatMap(({ id, expected, spread, capacity }) =>
    expected.map((level, month) => {
      return { id, month, level, spread: spread[month] ?? 1, high: capacity?.[month] ?? none }
    }),
  )
  const pieces = cells.flatMap(({ id, month, level, spread, high }) =>
    [1, -1].flatMap((side) =>
      Array.from({ length: count }, (_, at) => {
        const room = side > 0 ? high - level : level
        const from = at * width * spread
        const open = at === count - 1 ? none : width * spread
        return {
          ...{ id, month, side, name: `${id}.${month}.${side}.${at}`, cost: ((2 * at + 1) * width) / spread },
          high: Math.max(0, Math.min(open, room - from)),
        }
      }),
    ),
  )
  const sum = (factorOf: (id: string, month: number) => number) => ({
    terms: pieces.flatMap(({ id, month, side }, at) => {
      const factor = factorOf(id, month)
      return factor === 0 ? [] : [{ at, factor: side * factor }]
    }),
    now: cells.reduce((total, { id, month, level }) => total + factorOf(id, month) * level, 0),
  })
  const whole = sum(() => 1)
  return {
    variables: pieces.map(({ name, cost, high }) => ({ name, low: 0, high, cost })),
    rows: [
      { name: 'target', low: target - whole.now, high: none, terms: whole.terms },
      ...limits.map(({ id, months, amount, uses }) => {
        const used = sum((node, month) => (months.includes(month) ? (uses.find((one) => one.node === node)?.perUnit ?? 0) : 0))
        return { name: id, low: -none, high: amount - used.now, terms: used.terms }
      }),
    ],
  }
}
