import { closeSync, openSync, readSync } from 'node:fs'
import { type Problem, TaodaError } from '../../contract/errors.ts'

/** A header must end within so many bytes. */
const mostBytes = 65_536

/** A file behind a table. */
export interface TableFile {
  readonly name: string
  readonly path: string
}

/** The column names of a CSV file in UTF-8 with commas. Throws `data-refused` when its first line is no such header. */
export function csvHeader(file: TableFile): readonly string[] {
  const names = headerCells(firstBytes(file))
  const problem = (found: string, allowed: string, column = ''): Problem => ({ file: file.name, row: 1, column, found, allowed })
  if (names === undefined) throw refused(problem('no whole line', 'a header of column names separated by commas'))
  const [only = ''] = names
  if (names.length === 1 && /[;\t|]/.test(only)) throw refused(problem(only, 'columns separated by commas'))
  const lower = names.map((name) => name.toLowerCase())
  const problems = names.flatMap((name, place) => {
    if (name.trim() === '') return [problem(`no name for column ${place + 1}`, 'a name for each column')]
    return lower.indexOf(name.toLowerCase()) < place ? [problem('a second time', 'each column once', name)] : []
  })
  if (problems.length > 0) throw refused(...problems)
  return names
}

function refused(...problems: readonly Problem[]): TaodaError {
  return new TaodaError('data-refused', { problems })
}

interface FirstBytes {
  readonly text: string
  /** The file goes on behind them. */
  readonly isCut: boolean
}

function firstBytes({ name, path }: TableFile): FirstBytes {
  const bytes = new Uint8Array(mostBytes)
  const file = openSync(path, 'r')
  try {
    const size = readSync(file, bytes)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, size), { stream: true })
    return { text, isCut: size === mostBytes }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const problems = [{ file: name, row: 0, column: '', found: 'bytes that are no UTF-8', allowed: 'a CSV file in UTF-8' }]
    throw new TaodaError('data-refused', { problems }, { cause: error })
  } finally {
    closeSync(file)
  }
}

/** The cells of the first line; undefined when it is empty, has no end or its quotes do not fit. */
function headerCells({ text, isCut }: FirstBytes): readonly string[] | undefined {
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n?|\n|$)/y
  const cells: string[] = []
  for (;;) {
    const [found, name = '', end = ''] = cell.exec(text) ?? []
    if (found === undefined) return undefined
    cells.push(name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name)
    if (end === ',') continue
    return (end === '' && isCut) || (cells.length === 1 && name === '') ? undefined : cells
  }
}
