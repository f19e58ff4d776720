import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type Language, languages } from '../contract/record.ts'

/** What the address of a page says: everything needed to show the same view again. */
export interface View {
  readonly region?: string
  readonly year?: number
  readonly asOf?: string
  /** Id of the yardstick measured against. */
  readonly yardstick?: string
  /** Growth of the year, as a fraction, to find the path to in place of a yardstick. */
  readonly target?: number
  /** Id of the scenario that is shown; empty for the plan of record as it was promoted. */
  readonly scenario?: string
  /** What the trail is narrowed to: a book, a thing in it, an account, a day on which it became known. */
  readonly ledger?: string
  readonly about?: string
  readonly by?: string
  readonly day?: string
  readonly language?: Language
}

/** Part of a view to change; `undefined` takes it out of the address. */
export type ViewChange = { readonly [Key in keyof View]?: View[Key] | undefined }

function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

function given<Key extends keyof View>(key: Key, value: View[Key] | undefined): Pick<View, Key> | Record<never, never> {
  return value === undefined ? {} : { [key]: value }
}

/** Reads the search part of an address. What cannot be understood is left out, so that an old or mistyped link still opens. */
export function readView(search: Readonly<Record<string, unknown>>): View {
  const year = Number(text(search.year))
  const asOf = text(search.asOf)
  const target = Number(text(search.target))
  const region = text(search.region)
  return {
    ...given('region', region !== undefined && /^[a-z][a-z0-9-]{0,60}$/.test(region) ? region : undefined),
    ...given('year', Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : undefined),
    ...given('asOf', asOf !== undefined && isDay(asOf) ? asOf : undefined),
    ...given('yardstick', text(search.yardstick)),
    ...given('target', target >= -0.5 && target <= 1 ? target : undefined),
    ...given('scenario', text(search.scenario)),
    ...given('ledger', text(search.ledger)),
    ...given('about', text(search.about)),
    ...given('by', text(search.by)),
    ...given('day', text(search.day)),
    ...given(
      'language',
      languages.find((language) => language === search.language),
    ),
  }
}

function isDay(value: string): boolean {
  const instant = new Date(`${value}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value)
}

/** The first of the reader's languages that there is, else English. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const known = wanted.map((tag) => languages.find((language) => tag.toLowerCase().split('-')[0] === language))
  return known.find((language) => language !== undefined) ?? 'en'
}

export function useView(): View {
  return readView(useSearch({ strict: false }))
}

/** Changes part of the view; with `replace` the browser's history gets no new entry. */
export function useChangeView(): (change: ViewChange, options?: { readonly replace?: boolean }) => void {
  const navigate = useNavigate()
  return useCallback(
    (change, { replace = false } = {}) => {
      navigate({
        to: '.',
        search: (before: Record<string, unknown>) => readView({ ...before, ...change }),
        replace,
        resetScroll: false,
      })
    },
    [navigate],
  )
}
