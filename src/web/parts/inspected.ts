import type { Output } from '../api.ts'

/** The parts of an answer that say where its numbers come from. */
export interface Inspectable {
  readonly region: { readonly id: string }
  readonly asOf: string
  readonly known: Output<'verdict'>['known']
  readonly lineage: Output<'verdict'>['lineage']
  readonly phasingBasis: Output<'verdict'>['phasingBasis']
  readonly yardsticks?: Output<'verdict'>['yardsticks']
}

/** A number that a reader asked about: a part of the answer by JSON pointer, or a published figure by its id. */
export interface Inspected {
  readonly label: string
  readonly text: string
  readonly pointer?: string
  readonly observation?: string
}
