import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteNumber } from './byte-number.ts'
import { decimalFault, shiftedDecimal } from './decimal.ts'
import { readReturns } from './read-returns.ts'
import type { Returns, ReturnsPanel } from './returns.ts'

fc.configureGlobal({ seed: 2025 })

const header = 'enterprise,product,month,quantity,value,stock,capacity,status\n'
const products = ['P1', 'P2', 'P3']
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The bytes in pieces of one size, each overwritten once the next is asked for. */
function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.slice(at, at + size)
    yield piece
    piece.fill(0x78)
  }
}

const fileOf = (bytes: Uint8Array, size: number) => ({
  name: 'r.csv',
  chunks: { [Symbol.iterator]: () => pieces(bytes, size) },
})

const read = (content: string | Uint8Array, size = 1024) =>
  readReturns({
    files: [fileOf(typeof content === 'string' ? bytesOf(content) : content, size)],
    products,
    columns: ['value', 'stock', 'capacity', 'status'],
    pieceBytes: 70_000,
  })

/** The cells of the panels that hold a return, pair by pair. */
async function rowsOf(content: string, size?: number): Promise<readonly string[]> {
  const result = await read(content, size)
  return result.status === 'read' ? cellsOf(result.returns, result.returns) : [JSON.stringify(result)]
}

function cellsOf({ enterprises, months }: Returns, { pairs, kept }: ReturnsPanel): readonly string[] {
  const { panel, enterprise, product } = pairs
  return Array.from(panel.values.keys()).flatMap((cell) => {
    if (Number.isNaN(panel.values[cell])) return []
    const pair = Math.floor(cell / months)
    const numbers = [panel, kept.value, kept.stock, kept.capacity].map((one) => one?.values[cell])
    const key = [enterprises[enterprise[pair] ?? -1], products[product[pair] ?? -1], panel.firstMonth + (cell % months)]
    return [[...key, ...numbers, kept.status?.[cell]].join(' ')]
  })
}

async function told(content: string | Uint8Array): Promise<readonly string[]> {
  const result = await read(content)
  if (result.status !== 'refused') return [result.status]
  return result.problems.map(({ row, column, found, allowed }) => `${row}:${column}: ${found} | ${allowed}`)
}

