import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { operations } from '../../src/contract/operations/index.ts'
import { taoda } from '../support/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'taoda-series-'))
const [series, totals] = [join(folder, 'series.csv'), join(folder, 'totals.csv')]
const links = fileURLToPath(new URL('../../regions/codes/classifications/vsic-2018-to-2025.csv', import.meta.url))
afterAll(() => rmSync(folder, { recursive: true }))

describe('series in files, without a store', () => {
  test('ADJ-61 taoda benchmark-series takes the indicator as a bare word', async () => {
    writeFileSync(series, 'period,x\n2024-Q1,1\n2024-Q2,1\n2024-Q3,1\n2024-Q4,1\n2025-Q1,1\n')
    writeFileSync(totals, 'period,x\n2024,10\n')
    const { code, stdout } = await taoda(['benchmark-series', series, '--totals', totals, '--json'], join(folder, 'no-data'))
    expect(code).toBe(0)
    const { steps } = operations.benchmarkSeries.output.parse(JSON.parse(stdout))
    expect(steps.map(({ value }) => value)).toEqual([2.5, 2.5, 2.5, 2.5, 2.5].map((value) => expect.closeTo(value, 12)))
    expect(readdirSync(folder).toSorted()).toEqual(['series.csv', 'totals.csv'])
  })

  test('ADJ-60 DOO-10 ends with exit code 2 for an option that does not fit and 3 for data that do not', async () => {
    const words = ['benchmark-series', series, '--totals', totals]
    expect((await taoda([...words, '--method', 'cholette-dagum', '--phi', 'much'], folder)).code).toBe(2)
    const early = await taoda([...words, '--open-ratio', '-1'], folder)
    expect([early.code, early.stderr]).toEqual([2, expect.stringContaining('does not fit --open-ratio.')])
    writeFileSync(totals, 'period,y\n2024,10\n')
    const { code, stderr } = await taoda(words, folder)
    expect(code).toBe(3)
    expect(stderr).toContain('series.csv, line 1, column x')
  })

  test('CLA-8 taoda convert-classification reads the links that come with taoda, and CLA-6 refuses a split code', async () => {
    writeFileSync(series, 'code,period,value\n1104,2025-01,7\n')
    const words = ['convert-classification', series, '--correspondence', links]
    const { code, stdout } = await taoda([...words, '--json'], folder)
    expect(code).toBe(0)
    expect(operations.convertClassification.output.parse(JSON.parse(stdout)).values).toEqual([
      { code: '1105', period: '2025-01', value: 7 },
    ])
    writeFileSync(series, 'code,period,value\n1103,2025-01,7\n')
    const refused = await taoda(words, folder)
    expect(refused.code).toBe(3)
    expect(refused.stderr).toContain('series.csv, line 2, column code')
  })
})
