import { z } from 'zod'
import { type Actor, staffRoles } from '../contract/daybook.ts'
import { TaodaError } from '../contract/errors.ts'
import { foundText } from '../contract/found-text.ts'
import type { Operation } from '../contract/operation.ts'
import { type OperationKey, type Operations, operations } from '../contract/operations/index.ts'
import { readBooks, writeBooks } from './books.ts'
import type { DoorContext, FreeContext, ReadContext, WriteContext } from './context.ts'
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
  context: Operations[Key]['access'] extends 'none' ? FreeContext : DoorContext,
): Promise<z.output<Operations[Key]['output']>> {
  const operation = operations[key]
  const checked = operation.input.strict().safeParse(input)
  if (!checked.success) throw wrongUse(checked.error, operation.input, input)
  const handler = handlers[key] as (input: unknown, context: FreeContext | ReadContext | WriteContext) => Promise<unknown>
  const answer = await ('store' in context
    ? withBooks(operation, context, (full) => handler(checked.data, full))
    : handler(checked.data, context))
  return operation.output.parse(answer) as z.output<Operations[Key]['output']>
}

/** The context of a handler with a store: one that reads sees the record at one moment. */
function withBooks<Answer>(
  { access, role }: Operation,
  { shelf, ...context }: DoorContext,
  use: (context: ReadContext | WriteContext) => Promise<Answer>,
): Promise<Answer> {
  refuseCaller(role, context.actor)
  if (access === 'write') return use({ ...context, books: writeBooks(shelf, context.store) })
  return context.store.atOneMoment((store) => use({ ...context, store, books: readBooks(shelf, store) }))
}

function refuseCaller(role: Operation['role'], actor: Actor | undefined): void {
  if (role !== 'member' && role !== 'staff') return
  if (actor === undefined) throw new TaodaError('not-signed-in', { reason: 'absent' })
  if (role === 'staff' && !staffRoles.includes(actor.role))
    throw new TaodaError('not-permitted', { role: actor.role, needed: staffRoles.join(', ') })
}

/** The first thing that does not fit: its name, what was found and, in the words of the table, what is allowed. */
function wrongUse(error: z.ZodError, schema: z.ZodObject, input: unknown): TaodaError<'wrong-use'> {
  const [issue] = error.issues
  if (issue?.code === 'unrecognized_keys') {
    return new TaodaError('wrong-use', {
      field: '',
      found: foundText(issue.keys.join(', ')),
      allowed: Object.keys(schema.shape).join(', '),
    })
  }
  const field = String(issue?.path[0] ?? '')
  const found = typeof input === 'object' && input !== null ? Reflect.get(input, field) : undefined
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).properties?.[field]
  const allowed = (typeof described === 'object' ? described.description : undefined) ?? issue?.message ?? ''
  return new TaodaError('wrong-use', {
    field,
    found: Array.isArray(found) && found.every(isWord) ? foundText(String(found)) : foundText(found),
    allowed,
  })
}

function isWord(value: unknown): boolean {
  return typeof value === 'string'
}
