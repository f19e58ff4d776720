import { parentPort, workerData } from 'node:worker_threads'
import { openCluster } from './open-cluster.ts'
import { serveWire } from './wire-server.ts'
import { isWorkerInput } from './worker-input.ts'

/** Main of the thread that runs the embedded database: opens it, serves it, says `ready`; on any message closes both, says `closed`. */
async function main(): Promise<void> {
  const input: unknown = workerData
  const port = parentPort
  if (!isWorkerInput(input) || !port) throw new Error('This file runs only as the thread of the embedded database.')
  const syncs = new Int32Array(input.syncs)
  const database = await openCluster(input.clusterFolder, () => Atomics.add(syncs, 0, 1))
  const server = await serveWire(database, input.socketPath, (error) => {
    // An uncaught error ends this thread, and with it every connection: better than answers from a broken backend.
    setImmediate(() => {
      throw error
    })
  })
  port.once('message', () => {
    server
      .close()
      .then(() => database.close())
      .then(() => port.postMessage('closed'))
  })
  port.postMessage('ready')
}

await main()
