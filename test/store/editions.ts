import type { RegionPack } from '../../src/contract/record.ts'
import type { PackFile } from '../../src/store/ports.ts'
import { observation, pack, source, statement, target } from './kit.ts'

export const editionRegion = 'editions'
export const late = '2030-01-01'

const documents = Array.from({ length: 8 }, (_, number) => `document-${number}`)
const rowsPerDocument = 40

/** What one edition holds, whatever its number. */
export const editionCounts = {
  documents: documents.length,
  observations: documents.length * rowsPerDocument,
  targets: documents.length,
}

/** A pack whose every document and row tells the edition's number: its load makes revision `number` of each document. */
export function edition(number: number): RegionPack {
  const rows = Array.from({ length: rowsPerDocument }, (_, row) => row)
  return pack(
    {
      sources: documents.map((id) => source({ id })),
      observations: documents.flatMap((id) =>
        rows.map((row) => observation({ source: id, activity: `A${row}`, value: number, row })),
      ),
      targets: documents.map((id) => target({ source: id, id: `target-of-${id}`, value: number })),
      statements: documents.map((id) => statement({ source: id, value: String(number) })),
    },
    editionRegion,
  )
}

export function editionFiles(number: number): readonly PackFile[] {
  return ['growth.csv', 'targets.csv', 'statements.csv'].map((name) => ({
    name,
    bytes: Buffer.from(`${name} ${number} `.repeat(2000)),
  }))
}
