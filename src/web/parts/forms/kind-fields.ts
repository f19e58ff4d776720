import { z } from 'zod'
import type { Actor, LedgerName } from '../../../contract/daybook.ts'
import { type EntryOf, entryKinds } from '../../../contract/ledgers/index.ts'
import type { EntryKind } from '../../../contract/ledgers/ledger-kinds.ts'
import type { EntryField, Typed } from './field.ts'

/** Kinds of entries of a ledger, and the names of the fields of one: `name`, and `next.due` for a part of a part. */
export type KindOf<Ledger extends LedgerName> = EntryOf<Ledger>['kind'] & string
type BodyOf<Ledger extends LedgerName, Kind extends KindOf<Ledger>> = Extract<EntryOf<Ledger>, { kind: Kind }>['body']

type Path<Body> = {
  [Key in keyof Body & string]: NonNullable<Body[Key]> extends
    | readonly unknown[]
    | string
    | number
    | boolean
    | { currency: string }
    ? Key
    : `${Key}.${keyof NonNullable<Body[Key]> & string}`
}[keyof Body & string]

/** What people read of a field; what kind it is, how long and whether it must be filled in comes from the kind of entry. */
export type FieldWords = Omit<EntryField, 'name' | 'kind'> & Partial<Pick<EntryField, 'kind'>>

export type KindWords<Ledger extends LedgerName, Kind extends KindOf<Ledger>> = {
  readonly [Name in Path<BodyOf<Ledger, Kind>>]?: FieldWords
}

function kindOf(ledger: LedgerName, kind: string): EntryKind {
  const kinds: Readonly<Record<string, EntryKind>> = entryKinds[ledger]
  const found = kinds[kind]
  if (found === undefined) throw new Error(`there is no kind of entry ${ledger} ${kind}`)
  return found
}

/** Whether somebody's work includes entries of a kind. */
export function mayEnter(actor: Actor | null, ledger: LedgerName, kind: string): boolean {
  return actor !== null && (actor.role === 'administrator' || kindOf(ledger, kind).roles.includes(actor.role))
}

function bare(schema: z.core.$ZodType): { readonly inner: z.core.$ZodType; readonly optional: boolean } {
  const mayLack = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
  return mayLack ? { inner: schema.def.innerType, optional: true } : { inner: schema, optional: false }
}

function isMoney(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodObject && 'currency' in schema.shape
}

/** The fields of a kind of entry, in the order of their words. */
export function kindFields<Ledger extends LedgerName, Kind extends KindOf<Ledger>>(
  ledger: Ledger,
  kind: Kind,
  words: KindWords<Ledger, Kind>,
): readonly EntryField[] {
  const { body } = kindOf(ledger, kind)
  return Object.entries<FieldWords | undefined>(words).flatMap(([name, said]) => {
    if (said === undefined) return []
    const [head = '', part] = name.split('.')
    const outer = bare(body.shape[head])
    const within = part !== undefined && outer.inner instanceof z.ZodObject ? bare(outer.inner.shape[part]) : undefined
    const { inner, optional } = within ?? outer
    return [{ name, ...drawnAs(inner, said), ...(optional || outer.optional ? { optional: true } : {}), ...said }]
  })
}

function drawnAs(schema: z.core.$ZodType, { choices }: FieldWords): Pick<EntryField, 'kind' | 'decimals' | 'negative' | 'most'> {
  if (isMoney(schema)) return { kind: 'money' }
  if (schema instanceof z.ZodArray) return { kind: 'things' }
  if (schema instanceof z.ZodBoolean) return { kind: 'yes' }
  if (schema instanceof z.ZodNumber) {
    const negative = (schema.minValue ?? -1) < 0
    return { kind: 'number', negative, decimals: schema.isInt ? 0 : 6 }
  }
  if (schema instanceof z.ZodEnum || choices !== undefined) return { kind: 'choice' }
  if (schema instanceof z.ZodISODate) return { kind: 'day' }
  const most = schema instanceof z.ZodString ? (schema.maxLength ?? undefined) : undefined
  return { kind: most !== undefined && most > 500 ? 'area' : 'text', ...(most === undefined ? {} : { most }) }
}

type Body = Record<string, unknown>

/** The body of an entry from what was filled in; what was left empty is left out. */
export function kindBody(ledger: LedgerName, kind: string, values: Typed): Body {
  return bodyOf(kindOf(ledger, kind).body, values, '')
}

function bodyOf(schema: z.ZodObject, values: Typed, before: string): Body {
  const pairs = Object.entries<z.core.$ZodType>(schema.shape).flatMap(([key, part]) => {
    const value = filledIn(bare(part), values, `${before}${key}`)
    return value === undefined ? [] : [[key, value]]
  })
  return Object.fromEntries(pairs)
}

function filledIn({ inner, optional }: ReturnType<typeof bare>, values: Typed, name: string): unknown {
  if (inner instanceof z.ZodObject) {
    const given = bodyOf(inner, values, `${name}.`)
    if (isMoney(inner)) return (values[`${name}.amount`] ?? '') === '' ? undefined : moneyOf(given)
    return optional && Object.keys(given).length === 0 ? undefined : given
  }
  const value = values[name]
  if (inner instanceof z.ZodBoolean) return value === undefined && optional ? undefined : value === 'yes'
  if (value === undefined || value === '') return inner instanceof z.ZodArray && !optional ? [] : undefined
  if (inner instanceof z.ZodArray) return value.split(',')
  return inner instanceof z.ZodNumber ? Number(value) : value
}

/** Dong has no rate in dong. */
function moneyOf({ rate, rateSource, ...money }: Body): Body {
  return money.currency === 'VND' || rate === undefined ? money : { ...money, rate, rateSource }
}
