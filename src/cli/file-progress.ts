/** How many bytes, or rows of Parquet files, go by between two lines of progress. */
const [byteStep, rowStep] = [64 * 1024 * 1024, 1_000_000]

interface Done {
  readonly rows: number
  readonly bytes?: number
  readonly of?: number
}

/** Tells now and then, and at the end, how far a long reading has come. `input` is a file or several; without one, rows are counted. */
export function fileProgress(input: unknown, write: (text: string) => void): (done: Done) => void {
  const files = Array.isArray(input) ? input : [input]
  const [size, total] = [sum(files, 'size'), sum(files, 'total')]
  const noun = input === undefined ? 'rows' : 'returns'
  let told = 0
  return ({ rows, bytes, of }) => {
    if (of !== undefined) {
      if (rows === of || rows % Math.max(1, Math.round(of / 10)) === 0) write(`${rows} of ${of}\n`)
      return
    }
    if (total === undefined && size !== undefined && bytes !== undefined) {
      if (bytes < size && bytes - told < byteStep) return
      told = bytes
      const [unit, one] = size < 1e6 ? ['kB', 1e3] : ['MB', 1e6]
      write(`${(bytes / one).toFixed(1)} of ${(size / one).toFixed(1)} ${unit}, ${rows} returns\n`)
      return
    }
    if (rows !== total && rows - told < rowStep) return
    told = rows
    write(total === undefined ? `${rows} ${noun}\n` : `${rows} of ${total} returns\n`)
  }
}

/** Bytes of all the files of a command; files that are read by rows have none. */
export function bytesOf(input: unknown): number {
  return (Array.isArray(input) ? input : [input]).reduce((all: number, file) => all + (numberAt(file, 'size') ?? 0), 0)
}

/** The sum over all files; undefined when one of them does not tell. */
function sum(files: readonly unknown[], field: string): number | undefined {
  return files.reduce<number | undefined>((all, file) => {
    const number = numberAt(file, field)
    return all === undefined || number === undefined ? undefined : all + number
  }, 0)
}

function numberAt(input: unknown, field: string): number | undefined {
  const found: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, field) : undefined
  return typeof found === 'number' ? found : undefined
}
