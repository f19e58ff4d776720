import { describe, expect, it } from 'vitest'
import type { Problem } from '../contract/errors.ts'
import { told } from './fixture/small-pack.ts'
import { problemLog } from './problem.ts'
import { readTable } from './read-table.ts'

function read(content: string | Uint8Array) {
  const problems: Problem[] = []
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const table = readTable({ name: 't.csv', bytes }, ['code', 'name'], problemLog('t.csv', problems))
  const rows = table.rows.map((row) => [row.row, row.cell('code'), row.cell('name')])
  return { rows, complete: table.complete, told: told({ problems }) }
}

const utf16 = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]))

describe('tables', () => {
  it('REA-1 reads rows with their line numbers, whatever the order of columns, line ends and blank lines', () => {
    const { rows, told: problems } = read('name,code\r\n"a ""quoted"", cell\r\non two lines",x\r\n\r\nđất,y\nlast,z')
    expect(problems).toEqual([])
    expect(rows).toEqual([
      [2, 'x', 'a "quoted", cell\non two lines'],
      [5, 'y', 'đất'],
      [6, 'z', 'last'],
    ])
  })

  it('REA-1 accepts a byte order mark, and a table without rows', () => {
    expect(read('\ufeffcode,name\nx,y\n').rows).toEqual([[2, 'x', 'y']])
    expect(read('code,name\n')).toEqual({ rows: [], complete: true, told: [] })
  })

  it.each([
    ['', ['t.csv:0:: an empty file | a first line that names the columns code,name']],
    ['code\nx\n', ['t.csv:1:name: no such column | every column of the table']],
    ['code,name,code\n', ['t.csv:1:code: the column a second time | each column once']],
    ['code,nmae\n', ['t.csv:1:nmae: an unknown column | code,name; did you mean "name"?']],
    [
      'code,name\nx,"y\n',
      [
        't.csv:2:: quotation marks that do not match, in the row that begins here | a cell with quotation marks round it, and each one inside it doubled',
      ],
    ],
    [
      'code,name\nx,y"z\n',
      [
        't.csv:2:: quotation marks that do not match, in the row that begins here | a cell with quotation marks round it, and each one inside it doubled',
      ],
    ],
    ['code,name\nx,\u0000\n', ['t.csv:2:: control character U+0000 | text without control characters']],
  ])('REA-2 refuses %j', (text, problems) => {
    expect(read(text)).toEqual({ rows: [], complete: false, told: problems })
  })

  it.each([
    ['the end is missing', 'code,name\n\nx,y\nz,"not\nclosed\nat,all\n', 4],
    ['the next quotation mark ends it', 'code,name\nx,"a\nb"\n\nz,"not\nclosed,"here, but"\nlast,one\n', 5],
    ['the header has it', '\ncode,"name\nx,y\n', 2],
  ])('REA-2 a quotation mark without its other half is told where its row began: %s', (_case, text, row) => {
    expect(read(text).told).toEqual([
      `t.csv:${row}:: quotation marks that do not match, in the row that begins here | a cell with quotation marks round it, and each one inside it doubled`,
    ])
  })

  it.each([
    ['code;name\nx;"y"\n', 'semicolons'],
    ['"code";"name"\n1,5;y\n', 'semicolons'],
    ['code\tname\nx\t"y"\n', 'tabs'],
  ])('REA-2 %j has %s for commas', (text, marks) => {
    expect(read(text)).toEqual({ rows: [], complete: false, told: [`t.csv:1:: ${marks} between cells | commas between cells`] })
  })

  it('REA-2 a header of another table is told as one problem', () => {
    expect(read('id,publisher,url\nx,y,z\n').told).toEqual(['t.csv:1:: the columns id,publisher,url | the columns code,name'])
  })

  it('REA-2 tells of every ragged row and keeps the others', () => {
    const allowed = '2 cells, as the header has; a cell with a comma needs quotation marks'
    expect(read('code,name\nx\ny,11,89\nz,ok\n')).toEqual({
      rows: [[4, 'z', 'ok']],
      complete: false,
      told: [`t.csv:2:: 1 cell | ${allowed}`, `t.csv:3:: 3 cells | ${allowed}`],
    })
  })

  it('REA-3 refuses other encodings and says which', () => {
    const allowed = 'UTF-8 text, with or without a byte order mark; save the file as UTF-8'
    expect(read(Uint8Array.from([0xff, 0xfe, ...utf16('code,name\n')])).told).toEqual([`t.csv:0:: UTF-16 text | ${allowed}`])
    expect(read(utf16('code,name\n')).told).toEqual([`t.csv:0:: UTF-16 text | ${allowed}`])
    const windows1258 = Uint8Array.from([...new TextEncoder().encode('code,name\nx,ok\ny,'), 0xf0, 0xe2, 0x74, 0x0a])
    expect(read(windows1258).told).toEqual([`t.csv:3:: bytes that are not UTF-8, as Windows-1258 writes them | ${allowed}`])
  })
})
