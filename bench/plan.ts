import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type AllocationInput,
  allocateTargets,
  applyEdit,
  type CatchUpInput,
  catchUpPlan,
  explainConflict,
  type LinearModel,
  type LinearSolver,
  makeScenario,
} from '../src/engine/index.ts'
import { allocationPrior } from '../src/engine/plan/allocation-prior.ts'
import { nearestTable } from '../src/engine/plan/nearest-table.ts'
import { highsSolver } from '../src/solver/highs-solver.ts'
import { modelMps } from './model-mps.ts'
import { catchUpInPieces, fairestPart, leastPart } from './plan-peers.ts'

/**
 * Plans at the size of a large province: 59 sites by 36 months, 60 nodes by 12 months, 400 promises; and an edit of 1,000 rows by 12 months.
 * Times are of the processor, the first call (which also compiles HiGHS) and the best of three. The largest programme of a conflict, and for the plans that
 * need none (allocation, catch-up) the same question as a linear programme, is then given to glpsol and cbc, where they are installed.
 */
const folder = mkdtempSync(join(tmpdir(), 'taoda-bench-plan-'))
const cpu = (): number => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000

let state = 7
function draw(): number {
  state = (state * 1103515245 + 12345) % 2147483648
  return state / 2147483648
}

function allocation(sites: number, months: number): AllocationInput {
  const made = Array.from({ length: sites }, (_, at) => ({
    id: `site${at}`,
    landReady: Array.from({ length: months }, () => (draw() < 0.3 ? Math.round(draw() * 200) / 10 : 0)),
    capitalPerHectare: 3 + 10 * draw(),
    pipeline: Array.from({ length: months }, () => (draw() < 0.4 ? Math.round(60 * draw()) : 0)),
    conversion: 0.3 + 0.6 * draw(),
  }))
  const most = made.reduce(
    (sum, one) => sum + Math.floor(one.landReady.reduce((all, ha) => all + ha, 0) * one.capitalPerHectare),
    0,
  )
  return {
    sites: made,
    season: Array.from({ length: months }, (_, at) => 1 + (at % 12) / 6),
    total: Math.floor(most * 0.6),
    monthsOver: 0,
  }
}

function catchUp(nodes: number, months: number): CatchUpInput {
  const made = Array.from({ length: nodes }, (_, at) => {
    const level = 50 + 500 * draw()
    const row = (factor: number) => Array.from({ length: months }, () => level * factor * (0.95 + 0.1 * draw()))
    return { id: `node${at}`, base: row(1), expected: row(1.1), spread: row(0.02 + 0.08 * draw()), capacity: row(1.35) }
  })
  const expected = made.flatMap((one) => one.expected).reduce((sum, one) => sum + one, 0)
  const uses = made.map(({ id }) => ({ node: id, perUnit: 0.01 + 0.1 * draw() }))
  const limits = Array.from({ length: months }, (_, month) => {
    const used = made.reduce((sum, one, at) => sum + (one.expected[month] ?? 0) * (uses[at]?.perUnit ?? 0), 0)
    return { id: `power${month}`, kind: 'power', months: [month], amount: used * 1.03, uses }
  })
  return { nodes: made, target: expected * 1.04, limits }
}

function promises(count: number): Omit<Parameters<typeof explainConflict>[0], 'solve'> {
  const quantities = Array.from({ length: count / 4 }, (_, at) => ({ id: `q${at}` }))
  const made = Array.from({ length: count }, (_, at) => {
    const terms = Array.from({ length: 4 }, () => ({ quantity: `q${Math.floor(draw() * quantities.length)}`, factor: 1 }))
    return { id: `p${at}`, rows: [{ low: 0, high: 100 + 50 * draw(), terms }] }
  })
  const total = quantities.map(({ id }) => ({ quantity: id, factor: 1 }))
  return { quantities, promises: [...made, { id: 'total', rows: [{ low: 1e5, high: Number.POSITIVE_INFINITY, terms: total }] }] }
}

