import type { LeftOut } from '../../contract/left-out.ts'
import type { Observation, PublishedBasis, Statement } from '../../contract/record.ts'

/** When a document became public, as far as the file says; `published` is empty when it does not. */
interface Publication {
  readonly published: string
  readonly publishedBasis: PublishedBasis
}

/** A figure of a file that belongs to no pack, with the line that it stands on. */
export interface LooseFigure extends Observation, Publication {
  readonly row: number
}

export interface LooseStatement extends Statement, Publication {
  readonly row: number
}

/** What the rows of a file say, and which of them say nothing that can be examined. */
export interface LooseFigures {
  readonly figures: readonly LooseFigure[]
  readonly statements: readonly LooseStatement[]
  readonly leftOut: readonly LeftOut[]
}
