import { describe, expect, it } from 'vitest'
import type { ByteStream } from '../../contract/byte-stream.ts'
import type { CompiledIndex } from '../../contract/operations/compile-index.ts'
import { run } from '../run.ts'

const file = (name: string, lines: readonly string[]): ByteStream => ({
  name,
  chunks: lines.map((line) => new TextEncoder().encode(`${line}\n`)),
})
const weights = file('w.csv', [
  'product,class,division,section,weight,base_quantity',
  'COAL,0510,05,B,0.25,100',
  'CEMENT,2394,23,C,0.5,20',
  'LIME,2394,23,C,0.25,10',
])
const header = 'enterprise,product,month,quantity,value,stock,capacity,status'
const quantities = {
  COAL: [100, 110],
  CEMENT: [20, 30],
  LIME: [10, 10],
}
const returns = Object.entries(quantities).flatMap(([product, [before = 0, now = 0]]) => [
  `E1,${product},2024-03,${before / 2},,,,reported`,
  `E2,${product},2024-03,${before / 2},,,,reported`,
  `E1,${product},2025-03,${now},,,,reported`,
  `E2,${product},2025-03,0,,,,closed`,
])
const compile = (lines: readonly string[], progress?: (done: { rows: number }) => void) =>
  run('compileIndex', { returns: file('r.csv', [header, ...lines]), weights }, progress === undefined ? {} : { progress })
const at = ({ index }: CompiledIndex, level: string, activity: string, period: string) =>
  index.find((row) => row.level === level && row.activity === activity && row.period === period)

describe('compile-index', () => {
  it('RET-9 answers with index, growth and points of product, class, division, section and total', async () => {
    const answer = await compile(returns)
    expect(answer).toMatchObject({ returns: 12, enterprises: 2 })
    expect(new Set(answer.index.map(({ level }) => level)).size).toBe(5)
    expect(answer.index).toHaveLength((3 + 2 + 2 + 2 + 1) * 13)
    const total = at(answer, 'total', 'total', '2025-03')
    expect(total?.value).toBeCloseTo(127.5, 10)
    expect(total?.growth).toBeCloseTo(0.275, 12)
    expect(at(answer, 'class', '2394', '2025-03')?.growth).toBeCloseTo(1 / 3, 12)
    expect(at(answer, 'division', '23', '2025-03')?.points).toBeCloseTo(0.25, 12)
    expect(at(answer, 'section', 'B', '2025-03')?.points).toBeCloseTo(0.025, 12)
    expect(at(answer, 'product', 'LIME', '2025-03')).toMatchObject({ growth: 0, points: 0, coverage: 1 })
  })

  it('RET-9 a month without a return of a product has no index above it, and the coverage says what is there', async () => {
    const answer = await compile(returns.filter((line) => !line.includes('LIME,2025')))
    expect(at(answer, 'total', 'total', '2025-03')).toMatchObject({ value: null, growth: null, points: null, coverage: 0.75 })
    expect(at(answer, 'section', 'B', '2025-03')?.growth).toBeCloseTo(0.1, 12)
  })

  it('RET-9 tells its progress, and refuses bad returns and bad weights with their problems', async () => {
    const seen: number[] = []
    await compile(returns, ({ rows }) => seen.push(rows))
    expect(seen).toEqual([12])
    await expect(compile([...returns, 'E1,SAND,2025-03,1,,,,reported'])).rejects.toMatchObject({
      code: 'data-refused',
      facts: { problems: [{ file: 'r.csv', row: 14, column: 'product', found: 'SAND' }] },
    })
    const half = {
      name: 'w.csv',
      chunks: [new TextEncoder().encode('product,class,division,section,weight,base_quantity\nA,1,1,B,0.5,1\n')],
    }
    await expect(run('compileIndex', { returns: file('r.csv', [header]), weights: half }, {})).rejects.toMatchObject({
      code: 'data-refused',
      facts: { problems: [{ file: 'w.csv', column: 'weight' }] },
    })
    await expect(run('compileIndex', { weights: half }, {})).rejects.toMatchObject({
      code: 'wrong-use',
      facts: { field: 'returns' },
    })
  })
})
