import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { operations } from '../../src/contract/operations/index.ts'
import { taoda } from '../support/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'taoda-check-'))
const file = join(folder, 'figures.csv')
const noData = join(folder, 'no-data')
afterAll(() => rmSync(folder, { recursive: true }))

describe('taoda check-figures FILE', () => {
  test('FOR-43 a bare word is a file: found without a store, as JSON and on the screen in the reader’s language', async () => {
    writeFileSync(
      file,
      'indicator,period,value,unit\niip,2025-01/2025-09,17,%\niip,2025-10,15.33,%\niip,2025-01..2025-10,16.17,%\n',
    )
    const { code, stdout } = await taoda(['check-figures', file, '--json'], noData)
    expect(code).toBe(0)
    const answer = operations.checkFile.output.parse(JSON.parse(stdout))
    expect(answer.contradictions.map(({ why, figures }) => [why.code, figures.length])).toEqual([['cumulative-step', 3]])
    const same = await taoda(['check-file', '--file', file, '--json'], noData)
    expect(same.stdout).toBe(stdout)
    const screen = await taoda(['check-figures', '--language', 'de', file], noData)
    expect(screen.stdout).toContain('nicht 16,17')
  })

  test('FOR-48 bad data end with exit code 3 and every problem, a file that is not there with 2', async () => {
    writeFileSync(file, 'indicator,period,value,unit\niip,2025-07,"15,08",%\niip,2025-13,3,%\n')
    const refused = await taoda(['check-figures', file, '--json'], noData)
    expect(refused.code).toBe(3)
    const { error } = JSON.parse(refused.stdout)
    expect(error.facts.problems.map(({ row, column }: { row: number; column: string }) => `${row} ${column}`)).toEqual([
      '2 value',
      '3 period',
    ])
    expect(refused.stderr).toContain('15.08')
    expect((await taoda(['check-figures', join(folder, 'absent.csv')], noData)).code).toBe(2)
    expect((await taoda(['check-figures', file, '--region', 'quang-ninh'], noData)).code).toBe(2)
  }, 60_000)
})
