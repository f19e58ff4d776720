import { checkLengths, checkRange } from '../check.ts'
import { EngineError } from '../error.ts'

/** How surpluses are matched with shortfalls. */
export type CompensationRule = 'largest-first' | 'proportional'

/** Points of growth that one part gives to another. */
export interface Compensation {
  readonly from: string
  readonly to: string
  readonly points: number
}

/** Who covers whom, what stays open and what is left over. */
export interface CompensationLedger {
  readonly entries: readonly Compensation[]
  /** Shortfalls that nobody covers, largest first. */
  readonly uncovered: readonly { readonly part: string; readonly points: number }[]
  /** Surpluses that nobody needs, largest first. */
  readonly spare: readonly { readonly part: string; readonly points: number }[]
  /** Sum of what nobody covers: the gap of the whole when it is short of plan, else 0. */
  readonly hole: number
}

interface Side {
  readonly part: string
  readonly points: number
}

/**
 * Matches the parts ahead of plan with those behind, in points of growth of the whole.
 *
 * gap_i = share_i · (g_i − plan_i) ; largest-first: the largest surplus covers the largest shortfall, and so on ;
 * proportional: entry_ij = surplus_i · shortfall_j / max(Σ surplus, Σ shortfall)
 *
 * @param input.parts names of the parts, each once
 * @param input.gaps points ahead of plan (positive) or behind (negative), fractions, same length
 * @param input.rule how they are matched
 * @returns the entries, what stays uncovered and what is spare; entries and the rest of each part add up to its gap
 * @throws `lengths-differ`, `repeated-code`, `out-of-range` for a gap that is missing
 * @remarks A part on plan appears nowhere. SPEC PLN-6.
 * @example
 * compensationLedger({ parts: ['mining', 'power', 'manufacturing'], gaps: [-0.006, -0.002, 0.005], rule: 'largest-first' })
 * // { entries: [{ from: 'manufacturing', to: 'mining', points: 0.005 }], uncovered: [{ part: 'power', points: 0.002 }, { part: 'mining', points: 0.001 }], spare: [], hole: 0.003 }
 */
export function compensationLedger(input: {
  readonly parts: readonly string[]
  readonly gaps: readonly number[]
  readonly rule: CompensationRule
}): CompensationLedger {
  const { parts, gaps, rule } = input
  checkLengths({ parts, gaps })
  for (const [index, part] of parts.entries())
    if (parts.indexOf(part) < index) throw new EngineError('repeated-code', { argument: 'parts', found: part })
  for (const gap of gaps) checkRange('gaps', gap, -Number.MAX_VALUE, Number.MAX_VALUE)
  const side = (sign: 1 | -1): readonly Side[] =>
    sorted(parts.map((part, index) => ({ part, points: sign * (gaps[index] ?? 0) })).filter(({ points }) => points > 0))
  const [ahead, behind] = [side(1), side(-1)]
  const entries = rule === 'largest-first' ? largestFirst(ahead, behind) : proportional(ahead, behind)
  const left = (all: readonly Side[], end: 'from' | 'to'): readonly Side[] =>
    sorted(
      all.map(({ part, points }) => ({ part, points: leftOf(points, entries, part, end) })).filter(({ points }) => points > 0),
    )
  const uncovered = left(behind, 'to')
  return { entries, uncovered, spare: left(ahead, 'from'), hole: uncovered.reduce((sum, { points }) => sum + points, 0) }
}

/** Below this part of a gap, what is left of it is the rounding of the machine. */
const dust = 1e-12

function leftOf(points: number, entries: readonly Compensation[], part: string, end: 'from' | 'to'): number {
  const left = entries.reduce((rest, entry) => (entry[end] === part ? rest - entry.points : rest), points)
  return left <= points * dust ? 0 : left
}

function largestFirst(ahead: readonly Side[], behind: readonly Side[]): readonly Compensation[] {
  const entries: Compensation[] = []
  const [gives, takes] = [ahead.map(({ points }) => points), behind.map(({ points }) => points)]
  for (let from = 0, to = 0; from < ahead.length && to < behind.length; ) {
    const points = Math.min(gives[from] ?? 0, takes[to] ?? 0)
    entries.push({ from: ahead[from]?.part ?? '', to: behind[to]?.part ?? '', points })
    gives[from] = (gives[from] ?? 0) - points
    takes[to] = (takes[to] ?? 0) - points
    if ((takes[to] ?? 0) <= 0) to += 1
    else from += 1
  }
  return entries
}

function proportional(ahead: readonly Side[], behind: readonly Side[]): readonly Compensation[] {
  const sum = (side: readonly Side[]) => side.reduce((total, { points }) => total + points, 0)
  const larger = Math.max(sum(ahead), sum(behind))
  return behind.flatMap((to) =>
    ahead.map((from) => ({ from: from.part, to: to.part, points: (from.points * to.points) / larger })),
  )
}

function sorted(side: readonly Side[]): readonly Side[] {
  return side.toSorted((a, b) => b.points - a.points)
}
