import { endStages } from '../../contract/deal-words.ts'
import type { Deal } from '../ledgers/investment/things.ts'
import { daysBetween } from './days.ts'

/** A stay of a deal in a stage, as far as it has been seen on a day. */
export interface Spell {
  readonly stage: string
  readonly days: number
  /** The stage to which it went; empty while it stays. */
  readonly to: string
}

/** The stays of a deal up to a day; ends are no stays. */
export function spellsOf({ trail }: Deal, day: string): readonly Spell[] {
  return trail.flatMap(({ stage, day: from }, at) => {
    const next = trail[at + 1]
    if (endStages.includes(stage) || from > day) return []
    const seen = next !== undefined && next.day <= day
    return [{ stage, days: Math.max(0, daysBetween(from, seen ? next.day : day)), to: seen ? next.stage : '' }]
  })
}
