import { Worker } from 'node:worker_threads'
import type { AskBeliefs, BeliefQuestion, BeliefQuestions, BeliefSource } from '../services/outlook/belief-runner.ts'
import type { BeliefReply, BeliefRequest } from './belief-worker.ts'

export interface BeliefThread {
  readonly ask: AskBeliefs
  close(): Promise<void>
}

interface Waiting {
  readonly request: BeliefRequest
  readonly cases: readonly BeliefSource[]
  readonly resolve: (answer: BeliefQuestions[BeliefQuestion]['answer']) => void
  readonly reject: (error: unknown) => void
}

/** Works out beliefs in a thread of its own, off our event loop, and keeps them there; a thread that broke is replaced at the next question. */
export function startBeliefThread(): BeliefThread {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let count = 0
  const fail = (error: unknown): void => {
    worker = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const running = (): Worker => {
    if (worker) return worker
    const fresh = startWorker()
    fresh.on('message', (reply: BeliefReply) => settle(waiting, reply, fresh))
    fresh.once('error', fail)
    fresh.once('exit', (code) => worker === fresh && fail(new Error(`The thread of beliefs stopped with code ${code}.`)))
    fresh.unref()
    worker = fresh
    return fresh
  }
  const send = (question: BeliefQuestion, cases: readonly BeliefSource[], input: BeliefRequest['input']) =>
    new Promise<BeliefQuestions[BeliefQuestion]['answer']>((resolve, reject) => {
      count += 1
      const request = { id: count, question, keys: cases.map(({ key }) => key), cases: undefined, input }
      waiting.set(count, { request, cases, resolve, reject })
      running().postMessage(request)
    })
  return {
    ask: <Question extends BeliefQuestion>(
      question: Question,
      cases: Parameters<AskBeliefs>[1],
      input: BeliefQuestions[Question]['input'],
    ) => send(question, cases, input) as Promise<BeliefQuestions[Question]['answer']>,
    close: async () => {
      await worker?.terminate()
    },
  }
}

function settle(waiting: Map<number, Waiting>, reply: BeliefReply, worker: Worker): void {
  const asked = waiting.get(reply.id)
  if (!asked) return
  if (reply.kind === 'lacks-cases') {
    const loaded = Promise.all(asked.cases.map(({ load }) => load()))
    loaded.then((cases) => worker.postMessage({ ...asked.request, cases }), asked.reject)
    return
  }
  waiting.delete(reply.id)
  if (reply.kind === 'answer') asked.resolve(reply.answer)
  else asked.reject(reply.error)
}

function startWorker(): Worker {
  const main = import.meta.url.endsWith('.ts') ? './belief-worker-from-source.js' : './belief-worker.js'
  return new Worker(new URL(main, import.meta.url))
}
