import { Worker } from 'node:worker_threads'
import type { Steering, Task } from './steering.ts'

/** A plan may take twice the solver's own limit and this long to start; then its thread is ended. */
const graceSeconds = 5

/** Plans worked out in threads of their own, so that nobody else waits. One that takes longer than `seconds` is answered as stopped. */
export function startSteering(seconds: number): Steering {
  return {
    catchUpPlan: (input) => inThread({ name: 'catchUpPlan', input, seconds }),
    allocateTargets: (input) => inThread({ name: 'allocateTargets', input, seconds }),
    explainConflict: (input) => inThread({ name: 'explainConflict', input, seconds }),
  }
}

function inThread<Answer>(task: Task): Promise<Answer | { readonly status: 'stopped' }> {
  const main = import.meta.url.endsWith('.ts') ? './worker-from-source.js' : './worker.js'
  const worker = new Worker(new URL(main, import.meta.url), { workerData: task })
  return new Promise((resolve, reject) => {
    const end = setTimeout(
      () => {
        resolve({ status: 'stopped' })
        worker.terminate()
      },
      (2 * task.seconds + graceSeconds) * 1000,
    )
    const finish = (settle: () => void) => {
      clearTimeout(end)
      settle()
    }
    worker.once('message', (answer: Answer) => finish(() => resolve(answer)))
    worker.once('error', (error) => finish(() => reject(error)))
    worker.once('exit', (code) => finish(() => reject(new Error(`The solver's thread ended with code ${code} and no answer.`))))
  })
}
