import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ParallelParser, ParsedPiece, ParsingAnswer, ParsingTask, ReturnLayout } from '../services/parse-pieces.ts'

/** Threads that parse pieces of returns; they start with the first table. */
export interface ParsingThreads {
  readonly parallel: (layout: ReturnLayout) => ParallelParser
  close(): Promise<void>
}

/** Bytes from which on reading is worth threads of its own. */
const manyBytes = 64 * 1024 * 1024

/** The threads that parse so many bytes; none when they are few. */
export function threadsFor(bytes: number): ParsingThreads | undefined {
  return bytes < manyBytes ? undefined : parsingThreads(availableParallelism())
}

/** Pieces under way for each thread: one that it reads, and some that wait, so that it never does. */
const piecesEach = 4

export function parsingThreads(count: number): ParsingThreads {
  let threads: readonly ParsingThread[] = []
  let next = 0
  return {
    parallel(layout) {
      if (threads.length === 0) threads = Array.from({ length: count }, () => parsingThread())
      for (const thread of threads) thread.tell({ layout })
      return {
        atOnce: count * piecesEach,
        parse(bytes, start, end) {
          const thread = threads[next % threads.length]
          next += 1
          return thread === undefined ? Promise.reject(new Error('no thread')) : thread.parse(bytes, start, end)
        },
      }
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}

interface ParsingThread {
  tell(task: ParsingTask): void
  parse: ParallelParser['parse']
  close(): Promise<unknown>
}

interface Waiting {
  resolve(parsed: ParsedPiece): void
  reject(error: unknown): void
}

function parsingThread(): ParsingThread {
  const main = import.meta.url.endsWith('.ts') ? './parsing-worker-from-source.js' : './parsing-worker.js'
  const worker = new Worker(new URL(main, import.meta.url))
  const waiting = new Map<number, Waiting>()
  let last = 0
  worker.on('message', ({ id, ...parsed }: ParsingAnswer) => {
    waiting.get(id)?.resolve(parsed)
    waiting.delete(id)
  })
  worker.on('error', (error) => {
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  })
  return {
    tell: (task) => worker.postMessage(task),
    parse(bytes, start, end) {
      last += 1
      const task: ParsingTask = { id: last, bytes, start, end }
      worker.postMessage(task, [bytes.buffer])
      return new Promise((resolve, reject) => waiting.set(last, { resolve, reject }))
    },
    close: () => worker.terminate(),
  }
}
