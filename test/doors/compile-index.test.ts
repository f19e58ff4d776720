import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { returnsCsv, syntheticReturns, weightsCsv } from '../../bench/returns.ts'
import { operations } from '../../src/contract/operations/index.ts'
import { taoda } from '../support/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'taoda-compile-'))
const [returns, weights] = [join(folder, 'returns.csv'), join(folder, 'weights.csv')]
const words = ['compile-index', '--returns', returns, '--weights', weights, '--json']
afterAll(() => rmSync(folder, { recursive: true }))

describe('taoda compile-index', () => {
  test('RET-9 compiles files and tells its progress on standard error, without a store', async () => {
    const shape = { enterprises: 200, productsEach: 3, products: 25, months: 14, firstMonth: 2024 * 12, seed: 7 }
    writeFileSync(returns, Buffer.concat([...returnsCsv(syntheticReturns(shape))]))
    writeFileSync(weights, weightsCsv(25))
    const { code, stdout, stderr } = await taoda(words, join(folder, 'no-data'))
    expect(code).toBe(0)
    expect(stderr).toMatch(/^([1-9]\d*\.\d) of \1 kB, \d+ returns\n$/)
    const { index } = operations.compileIndex.output.parse(JSON.parse(stdout))
    expect(index).toHaveLength((25 + 5 + 2 + 1 + 1) * 14)
    expect(index.filter(({ level, growth }) => level === 'total' && growth !== null).map(({ period }) => period)).toEqual([
      '2025-01',
      '2025-02',
    ])
    expect(readdirSync(folder).sort()).toEqual(['returns.csv', 'weights.csv'])
  })

  test('RET-6 says how many problems there are where only the first are told', async () => {
    const lines = Array.from({ length: 250 }, (_, i) => `E${i},P0000,2025-01,-1,,,,reported`)
    writeFileSync(returns, `enterprise,product,month,quantity,value,stock,capacity,status\n${lines.join('\n')}\n`)
    const { code, stdout, stderr } = await taoda([...words, '--language', 'en'], join(folder, 'no-data'))
    const { facts } = JSON.parse(stdout).error
    expect([code, facts.count, facts.problems.length]).toEqual([3, 250, 100])
    expect(stderr).toContain('250 problems to correct; the first 100 of them:')
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .filter((line) => line.includes('quantity')),
    ).toHaveLength(100)
  })

  test('RET-9 ends with exit code 3 and every problem on bad data, and with 2 when a file is not there', async () => {
    const header = 'enterprise,product,month,quantity,value,stock,capacity,status'
    writeFileSync(returns, `${header}\nE1,P0000,2025-01,"1,5",,,,reported\nE1,P0001,2025-02,-4,,,,reported\n`)
    const refused = await taoda(words, join(folder, 'no-data'))
    expect(refused.code).toBe(3)
    const { error } = JSON.parse(refused.stdout)
    expect(error.facts.problems.map(({ row, column }: { row: number; column: string }) => `${row} ${column}`)).toEqual([
      '2 quantity',
      '3 quantity',
    ])
    const absent = await taoda(['compile-index', '--returns', join(folder, 'absent.csv'), '--weights', weights], folder)
    expect(absent.code).toBe(2)
    expect(absent.stderr).toContain('absent.csv')
  })
})
