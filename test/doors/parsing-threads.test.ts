import { describe, expect, test } from 'vitest'
import { returnsCsv, syntheticReturns } from '../../bench/returns.ts'
import { parsingThreads } from '../../src/cli/parsing-threads.ts'
import { readReturns } from '../../src/readers/read-returns.ts'

const shape = { enterprises: 250, productsEach: 3, products: 25, months: 40, firstMonth: 2020 * 12, seed: 7 }
const csv = Buffer.concat([...returnsCsv(syntheticReturns(shape))])
const products = Array.from({ length: 25 }, (_, product) => `P${String(product).padStart(4, '0')}`)

function* chunks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1_000_000) yield bytes.subarray(at, at + 1_000_000)
}

describe('parsing threads', () => {
  test('RET-18 threads give what one thread gives, of good files and bad ones, several one after the other', async () => {
    const threads = parsingThreads(3)
    try {
      const bad = Buffer.from(csv.toString('latin1').replaceAll('P0013,2021-05', 'P9913,2021-05'), 'latin1')
      for (const bytes of [csv, bad, csv]) {
        const read = (parallel?: typeof threads.parallel) =>
          readReturns({
            files: [{ name: 'r.csv', chunks: chunks(bytes) }],
            products,
            columns: ['value', 'status'],
            pieceBytes: 70_000,
            parallel,
          })
        const [alone, together] = [await read(), await read(threads.parallel)]
        expect(alone.status).toBe(bytes === bad ? 'refused' : 'read')
        expect(together).toEqual(alone)
      }
    } finally {
      await threads.close()
    }
  }, 60_000)
})
