import { Worker } from 'node:worker_threads'
import type { Steering, Task } from './steering.ts'
import type { TaskReply } from './worker.ts'

/** A plan may take twice the solver's own limit and this long to start; then its thread is ended. */
const graceSeconds = 5

interface Waiting {
  readonly task: Task
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: unknown) => void
}

/**
 * Plans worked out one after the other in a thread of their own, so that nobody else waits. The thread stays, with its solver compiled, and
 * holds no program open while it has nothing to do. A plan that takes longer than `seconds` is answered as stopped; a thread that broke or
 * had to be ended is replaced for the next plan.
 */
export function startSteering(seconds: number): Steering {
  const queue: Waiting[] = []
  let worker: Worker | undefined
  let end: NodeJS.Timeout | undefined
  const next = (): void => {
    const [first] = queue
    if (first === undefined) return void worker?.unref()
    worker ??= startWorker(finish, fail)
    worker.ref()
    end = setTimeout(() => stop(), (2 * seconds + graceSeconds) * 1000)
    worker.postMessage(first.task)
  }
  const settle = (use: (one: Waiting) => void): void => {
    clearTimeout(end)
    const done = queue.shift()
    if (done) use(done)
    next()
  }
  const finish = (reply: TaskReply): void =>
    settle(({ resolve, reject }) => (reply.kind === 'answer' ? resolve(reply.answer) : reject(reply.error)))
  const fail = (broken: Worker, error: unknown): void => {
    if (broken !== worker) return
    worker = undefined
    settle(({ reject }) => reject(error))
  }
  const stop = (): void => {
    void worker?.terminate()
    worker = undefined
    settle(({ resolve }) => resolve({ status: 'stopped' }))
  }
  const ask = <Answer>(name: Task['name'], input: unknown): Promise<Answer> =>
    new Promise<unknown>((resolve, reject) => {
      queue.push({ task: { name, input, seconds }, resolve, reject })
      if (queue.length === 1) next()
    }) as Promise<Answer>
  return {
    catchUpPlan: (input) => ask('catchUpPlan', input),
    explainConflict: (input) => ask('explainConflict', input),
  }
}

function startWorker(finish: (reply: TaskReply) => void, fail: (worker: Worker, error: unknown) => void): Worker {
  const main = import.meta.url.endsWith('.ts') ? './worker-from-source.js' : './worker.js'
  const worker = new Worker(new URL(main, import.meta.url))
  worker.on('message', finish)
  worker.once('error', (error) => fail(worker, error))
  worker.once('exit', (code) => fail(worker, new Error(`The solver's thread ended with code ${code}.`)))
  return worker
}
