import type { ReadReturns } from '../../src/readers/read-returns.ts'
import { productCode } from '../returns.ts'

/** Number of returns and sum of their quantities: what a file holds once it is checked and in a panel. */
type Read = readonly [count: number, quantity: number]

const codes = (products: number): readonly string[] => Array.from({ length: products }, (_, product) => productCode(product))

/** The readers of the command, compiled as it has them; from source their threads would be compiled within the time. */
async function compiled(): Promise<
  typeof import('../../src/readers/read-returns.ts') &
    typeof import('../../src/store/open-file.ts') &
    typeof import('../../src/store/parquet/open-returns-parquet.ts') &
    typeof import('../../src/cli/parsing-threads.ts')
> {
  const modules = ['readers/read-returns', 'store/open-file', 'store/parquet/open-returns-parquet', 'cli/parsing-threads']
  const found = await Promise.all(modules.map((name) => import(new URL(`../../dist/${name}.js`, import.meta.url).href)))
  return Object.assign({}, ...found)
}

/** Reads a file as `taoda compile-index` does: on threads that start with it, where it is large. */
export async function readingOf(path: string, products: number): Promise<() => Promise<Read>> {
  const { openFile, openReturnsParquet, readReturns, threadsFor } = await compiled()
  return async () => {
    const file = path.endsWith('.parquet') ? await openReturnsParquet(path) : openFile(path)
    const threads = 'size' in file ? threadsFor(file.size) : undefined
    const answer = await readReturns({ files: [file], products: codes(products), parallel: threads?.parallel })
    await threads?.close()
    return read(answer)
  }
}

function read(answer: ReadReturns): Read {
  if (answer.status !== 'read') throw new Error('the synthetic returns were refused')
  const { values } = answer.returns.pairs.panel
  let sum = 0
  for (let cell = 0; cell < values.length; cell += 1) {
    const quantity = values[cell] ?? Number.NaN
    if (!Number.isNaN(quantity)) sum += quantity
  }
  return [answer.returns.count, sum]
}
