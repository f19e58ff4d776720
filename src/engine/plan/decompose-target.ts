import { checkPositive, checkRange, checkSome } from '../check.ts'
import { EngineError } from '../error.ts'
import { balancingGrowth } from '../growth/balancing-growth.ts'

/** A node of the tree of activities. Only nodes without children carry a growth; one of them is free. */
export interface TargetNode {
  readonly id: string
  /** Id of the node above; null at the top. */
  readonly parent: string | null
  /** Last year's constant-price level of a node without children; that of the others is the sum below them. */
  readonly base?: number
  /** Assumed growth of a node without children, a fraction; left out for the free one. */
  readonly growth?: number
}

/** What one node must grow by, and how many points of the whole that makes. */
export interface TargetRow {
  readonly id: string
  /** Share in last year's level of the whole. */
  readonly share: number
  readonly growth: number
  readonly points: number
}

/** The target on every node, or the reason why it cannot be brought down. */
export type DecomposedTarget =
  | { readonly status: 'defined'; readonly free: string; readonly rows: readonly TargetRow[] }
  | { readonly status: 'undefined'; readonly reason: 'no-free-share' | 'missing' }

/**
 * A target for the whole brought down to every node of a tree, the free node taking what the assumptions leave.
 *
 * G* = Σ s_i g_i over the nodes without children; growth_free = (G* − Σ s_i g_i) / s_free ; points_i = s_i g_i ; a parent is the sum below it
 *
 * @param input.target growth of the whole, a fraction
 * @param input.nodes the tree, in any order, one node at the top, exactly one node without children and without growth
 * @returns one row a node, in the order given; undefined, with the reason, when the free node has no share or a growth is NaN
 * @throws `no-values`, `repeated-code`, `unknown-code`, `out-of-range`
 * @remarks Source: the identity of CON-1, solved for one part and added up the tree. SPEC PLN-3, GRO-10.
 * @example
 * decomposeTarget({ target: 0.1, nodes: [{ id: 'all', parent: null }, { id: 'a', parent: 'all', base: 80, growth: 0.05 }, { id: 'b', parent: 'all', base: 20 }] })
 * // { status: 'defined', free: 'b', rows: [{ id: 'all', share: 1, growth: 0.1, points: 0.1 }, { id: 'a', share: 0.8, growth: 0.05, points: 0.04 }, { id: 'b', share: 0.2, growth: 0.3, points: 0.06 }] }
 */
export function decomposeTarget(input: { readonly target: number; readonly nodes: readonly TargetNode[] }): DecomposedTarget {
  const { target, nodes } = input
  const tree = readTree(nodes)
  const leaves = nodes.filter(({ id }) => !tree.hasChildren(id))
  for (const { base } of leaves) checkRange('base', base ?? Number.NaN, 0, Number.MAX_VALUE)
  const total = leaves.reduce((sum, { base }) => sum + (base ?? 0), 0)
  checkPositive('sum of bases', total)
  const free = leaves.filter(({ growth }) => growth === undefined)
  if (free.length !== 1 || free[0] === undefined)
    throw new EngineError('out-of-range', { argument: 'nodes without growth', found: free.length, allowed: 'exactly 1' })
  const fixed = leaves.filter(({ growth }) => growth !== undefined)
  const solved = balancingGrowth({
    target,
    shares: fixed.map(({ base }) => (base ?? 0) / total),
    growths: fixed.map(({ growth }) => growth ?? Number.NaN),
  })
  if (solved.status === 'undefined') return solved
  const [bases, gains] = [new Map<string, number>(), new Map<string, number>()]
  for (const { id, base = 0, growth = solved.growth } of leaves) {
    for (const above of tree.pathUp(id)) {
      bases.set(above, (bases.get(above) ?? 0) + base)
      gains.set(above, (gains.get(above) ?? 0) + base * growth)
    }
  }
  const row = (id: string): TargetRow => {
    const [base, gain] = [bases.get(id) ?? 0, gains.get(id) ?? 0]
    return { id, share: base / total, growth: base === 0 ? Number.NaN : gain / base, points: gain / total }
  }
  return { status: 'defined', free: free[0].id, rows: nodes.map(({ id }) => row(id)) }
}

/** The tree behind a list of nodes; every mistake in it is refused. */
function readTree(nodes: readonly TargetNode[]) {
  checkSome('nodes', nodes)
  const parents = new Map<string, string | null>()
  for (const { id, parent } of nodes) {
    if (parents.has(id)) throw new EngineError('repeated-code', { argument: 'nodes', found: id })
    parents.set(id, parent)
  }
  const pathUp = (start: string): readonly string[] => {
    const path: string[] = []
    for (let at: string | null = start; at !== null; at = parents.get(at) ?? null) {
      if (!parents.has(at)) throw new EngineError('unknown-code', { argument: 'parent', found: at })
      if (path.includes(at)) throw new EngineError('repeated-code', { argument: 'nodes above each other', found: at })
      path.push(at)
    }
    return path
  }
  const tops = nodes.filter(({ parent }) => parent === null).length
  if (tops !== 1) throw new EngineError('out-of-range', { argument: 'nodes at the top', found: tops, allowed: 'exactly 1' })
  for (const { id } of nodes) pathUp(id)
  const above = new Set(nodes.flatMap(({ parent }) => (parent === null ? [] : [parent])))
  return { pathUp, hasChildren: (id: string) => above.has(id) }
}
