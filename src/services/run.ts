import type { z } from 'zod'
import { TaodaError } from '../contract/errors.ts'
import { type OperationKey, type Operations, operations } from '../contract/operations/index.ts'
import type { ReadContext, WriteContext } from './context.ts'
import { handlers } from './handlers.ts'

/**
 * The only way from a door to a use case: checks the input against the table, runs the handler, checks the output.
 * Throws TaodaError for a caller's mistake; anything else that it throws is our own mistake.
 */
export async function run<Key extends OperationKey>(
  key: Key,
  input: unknown,
  context: WriteContext,
): Promise<z.output<Operations[Key]['output']>> {
  const operation = operations[key]
  const checked = operation.input.strict().safeParse(input)
  if (!checked.success) throw wrongUse(checked.error, input)
  const handler = handlers[key] as (input: unknown, context: ReadContext | WriteContext) => Promise<unknown>
  const answer = await handler(checked.data, context)
  return operation.output.parse(answer) as z.output<Operations[Key]['output']>
}

function wrongUse(error: z.ZodError, input: unknown): TaodaError<'wrong-use'> {
  const [issue] = error.issues
  const field = issue?.path.join('.') ?? ''
  const found = field && typeof input === 'object' && input !== null ? Reflect.get(input, field) : undefined
  return new TaodaError('wrong-use', { field, found: found === undefined ? '' : String(found), allowed: issue?.message ?? '' })
}
