import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { operations } from '../../src/contract/operations/index.ts'
import { taoda } from '../support/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'taoda-plans-'))
const example = (name: string) => fileURLToPath(new URL(`../../plans/${name}.json`, import.meta.url))
afterAll(() => rmSync(folder, { recursive: true }))

describe('PLN-36 plans from files, without a store', () => {
  test('PLN-36 the examples work, and the same file gives the same bytes', async () => {
    const words = ['catch-up', example('catch-up'), '--json']
    const [first, second] = [await taoda(words, folder), await taoda(words, folder)]
    expect(first.code).toBe(0)
    expect(second.stdout).toBe(first.stdout)
    const plan = operations.catchUp.output.parse(JSON.parse(first.stdout))
    expect(plan.status).toBe('found')
    expect(plan.rows.reduce((sum, { planned }) => sum + planned, 0)).toBeCloseTo(329300 * 1.112 - 262300, 3)
    expect(plan.binding.map(({ id }) => id)).toEqual(['grid in November', 'workers'])
    const conflict = await taoda(['explain-conflict', example('promises'), '--json'], folder)
    expect(operations.explainConflict.output.parse(JSON.parse(conflict.stdout)).conflict.map(({ id }) => id)).toEqual([
      'NQ 259',
      'grid',
      'tourism plan',
    ])
    const targets = await taoda(['allocate-targets', example('allocation'), '--json'], folder)
    const { rows, total } = operations.allocateTargets.output.parse(JSON.parse(targets.stdout))
    expect(rows.reduce((sum, { target }) => sum + target, 0)).toBe(total)
    expect(readdirSync(folder)).toEqual([])
  }, 60_000)

  test('PLN-36 a target out of reach is an answer, exit code 0; a file with problems is refused, exit code 3', async () => {
    const far = await taoda(['catch-up', example('catch-up'), '--target', '20', '--language', 'vi'], folder)
    expect(far.code).toBe(0)
    expect(far.stdout).toContain('không thể cùng đúng')
    const bad = join(folder, 'bad.json')
    writeFileSync(bad, readFileSync(example('allocation'), 'utf8').replace('"hectares": 40', '"hectares": -40'))
    const refused = await taoda(['allocate-targets', bad], folder)
    expect(refused).toMatchObject({ code: 3, stdout: '' })
    expect(refused.stderr).toContain('developers[0].land[0].hectares')
    expect((await taoda(['catch-up', join(folder, 'nowhere.json')], folder)).code).toBe(2)
  }, 60_000)
})
