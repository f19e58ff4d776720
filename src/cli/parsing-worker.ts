import { parentPort } from 'node:worker_threads'
import { pieceParsing } from '../services/parse-pieces.ts'

const work = pieceParsing()
parentPort?.on('message', (task) => {
  const done = work(task)
  if (done !== undefined) parentPort?.postMessage(done.answer, done.buffers)
})
