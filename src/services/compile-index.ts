import type { ByteStream } from '../contract/byte-stream.ts'
import { TaodaError } from '../contract/errors.ts'
import type { Journal } from '../contract/journal.ts'
import type { CompiledIndex, indexLevels } from '../contract/operations/compile-index.ts'
import type { ReturnStream } from '../contract/return-columns.ts'
import { formatPeriod, laspeyresPanel, type MonthPanel, panelContributions, panelGrowth } from '../engine/index.ts'
import { pieceJournal } from '../readers/piece-journal.ts'
import { readReturns } from '../readers/read-returns.ts'
import { readWeights, type WeightGroups, type WeightSet } from '../readers/read-weights.ts'
import type { Returns } from '../readers/returns.ts'
import type { FreeContext } from './context.ts'

type Row = CompiledIndex['index'][number]
type Level = (typeof indexLevels)[number]

/** Weights are small; a file of this size is something else. */
const mostWeightBytes = 64 * 1024 * 1024
const year = 12

/** Reads weights and returns and compiles the index of every activity and month (PAN-5 to PAN-8). */
export async function compileIndex(
  input: {
    readonly returns: ReturnsFile | readonly ReturnsFile[]
    readonly weights: ByteStream
    readonly resume?: Journal | undefined
  },
  context: FreeContext,
): Promise<CompiledIndex> {
  const { weights, problems } = readWeights({ name: input.weights.name, bytes: await collect(input.weights) })
  if (weights === undefined) throw new TaodaError('data-refused', { problems })
  const returns = await readAll(input.returns, weights, context, input.resume)
  return answer(returns, weights)
}

type ReturnsFile = ByteStream | ReturnStream

/** All returns; what was read before a stop stays in the journal, which is gone when the reading has ended by itself. */
async function readAll(
  returns: ReturnsFile | readonly ReturnsFile[],
  { products, units }: WeightSet,
  { progress, parallel, isStopped }: FreeContext,
  journal: Journal | undefined,
): Promise<Returns> {
  const read = await readReturns({
    files: [returns].flat(),
    products,
    units,
    parallel,
    journal: journal && pieceJournal(journal),
    onProgress(done) {
      progress?.(done)
      return isStopped?.() !== true
    },
  }).finally(() => journal?.close())
  if (read.status === 'stopped') throw new TaodaError('stopped', { rows: read.rows, kept: journal === undefined ? 'no' : 'yes' })
  await journal?.remove()
  if (read.status === 'refused') throw new TaodaError('data-refused', { problems: read.problems })
  return read.returns
}

function answer(returns: Returns, weights: WeightSet): CompiledIndex {
  const { products, count, enterprises } = returns
  const quantities = productSums(returns)
  const whole = { codes: ['total'], groupOf: products.map(() => 0) }
  const each = { codes: products, groupOf: products.map((_, product) => product) }
  const total = compile(quantities, weights, whole)
  const levels: readonly (readonly [Level, WeightGroups])[] = [
    ['product', each],
    ['class', weights.classes],
    ['division', weights.divisions],
    ['section', weights.sections],
    ['total', whole],
  ]
  const index = levels.flatMap(([level, groups]) => rowsOf(level, groups.codes, compile(quantities, weights, groups), total))
  return { returns: count, enterprises: enterprises.length, index }
}

/** Quantities of all enterprises together; NaN where nobody reported. */
function productSums({ pairs, products, firstMonth, months }: Returns): MonthPanel {
  const { panel, product } = pairs
  const values = new Float64Array(products.length * months).fill(Number.NaN)
  for (let pair = 0; pair < panel.series; pair += 1)
    for (let m = 0; m < months; m += 1) {
      const quantity = panel.values[pair * months + m] ?? Number.NaN
      const cell = (product[pair] ?? 0) * months + m
      const sum = values[cell] ?? Number.NaN
      if (!Number.isNaN(quantity)) values[cell] = Number.isNaN(sum) ? quantity : sum + quantity
    }
  return { series: products.length, firstMonth, months, values }
}

type Compiled = ReturnType<typeof laspeyresPanel>

function compile(quantities: MonthPanel, { weights, baseQuantities }: WeightSet, { codes, groupOf }: WeightGroups): Compiled {
  return laspeyresPanel({ quantities, baseQuantities, weights, groupOf, groups: codes.length })
}

function rowsOf(level: Level, codes: readonly string[], { index, weights, coverage }: Compiled, total: Compiled): readonly Row[] {
  const growth = panelGrowth(index, year)
  const totalWeight = total.weights[0] ?? Number.NaN
  const points = panelContributions({ index, weights, total: total.index, totalWeight, lag: year })
  return codes.flatMap((activity, group) =>
    Array.from({ length: index.months }, (_, m) => {
      const [cell, month] = [group * index.months + m, index.firstMonth + m]
      return {
        level,
        activity,
        period: formatPeriod({ first: month, last: month }),
        value: known(index.values[cell]),
        growth: known(growth.values[cell]),
        points: known(points.values[cell]),
        coverage: coverage.values[cell] ?? 0,
      }
    }),
  )
}

/** Missing numbers have no place in JSON. */
function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}

async function collect({ name, chunks }: ByteStream): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > mostWeightBytes) {
      const found = `a file of more than ${mostWeightBytes} bytes`
      throw new TaodaError('data-refused', {
        problems: [{ file: name, row: 0, column: '', found, allowed: 'a table of weights' }],
      })
    }
    parts.push(chunk.slice())
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
