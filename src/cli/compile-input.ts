import { TaodaError } from '../contract/errors.ts'
import { type OpenFile, openFile } from '../store/open-file.ts'

/** `--returns FILE --weights FILE` as streams; what is not given stays away, for the table of operations to name. */
export function compileInput(input: Readonly<Record<string, string>>): Readonly<Record<string, OpenFile>> {
  return Object.fromEntries(Object.entries(input).map(([field, path]) => [field, streamOf(field, path)]))
}

function streamOf(field: string, path: string): OpenFile {
  try {
    return openFile(path)
  } catch (error) {
    throw new TaodaError('wrong-use', { field, found: path, allowed: 'a file that can be read' }, { cause: error })
  }
}

/** Tells on standard error how far a long reading has come, once every `step` bytes and at the end. */
export function progressLine(size: number, write: (text: string) => void, step = 64 * 1024 * 1024) {
  let told = 0
  return ({ bytes, rows }: { readonly bytes: number; readonly rows: number }): void => {
    if (bytes < size && bytes - told < step) return
    told = bytes
    write(`${(bytes / 1e6).toFixed(1)} of ${(size / 1e6).toFixed(1)} MB, ${rows} returns\n`)
  }
}
