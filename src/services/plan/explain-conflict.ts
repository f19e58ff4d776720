import { TaodaError } from '../../contract/errors.ts'
import type { ExplainedConflict } from '../../contract/operations/explain-conflict.ts'
import type { PlanPromiseFact, PlanRelaxationFact } from '../../contract/plan-promise.ts'
import { promiseSentence, relaxationSentence } from '../../contract/plan-sentence.ts'
import { type ConflictExplanation, formatPeriod } from '../../engine/index.ts'
import type { ReceivedFile } from '../../readers/file.ts'
import { readCatchUp } from '../../readers/read-catch-up.ts'
import { hasField } from '../../readers/read-json.ts'
import { type PromiseFile, readPromises } from '../../readers/read-promises.ts'
import { type FreeContext, steeringOf } from '../context.ts'
import { catchUpTask } from './catch-up.ts'
import { promisesOf, relaxationsOf } from './catch-up-facts.ts'

const nothing = { conflict: [], relaxation: [] }

/** A smallest set of promises that cannot all hold, and the cheapest way out (PLN-24, PLN-25, PLN-36). */
export async function explainConflict(input: { readonly file: ReceivedFile }, context: FreeContext): Promise<ExplainedConflict> {
  if (hasField(input.file, 'nodes')) return ofCatchUp(input.file, context)
  const { value, problems } = readPromises(input.file)
  if (value === undefined) throw new TaodaError('data-refused', { problems })
  const listed = new Set(value.quantities.map(({ id }) => id))
  const others = new Set(
    value.promises.flatMap(({ terms }) => terms.map(({ quantity }) => quantity)).filter((id) => !listed.has(id)),
  )
  const found = await steeringOf(context).explainConflict({
    quantities: [...value.quantities.map(bounded), ...[...others].map((id) => ({ id }))],
    promises: value.promises.map(({ id, terms, atLeast, atMost, firm, weight }) => ({
      id,
      rows: [{ low: atLeast ?? Number.NEGATIVE_INFINITY, high: atMost ?? Number.POSITIVE_INFINITY, terms }],
      firm,
      ...(weight !== undefined && { weight }),
    })),
  })
  return told(value, found)
}

function bounded({ id, low, high }: PromiseFile['quantities'][number]) {
  return { id, ...(low !== undefined && { low }), ...(high !== undefined && { high }) }
}

async function ofCatchUp(file: ReceivedFile, context: FreeContext): Promise<ExplainedConflict> {
  const { value, problems } = readCatchUp(file)
  if (value === undefined) throw new TaodaError('data-refused', { problems })
  const task = catchUpTask(value)
  const plan = await steeringOf(context).catchUpPlan(task)
  if (plan.status === 'stopped') return { status: 'stopped', ...nothing }
  if (plan.status === 'found') return { status: 'consistent', ...nothing }
  const naming = { first: value.period.first, task }
  return {
    status: 'conflict',
    conflict: promisesOf(plan.conflict, naming),
    relaxation: relaxationsOf(plan.relaxation, naming),
  }
}

function told({ promises }: PromiseFile, found: ConflictExplanation): ExplainedConflict {
  if (found.status !== 'conflict') return { status: found.status, ...nothing }
  const known = new Map(promises.map((one) => [one.id, one]))
  const conflict = found.conflict.flatMap((id): PlanPromiseFact[] => {
    const promise = known.get(id)
    if (promise === undefined) return []
    const { atLeast = null, atMost = null } = promise
    const fact = { ...namesOf(promise), says: formulaOf(promise), atLeast, atMost }
    return [{ ...fact, text: promiseSentence(fact, 'en') }]
  })
  const relaxation = found.relaxation.flatMap(({ promise: id, side, from, to }): PlanRelaxationFact[] => {
    const promise = known.get(id)
    if (promise === undefined) return []
    const fact = { ...namesOf(promise), side, from, to }
    return [{ ...fact, text: relaxationSentence(fact, 'en') }]
  })
  return { status: 'conflict', conflict, relaxation }
}

function namesOf({ id, party, period }: PromiseFile['promises'][number]) {
  return { kind: 'promise', id, party, period: period === undefined ? '' : formatPeriod(period) }
}

/** 0.4 × cars + coal − ash */
function formulaOf({ terms }: PromiseFile['promises'][number]): string {
  return terms
    .map(({ quantity, factor }, at) => {
      const sign = factor < 0 ? '−' : at === 0 ? '' : '+'
      const times = Math.abs(factor) === 1 ? quantity : `${Math.abs(factor)} × ${quantity}`
      return at === 0 ? `${sign}${times}` : ` ${sign} ${times}`
    })
    .join('')
}
