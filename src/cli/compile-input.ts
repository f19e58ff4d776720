import { TaodaError } from '../contract/errors.ts'
import type { ReturnStream } from '../contract/return-columns.ts'
import { type OpenFile, openFile } from '../store/open-file.ts'
import { openReturnsParquet } from '../store/parquet/open-returns-parquet.ts'

type Input = OpenFile | ReturnStream

/** `--returns FILE --weights FILE` as streams; what is not given stays away, for the table of operations to name. */
export async function compileInput(input: Readonly<Record<string, string>>): Promise<Readonly<Record<string, Input>>> {
  const opened: Record<string, Input> = {}
  for (const [field, path] of Object.entries(input)) opened[field] = await streamOf(field, path)
  return opened
}

async function streamOf(field: string, path: string): Promise<Input> {
  const file = fileOf(field, path)
  return field === 'returns' && /\.parquet$/i.test(path) ? await openReturnsParquet(path) : file
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
}

/** Tells now and then, and at the end, how far a long reading has come. */
export function compileProgress(returns: Input | undefined, write: (text: string) => void): (done: Done) => void {
  let told = 0
  const [size, step] = returns !== undefined && 'total' in returns ? [returns.total, rowStep] : [returns?.size ?? 0, byteStep]
  return ({ rows, bytes }) => {
    const done = bytes ?? rows
    if (done < size && done - told < step) return
    told = done
    if (bytes === undefined) write(`${rows} of ${size} returns\n`)
    else write(`${(bytes / 1e6).toFixed(1)} of ${(size / 1e6).toFixed(1)} MB, ${rows} returns\n`)
  }
}
