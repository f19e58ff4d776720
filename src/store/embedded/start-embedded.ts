import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { WorkerInput } from './worker-input.ts'

export interface EmbeddedDatabase {
  /** How often the database has written through to the disk since it started. */
  syncs(): number
  close(): Promise<void>
}

/** The name that every PostgreSQL client derives from a socket folder and port 5432. */
const socketName = '.s.PGSQL.5432'

/** Operating systems cut the path of a unix socket at about a hundred bytes. */
const longestSocketPath = 100

/** The folder for the database's socket: inside the data folder, or a temporary one where that path would be too long. */
export function prepareSocketFolder(dataFolder: string): { readonly path: string; remove(): void } {
  const inside = join(dataFolder, 'socket')
  const short = Buffer.byteLength(join(inside, socketName)) < longestSocketPath
  const path = short ? inside : mkdtempSync(join(tmpdir(), 'taoda-'))
  rmSync(join(path, socketName), { force: true })
  mkdirSync(path, { recursive: true, mode: 0o700 })
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Runs the embedded database of a data folder in a thread of its own, off our event loop, and serves it on a unix socket. */
export async function startEmbedded(dataFolder: string, socketFolder: string): Promise<EmbeddedDatabase> {
  const syncs = new SharedArrayBuffer(4)
  const input: WorkerInput = { clusterFolder: join(dataFolder, 'cluster'), socketPath: join(socketFolder, socketName), syncs }
  const worker = startWorker(input)
  await messageFrom(worker, 'ready')
  return {
    syncs: () => Atomics.load(new Int32Array(syncs), 0),
    close: async () => {
      const closed = messageFrom(worker, 'closed')
      worker.postMessage('close')
      await closed
      await worker.terminate()
    },
  }
}

function startWorker(workerData: WorkerInput): Worker {
  const main = import.meta.url.endsWith('.ts') ? './worker-from-source.js' : './worker.js'
  return new Worker(new URL(main, import.meta.url), { workerData })
}

function messageFrom(worker: Worker, expected: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number) => reject(new Error(`The embedded database stopped with code ${code}.`))
    worker.once('exit', onExit)
    worker.once('error', reject)
    worker.once('message', (message) => {
      worker.off('exit', onExit)
      worker.off('error', reject)
      if (message === expected) resolve()
      else reject(new Error(`The embedded database said ${String(message)} instead of ${expected}.`))
    })
  })
}