describe('returns', () => {
  const good = `${header}E1,P1,2025-01,12.5,,3,4,reported\r\n\r\nE2,P3,2025-03,0,1,2,,closed\nE1,P1,2025-02,7,1.25,0,0,estimated`
  const expected = ['E1 P1 24300 12.5 NaN 3 4 0', 'E1 P1 24301 7 1.25 0 0 1', 'E2 P3 24302 0 1 2 NaN 2']

  it('RET-1 reads the same from pieces of every size', async () => {
    for (let size = 1; size <= bytesOf(good).length; size += 1) expect(await rowsOf(good, size)).toEqual(expected)
  })

  it('RET-1 takes columns in any order, cells in quotation marks and a byte order mark', async () => {
    const turned =
      '\ufeffstatus,"capacity",stock,value,quantity,month,product,enterprise\n"reported",4,3,,"12.5",2025-01,P1,"E1"\n'
    expect(await rowsOf(turned)).toEqual(expected.slice(0, 1))
  })

  it('RET-1 says which months and enterprises there are', async () => {
    const result = await read(good)
    expect(result).toMatchObject({
      status: 'read',
      returns: { count: 3, enterprises: ['E1', 'E2'], firstMonth: 24_300, months: 3 },
    })
  })

  it('RET-1 keeps many enterprises and returns apart, beyond the first block and table', async () => {
    const month = (i: number): number => Math.floor(i / 3_000)
    const lines = Array.from(
      { length: 9_000 },
      (_, i) => `E${i % 3_000},P${(i % 3) + 1},2025-0${month(i) + 1},${i},1,1,1,reported`,
    )
    const found = await rowsOf(`${header}${lines.join('\n')}`)
    const expected = lines.map((_, i) => `E${i % 3_000} P${(i % 3) + 1} ${24_300 + month(i)} ${i} 1 1 1 0`)
    expect(found.toSorted()).toEqual(expected.toSorted())
    expect(found.slice(0, 3)).toEqual([0, 3_000, 6_000].map((i) => expected[i]))
  })

  it('RET-2 reads a number as REA-4 does, to the last bit', () => {
    const printed = fc.stringMatching(/^-?[0-9]{1,17}(\.[0-9]{0,17})?$/)
    fc.assert(
      fc.property(fc.oneof(printed, fc.string({ maxLength: 8 })), (text) => {
        const bytes = bytesOf(text)
        const found = byteNumber(bytes, 0, bytes.length)
        if (decimalFault(text) !== undefined) expect(found).toBeNaN()
        else if (!Number.isNaN(found)) expect(Object.is(found, shiftedDecimal(text, 0))).toBe(true)
        else expect(text.replaceAll(/[-.]/g, '').length).toBeGreaterThan(15)
      }),
      { numRuns: 2000 },
    )
  })

  it('RET-2 reads long fractions too', async () => {
    expect(await rowsOf(`${header}E1,P1,2025-01,0.00000000000000012,1,1,1,reported\n`)).toEqual(['E1 P1 24300 1.2e-16 1 1 1 0'])
  })

  it.each([
    ['E1,P9,2025-01,1,1,1,1,reported', 'product: P9 | a product of the weights'],
    ['E1,P1,2025-13,1,1,1,1,reported', 'month: 2025-13 | a month such as 2025-07, from 1950 to 2100'],
    ['E1,P1,2025-1,1,1,1,1,reported', 'month: 2025-1 | a month such as 2025-07, from 1950 to 2100'],
    ['E1,P1,2025-01,-1,1,1,1,reported', 'quantity: -1 | a number that is not negative'],
    ['E1,P1,2025-01,,1,1,1,reported', `quantity:  | ${decimalFault('')}`],
    ['E1,P1,2025-01,"1,5",1,1,1,reported', `quantity: 1,5 | ${decimalFault('1,5')}`],
    ['E1,P1,2025-01,1,5,1,1,1,reported', ': 9 cells | 8 cells, as the header has; a decimal comma also parts a cell in two'],
    ['E1,P1,2025-01,1', ': 4 cells | 8 cells, as the header has; a decimal comma also parts a cell in two'],
    ['E1,P1,2025-01,1,1,1 000,1,reported', `stock: 1 000 | ${decimalFault('1 000')}`],
    ['E1,P1,2025-01,1,1,1,1,open', 'status: open | reported, estimated, closed'],
    ['E1,P1,2025-01,1,1,1,1,closed', 'quantity: 1 | 0, as the status is closed'],
    [
      'Đ1,P1,2025-01,1,1,1,1,reported',
      'enterprise: Đ1 | a code of letters without marks, digits, dots, hyphens, underscores and strokes',
    ],
  ])('RET-3 refuses %s', async (line, problem) => {
    expect(await told(`${header}E0,P1,2025-01,1,1,1,1,reported\n${line}\n`)).toEqual([`3:${problem}`])
  })

  it('RET-3 tells every fault of a row, and suggests the product meant', async () => {
    const found = await readReturns({
      files: [{ name: 'r.csv', chunks: [bytesOf(`${header}E1,COAL-HRAD,2025-00,x,1,1,1,open\n`)] }],
      products: ['COAL-HARD', 'CEMENT'],
    })
    const problems = found.status === 'refused' ? found.problems : []
    expect(problems.map(({ column }) => column)).toEqual(['product', 'month', 'status', 'quantity'])
    expect(problems[0]?.allowed).toBe('a product of the weights; did you mean "COAL-HARD"?')
  })

  it('RET-4 refuses the second return of an enterprise, product and month, wherever it stands', async () => {
    const row = (i: number): string => `E${i % 1_500},P1,20${20 + Math.floor(i / 1_500)}-0${(i % 9) + 1},1,1,1,1,reported`
    const lines = Array.from({ length: 6_000 }, (_, i) => row(i))
    expect(await told(`${header}${lines.join('\n')}`)).toEqual(['read'])
    expect(await told(`${header}${[...lines, row(17)].join('\n')}`)).toEqual([
      '6002:: E17, P1, 2020-09 a second time | one return for each enterprise, product and month; the first stands in line 19 of r.csv',
    ])
  })

  it('RET-5 refuses what is no such table', async () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...header].flatMap((letter) => [letter.charCodeAt(0), 0])])
    expect(await told(utf16)).toEqual(['0:: UTF-16 text | UTF-8 text, with or without a byte order mark; save the file as UTF-8'])
    const windows = Uint8Array.from([...bytesOf(header), 0xd0, ...bytesOf('1,P1,2025-01,1,1,1,1,reported\n')])
    expect(await told(windows)).toEqual([
      expect.stringContaining('2:: bytes that are not UTF-8, as Windows-1258 writes them | UTF-8'),
    ])
    expect(await told('')).toEqual([expect.stringContaining('0:: an empty file')])
    expect(await told(header)).toEqual(['0:: no return | at least one return below the header'])
    expect(await told(header.replaceAll(',', ';'))).toEqual([expect.stringContaining('1:: semicolons between the cells')])
    expect((await told(header.replace('month', 'mnth')))[0]).toContain('1:mnth')
    expect(await told('x'.repeat(70_000))).toEqual([expect.stringContaining('1:: a line of more than 65536 bytes')])
  })

  it('RET-6 counts every problem, tells the first hundred and loads nothing', async () => {
    const lines = Array.from({ length: 250 }, (_, i) => `E${i},P1,2025-01,${i % 2 === 0 ? '1' : '-1'},1,1,1,reported`)
    const result = await read(`${header}${lines.join('\n')}`)
    expect(result).toMatchObject({ status: 'refused', problemCount: 125 })
    const problems = result.status === 'refused' ? result.problems : []
    expect(problems).toHaveLength(100)
    expect(problems.at(-1)).toMatchObject({ row: 201, column: 'quantity' })
  })

  it('RET-6 ends with returns or problems whatever happens to the bytes', async () => {
    const damaged = fc.tuple(fc.nat(good.length - 1), fc.nat(255), fc.integer({ min: 1, max: 99 }))
    await fc.assert(
      fc.asyncProperty(damaged, async ([at, byte, size]) => {
        const bytes = bytesOf(good)
        bytes[at] = byte
        const result = await read(bytes, size)
        expect(['read', 'refused']).toContain(result.status)
        if (result.status === 'refused') expect(result.problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  it('RET-7 tells how far it has come and stops when told so', async () => {
    const lines = Array.from({ length: 9_000 }, (_, i) => `E${i},P1,2025-01,1,,,,reported`)
    const bytes = bytesOf(`${header}${lines.join('\n')}\n`)
    const chunks = pieces(bytes, 1000)
    const seen: { bytes?: number; rows: number }[] = []
    const onProgress = (done: { bytes?: number; rows: number }): boolean => seen.push(done) < 2
    const result = await readReturns({ files: [{ name: 'r.csv', chunks }], products, onProgress, pieceBytes: 70_000 })
    expect(result).toEqual({ status: 'stopped', ...seen[1] })
    expect(seen.map((done) => done.rows > 0 && (done.bytes ?? 0) < bytes.length)).toEqual([true, true])
    expect(chunks.next().done).toBe(true)
  })
})
