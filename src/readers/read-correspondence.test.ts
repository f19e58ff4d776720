import { describe, expect, it } from 'vitest'
import { linkCodes } from './link-codes.ts'
import { type CorrespondenceTable, readCorrespondence } from './read-correspondence.ts'

const header = 'from_version,from,to_version,to,share,basis,source\n'
const read = (rows: readonly string[], first = header) =>
  readCorrespondence({ name: 'links.csv', bytes: new TextEncoder().encode(`${first}${rows.join('\n')}\n`) })
const told = (rows: readonly string[]) =>
  read(rows).problems.map(({ row, column, found, allowed }) => `${row}:${column}: ${found} | ${allowed}`)

const rows = [
  'vsic-2018,0722,vsic-2025,0729,1,stated,table',
  'vsic-2018,1103,vsic-2025,1103,,stated,table',
  'vsic-2018,1103,vsic-2025,1104,,stated,table',
  'vsic-2018,2011,vsic-2025,2011,0.75,stated,survey',
  'vsic-2018,2011,vsic-2025,2029,0.25,inferred,survey',
]

function tableOf(lines: readonly string[]): CorrespondenceTable {
  const { table, problems } = read(lines)
  if (table === undefined) throw new Error(JSON.stringify(problems))
  return table
}

describe('the table of a correspondence', () => {
  it('CLA-5 reads versions, links, shares where they are known, and how each link is known', () => {
    const table = tableOf(rows)
    expect([table.file, table.from, table.to, table.links.length]).toEqual(['links.csv', 'vsic-2018', 'vsic-2025', 5])
    expect(table.links[1]).toEqual({ from: '1103', to: '1103', share: undefined, basis: 'stated', source: 'table', row: 3 })
    expect(table.links[4]).toEqual({ from: '2011', to: '2029', share: 0.25, basis: 'inferred', source: 'survey', row: 6 })
  })

  it.each([
    ['vsic-2018,0722,vsic-2025,0729,1,stated,table', '7:to: 0729 | each link once; it stands on links.csv line 2'],
    ['vsic-2007,9,vsic-2025,9,1,stated,table', '7:from_version: vsic-2007 | vsic-2018, as in the rows above'],
    ['vsic-2018,9,vsic-2018,9,1,stated,table', '7:to_version: vsic-2018 | vsic-2025, as in the rows above'],
    [
      'vsic-2018,,vsic-2025,9,1,stated,table',
      '7:from:  | a code of letters without marks, digits, dots, hyphens, underscores and strokes',
    ],
    ['vsic-2018,9,vsic-2025,9,0,stated,table', '7:share: 0 | a fraction above 0 and up to 1, or empty where it is not known'],
    ['vsic-2018,9,vsic-2025,9,70,stated,table', '7:share: 70 | a fraction above 0 and up to 1, or empty where it is not known'],
    ['vsic-2018,9,vsic-2025,9,"0,7",stated,table', '7:share: 0,7 | a dot as decimal mark: 0.7'],
    ['vsic-2018,9,vsic-2025,9,1,guessed,table', '7:basis: guessed | stated, inferred'],
    ['vsic-2018,9,vsic-2025,9,1,stated,', '7:source:  | a text, not an empty cell'],
    ['vsic-2018,9,vsic-2025,9,0.9,stated,table', '7:share: shares of 9 that sum to 0.9 | shares that sum to 1'],
  ])('CLA-5 refuses %s', (row, problem) => {
    expect(told([...rows, row])).toEqual([problem])
    expect(read([...rows, row]).table).toBeUndefined()
  })

  it('CLA-5 refuses shares of which some are missing, one version for both sides, and a table without links', () => {
    const half = ['vsic-2018,9,vsic-2025,9,0.5,stated,table', 'vsic-2018,9,vsic-2025,8,,stated,table']
    expect(told(half)).toEqual(['3:share: some shares of 9 and not others | all shares of a code, or none'])
    expect(told(['a,9,a,9,1,stated,table'])).toEqual(['2:to_version: a | another version than from_version'])
    expect(told([])).toEqual(['0:from: no link | at least one link below the header'])
    expect(read(rows, 'from,to\n').problems.length).toBeGreaterThan(0)
  })
})

describe('codes in use', () => {
  const used = (...codes: readonly string[]) => codes.map((code) => ({ code, file: 's.csv', row: 1, column: code }))
  const toldOf = (codes: readonly string[]) =>
    linkCodes(tableOf(rows), used(...codes), 'refuse').problems.map(
      ({ column, found, allowed }) => `${column}: ${found} | ${allowed}`,
    )

  it('CLA-6 gives the links of the codes in use and no others', () => {
    const { correspondence, links, problems } = linkCodes(tableOf(rows), used('2011', '0722'), 'refuse')
    expect(problems).toEqual([])
    expect(correspondence?.links.map(({ from, to, share }) => [from, to, share])).toEqual([
      ['2011', '2011', 0.75],
      ['2011', '2029', 0.25],
      ['0722', '0729', 1],
    ])
    expect(links.every(({ assumed }) => !assumed)).toBe(true)
  })

  it('CLA-6 refuses a code without a link and one whose shares nobody has stated, where they stand', () => {
    expect(toldOf(['9999', '1103', '2012'])).toEqual([
      '1103: 1103, split into 1103, 1104 | a code with its shares in links.csv from line 3, or equal parts by choice',
      '2012: 2012 | a code of vsic-2018 in links.csv; did you mean "2011"?',
      '9999: 9999 | a code of vsic-2018 in links.csv',
    ])
    expect(linkCodes(tableOf(rows), used('1103'), 'refuse').correspondence).toBeUndefined()
  })

  it('CLA-6 splits into equal parts on request, and says so', () => {
    const { links, problems } = linkCodes(tableOf(rows), used('1103', '0722'), 'equal')
    expect(problems).toEqual([])
    expect(links.map(({ to, share, assumed }) => [to, share, assumed])).toEqual([
      ['1103', 0.5, true],
      ['1104', 0.5, true],
      ['0729', 1, false],
    ])
  })
})
