import {
  addEvidence,
  type Belief,
  believed,
  conditionBelief,
  type Evidence,
  itemisedNews,
  leaveOneOut,
  odds,
  pathToTarget,
  type Quantity,
  seededNormals,
  sensitivities,
} from '../src/engine/index.ts'
import { firstMonth, madeUpProblem } from '../test/support/belief-problems.ts'
import { denseBelief } from '../test/support/dense-belief.ts'

/** Least time of the processor over several runs, in milliseconds, and the last answer. */
function timed<Answer>(runs: number, work: () => Answer): { readonly least: number; readonly answer: Answer } {
  let least = Number.POSITIVE_INFINITY
  let answer = work()
  for (let run = 0; run < runs; run += 1) {
    const start = process.cpuUsage()
    answer = work()
    const { user, system } = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1000)
  }
  return { least, answer }
}

const print = (what: string, value: string): void => console.log(`${what.padEnd(58)} ${value.padStart(14)}`)
const ms = (value: number): string => `${value.toFixed(1)} ms`
const furthest = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Array.from(one).reduce((most, value, k) => Math.max(most, Math.abs(value - (other[k] ?? Number.NaN))), 0)

const year = (leaves: number): Quantity & { readonly measure: 'growth' } => ({
  measure: 'growth',
  of: Array.from({ length: leaves }, (_, leaf) => leaf),
  period: { first: firstMonth + 48, last: firstMonth + 59 },
  comparator: { first: firstMonth + 36, last: firstMonth + 47 },
})

/** A stretch of plain arithmetic to hold the times against: they depend on what else the machine does. */
function tenMillionMultiplications(): number {
  const values = Float64Array.from({ length: 1000 }, (_, k) => 1 / (k + 1))
  const { least } = timed(10, () => {
    let sum = 0
    for (let run = 0; run < 10_000; run += 1) for (let k = 0; k < 1000; k += 1) sum += (values[k] ?? 0) * (values[999 - k] ?? 0)
    return sum
  })
  return least
}

interface Times {
  readonly condition: number
  readonly all: number
  readonly one: number
}

function region(leaves: number, rows: number, ties: number): Times {
  const problem = madeUpProblem({ leaves, months: 60, rows, ties, seed: 5 })
  const quantity = year(leaves)
  const early = conditionBelief({ leaves: problem.leaves, evidence: problem.evidence.slice(1) })
  const fit = timed(8, () => conditionBelief(problem))
  const one = timed(8, () => addEvidence(early, problem.evidence.slice(0, 1)))
  const said = believed(fit.answer, quantity)
  const parts: readonly (readonly [string, (belief: Belief) => unknown])[] = [
    ['outlook of the year', (belief) => believed(belief, quantity)],
    ['odds of three targets, 64 pairs', (belief) => oddsOf(belief, quantity, [said.p10, said.p50, said.p90])],
    ['path to a target', (belief) => pathToTarget(belief, { quantity, target: said.p90 })],
    ['news of one figure', (belief) => itemisedNews(early, belief, quantity)],
    ['every row against all others', (belief) => leaveOneOut(belief)],
    ['sensitivities of the year', (belief) => sensitivities(belief, quantity)],
  ]
  console.log(`\n${leaves} leaves × 60 months, ${rows} rows, ${ties} of them tie leaves; ${fit.answer.rounds} factors`)
  print('condition on all rows', ms(fit.least))
  let all = fit.least
  for (const [what, work] of parts) {
    const { least } = timed(6, () => work(fit.answer))
    all += least
    print(what, ms(least))
  }
  print('all of it', ms(all))
  print('one new figure', ms(one.least))
  print('  differs from a fit with all rows by', furthest(one.answer.mode, fit.answer.mode).toExponential(1))
  return { condition: fit.least, all, one: one.least }
}

function oddsOf(belief: Belief, quantity: Quantity, targets: readonly number[]) {
  return odds(belief, { quantity, targets, draws: seededNormals(1), pairs: 64 })
}

/** The same answer from one matrix of all log-levels, on a problem small enough for it. */
function againstDense(): void {
  const problem: { leaves: Belief['leaves']; evidence: readonly Evidence[] } = madeUpProblem({
    leaves: 8,
    months: 60,
    rows: 54,
    ties: 8,
    seed: 5,
  })
  const fit = timed(5, () => conditionBelief(problem))
  const dense = timed(1, () => denseBelief(problem.leaves, problem.evidence))
  console.log('\n8 leaves × 60 months, 54 rows')
  print('furthest apart of the two modes', furthest(fit.answer.mode, dense.answer.mode).toExponential(1))
  print('one matrix, plainly, against this', `${(dense.least / fit.least).toFixed(0)} ×`)
}

print('ten million multiplications and additions', ms(tenMillionMultiplications()))
againstDense()
const sizes = [30, 60, 120].map((leaves) => ({ leaves, times: region(leaves, Math.round((400 * leaves) / 60), 60) }))
const [small, , large] = sizes
console.log('\nfour times the leaves and rows of single leaves, as many ties')
if (small && large) print('condition', `${(large.times.condition / small.times.condition).toFixed(1)} ×`)
if (small && large) print('all of it', `${(large.times.all / small.times.all).toFixed(1)} ×`)