async function measure(name: string, work: (solve: LinearSolver) => { readonly status: string }): Promise<void> {
  const solver = await highsSolver(60)
  let largest: LinearModel = { variables: [], rows: [] }
  let [programmes, seconds] = [0, 0]
  const watched: LinearSolver = (model) => {
    programmes += 1
    if (model.variables.length > largest.variables.length) largest = model
    const before = cpu()
    const found = solver(model)
    seconds += cpu() - before
    return found
  }
  const times: number[] = []
  let status = ''
  for (let run = 0; run < 4; run += 1) {
    ;[programmes, seconds] = [0, 0]
    const before = cpu()
    status = work(watched).status
    times.push(cpu() - before)
  }
  const best = Math.min(...times.slice(1))
  print(
    `${name}: ${status}; first ${times[0]?.toFixed(0)} ms, best ${best.toFixed(0)} ms, ${programmes} programmes, ${seconds.toFixed(0)} ms in HiGHS`,
  )
  if (largest.variables.length > 0) compare(largest, solver)
}

/** One programme, the largest, with HiGHS and with what else is on the machine. */
function compare(model: LinearModel, solver: LinearSolver): void {
  const path = join(folder, 'model.mps')
  writeFileSync(path, modelMps(model))
  const before = cpu()
  const own = solver(model)
  const highs = cpu() - before
  const objective = own.status === 'optimal' ? own.objective : Number.NaN
  print(
    `  programme ${model.variables.length} × ${model.rows.length}: HiGHS ${highs.toFixed(0)} ms, objective ${objective.toPrecision(8)}`,
  )
  for (const [name, words] of [
    ['glpsol', ['--freemps', path, '--nopresol']],
    ['cbc', [path, 'solve', 'quit']],
  ] as const)
    print(`  ${name}: ${peer(name, words)}`)
}

function peer(name: string, words: readonly string[]): string {
  try {
    const script =
      'import resource,subprocess,sys\np=subprocess.run(sys.argv[1:],capture_output=True,text=True,timeout=120)\nu=resource.getrusage(resource.RUSAGE_CHILDREN)\nprint(u.ru_utime+u.ru_stime)\nprint(p.stdout)'
    const text = execFileSync('python3', ['-c', script, name, ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1e8,
    })
    const [seconds = '', ...output] = text.split('\n')
    const said = /objective value\s+(\S+)|obj =\s+(\S+)(?![\s\S]*obj =)|(infeasible|NO PRIMAL FEASIBLE)/i.exec(output.join('\n'))
    return `${(Number(seconds) * 1000).toFixed(0)} ms with start and reading, objective ${said?.[1] ?? said?.[2] ?? said?.[3] ?? 'not read'}`
  } catch {
    return 'absent'
  }
}

function edits(): void {
  const period = { first: 24300, last: 24311 }
  const every = (value: number) => new Array<number>(12).fill(value)
  const groups = Array.from({ length: 30 }, (_, at) => ({ id: `g${at}`, parent: 'top' }))
  const leaves = Array.from({ length: 969 }, (_, at) => ({
    id: `l${at}`,
    parent: `g${at % 30}`,
    base: every(1000 + at),
    level: every(1100 + at),
  }))
  const scenario = makeScenario({ period, rows: [{ id: 'top', parent: null }, ...groups, ...leaves] })
  for (const node of ['top', 'g3', 'l500']) {
    const times = Array.from({ length: 30 }, () => {
      const before = performance.now()
      applyEdit(scenario, { node, period, measure: 'growth', value: 0.14 })
      return performance.now() - before
    })
    print(`edit of ${node} among 1,000 rows by 12 months: best ${Math.min(...times).toFixed(2)} ms`)
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

try {
  edits()
  const sites = allocation(59, 36)
  await measure('allocation of 59 sites by 36 months', () => allocateTargets(sites))
  print(
    `  the cell that gets least of its prior: ${leastPart(sites, nearestTable(sites, allocationPrior(sites))).toPrecision(8)} of it`,
  )
  compare(fairestPart(sites), await highsSolver(60))
  const nodes = catchUp(60, 12)
  await measure('catch-up of 60 nodes by 12 months', (solve) => catchUpPlan(nodes, solve))
  const plan = catchUpPlan(nodes, () => ({ status: 'stopped' }))
  print(
    `  sum of squared moves: ${plan.status === 'found' ? (plan.distance ** 2).toPrecision(8) : plan.status}; in straight pieces:`,
  )
  compare(catchUpInPieces(nodes), await highsSolver(60))
  const said = promises(400)
  await measure('conflict among 401 promises', (solve) => explainConflict({ ...said, solve }))
} finally {
  rmSync(folder, { recursive: true })
}
