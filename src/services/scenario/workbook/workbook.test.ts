import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import '../../../contract/messages/all.ts'
import { evaluateWorkbook } from '../../../../test/support/evaluate-workbook.ts'
import { cellEdit, planBook } from '../../../../test/support/plan-book.ts'
import { formatPeriod, scenarioCell } from '../../../engine/index.ts'
import { readWorkbook, type Workbook } from '../../../readers/workbook/read-workbook.ts'
import type { PlanScenario } from '../../ledgers/plan/things.ts'
import { columnsOf } from '../sheet.ts'
import { fromBase64, toBase64 } from './bytes.ts'
import { compareWorkbook } from './compare-workbook.ts'
import type { ScenarioWorkbook } from './scenario-workbook.ts'
import { placeName, type SheetCells } from './sheet-cells.ts'
import { workbookOf } from './workbook-of.ts'
import { writeWorkbook } from './write-workbook.ts'

const names = { vi: 'Xứ Mẫu', en: 'Sample', fr: 'Échantillon', de: 'Müster' }
const region = { id: 'sample', kind: 'published', names, phasing: [], phasingBasis: names } as const

function scenarioAfter(steps: readonly (readonly [string, object])[], realised = 3): PlanScenario {
  const book = planBook()
  book.open(realised)
  for (const [kind, body] of steps) expect(book.enter(kind, 'v1', body)).toBeUndefined()
  const scenario = book.tables.scenarios.get('v1')
  if (scenario === undefined) throw new Error('not opened')
  return scenario
}

const made = (scenario: PlanScenario): ScenarioWorkbook => workbookOf({ region, codes: [], scenario, last: 7, language: 'en' })

/** The workbook as a person would have it who types a value into an input. */
function typed({ sheets }: ScenarioWorkbook, place: string, value: number): ReadonlyMap<string, SheetCells> {
  const plan = new Map(sheets.get('plan'))
  const cell = plan.get(place)
  if (cell?.input !== true) throw new Error(`${place} is no input`)
  return new Map(sheets).set('plan', plan.set(place, { ...cell, value }))
}

async function asRead(sheets: ReadonlyMap<string, SheetCells>): Promise<Workbook> {
  const found = await readWorkbook('plan.xlsx', await writeWorkbook(sheets))
  if ('allowed' in found) throw new Error(found.allowed)
  return found
}

/** Every rate, level and point of growth that the formulas give, against the engine’s. */
function expectSheet(get: (sheet: string, place: string) => number | string, { sheet, year }: PlanScenario, off: number): void {
  for (const [at, { id }] of sheet.nodes.entries())
    for (const [span, period] of columnsOf(year).slice(0, 7).entries()) {
      const cell = scenarioCell(sheet, { node: id, period })
      const value = (group: number) => get('plan', placeName(3 + group * 7 + span, 12 + at))
      const what = `${id} ${formatPeriod(period)}`
      expect(Math.abs(Number(value(1)) - cell.level), what).toBeLessThanOrEqual(off)
      if (!Number.isNaN(cell.growth))
        expect(Math.abs(Number(value(0)) - cell.growth), what).toBeLessThanOrEqual(off / cell.base + 1e-9)
      expect(Math.abs(Number(value(2)) - cell.points), what).toBeLessThanOrEqual(off / 6000 + 1e-9)
    }
}

const edits = [
  ['edit-cell', cellEdit('manufacturing', 0.31)],
  ['lock-cell', { row: 'mining', period: '2026-Q4' }],
  ['edit-cell', cellEdit('total-residual', -70, '2026-Q3', 'level')],
] as const

