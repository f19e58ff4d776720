import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { root } from '../architecture/source-files.ts'

/**
 * Compares a result with the committed one in `golden/`. A difference is written beside it with `-changed` in its name, for review; the
 * committed file is written by `npm run golden` only, never in CI.
 */
export function expectGolden(name: string, result: string): void {
  const path = join(root, 'golden', name)
  const changed = path.replace(/(\.[^.]+)$/, '-changed$1')
  const strict = process.env.CI === 'true'
  if (process.env.TAODA_WRITE_GOLDEN === 'yes' && !strict) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, result)
  }
  const committed = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (committed === result) rmSync(changed, { force: true })
  else if (!strict) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(changed, result)
  }
  expect(result, `golden/${name}`).toBe(committed)
}
