/** Something that may be chosen, under its name. */
export interface Choice {
  readonly value: string
  readonly label: string
  /** What tells it from others of the same name: country, day, stage. */
  readonly detail?: string
}

/** One thing to fill in. What is typed is kept as text; a number as machines write it, money under `<name>.amount` and so on. */
export interface EntryField {
  readonly name: string
  readonly label: string
  /**
   * `choice` is a short list, `thing` a long one that is searched by name, `things` several of one; their values are joined by commas. `yes`
   * is a box to tick; its value is `yes` or nothing.
   */
  readonly kind: 'text' | 'area' | 'day' | 'number' | 'money' | 'choice' | 'thing' | 'things' | 'yes'
  readonly optional?: boolean
  /** A sentence below: what is meant, what is asked for. */
  readonly help?: string
  readonly choices?: readonly Choice[]
  readonly first?: string
  /** Of a number: its unit, how many decimals it may have, whether it may lie below zero. */
  readonly unit?: string
  readonly decimals?: number
  readonly negative?: boolean
  /** Of money: currencies to choose from, and whether the rate in dong of a foreign one is asked for. */
  readonly currencies?: readonly string[]
  readonly rate?: 'needed' | 'optional'
  /** Longest text. */
  readonly most?: number
}

export type Typed = Readonly<Record<string, string>>

/** What is wrong, by the name of the field; under the empty name what no field is to blame for. */
export type Problems = Readonly<Record<string, string>>

/** Names of the values that a field keeps. */
export function valueNames({ name, kind }: EntryField): readonly string[] {
  return kind === 'money' ? [`${name}.amount`, `${name}.currency`, `${name}.rate`, `${name}.rateSource`] : [name]
}

/** What the fields hold: what was typed, else what they begin with. */
export function valuesOf(fields: readonly EntryField[], typed: Typed): Typed {
  const pairs = fields.flatMap((field) =>
    valueNames(field).map((name) => [name, (typed[name] ?? firstOf(field, name)).trim()] as const),
  )
  return Object.fromEntries(pairs)
}

/** What a value is before anybody types: the first of its currencies for a currency, nothing for the rest of money. */
export function firstOf({ name: field, first = '', currencies }: EntryField, name: string): string {
  if (name === field) return first
  return name === `${field}.currency` ? (currencies?.[0] ?? '') : ''
}
