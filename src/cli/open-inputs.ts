import { TaodaError } from '../contract/errors.ts'
import type { FileKind } from '../contract/operation.ts'
import type { ReturnStream } from '../contract/return-columns.ts'
import { type OpenFile, openFile, readWholeFile, type WholeFile } from '../store/open-file.ts'
import { openReturnsParquet } from '../store/parquet/open-returns-parquet.ts'

/** The inputs of a command with those opened that stand for files; what is not given stays away, for the table of operations to name. */
export async function openInputs(
  files: Readonly<Record<string, FileKind>>,
  words: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>>> {
  const opened: Record<string, unknown> = {}
  for (const [field, word] of Object.entries(words)) {
    const kind = files[field]
    opened[field] = kind === undefined ? word : await openInput(kind, field, word)
  }
  return opened
}

async function openInput(kind: FileKind, field: string, path: string): Promise<OpenFile | ReturnStream | WholeFile> {
  if (kind === 'returns' && /\.parquet$/i.test(path)) {
    fileOf(field, path)
    return openReturnsParquet(path)
  }
  return kind === 'whole' ? wholeOf(field, path) : fileOf(field, path)
}

function wholeOf(field: string, path: string): WholeFile {
  try {
    return readWholeFile(path)
  } catch (error) {
    throw new TaodaError('wrong-use', { field, found: path, allowed: 'a file that can be read' }, { cause: error })
  }
}

function fileOf(field: string, path: string): OpenFile {
  try {
    return openFile(path)
  } catch (error) {
    throw new TaodaError('wrong-use', { field, found: path, allowed: 'a file that can be read' }, { cause: error })
  }
}

/** How many bytes, or rows of a Parquet file, go by between two lines of progress. */
const [byteStep, rowStep] = [64 * 1024 * 1024, 1_000_000]

interface Done {
  readonly rows: number
  readonly bytes?: number
  readonly of?: number
}

/** Tells now and then, and at the end, how far a long reading has come. */
export function fileProgress(input: unknown, write: (text: string) => void): (done: Done) => void {
  let told = 0
  const inRows = numberAt(input, 'total')
  const [size, step] = inRows === undefined ? [numberAt(input, 'size') ?? 0, byteStep] : [inRows, rowStep]
  return ({ rows, bytes, of }) => {
    if (of !== undefined) {
      const tenth = Math.max(1, Math.round(of / 10))
      if (rows === of || rows % tenth === 0) write(`${rows} of ${of} forecasts\n`)
      return
    }
    const done = bytes ?? rows
    if (done < size && done - told < step) return
    told = done
    if (bytes === undefined) write(`${rows} of ${size} returns\n`)
    else write(`${(bytes / 1e6).toFixed(1)} of ${(size / 1e6).toFixed(1)} MB, ${rows} returns\n`)
  }
}

function numberAt(input: unknown, field: string): number | undefined {
  const found: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, field) : undefined
  return typeof found === 'number' ? found : undefined
}
