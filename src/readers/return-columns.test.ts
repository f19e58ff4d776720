import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalFault } from './decimal.ts'
import { readReturns } from './read-returns.ts'
import type { ReadReturnsInput } from './reading.ts'
import type { Returns } from './returns.ts'

fc.configureGlobal({ seed: 2025 })

const products = ['P1', 'P2', 'P3']
const header = 'enterprise,product,month,quantity,value,stock,capacity,status'
const fileOf = (name: string, lines: readonly string[]) => ({ name, chunks: [new TextEncoder().encode(lines.join('\n'))] })

const read = (files: readonly (readonly string[])[], more: Partial<ReadReturnsInput> = {}) =>
  readReturns({ files: files.map((lines, n) => fileOf(`${n}.csv`, lines)), products, pieceBytes: 70_000, ...more })

async function returnsOf(files: readonly (readonly string[])[], more: Partial<ReadReturnsInput> = {}): Promise<Returns> {
  const result = await read(files, more)
  if (result.status !== 'read') throw new Error(JSON.stringify(result))
  return result.returns
}

async function told(files: readonly (readonly string[])[], more: Partial<ReadReturnsInput> = {}): Promise<readonly string[]> {
  const result = await read(files, more)
  if (result.status !== 'refused') return [result.status]
  return result.problems.map(({ file, row, column, found, allowed }) => `${file}:${row}:${column}: ${found} | ${allowed}`)
}

describe('the panel of returns', () => {
  it('RET-14 has the pairs in the order of enterprise and product, however they came, and the months from the first to the last', async () => {
    const lines = [
      'E2,P3,2025-03,1,,,,reported',
      'E1,P2,2025-01,2,,,,reported',
      'E2,P1,2024-11,3,,,,reported',
      'E1,P1,2025-03,4,,,,closed',
    ]
    const { pairs, kept, enterprises, firstMonth, months } = await returnsOf([
      [header, ...lines.map((line) => line.replace('4,,,,closed', '0,,,,closed'))],
    ])
    expect(enterprises).toEqual(['E2', 'E1'])
    expect([firstMonth, months]).toEqual([2024 * 12 + 10, 5])
    expect([...pairs.enterprise]).toEqual([0, 0, 1, 1])
    expect([...pairs.product]).toEqual([0, 2, 0, 1])
    const no = Number.NaN
    expect([...pairs.panel.values]).toEqual([3, no, no, no, no, no, no, no, no, 1, no, no, no, no, 0, no, no, 2, no, no])
    expect(pairs.panel).toMatchObject({ series: 4, firstMonth, months })
    expect(kept).toEqual({})
  })

  it('RET-14 keeps the columns that are asked for in the same cells, and nothing in those of a table without the column', async () => {
    const lines = ['E1,P2,2025-02,2,7,8,9,estimated', 'E1,P1,2025-01,1,,5,6,reported']
    const { kept } = await returnsOf([[header, ...lines]], { columns: ['status', 'stock', 'sales', 'value'] })
    const no = Number.NaN
    expect([...(kept.stock?.values ?? [])]).toEqual([5, no, no, 8])
    expect([...(kept.value?.values ?? [])]).toEqual([no, no, no, 7])
    expect([...(kept.sales?.values ?? [])]).toEqual([no, no, no, no])
    expect([...(kept.status ?? [])]).toEqual([0, 255, 255, 1])
  })

  it('RET-14 grows to both sides: months may come in any order, over many pieces', async () => {
    const month = (m: number): string => `${1950 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`
    const order = Array.from({ length: 1812 }, (_, i) => (i % 2 === 0 ? 905 - i / 2 : 906 + (i - 1) / 2))
    const lines = order.flatMap((m) =>
      ['E1,P1', 'E2,P2', `F${m},P3`].map((pair, n) => `${pair},${month(m)},${m * 10 + n},,,,reported`),
    )
    const { pairs, months, firstMonth } = await returnsOf([[header, ...lines]])
    expect([firstMonth, months, pairs.panel.series]).toEqual([1950 * 12, 1812, 1814])
    const rows = [0, 1].map((pair) => [...pairs.panel.values.subarray(pair * 1812, (pair + 1) * 1812)])
    expect(rows).toEqual([0, 1].map((n) => Array.from({ length: 1812 }, (_, m) => m * 10 + n)))
    const filled = pairs.panel.values.filter((value) => !Number.isNaN(value))
    expect(filled.length).toBe(3 * 1812)
  })
})

