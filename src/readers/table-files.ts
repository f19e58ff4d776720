import type { ReceivedFile } from './file.ts'

/** The files that hold one table of a pack. */
export interface TableFiles {
  readonly files: readonly ReceivedFile[]
  /** False when a file of the table is not there: what it would have held is unknown then, and not wrong. */
  readonly complete: boolean
}
