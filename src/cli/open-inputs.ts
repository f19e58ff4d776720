import { statSync } from 'node:fs'
import { type Problem, TaodaError } from '../contract/errors.ts'
import type { Journal } from '../contract/journal.ts'
import type { FileKind } from '../contract/operation.ts'
import type { ReturnStream } from '../contract/return-columns.ts'
import { listFiles } from '../store/list-files.ts'
import { fileFacts, type OpenFile, openFile, readWholeFile, type WholeFile } from '../store/open-file.ts'
import { journalFile, openJournal } from '../store/open-journal.ts'
import { readPackFolder } from '../store/pack-folder.ts'
import { openReturnsParquet } from '../store/parquet/open-returns-parquet.ts'
import { tablesNamed } from './open-tables.ts'

type Words = Readonly<Record<string, string>>
type ReturnsFile = OpenFile | ReturnStream

/** The inputs of a command with those opened that stand for files; what is not given stays away, for the table of operations to name. */
export async function openInputs(
  files: Readonly<Record<string, FileKind>>,
  words: Words,
): Promise<Readonly<Record<string, unknown>>> {
  const opened: Record<string, unknown> = {}
  for (const [field, word] of Object.entries(words)) {
    const kind = files[field]
    if (kind === undefined) opened[field] = word
    else if (kind !== 'journal') opened[field] = await openInput(kind, field, word)
  }
  for (const [field, word] of Object.entries(words))
    if (files[field] === 'journal') opened[field] = journalOf(field, word, files, words)
  return opened
}

const parquetName = /\.parquet$/i
const returnsName = /\.(csv|parquet)$/i

async function openInput(kind: FileKind, field: string, path: string): Promise<unknown> {
  if (kind === 'folder') return filesOf(field, path)
  if (kind === 'tables') return tablesNamed(path, field, (word) => readablePaths(field, word))
  if (kind === 'json') return jsonIn(field, path)
  if (kind === 'whole') return readable(field, path, () => readWholeFile(path))
  if (kind !== 'returns') return readable(field, path, () => openFile(path))
  if (!isFolder(path)) return openReturns(field, path)
  return await openAll(field, returnsIn(field, path))
}

/** The value of a JSON file. */
function jsonIn(field: string, path: string): unknown {
  const file = readable(field, path, () => readWholeFile(path))
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes))
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    throw new TaodaError('data-refused', {
      problems: [{ file: path, row: 0, column: '', found, allowed: 'a JSON text in UTF-8' }],
    })
  }
}

/** The manifest and CSV files of a folder. */
export function filesOf(field: string, folder: string): readonly WholeFile[] {
  return readable(field, folder, () => readPackFolder(folder), 'a folder that can be read')
}

async function openReturns(field: string, path: string): Promise<ReturnsFile> {
  const file = readable(field, path, () => openFile(path))
  return parquetName.test(path) ? await openReturnsParquet(path) : file
}

/** Opens files one after the other, and tells what is wrong with any of them. */
async function openAll(field: string, paths: readonly string[]): Promise<readonly ReturnsFile[]> {
  const files: ReturnsFile[] = []
  const problems: Problem[] = []
  for (const path of paths)
    try {
      files.push(await openReturns(field, path))
    } catch (error) {
      if (!(error instanceof TaodaError && 'problems' in error.facts)) throw error
      problems.push(...error.facts.problems)
    }
  if (problems.length > 0) throw new TaodaError('data-refused', { problems })
  return files
}

/** The files of returns in a folder. */
function returnsIn(field: string, folder: string): readonly string[] {
  const files = readable(field, folder, () => listFiles(folder, returnsName), 'a folder that can be read')
  if (files.length === 0)
    throw new TaodaError('wrong-use', {
      field,
      found: folder,
      allowed: 'a folder with files whose names end in .csv or .parquet',
    })
  return files
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function readable<Answer>(field: string, found: string, open: () => Answer, allowed = 'a file that can be read'): Answer {
  try {
    return open()
  } catch (error) {
    throw new TaodaError('wrong-use', { field, found, allowed }, { cause: error })
  }
}

/** The journal of a command: it belongs to these files as they are now, and to the other words. */
function journalOf(field: string, folder: string, kinds: Readonly<Record<string, FileKind>>, words: Words): Journal {
  const others = Object.entries(words).filter(([name]) => name !== field)
  const paths = others.flatMap(([name, word]) => (kinds[name] === undefined ? [] : pathsOf(name, word)))
  const identity = {
    files: paths.map((path) => journalFile(path)),
    words: JSON.stringify(others.filter(([name]) => kinds[name] === undefined)),
  }
  try {
    return openJournal(folder, identity)
  } catch (error) {
    if (error instanceof TaodaError) throw error
    throw new TaodaError('wrong-use', { field, found: folder, allowed: 'a folder that can be written' }, { cause: error })
  }
}

function readablePaths(field: string, word: string): readonly string[] {
  const paths = pathsOf(field, word)
  for (const path of paths) readable(field, path, () => fileFacts(path))
  return paths
}

function pathsOf(field: string, word: string): readonly string[] {
  return isFolder(word) ? returnsIn(field, word) : [word]
}
