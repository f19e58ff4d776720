import { z } from 'zod'
import { TaodaError } from '../contract/errors.ts'
import { type OperationKey, type Operations, operations } from '../contract/operations/index.ts'
import type { FreeContext, ReadContext, WriteContext } from './context.ts'
import { handlers } from './handlers.ts'

/** Operations that need no store. */
export type FreeOperationKey = { [Key in OperationKey]: Operations[Key]['access'] extends 'none' ? Key : never }[OperationKey]

/** Whether an operation computes from its input alone. */
export function needsNoStore(key: OperationKey): key is FreeOperationKey {
  return operations[key].access === 'none'
}

/**
 * The only way from a door to a use case: checks the input against the table, runs the handler, checks the output.
 * Throws TaodaError for a caller's mistake; anything else that it throws is our own mistake.
 */
export async function run<Key extends OperationKey>(
  key: Key,
  input: unknown,
  context: Operations[Key]['access'] extends 'none' ? FreeContext : WriteContext,
): Promise<z.output<Operations[Key]['output']>> {
  const operation = operations[key]
  const checked = operation.input.strict().safeParse(input)
  if (!checked.success) throw wrongUse(checked.error, operation.input, input)
  const handler = handlers[key] as (input: unknown, context: FreeContext | ReadContext | WriteContext) => Promise<unknown>
  const answer =
    operation.access === 'read' && 'store' in context
      ? await context.store.atOneMoment((store) => handler(checked.data, { ...context, store }))
      : await handler(checked.data, context)
  return operation.output.parse(answer) as z.output<Operations[Key]['output']>
}

/** The first thing that does not fit: its name, what was found and, in the words of the table, what is allowed. */
function wrongUse(error: z.ZodError, schema: z.ZodObject, input: unknown): TaodaError<'wrong-use'> {
  const [issue] = error.issues
  if (issue?.code === 'unrecognized_keys') {
    return new TaodaError('wrong-use', { field: '', found: issue.keys.join(', '), allowed: Object.keys(schema.shape).join(', ') })
  }
  const field = String(issue?.path[0] ?? '')
  const found = typeof input === 'object' && input !== null ? Reflect.get(input, field) : undefined
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).properties?.[field]
  const allowed = (typeof described === 'object' ? described.description : undefined) ?? issue?.message ?? ''
  return new TaodaError('wrong-use', { field, found: found === undefined ? '' : String(found), allowed })
}
