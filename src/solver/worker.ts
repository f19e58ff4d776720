import { parentPort, workerData } from 'node:worker_threads'
import type { LinearSolver } from '../engine/index.ts'
import { highsSolver } from './highs-solver.ts'
import { isTask, tasks } from './steering.ts'

/** Main of a thread that works out one plan and ends: HiGHS does not return before it is done. */
async function main(): Promise<void> {
  const task: unknown = workerData
  if (!isTask(task) || !parentPort) throw new Error('This file runs only as a thread of the solver.')
  const run = tasks[task.name] as (input: unknown, solve: LinearSolver) => unknown
  parentPort.postMessage(run(task.input, await highsSolver(task.seconds)))
}

await main()
