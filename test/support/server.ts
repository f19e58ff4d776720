import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../architecture/source-files.ts'

export interface RunningServer {
  readonly url: string
  readonly dataFolder: string
  stop(): Promise<void>
}

/** The built server as its own process, with an empty data folder of its own. */
export async function startServer(): Promise<RunningServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'taoda-server-'))
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

export interface CommandResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built command line. */
export function taoda(words: readonly string[], dataFolder: string, env: NodeJS.ProcessEnv = {}): Promise<CommandResult> {
  const options = { env: { ...withoutDatabase(), TAODA_DATA: dataFolder, ...env }, maxBuffer: 64 * 1024 * 1024 }
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'bin', 'taoda.js'), ...words], options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr })
    })
  })
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

function withoutDatabase(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _unused, ...rest } = process.env
  return rest
}
