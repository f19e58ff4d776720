import type { Typed } from './field.ts'

export const draftPrefix = 'taoda.draft.'

/** A draft that was kept. */
export function readDraft(key: string): Typed {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}')
    const pairs = Object.entries(kept instanceof Object ? kept : {})
    return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
  } catch {
    return {}
  }
}

/** A browser that keeps nothing (full, or forbidden) loses the draft at a reload, and nothing else. */
export function keepDraft(key: string, typed: Typed): void {
  try {
    if (Object.keys(typed).length === 0) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(typed))
  } catch {}
}

/** Forgets what was typed and not entered, of everybody: at signing out. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(draftPrefix)) sessionStorage.removeItem(key)
  } catch {}
}
