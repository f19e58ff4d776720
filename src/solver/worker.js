import { parentPort } from 'node:worker_threads'
import { highsSolver } from './highs-solver.js'
import { isTask, tasks } from './steering.js'

const solvers = new Map()
/** One solver for each time limit, compiled once. */
function solverFor(seconds) {
  const kept = solvers.get(seconds) ?? highsSolver(seconds)
  solvers.set(seconds, kept)
  return kept
}
async function reply({ name, input, seconds }) {
  try {
    const run = tasks[name]
    return { kind: 'answer', answer: run(input, await solverFor(seconds)) }
  } catch (error) {
    return { kind: 'failed', error }
  }
}
/** Works out one plan at a time: HiGHS does not return before it is done. */
parentPort?.on('message', (task) => {
  if (!isTask(task)) throw new Error('This file runs only as a thread of the solver.')
  void reply(task).then((told) => parentPort?.postMessage(told))
})
//# sourceMappingURL=worker.js.map
