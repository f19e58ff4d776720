import { createRequire } from 'node:module'
import type { Highs, Model, ModelData } from 'highs'
import type { LinearModel, LinearSolution, LinearSolver } from '../engine/index.ts'

/** Its declarations speak of the CommonJS build, so that is the one loaded. */
const { default: loadHighs }: typeof import('highs') = createRequire(import.meta.url)('highs')

/**
 * A solver of linear programmes on HiGHS, ready to be called. It runs in the calling thread until it is done or `seconds` are over.
 * A model's memory is given back before it returns: the garbage collector would not.
 */
export async function highsSolver(seconds: number): Promise<LinearSolver> {
  const highs = await quietly(() => loadHighs())
  return (model) => {
    try {
      return highs.withModel(modelData(highs, model), (native) => solved(highs, native, model, seconds))
    } catch (error) {
      throw shortened(error)
    }
  }
}

/** What HiGHS throws may carry its whole source; a log has no use for it. */
const longestMessage = 500

function shortened(error: unknown): Error {
  const text = error instanceof Error ? error.message : String(error)
  return new Error(`HiGHS: ${text.slice(0, longestMessage)}`)
}

async function quietly<Answer>(load: () => Promise<Answer>): Promise<Answer> {
  try {
    return await load()
  } catch (error) {
    throw shortened(error)
  }
}

/** A conflict is many small programmes: on those presolve takes longer than it saves. */
const linearOptions = { presolve: 'off', solver: 'simplex' }

function solved(highs: Highs, native: Model, model: LinearModel, seconds: number): LinearSolution {
  const whole = model.variables.some((one) => one.whole === true)
  native.options.set({ output_flag: false, time_limit: seconds, ...(whole ? {} : linearOptions) })
  native.run()
  const { modelStatus } = highs.constants
  const status = native.getModelStatus()
  if (status === modelStatus.optimal) {
    const { colValue, rowDual } = native.getSolution()
    const duals = whole ? new Float64Array(model.rows.length) : rowDual
    return { status: 'optimal', objective: native.getObjectiveValue(), values: colValue, duals }
  }
  if (status === modelStatus.infeasible) return { status: 'infeasible' }
  if (status === modelStatus.timeLimit) return { status: 'stopped' }
  if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) return toldApart(highs, native)
  throw new Error(`ended with model status ${String(status)}`)
}

/** Presolve may not tell unbounded from infeasible; without it the simplex method does. */
function toldApart(highs: Highs, native: Model): LinearSolution {
  native.options.set({ presolve: 'off' })
  native.run()
  const infeasible = native.getModelStatus() === highs.constants.modelStatus.infeasible
  return { status: infeasible ? 'infeasible' : 'unbounded' }
}

function modelData(highs: Highs, { variables, rows }: LinearModel): ModelData {
  const starts = new Int32Array(rows.length + 1)
  for (const [at, { terms }] of rows.entries()) starts[at + 1] = (starts[at] ?? 0) + terms.length
  const size = starts[rows.length] ?? 0
  const [indices, values] = [new Int32Array(size), new Float64Array(size)]
  let next = 0
  for (const { terms } of rows) {
    for (const { at, factor } of terms) {
      indices[next] = at
      values[next] = factor
      next += 1
    }
  }
  const { continuous, integer } = highs.constants.variableType
  return {
    numCols: variables.length,
    numRows: rows.length,
    colCost: Float64Array.from(variables, ({ cost }) => cost),
    colLower: Float64Array.from(variables, ({ low }) => low),
    colUpper: Float64Array.from(variables, ({ high }) => high),
    rowLower: Float64Array.from(rows, ({ low }) => low),
    rowUpper: Float64Array.from(rows, ({ high }) => high),
    matrix: { format: 'csr', numRows: rows.length, numCols: variables.length, starts, indices, values },
    ...(variables.some(({ whole }) => whole === true)
      ? { integrality: variables.map(({ whole }) => (whole === true ? integer : continuous)) }
      : {}),
  }
}
