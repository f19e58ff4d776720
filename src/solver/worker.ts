import { parentPort } from 'node:worker_threads'
import type { LinearSolver } from '../engine/index.ts'
import { highsSolver } from './highs-solver.ts'
import { isTask, type Task, tasks } from './steering.ts'

/** What a thread of the solver sends back for each task. */
export type TaskReply =
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly error: unknown }

const solvers = new Map<number, Promise<LinearSolver>>()

/** One solver for each time limit, compiled once. */
function solverFor(seconds: number): Promise<LinearSolver> {
  const kept = solvers.get(seconds) ?? highsSolver(seconds)
  solvers.set(seconds, kept)
  return kept
}

async function reply({ name, input, seconds }: Task): Promise<TaskReply> {
  try {
    const run = tasks[name] as (input: unknown, solve: LinearSolver) => unknown
    return { kind: 'answer', answer: run(input, await solverFor(seconds)) }
  } catch (error) {
    return { kind: 'failed', error }
  }
}

/** Works out one plan at a time: HiGHS does not return before it is done. */
parentPort?.on('message', (task: unknown) => {
  if (!isTask(task)) throw new Error('This file runs only as a thread of the solver.')
  void reply(task).then((told) => parentPort?.postMessage(told))
})
