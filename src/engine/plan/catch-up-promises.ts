import type { CatchUpInput } from './catch-up-input.ts'
import type { PlanPromise, PromisedQuantity } from './explain-conflict.ts'

/** What stands behind one promise of a catch-up plan: the target, what cannot move, a capacity, or a limit by its kind. */
export interface CatchUpPromise {
  readonly kind: string
  /** Id of the node or limit; empty for the target. */
  readonly id: string
  /** Months that it spans, counted from 0. */
  readonly months: readonly number[]
  /** Months of each of its rows, where it has several. */
  readonly rows?: readonly (readonly number[])[]
}

const quantityOf = (node: string, month: number): string => `${node} ${month}`

/** A catch-up plan as promises: one for the target, one a node for its capacity or for what cannot move, one a limit. */
export function catchUpPromises({ nodes, limits, target }: CatchUpInput): {
  readonly quantities: readonly PromisedQuantity[]
  readonly promises: readonly { readonly promise: PlanPromise; readonly fact: CatchUpPromise }[]
} {
  const cells = nodes.flatMap((node) => node.base.map((_, month) => ({ node, month })))
  const all = [...(nodes[0]?.base.keys() ?? [])]
  const total = cells.map(({ node, month }) => ({ quantity: quantityOf(node.id, month), factor: 1 }))
  const goal = {
    promise: { id: 'target', rows: [{ low: target, high: Number.POSITIVE_INFINITY, terms: total }] },
    fact: { kind: 'target', id: '', months: all },
  }
  const own = nodes.flatMap(({ id, expected, spread, capacity }) => {
    const row = (month: number, low: number, high: number) => ({
      low,
      high,
      terms: [{ quantity: quantityOf(id, month), factor: 1 }],
    })
    const moving = all.filter((month) => spread[month] !== 0)
    const still = all.filter((month) => spread[month] === 0)
    const rows = moving.map((month) => row(month, Number.NEGATIVE_INFINITY, capacity?.[month] ?? Number.POSITIVE_INFINITY))
    const fixed = still.map((month) => row(month, expected[month] ?? 0, expected[month] ?? 0))
    return [
      ...(capacity === undefined || rows.length === 0
        ? []
        : [
            {
              promise: { id: `capacity ${id}`, rows },
              fact: { kind: 'capacity', id, months: moving, rows: moving.map((month) => [month]) },
            },
          ]),
      ...(fixed.length === 0
        ? []
        : [{ promise: { id: `fixed ${id}`, rows: fixed, firm: true }, fact: { kind: 'fixed', id, months: still } }]),
    ]
  })
  const shared = [...groupedLimits(limits)].map(([id, same]) => ({
    promise: {
      id: `limit ${id}`,
      rows: same.map(({ amount, uses, months }) => ({
        low: Number.NEGATIVE_INFINITY,
        high: amount,
        terms: uses.flatMap(({ node, perUnit }) =>
          months.map((month) => ({ quantity: quantityOf(node, month), factor: perUnit })),
        ),
      })),
    },
    fact: {
      kind: same[0]?.kind ?? '',
      id: same[0]?.id ?? '',
      months: same.flatMap(({ months }) => months),
      rows: same.map(({ months }) => months),
    },
  }))
  return { quantities: cells.map(({ node, month }) => ({ id: quantityOf(node.id, month) })), promises: [goal, ...own, ...shared] }
}

/** Limits of one thing month by month are one promise. */
function groupedLimits(limits: CatchUpInput['limits']): ReadonlyMap<string, CatchUpInput['limits']> {
  const groups = new Map<string, CatchUpInput['limits']>()
  for (const limit of limits) {
    const key = `${limit.kind} ${limit.id}`
    groups.set(key, [...(groups.get(key) ?? []), limit])
  }
  return groups
}
