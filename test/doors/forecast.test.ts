import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { operations } from '../../src/contract/operations/index.ts'
import { taoda } from '../support/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'taoda-forecast-'))
const file = join(folder, 'levels.csv')
afterAll(() => rmSync(folder, { recursive: true }))

const month = (t: number): string => `${Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, '0')}`
const rows = Array.from({ length: 60 }, (_, t) => `${month(24_000 + t)},${100 + t + 5 * Math.sin(t)}`)

describe('taoda forecast and taoda backtest', () => {
  test('BEL-24 answer a bare file name without a store, and tell their progress on standard error', async () => {
    writeFileSync(file, `period,A\n${rows.join('\n')}\n`)
    const one = await taoda(['forecast', file, '--as-of', '2004-03', '--json'], join(folder, 'no-data'))
    expect([one.code, one.stderr]).toEqual([0, '1 of 1\n'])
    const { year, rows: found } = operations.forecast.output.parse(JSON.parse(one.stdout))
    expect([year, found.map(({ series }) => series)]).toEqual([2004, ['A']])
    const words = ['backtest', file, '--from', '2003', '--to', '2004', '--months', '3,8']
    const past = await taoda([...words, '--json'], join(folder, 'no-data'))
    const answer = operations.backtest.output.parse(JSON.parse(past.stdout))
    expect(answer.summary.map(({ month: seen, n }) => [seen, n])).toEqual([
      [3, 2],
      [8, 2],
    ])
    const shown = await taoda([...words, '--language', 'vi'], join(folder, 'no-data'))
    expect(shown.stdout).toContain('sai số tuyệt đối trung bình')
  })

  test('BEL-24 end with exit code 2 on a wrong month or year, and with 3 and every problem on bad data', async () => {
    for (const words of [
      ['forecast', file, '--as-of', '2004'],
      ['backtest', file, '--from', '2003', '--to', '2004', '--months', '3,13'],
      ['backtest', file, '--from', '2004', '--to', '2003', '--months', '3'],
    ])
      expect((await taoda([...words, '--json'], folder)).code).toBe(2)
    writeFileSync(file, 'period,A\n2004-01,"1,5"\n2004-02,x\n')
    const refused = await taoda(['forecast', file, '--as-of', '2004-03', '--json'], folder)
    expect([refused.code, JSON.parse(refused.stdout).error.facts.problems.length]).toEqual([3, 2])
  })
})
