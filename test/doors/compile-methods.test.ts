import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { operations } from '../../src/contract/operations/index.ts'
import { taoda } from '../support/command.ts'
import { chainExample, returnsHeader, rowAt, weightsHeader } from '../support/offices.ts'

const folder = mkdtempSync(join(tmpdir(), 'taoda-methods-'))
const [returns, weights] = [join(folder, 'returns.csv'), join(folder, 'weights.csv')]
const example = chainExample()
writeFileSync(returns, `${[returnsHeader, ...example.returns].join('\n')}\n`)
writeFileSync(weights, `${[`${weightsHeader},year`, ...example.shares].join('\n')}\n`)
const words = ['compile-index', '--returns', returns, '--weights', weights]
afterAll(() => rmSync(folder, { recursive: true }))

describe('taoda compile-index by the method that is asked for', () => {
  test('CMP-7 the worked example of chain-linking comes out of the command, with points for the year to date', async () => {
    const { code, stdout } = await taoda([...words, '--method', 'annual-chain', '--json'], join(folder, 'no-data'))
    expect(code).toBe(0)
    const answer = operations.compileIndex.output.parse(JSON.parse(stdout))
    const [december, june] = [rowAt(answer, 'total', 'total', '2024-12'), rowAt(answer, 'total', 'total', '2024-06')]
    expect(december.value).toBeCloseTo(139.309577, 6)
    expect(100 * (december.growth ?? 0)).toBeCloseTo(16.091314, 6)
    expect(100 * (june.cumulative ?? 0)).toBeCloseTo(18.169576, 6)
    expect(100 * (rowAt(answer, 'product', 'A', '2024-12').cumulativePoints ?? 0)).toBeCloseTo(10.022272, 6)
    expect(100 * (rowAt(answer, 'product', 'B', '2024-06').cumulativePoints ?? 0)).toBeCloseTo(7.453255, 6)
  })

  test('CMP-50 the terminal shows total and sections of the latest months, and what must not leave the office', async () => {
    const { code, stdout } = await taoda([...words, '--method', 'annual-chain'], join(folder, 'no-data'))
    expect(code).toBe(0)
    expect(stdout).toContain('Total')
    expect(stdout).toContain('139.3')
    expect(stdout).toContain('--audience public')
    expect(stdout.split('\n').length).toBeLessThan(30)
  })

  test('CMP-30 revisions are counted between two days of receipt, and a day without that column is refused', async () => {
    const dated = join(folder, 'dated.csv')
    const months = Array.from({ length: 13 }, (_, m) => `${2024 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`)
    const first = months.map((month) => `E1,A,${month},100,,,,reported,2025-02-10`)
    writeFileSync(dated, `${[`${returnsHeader},received`, ...first, 'E1,A,2025-01,110,,,,reported,2025-03-10'].join('\n')}\n`)
    const one = join(folder, 'one.csv')
    writeFileSync(one, `${weightsHeader}\nA,1010,10,C,1,100\n`)
    const days = ['--as-of', '2025-03-31', '--compare-with', '2025-02-28', '--json']
    const asked = await taoda(['compile-index', '--returns', dated, '--weights', one, ...days], join(folder, 'no-data'))
    expect(asked.code).toBe(0)
    const { revisions, index } = operations.compileIndex.output.parse(JSON.parse(asked.stdout))
    expect(index.find((row) => row.level === 'total' && row.period === '2025-01')?.growth).toBeCloseTo(0.1, 12)
    expect(revisions?.rows.find(({ level }) => level === 'total')).toMatchObject({ before: 0, revision: expect.closeTo(0.1, 12) })

    const undated = await taoda([...words, '--method', 'annual-chain', '--as-of', '2025-03-31'], join(folder, 'no-data'))
    expect(undated.code).toBe(3)
    expect(undated.stderr).toContain('received')
  })

  test('CMP-2 a wrong word ends with exit code 2 and names the words that are allowed', async () => {
    const { code, stderr } = await taoda([...words, '--method', 'chained'], join(folder, 'no-data'))
    expect(code).toBe(2)
    expect(stderr).toContain('fixed-base or annual-chain')
  })
})
