import { type InForce, isInForce } from './rule-table.ts'

/** A move that the law and the work allow, from one stage to another. */
export interface StageMove extends InForce {
  readonly from: string
  readonly to: string
  /** Stages that must have been reached before. */
  readonly requires?: readonly string[] | undefined
  /** Only for this kind of case, e.g. `domestic`; for all when left out. */
  readonly only?: string | undefined
}

/** Where a case stands: its stage, all stages that it has reached, its kind, and the day. */
export interface StageStanding {
  readonly stage: string
  readonly reached: readonly string[]
  readonly kind: string
  readonly day: string
}

/** Whether a case may go to a stage: at once, by leaving out others, or not at all. */
export type MoveJudgement =
  | { readonly move: 'allowed' }
  | { readonly move: 'skips'; readonly skipped: readonly string[] }
  | { readonly move: 'impossible'; readonly allowed: readonly string[] }

/**
 * The stages to which a case may go at once.
 *
 * @param moves the graph of stages, with its days
 * @param standing where the case stands, and when
 * @returns stages, each once, in the order of the moves
 * @remarks The moves are data: since 1 March 2026 the enterprise may come before the certificate (Law on Investment 2025).
 * SPEC INV-2.
 * @example
 * nextStages([{ from: 'filed', to: 'certified', validFrom: '2021-01-01' }, { from: 'filed', to: 'enterprise', validFrom: '2026-03-01' }],
 *   { stage: 'filed', reached: ['filed'], kind: 'foreign', day: '2026-02-28' })
 * // ['certified']
 */
export function nextStages(moves: readonly StageMove[], standing: StageStanding): readonly string[] {
  return [...new Set(moves.filter((move) => isAllowed(move, standing)).map(({ to }) => to))]
}

function isAllowed(move: StageMove, { stage, reached, kind, day }: StageStanding): boolean {
  if (move.from !== stage || !isInForce(move, day)) return false
  if (move.only !== undefined && move.only !== kind) return false
  return !reached.includes(move.to) && (move.requires ?? []).every((one) => reached.includes(one))
}

/**
 * Judges a move from one stage to another.
 *
 * A move of the graph is allowed; a stage that only a chain of moves reaches is reached by leaving out those between.
 *
 * @param moves the graph of stages, with its days
 * @param standing where the case stands, and when
 * @param to the stage to which it is to go
 * @returns `allowed`; `skips` with the stages left out on a shortest way; `impossible` with the stages that are allowed
 * @remarks Breadth first; among ways of one length that of the earlier moves. SPEC INV-3.
 * @example
 * judgeMove([{ from: 'a', to: 'b', validFrom: '2024-01-01' }, { from: 'b', to: 'c', validFrom: '2024-01-01' }],
 *   { stage: 'a', reached: ['a'], kind: '', day: '2025-01-01' }, 'c')
 * // { move: 'skips', skipped: ['b'] }
 */
export function judgeMove(moves: readonly StageMove[], standing: StageStanding, to: string): MoveJudgement {
  const allowed = nextStages(moves, standing)
  if (allowed.includes(to)) return { move: 'allowed' }
  let ways: readonly (readonly string[])[] = allowed.map((stage) => [stage])
  const seen = new Set(allowed)
  while (ways.length > 0) {
    const longer: string[][] = []
    for (const way of ways) {
      const here = { ...standing, stage: way.at(-1) ?? '', reached: [...standing.reached, ...way] }
      const next = nextStages(moves, here)
      if (next.includes(to)) return { move: 'skips', skipped: way }
      for (const stage of next.filter((one) => !seen.has(one))) {
        seen.add(stage)
        longer.push([...way, stage])
      }
    }
    ways = longer
  }
  return { move: 'impossible', allowed }
}
