import { TaodaError } from '../../contract/errors.ts'
import { memoryLimit } from '../duckdb/open-duckdb.ts'

/** What DuckDB says went wrong; `position` counts bytes of the statement from 0. */
export interface QueryTrouble {
  readonly type: string
  readonly message: string
  readonly position: number | undefined
}

/** Reads an error of a database that tells its errors as JSON; undefined when it is another one. */
export function queryTrouble(error: unknown): QueryTrouble | undefined {
  const told = error instanceof Error ? jsonIn(error.message) : undefined
  if (told === undefined || !('exception_type' in told && 'exception_message' in told)) return undefined
  const position = 'position' in told ? Number(told.position) : Number.NaN
  return {
    type: String(told.exception_type),
    message: String(told.exception_message),
    position: Number.isInteger(position) ? position : undefined,
  }
}

/** The object that a message is or ends with. */
function jsonIn(message: string): object | undefined {
  try {
    const found: unknown = JSON.parse(message.slice(message.indexOf('{')))
    return typeof found === 'object' && found !== null ? found : undefined
  } catch {
    return undefined
  }
}

const onlySelect = 'one SELECT or WITH statement over the tables, without values to be filled in (?, $1)'

/** The refusal of a statement that is none of those allowed. */
export function notOneSelect(sql: string, cause?: unknown): TaodaError {
  return new TaodaError('wrong-use', { field: 'sql', found: cut(sql), allowed: onlySelect }, { cause })
}

/** Troubles that are no fault of a statement: our own mistakes, the disk, and a caller who stopped it. */
const noFault = ['INTERNAL', 'FATAL', 'IO', 'INTERRUPT']

/** What a caller is told when a statement fails; the error itself when it is no fault of the statement. */
export function refusedStatement(sql: string, error: unknown): unknown {
  const trouble = queryTrouble(error)
  if (trouble === undefined || noFault.includes(trouble.type)) return error
  return new TaodaError(
    'wrong-use',
    { field: 'sql', found: foundAt(sql, trouble.position), allowed: allowed(trouble) },
    { cause: error },
  )
}

function allowed({ type, message }: QueryTrouble): string {
  if (type === 'Out of Memory') return `a statement for which ${memoryLimit} of memory are enough`
  if (type === 'Permission') return 'only the files that --tables names'
  return `what DuckDB can answer, which says: ${firstLines(message)}`
}

/** The statement from where it fails, with the place. */
function foundAt(sql: string, position: number | undefined): string {
  if (position === undefined) return cut(sql)
  const bytes = Buffer.from(sql)
  const before = bytes.subarray(0, position).toString().split('\n')
  const place = `line ${before.length}, character ${[...(before.at(-1) ?? '')].length + 1}`
  return `${place}: ${cut(bytes.subarray(position).toString())}`
}

/** Lines of a message of DuckDB that a caller is shown; those behind them are advice on settings. */
const shownLines = 3

export function firstLines(message: string): string {
  const lines = message.split('\n').filter((line) => line.trim() !== '')
  return cut(lines.slice(0, shownLines).join(' '), 300)
}

function cut(text: string, length = 80): string {
  const characters = [...text.trim()]
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length).join('')}…`
}