describe('PLN-73 a workbook that goes on calculating', () => {
  test('PLN-73 its formulas, worked out, give the rates, levels and points of the sheet; their results are written beside them', () => {
    const scenario = scenarioAfter(edits)
    const { sheets } = made(scenario)
    const get = evaluateWorkbook(sheets)
    expectSheet(get, scenario, 0)
    for (const [name, cells] of sheets)
      for (const [place, { formula, value }] of cells) {
        if (formula === undefined) continue
        if (typeof value === 'string') expect(get(name, place)).toBe(value)
        else expect(get(name, place), `${name}!${place}`).toBeCloseTo(value, 9)
      }
  })

  test('PLN-73 a rate typed into an input moves months, parents, the whole and the year as the same edit here does', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(['manufacturing', 1], ['services', 2], ['services', 3], ['manufacturing', 3]),
        fc.double({ min: -0.3, max: 0.9, noNaN: true }),
        ([row, quarter], value) => {
          const workbook = made(scenarioAfter(edits))
          const input = workbook.inputs.find((one) => one.row === row && one.quarter === quarter)
          if (input === undefined) throw new Error('no input')
          const edit = cellEdit(String(row), value, `2026-Q${Number(quarter) + 1}`)
          expectSheet(evaluateWorkbook(typed(workbook, input.place, value)), scenarioAfter([...edits, ['edit-cell', edit]]), 2)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('PLN-73 months that are over and locked quarters are no inputs, and nothing but inputs is unlocked', async () => {
    const { sheets, inputs } = made(scenarioAfter(edits))
    expect(inputs.filter(({ quarter }) => quarter === 0)).toEqual([])
    expect(inputs.some(({ row, quarter }) => row === 'mining' && quarter === 3)).toBe(false)
    expect(inputs.find(({ row, quarter }) => row === 'total-residual' && quarter === 2)).toMatchObject({
      measure: 'level',
      value: -70,
    })
    const parts = unzipSync(await writeWorkbook(sheets))
    const [plan, months] = [1, 2].map((at) => new TextDecoder().decode(parts[`xl/worksheets/sheet${at}.xml`]))
    const unlocked = (xml = ''): number => [...xml.matchAll(/ s="([5-9])"/g)].length
    expect([unlocked(plan), unlocked(months)]).toEqual([inputs.length, 0])
    expect(plan).toContain('<sheetProtection sheet="1"')
  })
})

describe('PLN-75 a workbook comes back as it went', () => {
  test('PLN-75 nothing differs in a file as it was made, and the same scenario gives the same bytes', async () => {
    const workbook = made(scenarioAfter(edits))
    expect(compareWorkbook('plan.xlsx', workbook, await asRead(workbook.sheets))).toEqual({ changed: [], problems: [] })
    expect(await writeWorkbook(workbook.sheets)).toEqual(await writeWorkbook(made(scenarioAfter(edits)).sheets))
  })

  test('PLN-75 base64 of any bytes comes back as it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect(fromBase64(toBase64(bytes))).toEqual(bytes)
      }),
    )
  })
})

