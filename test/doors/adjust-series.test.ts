import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { operations } from '../../src/contract/operations/index.ts'
import { taoda } from '../support/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'taoda-adjust-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Ten years of months with a season and a rising level. */
const rows = Array.from({ length: 120 }, (_, t) => {
  const level = 100 + t + 10 * Math.sin((Math.PI * t) / 6) + (((t * 7919) % 101) - 50) / 25
  return `${2014 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, '0')},${level.toFixed(2)},`
})
const series = join(folder, 'series.csv')
writeFileSync(series, ['period,coal,none', ...rows].join('\n'))

describe('taoda adjust-series', () => {
  test('ADJ-30 answers JSON, shows a short screen in every language, and takes its own answer as settings', async () => {
    const first = await taoda(['adjust-series', series, '--model', 'airline', '--json'], join(folder, 'no-data'))
    expect(first.code).toBe(0)
    const answer = operations.adjustSeries.output.parse(JSON.parse(first.stdout))
    expect(answer.series.map(({ status }) => status)).toEqual(['adjusted', 'undefined'])
    const settings = join(folder, 'run.json')
    writeFileSync(settings, first.stdout)
    const words = ['adjust-series', series, '--settings', settings, '--policy', 'partial-concurrent-coefficients']
    for (const [language, says] of [
      ['vi', 'đã điều chỉnh'],
      ['en', 'adjusted'],
      ['fr', 'corrigé'],
      ['de', 'bereinigt'],
    ] as const) {
      const screen = await taoda([...words, '--language', language], join(folder, 'no-data'))
      expect(screen.code).toBe(0)
      expect(screen.stdout).toContain(says)
      expect(screen.stdout.split('\n').length).toBeLessThan(24)
    }
  })

  test('ADJ-30 ends with exit code 3 on bad data and 2 on a wrong choice', async () => {
    const bad = join(folder, 'bad.csv')
    writeFileSync(bad, 'period,coal\n2019-01,1\n2019-03,x\n')
    const refused = await taoda(['adjust-series', bad, '--json'], folder)
    expect(refused.code).toBe(3)
    expect(JSON.parse(refused.stdout).error.facts.problems).toHaveLength(2)
    expect((await taoda(['adjust-series', series, '--calendar', 'moon'], folder)).code).toBe(2)
  })
})
