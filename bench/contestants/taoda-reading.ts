import { readReturnColumns } from '../../src/readers/read-return-columns.ts'
import { type ReadReturns, readReturns } from '../../src/readers/read-returns.ts'
import { openFile } from '../../src/store/open-file.ts'
import { openReturnsParquet } from '../../src/store/parquet/open-returns-parquet.ts'
import { productCode } from '../returns.ts'

/** Number of returns and sum of their quantities: what a file holds once it is checked and in columns. */
type Read = readonly [count: number, quantity: number]

const codes = (products: number): readonly string[] => Array.from({ length: products }, (_, product) => productCode(product))

export async function readCsv(path: string, products: number): Promise<Read> {
  return read(await readReturns({ ...openFile(path), products: codes(products) }))
}

export async function readParquet(path: string, products: number): Promise<Read> {
  return read(await readReturnColumns({ ...(await openReturnsParquet(path)), products: codes(products) }))
}

function read(answer: ReadReturns): Read {
  if (answer.status !== 'read') throw new Error('the synthetic returns were refused')
  let sum = 0
  for (const { count, quantity } of answer.returns.blocks) for (let i = 0; i < count; i += 1) sum += quantity[i] ?? 0
  return [answer.returns.count, sum]
}
