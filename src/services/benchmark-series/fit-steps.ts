import type { BenchmarkedTable, BenchmarkOptions } from '../../contract/operations/benchmark-series.ts'
import { choletteDagumBenchmark, chowLin, dentonBenchmark, EngineError } from '../../engine/index.ts'
import type { KnownSteps, Reason } from './known-steps.ts'

type Row = BenchmarkedTable['series'][number]

/** Values of a series, and what the method found or was told. */
export interface Fitted extends Pick<Row, 'variant' | 'persistence' | 'persistenceBasis' | 'coefficients' | 'logLikelihood'> {
  readonly status: 'fitted'
  readonly values: readonly number[]
}

type Fit = Fitted | { readonly status: 'undefined'; readonly reason: Reason }

/** What is left of an error after a month, as is usual; after a quarter its third power. */
const usualPhi = 0.9

/** One series by the method asked for. */
export function fitSteps(options: BenchmarkOptions, known: KnownSteps & { status: 'known' }, stepsPerTotal: number): Fit {
  const { indicator, totals, stepsBefore } = known
  if (options.variant === 'proportional' && Math.min(...indicator) <= 0)
    return { status: 'undefined', reason: 'indicator-not-positive' }
  if (options.openRatio !== undefined && stepsBefore + totals.length * stepsPerTotal === indicator.length)
    return { status: 'undefined', reason: 'no-open-steps' }
  if (options.method === 'chow-lin') return regression(options, known, stepsPerTotal)
  const input = { indicator, totals, stepsPerTotal, stepsBefore, ...(options.variant ? { variant: options.variant } : {}) }
  const months = (known.periods[0]?.last ?? 0) - (known.periods[0]?.first ?? 0) + 1
  const persistence = options.method === 'denton' ? 1 : (options.phi ?? usualPhi ** months)
  const result =
    options.method === 'denton'
      ? dentonBenchmark({ ...input, ...(options.openRatio === undefined ? {} : { openRatio: options.openRatio }) })
      : choletteDagumBenchmark({ ...input, persistence })
  if (result.status === 'undefined') throw new Error('a gap was overlooked')
  const basis = options.method === 'denton' ? 'method' : options.phi === undefined ? 'usual' : 'given'
  const { variant, values } = result
  return { status: 'fitted', variant, values, persistence, persistenceBasis: basis, coefficients: [], logLikelihood: null }
}

function regression({ rho, constant }: BenchmarkOptions, known: KnownSteps & { status: 'known' }, stepsPerTotal: number): Fit {
  const { indicator, totals, stepsBefore } = known
  try {
    const result = chowLin({
      indicators: [indicator],
      totals,
      stepsPerTotal,
      stepsBefore,
      constant: constant !== 'no',
      ...(rho === undefined ? {} : { persistence: rho }),
    })
    if (result.status === 'undefined') return { status: 'undefined', reason: 'too-few-totals' }
    const { values, persistence, coefficients, logLikelihood } = result
    return {
      status: 'fitted',
      variant: 'regression',
      values,
      persistence,
      persistenceBasis: rho === undefined ? 'estimated' : 'given',
      coefficients: [...coefficients],
      logLikelihood: Number.isFinite(logLikelihood) ? logLikelihood : null,
    }
  } catch (error) {
    if (error instanceof EngineError && error.code === 'not-positive-definite')
      return { status: 'undefined', reason: 'indicator-without-movement' }
    throw error
  }
}
