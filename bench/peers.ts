import { spawnSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { SyntheticReturns } from './returns.ts'

/** A return as an analyst might keep it. */
export interface PlainReturn {
  readonly enterprise: number
  readonly product: number
  readonly month: number
  readonly quantity: number
}

export function plainReturns({ count, enterprise, product, month, quantity }: SyntheticReturns): readonly PlainReturn[] {
  return Array.from({ length: count }, (_, i) => ({
    enterprise: enterprise[i] ?? 0,
    product: product[i] ?? 0,
    month: month[i] ?? 0,
    quantity: quantity[i] ?? 0,
  }))
}

/** Sums of product and month in a Map with text keys. */
export function plainSums(returns: readonly PlainReturn[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { product, month, quantity } of returns) {
    const key = `${product} ${month}`
    sums.set(key, (sums.get(key) ?? 0) + quantity)
  }
  return sums
}

/** Matched sample with a Map from enterprise, product and month; returns the sum of all matched quantities. */
export function plainMatched(returns: readonly PlainReturn[], lag: number): number {
  const known = new Map<string, number>()
  for (const { enterprise, product, month, quantity } of returns) known.set(`${enterprise} ${product} ${month}`, quantity)
  const sums = new Map<string, number>()
  for (const { enterprise, product, month, quantity } of returns) {
    if (!known.has(`${enterprise} ${product} ${month - lag}`)) continue
    const key = `${product} ${month}`
    sums.set(key, (sums.get(key) ?? 0) + quantity)
  }
  return [...sums.values()].reduce((total, value) => total + value, 0)
}

/** The CSV file line by line with split and Number, summed as above, unchecked; answers with the grand total. */
export async function plainCsv(path: string): Promise<number> {
  const sums = new Map<string, number>()
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    const cells = line.split(',')
    const key = `${cells[1]} ${cells[2]}`
    if (cells[1] !== 'product') sums.set(key, (sums.get(key) ?? 0) + Number(cells[3]))
  }
  return [...sums.values()].reduce((total, value) => total + value, 0)
}

const pythonCsv = `
import csv, sys, time
start = time.process_time()
sums = {}
with open(sys.argv[1], newline='') as file:
    rows = csv.reader(file)
    next(rows)
    for row in rows:
        key = (row[1], row[2])
        sums[key] = sums.get(key, 0.0) + float(row[3])
print(time.process_time() - start, sum(sums.values()))
`

const pandasCsv = `
import sys, time
import pandas
start = time.process_time()
frame = pandas.read_csv(sys.argv[1])
sums = frame.groupby(['product', 'month'])['quantity'].sum()
print(time.process_time() - start, sums.sum())
`

/** Seconds of the processor and grand total of a Python that reads and sums the file, unchecked; undefined when it or its library is absent. */
export function pythonSums(
  path: string,
  library: 'csv' | 'pandas',
): { readonly seconds: number; readonly total: number } | undefined {
  const { status, stdout } = spawnSync('python3', ['-c', library === 'csv' ? pythonCsv : pandasCsv, path], { encoding: 'utf8' })
  const [seconds, total] = status === 0 ? stdout.trim().split(' ').map(Number) : []
  return seconds === undefined || total === undefined ? undefined : { seconds, total }
}
