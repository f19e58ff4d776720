import { z } from 'zod'
import { type ErrorCode, type ErrorFacts, errorCodes, isTaodaError, TaodaError } from '../contract/errors.ts'
import type { Operation } from '../contract/operation.ts'
import type { OperationKey, Operations } from '../contract/operations/index.ts'

// A page with a strict content policy may not compile code from text, which zod would otherwise try.
z.config({ jitless: true })

export type Input<Key extends OperationKey> = z.input<Operations[Key]['input']>
export type Output<Key extends OperationKey> = z.output<Operations[Key]['output']>

/** No answer, or one that is not what the contract says. */
export class AnswerProblem extends Error {
  readonly kind: 'unreachable' | 'unreadable'

  constructor(kind: 'unreachable' | 'unreadable', options?: ErrorOptions) {
    super(kind, options)
    this.name = 'AnswerProblem'
    this.kind = kind
  }
}

/** A path with its inputs filled in, and the inputs that are left. */
function fillPath(path: string, input: Readonly<Record<string, unknown>>) {
  const inPath = new Set<string>()
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    inPath.add(name)
    return encodeURIComponent(String(input[name]))
  })
  return { filled, rest: Object.entries(input).filter(([name, value]) => !inPath.has(name) && value !== undefined) }
}

/** The address of a call that reads: inputs named in the path go there, the others into the query. */
export function addressOf(path: string, input: Readonly<Record<string, unknown>>): string {
  const { filled, rest } = fillPath(path, input)
  const query = new URLSearchParams(rest.map(([name, value]) => [name, String(value)])).toString()
  return query === '' ? `/api${filled}` : `/api${filled}?${query}`
}

const refusal = z.object({ error: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }) })

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code)
}

function refusalOf(body: unknown): Error {
  const parsed = refusal.safeParse(body)
  if (!parsed.success || !isErrorCode(parsed.data.error.code)) return new AnswerProblem('unreadable')
  const { code, facts } = parsed.data.error
  // The facts of a code are the server's promise; checking them again would need a second table of them.
  return new TaodaError(code, facts as unknown as ErrorFacts[typeof code])
}

async function fetchBody(address: string, request: RequestInit): Promise<{ readonly ok: boolean; readonly body: unknown }> {
  let response: Response
  try {
    response = await fetch(address, request)
  } catch (cause) {
    if (request.signal?.aborted === true) throw cause
    throw new AnswerProblem('unreachable', { cause })
  }
  try {
    return { ok: response.ok, body: await response.json() }
  } catch (cause) {
    throw new AnswerProblem(response.status >= 502 ? 'unreachable' : 'unreadable', { cause })
  }
}

/** What goes over the wire: reading asks in the address, writing posts. */
function requestOf({ access, path }: Operation, input: Readonly<Record<string, unknown>>, signal: AbortSignal | undefined) {
  const common = { headers: { accept: 'application/json' }, ...(signal === undefined ? {} : { signal }) }
  if (access !== 'write') return { address: addressOf(path, input), request: common }
  const { filled, rest } = fillPath(path, input)
  const headers = { ...common.headers, 'content-type': 'application/json' }
  return {
    address: `/api${filled}`,
    request: { ...common, method: 'POST', headers, body: JSON.stringify(Object.fromEntries(rest)) },
  }
}

/** The rows of the table of operations, each fetched when a page first asks it: a page waits for the shapes of its own answers only. */
const rows = import.meta.glob<Record<string, Operation>>('../contract/operations/*.ts')

async function operationOf<Key extends OperationKey>(key: Key): Promise<Operations[Key]> {
  const file = `../contract/operations/${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`
  const operation = (await rows[file]?.())?.[key]
  if (operation === undefined) throw new Error(`${file} does not hold the operation ${key}`)
  return operation as Operations[Key]
}

/** Calls an operation over HTTP and checks the answer against the contract. */
export async function call<Key extends OperationKey>(key: Key, input: Input<Key>, signal?: AbortSignal): Promise<Output<Key>> {
  const operation = await operationOf(key)
  const { address, request } = requestOf(operation, input, signal)
  const { ok, body } = await fetchBody(address, request)
  if (!ok) throw refusalOf(body)
  const answer = operation.output.safeParse(body)
  if (!answer.success) throw new AnswerProblem('unreadable', { cause: answer.error })
  return answer.data as Output<Key>
}

/** Only a call that did not get through is worth repeating by itself. */
export function shouldRetry(failures: number, error: Error): boolean {
  return failures < 2 && !isTaodaError(error) && !(error instanceof AnswerProblem && error.kind === 'unreadable')
}
