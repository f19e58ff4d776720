import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { laspeyresPanel, matchedSums, pairPanel, panelContributions, panelGrowth, sumColumns } from '../src/engine/index.ts'
import { readReturns } from '../src/readers/read-returns.ts'
import { openFile } from '../src/store/open-file.ts'
import { plainCsv, plainMatched, plainReturns, plainSums, pythonSums } from './peers.ts'
import { productCode, type ReturnsShape, returnsCsv, type SyntheticReturns, smallShape, syntheticReturns } from './returns.ts'

/**
 * Compilation in memory and reading of CSV at 0.6 and 6 million returns, beside what is on the machine. Times are of the processor and not
 * of the wall, so that a busy machine does not change the ratios; the best of some runs counts.
 */
const shapes: readonly ReturnsShape[] = [smallShape, { ...smallShape, enterprises: smallShape.enterprises * 10 }]
const runs = 3

for (const shape of shapes) {
  const returns = syntheticReturns(shape)
  print(`\n${(returns.count / 1e6).toFixed(2)} million returns, ${shape.products} products, ${shape.months} months`)
  await inMemory(shape, returns)
  await fromCsv(shape, returns)
}

async function inMemory(shape: ReturnsShape, returns: SyntheticReturns): Promise<void> {
  const { products, months, firstMonth, enterprises } = shape
  const blocks = [returns]
  const sums = await timed(() => sumColumns({ blocks, products, firstMonth, months }))
  const full = await timed(() => compile(shape, returns))
  const paired = await timed(() => pairPanel({ blocks, enterprises, products, firstMonth, months }))
  const matched = await timed(() => matchedSums({ returns: paired.answer, products, lag: 12 }))
  const rows = plainReturns(returns)
  const plain = await timed(() => plainSums(rows))
  const plainPairs = returns.count < 1e6 ? await timed(() => plainMatched(rows, 12), 1) : undefined
  same('sums', total(sums.answer.values), total(plain.answer.values()))
  if (plainPairs) same('matched sample', total(matched.answer.current.values), plainPairs.answer)
  line('sums by product and month, typed arrays', sums.seconds)
  line('  the same with objects and a Map', plain.seconds, sums.seconds)
  line('sums, index of 5 levels, growth, points', full.seconds)
  line('panel of pairs from columns', paired.seconds)
  line('matched sample on the panel of pairs', matched.seconds)
  if (plainPairs) line('  matched sample with objects and Maps', plainPairs.seconds, paired.seconds + matched.seconds)
}

function compile({ products, months, firstMonth }: ReturnsShape, returns: SyntheticReturns): number {
  const quantities = sumColumns({ blocks: [returns], products, firstMonth, months })
  const weights = new Float64Array(products).fill(1 / products)
  const baseQuantities = new Float64Array(products).fill(1000)
  const indexOf = (width: number) => {
    const groupOf = Array.from({ length: products }, (_, product) => Math.floor(product / width))
    return laspeyresPanel({ quantities, baseQuantities, weights, groupOf, groups: Math.ceil(products / width) })
  }
  const all = indexOf(products)
  return [1, 5, 20, 100, products].map(indexOf).reduce((sum, { index, weights: groupWeights }) => {
    const growth = panelGrowth(index, 12)
    const points = panelContributions({ index, weights: groupWeights, total: all.index, totalWeight: 1, lag: 12 })
    return sum + growth.values.length + points.values.length
  }, 0)
}

async function fromCsv(shape: ReturnsShape, returns: SyntheticReturns): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'taoda-bench-'))
  const path = join(folder, 'returns.csv')
  try {
    writeCsv(path, returns)
    const products = Array.from({ length: shape.products }, (_, product) => productCode(product))
    const read = await timed(() => readReturns({ files: [openFile(path)], products }))
    if (read.answer.status !== 'read') throw new Error('the synthetic returns were refused')
    same('returns read', read.answer.returns.count, returns.count)
    const plain = await timed(() => plainCsv(path), 1)
    const expected = total(returns.quantity.subarray(0, returns.count))
    same('plain CSV', plain.answer, expected)
    line(`CSV of ${(statSync(path).size / 1e6).toFixed(0)} MB, checked, into a panel`, read.seconds)
    line('  lines, split and a Map, unchecked', plain.seconds, read.seconds)
    for (const library of ['csv', 'pandas'] as const) {
      const python = pythonSums(path, library)
      if (python) same(library, python.total, expected)
      if (python) line(`  python3 with ${library}, unchecked`, python.seconds, read.seconds)
      else print(`  python3 with ${library}: not on this machine`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function writeCsv(path: string, returns: SyntheticReturns): void {
  const file = openSync(path, 'w')
  for (const piece of returnsCsv(returns)) writeSync(file, piece)
  closeSync(file)
}

/** The cheapest of some runs in seconds of the processor, all threads together, and the last answer. */
async function timed<Answer>(
  work: () => Answer | Promise<Answer>,
  times = runs,
): Promise<{ readonly answer: Answer; readonly seconds: number }> {
  let best = Number.POSITIVE_INFINITY
  let answer: Answer
  let left = times
  do {
    const start = process.cpuUsage()
    answer = await work()
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1e6)
    left -= 1
  } while (left > 0)
  return { answer, seconds: best }
}

function total(values: Iterable<number>): number {
  let sum = 0
  for (const value of values) if (!Number.isNaN(value)) sum += value
  return sum
}

/** A race between different answers is none. */
function same(what: string, found: number, expected: number): void {
  if (!(Math.abs(found - expected) <= 1e-9 * Math.abs(expected))) throw new Error(`${what}: ${found} is not ${expected}`)
}

function line(what: string, seconds: number, ours?: number): void {
  const ratio = ours === undefined ? '' : `  ${(seconds / ours).toFixed(1)} times taoda's`
  print(`${what.padEnd(46)} ${(seconds * 1000).toFixed(1).padStart(9)} ms${ratio}`)
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
