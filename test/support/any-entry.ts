import { z } from 'zod'
import { type LedgerName, ledgerNames, type NewEntry } from '../../src/contract/daybook.ts'
import { entryKinds } from '../../src/contract/ledgers/index.ts'
import type { EntryKind } from '../../src/contract/ledgers/ledger-kinds.ts'

type Json = Readonly<Record<string, unknown>>
type Random = () => number

/** Every kind of entry that there is. */
export const allKinds: readonly { readonly ledger: LedgerName; readonly kind: string; readonly body: Json }[] =
  ledgerNames.flatMap((ledger) =>
    Object.entries(entryKinds[ledger] as Readonly<Record<string, EntryKind>>).map(([kind, { body }]) => ({
      ledger,
      kind,
      body: z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Json,
    })),
  )

/** What has stood in fields, by ledger and name, the newest last; and the things that entries of each ledger were about. */
export interface Seen {
  readonly byField: Map<string, unknown[]>
  readonly about: Map<string, string[]>
}

export function seenIn(entries: readonly NewEntry[]): Seen {
  const seen: Seen = { byField: new Map(), about: new Map() }
  for (const entry of entries) see(seen, entry)
  return seen
}

export function see({ byField, about }: Seen, entry: NewEntry): void {
  about.set(entry.ledger, [...(about.get(entry.ledger) ?? []).slice(-400), entry.about])
  const walk = (value: unknown, field: string): void => {
    const name = `${entry.ledger} ${field}`
    if (field !== '') byField.set(name, [...(byField.get(name) ?? []).slice(-200), value])
    if (Array.isArray(value)) for (const inner of value) walk(inner, `${field} of`)
    else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) walk(inner, key)
  }
  walk(entry.body, '')
}

/** An entry of a kind with a body of its shape, its values mostly such as have stood in fields of those names. */
export function anyEntry(
  { ledger, kind, body }: (typeof allKinds)[number],
  { seen, random, day, fresh }: { readonly seen: Seen; readonly random: Random; readonly day: string; readonly fresh: string },
): NewEntry {
  const known = seen.about.get(ledger) ?? []
  const about = random() < 0.25 || known.length === 0 ? fresh : oneOf(known, random)
  const value = anyValue(body, '', { ledger, seen, random, root: body, day, about: known })
  return { ledger, kind, about, day, body: value as Record<string, unknown>, evidence: { document: 'made up' } }
}

interface Given {
  readonly ledger: LedgerName
  readonly seen: Seen
  readonly random: Random
  readonly root: Json
  readonly day: string
  readonly about: readonly string[]
}

function oneOf<Of>(all: readonly Of[], random: Random): Of {
  // The newest are asked for most: what goes on is mostly about what has just begun.
  return all[Math.floor((random() < 0.6 ? 1 - random() ** 2 * 0.2 : random()) * (all.length - 1e-9))] as Of
}

function anyValue(schema: Json, field: string, given: Given): unknown {
  const { ledger, seen, random, root } = given
  const before = seen.byField.get(`${ledger} ${field}`)
  if (before !== undefined && !Array.isArray(schema.enum) && random() < 0.7) return oneOf(before, random)
  if (typeof schema.$ref === 'string') {
    const target = schema.$ref
      .split('/')
      .slice(1)
      .reduce<unknown>((at, key) => Reflect.get(Object(at), key), root)
    return anyValue(target as Json, field, given)
  }
  if ('const' in schema) return schema.const
  if (Array.isArray(schema.enum)) return oneOf(schema.enum, random)
  const choices = (schema.anyOf ?? schema.oneOf) as readonly Json[] | undefined
  if (choices) return anyValue(oneOf(choices, random), field, given)
  if (schema.type === 'object') return objectOf(schema, given)
  if (schema.type === 'array') {
    if (Array.isArray(schema.prefixItems)) return schema.prefixItems.map((inner: Json) => anyValue(inner, field, given))
    const count = Math.max(Number(schema.minItems ?? 0), Math.floor(random() * 3))
    return Array.from({ length: count }, () => anyValue((schema.items ?? {}) as Json, `${field} of`, given))
  }
  if (schema.type === 'boolean') return random() < 0.5
  if (schema.type === 'number' || schema.type === 'integer') return numberOf(schema, random)
  return textOf(schema, given)
}

function objectOf({ properties = {}, required = [], ...schema }: Json, given: Given): Json {
  const fields = Object.entries(properties as Readonly<Record<string, Json>>).filter(
    ([name]) => (required as readonly string[]).includes(name) || given.random() < 0.3,
  )
  const open =
    typeof schema.additionalProperties === 'object' && schema.additionalProperties !== null
      ? [['x', schema.additionalProperties as Json] as const]
      : []
  return Object.fromEntries([...fields, ...open].map(([name, inner]) => [name, anyValue(inner, name, given)]))
}

function numberOf({ type, minimum, exclusiveMinimum, maximum }: Json, random: Random): number {
  const low = Number(minimum ?? exclusiveMinimum ?? 0)
  const value = low + random() * Math.min(Number(maximum ?? low + 100) - low, 100)
  return type === 'integer' ? Math.round(value) : Math.round(value * 10) / 10
}

function textOf({ pattern, format }: Json, { random, day, about }: Given): string {
  if (format === 'uri') return 'https://example.org/made-up'
  const shape = String(pattern ?? '')
  const days = [day, '2026-12-31', '2026-02-01', day.slice(0, 7), '2026-03', '2026', '']
  if (/\\d\{4\}/.test(shape)) return oneOf(days.filter((one) => new RegExp(shape).test(one)).concat(day), random)
  return random() < 0.6 && about.length > 0 ? oneOf(about, random) : `x${Math.floor(random() * 1e6)}`
}
