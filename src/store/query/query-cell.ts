import type { QueriedCell } from '../../contract/queried-tables.ts'

/** A double keeps every decimal of so many significant digits. */
const digitsOfDouble = 15

/** A value as the library hands it out, for JSON: no digit is lost. `type` is its name in DuckDB. */
export function queryCell(value: unknown, type: string): QueriedCell {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (typeof value !== 'object') return String(value)
  const text = String(value)
  if (type.startsWith('DECIMAL') && !type.endsWith(']')) return significantDigits(text) > digitsOfDouble ? text : Number(text)
  if (type === 'TIMESTAMP WITH TIME ZONE') return instantText(value) ?? text
  return type.startsWith('TIMESTAMP') && !type.endsWith(']') ? text.replace(' ', 'T') : text
}

const microsPerSecond = 1_000_000n
/** Seconds to and from 1970 that a JavaScript day can stand for. */
const mostSeconds = 8_640_000_000_000n

/** An instant in UTC: the library itself prints it in the time zone of the machine. Undefined when the calendar does not reach it. */
function instantText(value: object): string | undefined {
  const micros: unknown = Reflect.get(value, 'micros')
  if (typeof micros !== 'bigint') return undefined
  const rest = ((micros % microsPerSecond) + microsPerSecond) % microsPerSecond
  const seconds = (micros - rest) / microsPerSecond
  if (seconds > mostSeconds || seconds < -mostSeconds) return undefined
  const [second] = new Date(Number(seconds) * 1000).toISOString().split('.')
  const fraction = String(rest).padStart(6, '0').replace(/0+$/, '')
  return `${second}${fraction === '' ? '' : `.${fraction}`}Z`
}

function significantDigits(decimal: string): number {
  return decimal.replace(/\D/g, '').replace(/^0+/, '').length
}
