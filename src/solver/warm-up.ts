import type { CatchUpInput } from '../engine/index.ts'
import type { Steering } from './steering.ts'

/** A large province in a year that has not begun. */
const [nodes, months] = [60, 12]

/** Has the solver's thread explain why a plan that nobody needs is out of reach, so that the first real one finds everything compiled. */
export async function warmUp({ catchUpPlan }: Steering): Promise<void> {
  const every = (level: number): readonly number[] => Array.from({ length: months }, (_, month) => level + (month % 5))
  const made: CatchUpInput = {
    target: 2 * nodes * months * 130,
    limits: [],
    nodes: Array.from({ length: nodes }, (_, at) => ({
      id: `node ${at}`,
      base: every(100 + at),
      expected: every(105 + at),
      spread: every(2 + (at % 7)),
      capacity: every(125 + at),
    })),
  }
  await catchUpPlan(made)
}
