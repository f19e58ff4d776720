import { type Problem, TaodaError } from '../../contract/errors.ts'
import type { BenchmarkedTable, BenchmarkOptions } from '../../contract/operations/benchmark-series.ts'
import { formatPeriod } from '../../engine/index.ts'
import { nearestWord } from '../../readers/nearest-word.ts'
import { type PeriodTable, readPeriodTable } from '../../readers/read-period-table.ts'
import { type Fitted, fitSteps } from './fit-steps.ts'
import { type KnownSteps, knownSteps, type Reason, type ReasonPlace } from './known-steps.ts'

/** Every series of a table fitted to its totals by one method (ADJ-60 to ADJ-62). */
export async function benchmarkSeries(input: BenchmarkOptions): Promise<BenchmarkedTable> {
  checkOptions(input)
  const [indicatorRead, totalsRead] = [readPeriodTable(input.indicator), readPeriodTable(input.totals)]
  const [indicator, totals] = [indicatorRead.table, totalsRead.table]
  const problems = [...indicatorRead.problems, ...totalsRead.problems]
  if (indicator === undefined || totals === undefined) throw new TaodaError('data-refused', { problems })
  const stepsPerTotal = stepsIn(indicator, totals)
  const found = indicator.names.map((name) => fitOne(input, indicator, totals, name, stepsPerTotal))
  return {
    method: input.method,
    stepsPerTotal,
    series: found.map(({ row }) => row),
    steps: found.flatMap(({ steps }) => steps),
    totals: found.flatMap((one) => one.totals),
    negative: found.flatMap(({ steps }) =>
      steps.flatMap(({ series, period, value }) => (value < 0 ? [{ series, period, value }] : [])),
    ),
  }
}

/** Options of another method would do nothing; that must not stay unsaid. */
function checkOptions(input: BenchmarkOptions): void {
  const methods = {
    phi: ['cholette-dagum'],
    rho: ['chow-lin'],
    constant: ['chow-lin'],
    openRatio: ['denton'],
    variant: ['denton', 'cholette-dagum'],
  } as const
  for (const [field, allowed] of Object.entries(methods)) {
    const found: unknown = Reflect.get(input, field)
    if (found === undefined || allowed.some((method) => method === input.method)) continue
    throw new TaodaError('wrong-use', { field, found: String(found), allowed: `only with method ${allowed.join(' or ')}` })
  }
}

const monthsIn = { M: 1, Q: 3, A: 12 } as const
const plural = { M: 'months', Q: 'quarters', A: 'years' } as const

/** Steps of one total; refused unless totals are coarser and both tables have the same series. */
function stepsIn(indicator: PeriodTable, totals: PeriodTable): number {
  const problems: Problem[] = [...missingNames(indicator, totals), ...missingNames(totals, indicator)]
  const steps = monthsIn[totals.frequency] / monthsIn[indicator.frequency]
  if (indicator.frequency === 'A')
    problems.push({ file: indicator.file, row: 2, column: 'period', found: 'years', allowed: 'months or quarters' })
  else if (steps <= 1) {
    const allowed =
      indicator.frequency === 'M' ? 'quarters or years, as the indicator has months' : 'years, as the indicator has quarters'
    problems.push({ file: totals.file, row: totals.rows[0] ?? 2, column: 'period', found: plural[totals.frequency], allowed })
  }
  if (problems.length > 0) throw new TaodaError('data-refused', { problems })
  return steps
}

function missingNames(table: PeriodTable, other: PeriodTable): readonly Problem[] {
  const lost = table.names.filter((name) => !other.names.includes(name))
  return lost.map((name) => {
    const near = nearestWord(name, other.names)
    const allowed = `a series of ${other.file}${near === undefined ? '' : `; did you mean "${near}"?`}`
    return { file: table.file, row: 1, column: name, found: name, allowed }
  })
}

type Row = BenchmarkedTable['series'][number]

function fitOne(input: BenchmarkOptions, indicator: PeriodTable, totals: PeriodTable, series: string, stepsPerTotal: number) {
  const known = knownSteps(indicator, totals, series, stepsPerTotal)
  if (known.status === 'undefined') return unfitted(series, known.reason, known.place)
  const fitted = fitSteps(input, known, stepsPerTotal)
  if (fitted.status === 'undefined')
    return unfitted(series, fitted.reason, { file: indicator.file, row: null, column: series, period: null })
  const { variant, persistence, persistenceBasis, coefficients, logLikelihood } = fitted
  const found = { variant, persistence, persistenceBasis, coefficients, logLikelihood }
  const row: Row = { series, status: 'benchmarked', reason: null, place: null, ...found }
  return { row, ...rowsOf(series, known, fitted, stepsPerTotal) }
}

function unfitted(series: string, reason: Reason, place: ReasonPlace) {
  const nothing = { variant: null, persistence: null, persistenceBasis: null, coefficients: [], logLikelihood: null }
  const row: Row = { series, status: 'undefined', reason, place, ...nothing }
  return { row, steps: [], totals: [] }
}

function rowsOf(
  series: string,
  { indicator, periods, totals, totalPeriods, stepsBefore }: KnownSteps & { status: 'known' },
  { values }: Fitted,
  stepsPerTotal: number,
): Pick<BenchmarkedTable, 'steps' | 'totals'> {
  const after = stepsBefore + totals.length * stepsPerTotal
  return {
    steps: values.map((value, at) => ({
      series,
      period: periods[at] === undefined ? '' : formatPeriod(periods[at]),
      indicator: indicator[at] ?? 0,
      value,
      ratio: indicator[at] === 0 ? null : value / (indicator[at] ?? 1),
      extrapolated: at < stepsBefore || at >= after,
    })),
    totals: totals.map((total, at) => {
      const from = stepsBefore + at * stepsPerTotal
      const sum = values.slice(from, from + stepsPerTotal).reduce((all, value) => all + value, 0)
      const period = totalPeriods[at] === undefined ? '' : formatPeriod(totalPeriods[at])
      return { series, period, total, sum, difference: sum - total }
    }),
  }
}