describe('numbers of returns', () => {
  it('RET-2 are the doubles nearest to what is printed, in plain lines and others', async () => {
    const printed = fc.oneof(
      fc.tuple(fc.nat(99_999), fc.nat(9_999)).map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`),
      fc.stringMatching(/^(0|[1-9][0-9]{0,11})(\.[0-9]{1,12})?$/).filter((text) => decimalFault(text) === undefined),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(printed, { minLength: 1, maxLength: 20 }), async (texts) => {
        const lines = texts.map((text, n) => `E${n},P1,2025-01,${text},${text},,,reported`)
        const { pairs, kept } = await returnsOf([[header, ...lines]], { columns: ['value'] })
        expect([...pairs.panel.values]).toEqual(texts.map(Number))
        expect([...(kept.value?.values ?? [])]).toEqual(texts.map(Number))
      }),
      { numRuns: 300 },
    )
  })
})

describe('further columns of returns', () => {
  const full = `${header},unit,sales,employees`

  it('RET-15 sales and employees are numbers or empty', async () => {
    const lines = ['E1,P1,2025-01,1,,,,reported,t,0.5,12', 'E1,P2,2025-01,1,,,,reported,m3,,']
    const { kept } = await returnsOf([[full, ...lines]], { columns: ['sales', 'employees'] })
    expect([[...(kept.sales?.values ?? [])], [...(kept.employees?.values ?? [])]]).toEqual([
      [0.5, Number.NaN],
      [12, Number.NaN],
    ])
    expect(await told([[full, 'E1,P1,2025-01,1,,,,reported,t,-1,"1,5"']])).toEqual([
      '0.csv:2:sales: -1 | a number that is not negative',
      '0.csv:2:employees: 1,5 | a dot as decimal mark: 1.5',
    ])
  })

  it('RET-15 a unit is that of the product in the weights, and any where the weights have none', async () => {
    const lines = ['E1,P1,2025-01,1,,,,reported,t,,', 'E1,P2,2025-01,1,,,,reported,m³,,', '"E1",P3,2025-01,1,,,,reported,t,,']
    expect(await told([[full, ...lines]], { units: ['t', 'm³', 't'] })).toEqual(['read'])
    expect(await told([[full, ...lines]], { units: ['t', 't', 'kg'] })).toEqual([
      '0.csv:3:unit: m³ | t, the unit of P2 in the weights',
      '0.csv:4:unit: t | kg, the unit of P3 in the weights',
    ])
    expect(await told([[full, 'E1,P1,2025-01,1,,,,reported,kg,,']], { units: ['t', 't', 'kg'] })).toEqual([
      '0.csv:2:unit: kg | t, the unit of P1 in the weights',
    ])
    expect(await told([[full, ...lines]])).toEqual(['read'])
    expect(await told([[full, 'E1,P1,2025-01,1,,,,reported,,,']])).toEqual(['0.csv:2:unit:  | a unit, not an empty cell'])
    expect(await told([[header, 'E1,P1,2025-01,1,,,,reported']], { units: ['t', 't', 't'] })).toEqual(['read'])
  })

  it('RET-15 other columns are refused', async () => {
    expect((await told([[`${header},region`, 'E1,P1,2025-01,1,,,,reported,x']]))[0]).toContain('1:region: an unknown column')
  })
})

describe('returns with a day of receipt', () => {
  const dated = `${header},received`
  const row = (quantity: number, received: string, month = '2025-01') => `E1,P1,${month},${quantity},,,,reported,${received}`
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ]
  const three = [row(1, '2025-02-10'), row(2, '2025-03-10'), row(3, '2025-04-10')]

  it('RET-16 the return received last counts, and by each day asked for the last one until then, in whatever order they come', async () => {
    for (const order of orders) {
      const lines = [...order.map((n) => three[n] ?? ''), row(9, '2025-03-31', '2025-02')]
      const last = await returnsOf([[dated, ...lines]])
      expect([...last.pairs.panel.values]).toEqual([3, 9])
      expect(last.vintages).toEqual([])
      const asOf = ['2025-03-10', '2025-02-09', '2025-03-31', '2024-01-01']
      const { vintages, pairs, count } = await returnsOf([[dated, ...lines]], { asOf, columns: ['status'] })
      const no = Number.NaN
      expect(vintages.map((one) => [one.asOf, ...one.pairs.panel.values, ...(one.kept.status ?? [])])).toEqual([
        ['2025-03-10', 2, no, 0, 255],
        ['2025-02-09', no, no, 255, 255],
        ['2025-03-31', 2, 9, 0, 0],
        ['2024-01-01', no, no, 255, 255],
      ])
      expect([[...pairs.panel.values], count]).toEqual([[2, 9], 4])
    }
  })

  it('RET-16 the same day twice is a duplicate, also of a return that another one has replaced, and across files', async () => {
    for (const order of orders)
      for (const again of [0, 1, 2]) {
        const lines = order.map((n) => three[n] ?? '')
        const day = ['2025-02-10', '2025-03-10', '2025-04-10'][again]
        const problem = `1.csv:2:: E1, P1, 2025-01, received ${day} a second time | one return for each enterprise, product, month and day of receipt; the first stands in line ${order.indexOf(again) + 2} of 0.csv`
        expect(
          await told([
            [dated, ...lines],
            [dated, three[again] ?? ''],
          ]),
        ).toEqual([problem])
      }
  })

  it('RET-16 a day is one of the calendar; where days count, every table has them', async () => {
    const bad = [row(1, '2025-02-30'), row(1, ''), row(1, '10.02.2025')]
    expect(await told([[dated, ...bad]])).toEqual(
      ['2025-02-30', '', '10.02.2025'].map(
        (day, n) => `0.csv:${n + 2}:received: ${day} | a day of the calendar, such as 2025-08-10, from 1950 to 2100`,
      ),
    )
    const plain = [header, 'E1,P1,2025-01,1,,,,reported']
    expect(await told([plain], { asOf: ['2025-03-31'] })).toEqual([
      '0.csv:1:received: no such column | the day of receipt, as returns by a day are asked for',
    ])
    expect(await told([[dated, row(1, '2025-02-10')], plain])).toEqual([
      '1.csv:1:received: no such column | the same columns in all files',
    ])
  })
})

describe('several files', () => {
  it('RET-17 are read as one; a return in two of them is told with the file of the second', async () => {
    const [one, two] = [
      [header, 'E1,P1,2025-01,1,,,,reported', 'E2,P1,2025-01,5,,,,reported'],
      [header, 'E3,P1,2025-02,2,,,,reported', 'E1,P1,2025-02,3,,,,reported'],
    ]
    const { enterprises, pairs, count } = await returnsOf([one, two])
    expect([enterprises, [...pairs.panel.values], count]).toEqual([['E1', 'E2', 'E3'], [1, 3, 5, Number.NaN, Number.NaN, 2], 4])
    expect(await told([one, two, ['bad header'], [header, 'E1,P1,2025-01,1,,,,reported']])).toEqual([
      expect.stringMatching(/^2\.csv:1:/),
      '3.csv:2:: E1, P1, 2025-01 a second time | one return for each enterprise, product and month; the first stands in line 2 of 0.csv',
    ])
    expect(await told([one, [header]])).toEqual(['1.csv:0:: no return | at least one return below the header'])
  })
})
