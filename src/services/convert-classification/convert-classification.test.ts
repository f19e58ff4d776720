import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClassification } from '../../readers/read-classification.ts'
import { linksByCode, readCorrespondence } from '../../readers/read-correspondence.ts'
import { run } from '../run.ts'

fc.configureGlobal({ seed: 2025 })

const folder = new URL('../../../regions/codes/classifications/', import.meta.url)
const shipped = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) })
const text = (name: string, lines: readonly string[]) => ({ name, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) })
const correspondence = shipped('vsic-2018-to-2025.csv')
const series = (...lines: readonly string[]) => text('s.csv', lines)
const convert = (input: object) => run('convertClassification', { correspondence, ...input }, {})

describe('convert-classification', () => {
  it('CLA-8 shows the links used, and carries codes that moved whole', async () => {
    const answer = await convert({ file: series('period,0722,1104', '2025-01,10,20', '2025-02,11,') })
    expect([answer.from, answer.to]).toEqual(['vsic-2018', 'vsic-2025'])
    expect(answer.links.map(({ from, to, share, assumed }) => [from, to, share, assumed])).toEqual([
      ['0722', '0729', 1, false],
      ['1104', '1105', 1, false],
    ])
    expect(answer.values).toEqual([
      { code: '0729', period: '2025-01', value: 10 },
      { code: '0729', period: '2025-02', value: 11 },
      { code: '1105', period: '2025-01', value: 20 },
      { code: '1105', period: '2025-02', value: null },
    ])
    expect(answer.totals[1]).toEqual({ period: '2025-02', before: null, after: null })
  })

  it('CLA-8 names the codes and adds up the levels above; what the file has itself stays as it is', async () => {
    const file = series('period,1103,1104,0510,C', '2025,60,40,5,1000')
    const answer = await convert({ file, split: 'equal', classification: shipped('vsic-2025.csv') })
    const value = (code: string) => answer.values.find((one) => one.code === code)?.value
    expect(['1103', '1104', '1105', '11', '05', 'B', 'C'].map(value)).toEqual([30, 30, 40, 100, 5, 5, 1000])
    expect(answer.codes.find(({ code }) => code === '1104')).toEqual({
      code: '1104',
      name: 'Sản xuất mạch nha ủ men bia',
      weight: null,
      above: false,
    })
    expect(answer.codes.filter(({ above }) => above).map(({ code }) => code)).toEqual(['B', '05', '11'])
    expect(answer.links.filter(({ assumed }) => assumed)).toHaveLength(2)
  })

  it('CLA-8 a level that the file has is what counts above, not its parts', async () => {
    const file = series('period,1010,10,1104', '2025,3,100,7')
    const { values } = await convert({ file, classification: shipped('vsic-2025.csv') })
    expect(values.map(({ code, value }) => [code, value])).toEqual([
      ['1010', 3],
      ['10', 100],
      ['1105', 7],
      ['C', 107],
      ['11', 7],
    ])
  })

  it('CLA-6 refuses an unlinked code and a split one without shares, with their places', async () => {
    const facts = {
      problems: [
        { file: 's.csv', row: 1, column: '1103' },
        { file: 's.csv', row: 1, column: '9999' },
      ],
    }
    await expect(convert({ file: series('period,9999,1103', '2025,1,2') })).rejects.toMatchObject({ code: 'data-refused', facts })
  })

  it('CLA-8 the total is what it was to 1e-9, for levels and for indices, whatever the numbers', async () => {
    const number = fc.integer({ min: 1, max: 1_000_000 }).map((cents) => cents / 100)
    const cells = fc.array(number, { minLength: 3, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(cells, cells, async (values, parts) => {
        const file = series('period,3512,3520,2029', `2025,${values.join(',')}`)
        const weights = text('w.csv', ['code,weight', `3512,${parts[0]}`, `3520,${parts[1]}`, `2029,${parts[2]}`])
        for (const kind of ['levels', 'indices'] as const) {
          const { totals } = await convert({ file, split: 'equal', kind, weights, classification: shipped('vsic-2025.csv') })
          const [{ before, after } = { before: null, after: null }] = totals
          expect(Math.abs((after ?? 0) / (before ?? 1) - 1)).toBeLessThan(1e-9)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('CLA-3 there and back is the same series for codes that moved whole', async () => {
    const { table } = readCorrespondence(correspondence)
    if (table === undefined) throw new Error('the shipped correspondence has problems')
    const whole = [...linksByCode(table.links).values()].flatMap((own) => (own.length === 1 ? own : []))
    const reached = new Set(table.links.filter(({ share }) => share === undefined).map(({ to }) => to))
    const apart = whole.filter(({ to }) => !reached.has(to))
    expect(apart.length).toBeGreaterThan(180)
    const back = apart.map(({ from, to }) => `vsic-2025,${to},vsic-2018,${from},1,inferred,reversed`)
    const codes = apart.map(({ from }) => from)
    const there = await convert({ file: series(`period,${codes.join(',')}`, `2025,${codes.map((_, at) => at + 1).join(',')}`) })
    const list = there.values.map(({ code }) => code)
    const again = await run(
      'convertClassification',
      {
        file: series(`period,${list.join(',')}`, `2025,${there.values.map(({ value }) => value).join(',')}`),
        correspondence: text('back.csv', ['from_version,from,to_version,to,share,basis,source', ...back]),
      },
      {},
    )
    expect(again.values.map(({ code, value }) => [code, value])).toEqual(codes.map((code, at) => [code, at + 1]))
  })

  it('CLA-8 indices need weights, and every list must be of the version converted to', async () => {
    const file = series('period,1104', '2025,110')
    await expect(convert({ file, kind: 'indices' })).rejects.toMatchObject({ code: 'wrong-use', facts: { field: 'weights' } })
    const weights = text('w.csv', ['code,weight', '1103,1'])
    await expect(convert({ file, kind: 'indices', weights })).rejects.toMatchObject({
      facts: { problems: [{ file: 'w.csv', found: 'no weight of 1104' }] },
    })
    await expect(convert({ file, classification: shipped('vsic-2018.csv') })).rejects.toMatchObject({
      facts: { problems: [{ file: 'vsic-2018.csv', found: 'vsic-2018' }] },
    })
    const short = text('list.csv', ['version,code,parent,name_vi,basis,source', 'vsic-2025,B,,Khai khoáng,stated,act'])
    await expect(convert({ file, classification: short })).rejects.toMatchObject({
      facts: { problems: [{ file: 'list.csv', found: 'no 1105' }] },
    })
  })
})

describe('the classifications that come with taoda', () => {
  const lists = [readClassification(shipped('vsic-2018.csv')), readClassification(shipped('vsic-2025.csv'))].map(
    ({ table }) => table,
  )
  const { table } = readCorrespondence(correspondence)
  const codesOf = (at: number) => lists[at]?.codes.map(({ code }) => code) ?? []

  it('CLA-9 name each other: every code of 2018 has a link, every code of 2025 is reached, and nothing else', () => {
    expect(new Set(table?.links.map(({ from }) => from))).toEqual(new Set(codesOf(0)))
    expect(new Set(table?.links.map(({ to }) => to))).toEqual(new Set(codesOf(1)))
  })

  it('CLA-9 have 4 sections, 34 divisions and 166 or 172 classes, each class below the division that its number names', () => {
    const counts = lists.map((list) => [1, 2, 4].map((length) => list?.codes.filter(({ code }) => code.length === length).length))
    expect(counts).toEqual([
      [4, 34, 166],
      [4, 34, 172],
    ])
    for (const { code, parent } of lists.flatMap((list) => list?.codes ?? []))
      if (code.length === 4) expect(parent).toBe(code.slice(0, 2))
  })

  it('CLA-9 links stay within their section, and what is split has no shares', () => {
    const section = (at: number, code: string): string => {
      const parent = lists[at]?.codes.find((one) => one.code === code)?.parent ?? ''
      return parent === '' ? code : section(at, parent)
    }
    for (const { from, to } of table?.links ?? []) expect(section(1, to)).toBe(section(0, from))
    const split = [...linksByCode(table?.links ?? [])].filter(([, own]) => own.length > 1).map(([from]) => from)
    expect(split.toSorted()).toEqual(['1103', '2011', '2610', '30', '3030', '3100', '3511', '3512', '3520'])
    for (const { from, share } of table?.links ?? []) expect(share).toBe(split.includes(from) ? undefined : 1)
  })
})
