import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../architecture/source-files.ts'
import { withoutDatabase } from './command.ts'
import { preparedData } from './prepared-data.ts'

export interface RunningServer {
  readonly url: string
  readonly dataFolder: string
  stop(): Promise<void>
}

/** The built server as its own process on a data folder of its own: one with the packs of the repository, or an empty one, as at a first start. */
export async function startServer(data: 'prepared' | 'empty' = 'prepared'): Promise<RunningServer> {
  const dataFolder = data === 'empty' ? mkdtempSync(join(tmpdir(), 'taoda-server-')) : await preparedData()
  const port = await freePort()
  const child = spawn(process.execPath, [join(root, 'dist', 'server', 'main.js')], {
    env: { ...withoutDatabase(), PORT: String(port), TAODA_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await ready(child)
  const stop = async () => {
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('exit', resolve))
    rmSync(dataFolder, { recursive: true })
  }
  return { url: `http://127.0.0.1:${port}`, dataFolder, stop }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stderr?.on('data', (chunk) => {
      printed += chunk
      if (printed.includes('taoda is ready')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${printed}`)))
  })
}
