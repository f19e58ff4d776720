import type { CaughtUp } from '../../contract/operations/catch-up.ts'
import type { PlanPromiseFact, PlanRelaxationFact } from '../../contract/plan-promise.ts'
import { bindingSentence, promiseSentence, relaxationSentence } from '../../contract/plan-sentence.ts'
import type { CatchUpInput, CatchUpPlan, CatchUpPromise } from '../../engine/index.ts'
import { monthName } from './month-name.ts'

/** What names the engine's months and amounts. */
export interface CatchUpNaming {
  /** The first month of the plan. */
  readonly first: number
  readonly task: CatchUpInput
}

type Found = CatchUpPlan & { readonly status: 'found' }
type Infeasible = CatchUpPlan & { readonly status: 'infeasible' }

export function promisesOf(conflict: Infeasible['conflict'], naming: CatchUpNaming): PlanPromiseFact[] {
  return conflict.map((one) => {
    const amount = amountOf(one, naming.task)
    const fact = {
      ...namesOf(one, naming),
      says: '',
      atLeast: one.kind === 'target' || one.kind === 'fixed' ? amount : null,
      atMost: one.kind === 'target' ? null : amount,
    }
    return { ...fact, text: promiseSentence(fact, 'en') }
  })
}

export function relaxationsOf(relaxation: Infeasible['relaxation'], naming: CatchUpNaming): PlanRelaxationFact[] {
  return relaxation.map((one) => {
    const fact = { ...namesOf(one, naming), side: one.side, from: one.from, to: one.to }
    return { ...fact, text: relaxationSentence(fact, 'en') }
  })
}

export function bindingOf(binding: Found['binding'], naming: CatchUpNaming): CaughtUp['binding'] {
  return binding.map((one) => {
    const { kind, id, period } = namesOf(one, naming)
    const fact = { kind, id, period, amount: one.amount, worth: one.worth }
    return { ...fact, text: bindingSentence(fact, 'en') }
  })
}

function namesOf({ kind, id, months }: CatchUpPromise, { first }: CatchUpNaming) {
  const period = months.length === 0 ? '' : monthName(first + Math.min(...months), first + Math.max(...months))
  return { kind, id, party: '', period }
}

/** What a promise comes to over its months. */
function amountOf({ kind, id, months }: CatchUpPromise, { nodes, limits, target }: CatchUpInput): number {
  if (kind === 'target') return target
  const node = kind === 'capacity' || kind === 'fixed' ? nodes.find((one) => one.id === id) : undefined
  if (node === undefined)
    return limits.reduce(
      (sum, one) =>
        one.kind === kind && one.id === id && one.months.every((month) => months.includes(month)) ? sum + one.amount : sum,
      0,
    )
  const levels = kind === 'capacity' ? node.capacity : node.expected
  return months.reduce((sum, month) => sum + (levels?.[month] ?? 0), 0)
}
