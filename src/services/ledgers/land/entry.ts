import type { EntryOf } from '../../../contract/ledgers/index.ts'
import { squareMetresPerHectare } from '../../../engine/index.ts'
import { type Refusal, refuse } from '../ledger.ts'
import type { Trace } from './things.ts'

/** An entry of the land ledger, of one kind. */
export type LandEntry<Kind extends EntryOf<'land'>['kind'] = EntryOf<'land'>['kind']> = Extract<
  EntryOf<'land'>,
  { readonly kind: Kind }
>

export function traceOf({ number, by, day, evidence }: LandEntry): Trace {
  return { entry: number, by, day, evidence }
}

/** Whether a document shows it. */
export function hasEvidence({ evidence }: LandEntry): boolean {
  return evidence?.source !== undefined || evidence?.document !== undefined
}

export function squareMetresOf(hectares: number): number {
  return Math.round(hectares * squareMetresPerHectare)
}

export function hectaresOf(squareMetres: number): number {
  return squareMetres / squareMetresPerHectare
}

export function unknown(kind: string, thing: string): Refusal {
  return refuse('unknown-thing', { kind, thing })
}

export function alreadyDefined(thing: string, { day }: Trace): Refusal {
  return refuse('already-defined', { thing, day })
}
