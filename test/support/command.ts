import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { parseCommand } from '../../src/cli/arguments.ts'
import { execute } from '../../src/cli/execute.ts'
import { root } from '../architecture/source-files.ts'

export interface CommandResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built command line as a process of its own. */
export function taoda(words: readonly string[], dataFolder: string, env: NodeJS.ProcessEnv = {}): Promise<CommandResult> {
  const options = { env: { ...withoutDatabase(), TAODA_DATA: dataFolder, ...env }, maxBuffer: 64 * 1024 * 1024 }
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'bin', 'taoda.js'), ...words], options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr })
    })
  })
}

/**
 * What a command prints with `--json`, worked out in this process: its words are read and its operation is run as at a terminal, without
 * the second that a process takes to start. Errors are thrown, not printed.
 */
export async function taodaHere(words: readonly string[], dataFolder: string) {
  process.env.TAODA_DATA = dataFolder
  const { answer } = await execute(parseCommand([...words, '--json'], 'en'))
  return JSON.parse(JSON.stringify(answer))
}

export function withoutDatabase(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _unused, ...rest } = process.env
  return rest
}
