import type { MessageKey, MessageValues } from '../../../contract/messages/index.ts'
import { type EntryField, type Problems, type Typed, valueNames } from './field.ts'

type Text = (key: MessageKey, values?: MessageValues) => string

/** What stands in the way of entering what was typed, field by field, in sentences. */
export function checkFields(fields: readonly EntryField[], values: Typed, text: Text): Problems {
  const found = fields.flatMap((field) => {
    const problem = field.kind === 'money' ? moneyProblem(field, values) : problemOf(field, values[field.name] ?? '')
    return problem === undefined ? [] : [[field.name, text(`form.problem.${problem}`, { most: field.most ?? 0 })] as const]
  })
  return Object.fromEntries(found)
}

type Fault = 'missing' | 'day' | 'number' | 'choice' | 'tooLong' | 'rate'

function problemOf({ kind, optional = false, choices = [], most }: EntryField, value: string): Fault | undefined {
  if (value === '') return optional || kind === 'yes' ? undefined : 'missing'
  if (most !== undefined && value.length > most) return 'tooLong'
  if (kind === 'day') return Number.isNaN(Date.parse(`${value}T00:00:00Z`)) ? 'day' : undefined
  if (kind === 'number') return Number.isNaN(Number(value)) ? 'number' : undefined
  const isOffered = (one: string): boolean => choices.some((choice) => choice.value === one)
  if (kind === 'choice' || kind === 'thing') return isOffered(value) ? undefined : 'choice'
  return kind === 'things' && !value.split(',').every(isOffered) ? 'choice' : undefined
}

function moneyProblem(field: EntryField, values: Typed): Fault | undefined {
  const [amount = '', currency = '', rate = '', source = ''] = valueNames(field).map((name) => values[name] ?? '')
  if (amount === '' || amount === '-') return field.optional === true ? undefined : 'missing'
  if (!Number.isSafeInteger(Number(amount))) return 'number'
  const asked = field.rate === 'needed' && currency !== 'VND'
  const half = (rate === '') !== (source === '')
  return (asked && (rate === '' || source === '')) || half || (rate !== '' && !(Number(rate) > 0)) ? 'rate' : undefined
}
