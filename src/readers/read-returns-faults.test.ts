import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReadReturns, readReturns } from './read-returns.ts'
import { type ParallelParser, parserHere } from './reading.ts'
import type { ReturnLayout } from './return-piece.ts'

fc.configureGlobal({ seed: 2025 })

const products = ['P1', 'P2', 'P3']
const header = 'enterprise,product,month,quantity,value,stock,capacity,status'
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function* chunksOf(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Several pieces of returns, some lines of which are quoted, empty or end as on Windows. */
function manyLines(count: number, change: (line: string, i: number) => string = (line) => line): string {
  const lines = Array.from({ length: count }, (_, i) => {
    const [enterprise, month] = [
      `E${i % 700}`,
      `20${10 + (Math.floor(i / 8400) % 15)}-${String((Math.floor(i / 700) % 12) + 1).padStart(2, '0')}`,
    ]
    const line = `${i % 97 === 0 ? `"${enterprise}"` : enterprise},P${(i % 3) + 1},${month},${i / 8},,${i}.25,,reported`
    return change(i % 211 === 0 ? `${line}\r\n` : line, i)
  })
  return `\ufeff${header}\n${lines.join('\n')}`
}

const pieceBytes = 66_000
const columns = ['stock', 'status'] as const

function read(bytes: Uint8Array, chunk: number, parallel?: (layout: ReturnLayout) => ParallelParser): Promise<ReadReturns> {
  return readReturns({
    files: [{ name: 'r.csv', size: bytes.length, chunks: chunksOf(bytes, chunk) }],
    products,
    columns,
    pieceBytes,
    parallel,
  })
}

/** Parsers whose pieces become ready in another order than they were given. */
function shuffled(layout: ReturnLayout): ParallelParser {
  const parser = parserHere(layout)
  let given = 0
  return {
    atOnce: 5,
    async parse(bytes, start, end) {
      given += 1
      const parsed = await parser.parse(bytes.slice(), start, end)
      for (let turn = 0; turn < (given * 7) % 11; turn += 1) await undefined
      return { ...parsed, bytes }
    },
  }
}

const faults: readonly (readonly [string, (line: string, i: number) => string])[] = [
  ['no fault', (line) => line],
  ['faults far apart', (line, i) => (i % 1999 === 5 ? line.replace(',P', ',Q') : line)],
  ['a second return in another piece', (line, i) => (i === 8000 ? 'E5,P3,2010-01,1,,,,reported' : line)],
  ['a line without an end', (line, i) => (i === 7000 ? 'x'.repeat(70_000) : line)],
]

describe('reading under fire', () => {
  it.each(faults)('RET-18 chunks of any size and pieces ready in any order give the same: %s', async (_, change) => {
    const bytes = bytesOf(manyLines(9000, change))
    const expected = await read(bytes, bytes.length)
    expect(expected.status).toBe(
      change('E,P', 7000) === 'E,P' && change('E,P', 5) === 'E,P' && change('', 8000) === '' ? 'read' : 'refused',
    )
    for (const size of [997, 65_536, 66_000, 66_001, 1_000_000]) expect(await read(bytes, size)).toEqual(expected)
    expect(await read(bytes, 66_001, shuffled)).toEqual(expected)
  })

  it('RET-18 pieces of other sizes give the same', async () => {
    const bytes = bytesOf(manyLines(9000, faults[1]?.[1]))
    const all = await Promise.all(
      [66_000, 71_003, 200_000, 5_000_000].map((size) =>
        readReturns({ files: [{ name: 'r.csv', chunks: [bytes] }], products, columns, pieceBytes: size }),
      ),
    )
    for (const one of all) expect(one).toEqual(all[0])
  })

  it('RET-6 random damage to bytes ends with returns or problems, never with an exception', async () => {
    const text = `${header}\nE1,P1,2025-01,12.5,,3,4,reported\r\n\r\n"E2",P3,2025-03,0,1,2,,closed\nE1,P1,2025-02,7,1.25,0,0,estimated\n`
    const damage = fc.array(
      fc.record({
        at: fc.nat(text.length),
        kind: fc.constantFrom('set', 'insert', 'remove', 'copy', 'cut'),
        byte: fc.oneof(fc.nat(255), fc.constantFrom(0x2c, 0x22, 0x0a, 0x0d, 0x00, 0x2e, 0x2d, 0xff)),
        length: fc.nat(40),
      }),
      { minLength: 1, maxLength: 6 },
    )
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(damage, fc.integer({ min: 1, max: 99 }), async (steps, size) => {
        let bytes = [...bytesOf(text)]
        for (const { at, kind, byte, length } of steps) {
          if (kind === 'set') bytes[at % bytes.length] = byte
          else if (kind === 'insert') bytes.splice(at, 0, byte)
          else if (kind === 'remove') bytes.splice(at, length)
          else if (kind === 'copy') bytes.splice(at, 0, ...bytes.slice(at, at + length))
          else bytes = bytes.slice(0, Math.max(1, at))
        }
        const result = await readReturns({
          files: [{ name: 'r.csv', size: bytes.length, chunks: chunksOf(Uint8Array.from(bytes), size) }],
          products,
          columns,
        })
        seen.add(result.status)
        if (result.status === 'refused') expect(result.problems.length).toBeGreaterThan(0)
        else expect(result.status).toBe('read')
      }),
      { numRuns: 1500 },
    )
    expect([...seen].sort()).toEqual(['read', 'refused'])
  })

  it('RET-21 more than 2 GB are read, and a fault behind them has its place', async () => {
    const long = 'A'.repeat(60_000)
    const month = (m: number): string => `${1950 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`
    const lines = 36_500
    function* file(): Generator<Uint8Array> {
      yield bytesOf(`${header}\n`)
      const line = bytesOf(`${long}AAAA,P1,2025-01,1,,,,reported\n`)
      for (let i = 0; i < lines; i += 1) {
        line.set(bytesOf(`${String(Math.floor(i / 1812)).padStart(4, '0')},P1,${month(i % 1812)}`), 60_000)
        yield line
      }
      yield bytesOf('E1,P1,2025-01,-1,,,,reported\n')
    }
    let bytes = 0
    const onProgress = (done: { bytes?: number }): boolean => {
      bytes = done.bytes ?? 0
      return true
    }
    const result = await readReturns({ files: [{ name: 'r.csv', chunks: file() }], products, onProgress })
    expect(bytes).toBeGreaterThan(2 ** 31)
    expect(result).toMatchObject({
      status: 'refused',
      problemCount: 1,
      problems: [{ row: lines + 2, column: 'quantity', found: '-1' }],
    })
  }, 240_000)

  it('RET-23 another encoding is named: UTF-16 with and without its mark, and single bytes of Latin letters', async () => {
    const text = `${header}\nE1,P1,2025-01,1,,,,reported\n`
    const wide = (first: readonly number[], isLittle: boolean) =>
      Uint8Array.from([
        ...first,
        ...[...text].flatMap((letter) => (isLittle ? [letter.charCodeAt(0), 0] : [0, letter.charCodeAt(0)])),
      ])
    for (const bytes of [wide([0xff, 0xfe], true), wide([0xfe, 0xff], false), wide([], true), wide([], false)])
      expect(await read(bytes, 50)).toMatchObject({ status: 'refused', problems: [{ row: 0, found: 'UTF-16 text' }] })
    const latin = (column: string) => Uint8Array.from(text.replace(column, `${column}é`), (letter) => letter.charCodeAt(0))
    for (const column of ['E1', 'P1', 'reported'])
      expect(await read(latin(column), 50)).toMatchObject({
        status: 'refused',
        problems: [{ row: 2, found: 'bytes that are not UTF-8, as Windows-1258 writes them' }],
      })
    expect(await read(latin('enterprise'), 50)).toMatchObject({ status: 'refused', problems: [{ row: 1 }] })
  })
})