describe('PLN-74 what was changed in a workbook', () => {
  test('PLN-74 a typed input is told with its place, row, quarter and both values', async () => {
    const workbook = made(scenarioAfter(edits))
    const [input] = workbook.inputs
    if (input === undefined) throw new Error('no input')
    const { changed, problems } = compareWorkbook('plan.xlsx', workbook, await asRead(typed(workbook, input.place, 0.25)))
    expect(problems).toEqual([])
    expect(changed).toEqual([{ ...input, typed: 0.25 }])
  })

  const spoilt = async (change: (sheets: Map<string, Map<string, object>>) => void) => {
    const workbook = made(scenarioAfter(edits))
    const sheets = new Map([...workbook.sheets].map(([name, cells]) => [name, new Map<string, object>(cells)]))
    change(sheets)
    return compareWorkbook('plan.xlsx', workbook, await asRead(sheets as unknown as ScenarioWorkbook['sheets'])).problems
  }

  test.each([
    ['a number over a formula', 'plan', 'D13', { value: 0.2, style: 'percent' }, '0.2'],
    ['another formula', 'months', 'E15', { formula: 'E14*2', value: 1, style: 'level' }, '=E14*2'],
    ['a row of another name', 'plan', 'A15', { value: 'forestry', style: 'text' }, 'forestry'],
    ['a cell beside the sheet', 'plan', 'AB40', { value: 5, style: 'level' }, '5'],
    ['another beginning', 'start', 'B15', { value: 7, style: 'level' }, '7'],
    ['text in an input', 'plan', 'E15', { value: 'twelve', style: 'text' }, 'twelve'],
  ])('PLN-74 %s is refused with sheet, row and column', async (_what, sheet, place, cell, found) => {
    const problems = await spoilt((sheets) => sheets.get(sheet)?.set(place, cell))
    const [, column, row] = /^([A-Z]+)(\d+)$/.exec(place) ?? []
    expect(problems).toEqual([expect.objectContaining({ file: `plan.xlsx, ${sheet}`, row: Number(row), column, found })])
  })

  /** The cells of a sheet with everything from a row on moved down or up. */
  const shifted = (cells: ReadonlyMap<string, object>, from: number, by: number): Map<string, object> =>
    new Map(
      [...cells].flatMap(([place, cell]) => {
        const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? []
        const at = Number(row)
        if (by < 0 && at === from) return []
        return [[at < from ? place : `${column}${at + by}`, cell] as const]
      }),
    )

  test.each([
    ['put in', 15, 1, 'nothing', 'take out the row'],
    ['taken out', 15, -1, 'mining', 'put it back'],
  ])('PLN-74 a row that was %s is told once, with its place, not as a flood of cells', async (_what, row, by, found, allowed) => {
    const problems = await spoilt((sheets) => {
      sheets.set('plan', shifted(sheets.get('plan') ?? new Map(), row, by))
    })
    expect(problems).toEqual([
      expect.objectContaining({ file: 'plan.xlsx, plan', row, column: 'A', allowed: expect.stringContaining(allowed) }),
    ])
    expect(problems[0]?.found).toBe(found)
  })

  test('PLN-74 a sheet that is gone is named', async () => {
    expect(await spoilt((sheets) => sheets.delete('months'))).toEqual([
      expect.objectContaining({ file: 'plan.xlsx', allowed: 'a sheet “months”' }),
    ])
  })
})

describe('PLN-76 a file that is no workbook, or too large a one', () => {
  const problemOf = async (bytes: Uint8Array) => {
    const found = await readWorkbook('plan.xlsx', bytes)
    return 'allowed' in found ? found : undefined
  }

  test('PLN-76 other bytes, half a file and an archive of something else are refused', async () => {
    const whole = await writeWorkbook(made(scenarioAfter(edits)).sheets)
    expect(await problemOf(strToU8('name,value\n'))).toMatchObject({ allowed: 'a workbook in XLSX that is whole' })
    expect(await problemOf(whole.slice(0, whole.length / 2))).toMatchObject({ allowed: 'a workbook in XLSX that is whole' })
    expect(await problemOf(zipSync({ 'letter.xml': strToU8('<a/>') }))).toMatchObject({ found: 'letter.xml' })
  })

  test('PLN-76 a small file that unpacks to too much, or has too many parts, is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(60_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await problemOf(bomb)).toMatchObject({ allowed: 'at most 40000000 bytes unpacked' })
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`xl/${at}.xml`, strToU8('<a/>')]))
    expect(await problemOf(zipSync(many))).toMatchObject({ allowed: 'at most 200 parts' })
    expect(await problemOf(new Uint8Array(5_000_001))).toMatchObject({ allowed: 'at most 5000000 bytes' })
  })

  test('PLN-76 a part that says it is small and is not gets no more room than it says', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(60_000_000) })
    const view = new DataView(bomb.buffer)
    for (let at = 0; at + 28 < bomb.length; at += 1) {
      const mark = view.getUint32(at, true)
      if (mark === 0x02014b50) view.setUint32(at + 24, 1000, true)
      if (mark === 0x04034b50) view.setUint32(at + 22, 1000, true)
    }
    const before = process.memoryUsage().arrayBuffers
    expect(await problemOf(bomb)).toBeDefined()
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
  })
})
