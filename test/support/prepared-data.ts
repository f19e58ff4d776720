import { cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { taoda } from './command.ts'

/** A data folder of one's own with the packs of the repository loaded: a copy of one that the run makes once, when it is first asked for. */
export async function preparedData(): Promise<string> {
  const shared = join(process.env.TAODA_TEST_SHARED ?? '', 'prepared')
  if (isFirst(shared)) await prepare(shared)
  while (!existsSync(readyMark(shared))) {
    if (existsSync(failedMark(shared))) throw new Error('the data folder of the run could not be prepared')
    await pause(100)
  }
  const folder = mkdtempSync(join(tmpdir(), 'taoda-server-'))
  cpSync(join(shared, 'data'), folder, { recursive: true })
  return folder
}

const readyMark = (shared: string): string => join(shared, 'ready')
const failedMark = (shared: string): string => join(shared, 'failed')

/** Whoever makes the folder fills it; every other process of the run finds it there. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** The command line loads the packs that a data folder lacks. */
async function prepare(shared: string): Promise<void> {
  const { code, stderr } = await taoda(['list-regions'], join(shared, 'data'))
  writeFileSync(code === 0 ? readyMark(shared) : failedMark(shared), stderr)
  if (code !== 0) throw new Error(stderr)
}
