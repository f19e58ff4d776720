import { readReturns } from '../../src/readers/read-returns.ts'
import { openFile } from '../../src/store/open-file.ts'
import { openReturnsParquet } from '../../src/store/parquet/open-returns-parquet.ts'
import { productCode } from '../returns.ts'

/** Number of returns and sum of their quantities: what a file holds once it is checked and in a panel. */
type Read = readonly [count: number, quantity: number]

const codes = (products: number): readonly string[] => Array.from({ length: products }, (_, product) => productCode(product))

/** On one thread: threads that start from source would be compiled within the time. */
export async function readCsv(path: string, products: number): Promise<Read> {
  return read(await readReturns({ files: [openFile(path)], products: codes(products) }))
}

export async function readParquet(path: string, products: number): Promise<Read> {
  return read(await readReturns({ files: [await openReturnsParquet(path)], products: codes(products) }))
}

function read(answer: Awaited<ReturnType<typeof readReturns>>): Read {
  if (answer.status !== 'read') throw new Error('the synthetic returns were refused')
  const { values } = answer.returns.pairs.panel
  let sum = 0
  for (let cell = 0; cell < values.length; cell += 1) {
    const quantity = values[cell] ?? Number.NaN
    if (!Number.isNaN(quantity)) sum += quantity
  }
  return [answer.returns.count, sum]
}
