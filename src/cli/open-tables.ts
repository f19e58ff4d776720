import { TaodaError } from '../contract/errors.ts'
import { operations } from '../contract/operations/index.ts'
import type { QueriedTables } from '../contract/queried-tables.ts'
import { openTables } from '../store/query/open-tables.ts'

/** Tables as the command line names them, `returns=returns.parquet,firms=registers`: a path may have commas where no name follows. */
export function tablesNamed(word: string, field: string, filesAt: (path: string) => readonly string[]): QueriedTables {
  const paths = new Map<string, readonly string[]>()
  for (const part of word.split(/,(?=\w+=)/)) {
    const [, name = '', path = ''] = /^([a-z_]\w{0,62})=(.+)$/i.exec(part) ?? []
    const isKnown = [...paths.keys()].some((known) => known.toLowerCase() === name.toLowerCase())
    if (name === '' || isKnown) throw wrongTables(field, part)
    paths.set(name, filesAt(path))
  }
  return openTables(paths)
}

function wrongTables(field: string, found: string): TaodaError {
  const allowed = operations.queryReturns.input.shape.tables.description ?? ''
  return new TaodaError('wrong-use', { field, found, allowed })
}
