import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for what the files of one run share; it goes when the run ends. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'taoda-run-'))
  process.env.TAODA_TEST_SHARED = folder
  return () => rmSync(folder, { recursive: true })
}
