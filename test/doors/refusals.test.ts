import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildApp } from '../../src/server/app.ts'
import { beliefsInThisThread } from '../../src/services/outlook/belief-desk.ts'
import { root } from '../architecture/source-files.ts'
import { taoda } from '../support/command.ts'
import { memoryStore } from '../support/memory-store.ts'

describe('a pack with errors', () => {
  test('DOO-6 is refused whole with every error, and the store is as it was', async () => {
    const place = mkdtempSync(join(tmpdir(), 'taoda-refused-'))
    const pack = join(place, 'quang-ninh')
    const data = join(place, 'data')
    cpSync(join(root, 'regions', 'quang-ninh'), pack, { recursive: true })
    cpSync(join(root, 'regions', 'codes'), join(place, 'codes'), { recursive: true })
    expect(await taoda(['load-region', '--files', pack], data)).toMatchObject({ code: 0 })
    const before = await taoda(['list-observations', '--region', 'quang-ninh', '--as-of', '2026-11-22', '--json'], data)

    damage(join(pack, 'growth.csv'), [
      ['32.09', '"32,09"'],
      [',manufacturing,', ',manufacturng,'],
    ])
    damage(join(pack, 'targets.csv'), [['2025-02-26', '2025-02-30']])
    const refused = await taoda(['load-region', '--files', pack, '--json'], data)
    const after = await taoda(['list-observations', '--region', 'quang-ninh', '--as-of', '2026-11-22', '--json'], data)
    rmSync(place, { recursive: true })

    expect(refused.code).toBe(3)
    const { error } = JSON.parse(refused.stdout)
    expect(error.code).toBe('data-refused')
    const places = error.facts.problems.map((problem: { file: string; column: string }) => `${problem.file} ${problem.column}`)
    expect(new Set(places)).toEqual(new Set(['growth.csv value', 'growth.csv activity', 'targets.csv act_date']))
    for (const problem of error.facts.problems)
      expect(problem).toMatchObject({ row: expect.any(Number), found: expect.any(String) })
    expect(refused.stderr).toContain('growth.csv')
    expect(after.stdout).toBe(before.stdout)
    expect(JSON.parse(before.stdout).observations.length).toBeGreaterThan(600)
  }, 180_000)
})

describe('our own mistake', () => {
  test('DOO-7 is answered with an id and nothing else', async () => {
    const store = memoryStore([])
    const refuse = () => Promise.reject(new Error('password=secret in /some/path'))
    const broken = { ...store, atOneMoment: refuse, listRegions: refuse }
    const app = await buildApp({ store: broken, beliefs: beliefsInThisThread(), now: () => '2026-11-22T00:00:00.000Z' })
    const response = await app.inject('/api/regions')
    await app.close()
    expect(response.statusCode).toBe(500)
    expect(response.json()).toEqual({ error: { code: 'internal', facts: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) } } })
    expect(response.body).not.toContain('secret')
  })
})

/** Replaces the first occurrence of each text; a text that is not there would make the test empty. */
function damage(path: string, changes: readonly (readonly [string, string])[]): void {
  let text = readFileSync(path, 'utf8')
  for (const [from, to] of changes) {
    expect(text).toContain(from)
    text = text.replace(from, to)
  }
  writeFileSync(path, text)
}
