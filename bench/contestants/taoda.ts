import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type MonthPanel,
  matchedSums,
  type PairPanel,
  pairPanel,
  type ReplacedPair,
  sumPairs,
  whatIfSums,
} from '../../src/engine/index.ts'
import type { Result, Task } from '../contest.ts'
import { measured } from '../measured.ts'
import { compilation, frameOf, matchedCompilation } from './compilation.ts'
import { readingOf } from './taoda-reading.ts'

const [work = '', folder = ''] = process.argv.slice(2)
const task: Task = JSON.parse(readFileSync(join(folder, 'shape.json'), 'utf8'))
const { products } = task
/** Whose returns are doubled in the what-if. */
const enterprise = 7

const start = performance.now()
const started = await prepared()
const load = (performance.now() - start) / 1000
const { answer, times } = await measured(started)
writeFileSync(join(folder, 'answer.f64'), bytesOf(answer))
const result: Result = { ...times, load }
process.stdout.write(`${JSON.stringify(result)}\n`)

type Answer = readonly MonthPanel[] | readonly number[]

async function prepared(): Promise<() => Answer | Promise<Answer>> {
  if (work === 'csv' || work === 'parquet') return readingOf(join(folder, `returns.${work}`), products)
  const returns = panelOfPairs()
  const frame = frameOf(products, task.months)
  if (work === 'compile') return () => compilation(sumPairs({ returns, products }), frame)
  if (work === 'matched') return () => matchedCompilation(matchedSums({ returns, products, lag: 12 }), frame)
  if (work === 'read') return () => [readOnce(returns.panel.values)]
  const sums = sumPairs({ returns, products })
  return () => compilation(whatIfSums({ returns, sums, replaced: doubled(returns) }), frame)
}

function panelOfPairs(): PairPanel {
  const { count, firstMonth, months, enterprises } = task
  const bytes = (name: string): ArrayBuffer => {
    const { buffer, byteOffset, byteLength } = readFileSync(join(folder, name))
    return byteOffset === 0 ? (buffer as ArrayBuffer) : (buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer)
  }
  const block = {
    count,
    enterprise: new Uint32Array(bytes('enterprise.u32')),
    product: new Uint16Array(bytes('product.u16')),
    month: new Uint16Array(bytes('month.u16')),
    quantity: new Float64Array(bytes('quantity.f64')),
  }
  return pairPanel({ blocks: [block], enterprises, products, firstMonth, months })
}

function doubled({ panel, enterprise: owner }: PairPanel): readonly ReplacedPair[] {
  const { months, values } = panel
  const replaced: ReplacedPair[] = []
  for (let pair = owner.indexOf(enterprise); owner[pair] === enterprise; pair += 1)
    replaced.push({ pair, values: values.subarray(pair * months, (pair + 1) * months).map((value) => 2 * value) })
  return replaced
}

/** The least that any sum costs: every cell read once, missing ones passed over. */
function readOnce(values: Float64Array): number {
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let i = 0; i + 3 < values.length; i += 4) {
    a += values[i] || 0
    b += values[i + 1] || 0
    c += values[i + 2] || 0
    d += values[i + 3] || 0
  }
  return a + b + c + d
}

function bytesOf(found: Answer): Uint8Array {
  const numbers = found.map((one) => (typeof one === 'number' ? Float64Array.of(one) : one.values))
  return Buffer.concat(numbers.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)))
}
