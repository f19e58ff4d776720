import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filesOf, type PackTexts, packWith, smallCodes, smallPack, told } from './fixture/small-pack.ts'
import { readRegionPack } from './read-region-pack.ts'

describe('region pack', () => {
  it('REA-12 a pack without a fault is read whole, each row with its place', () => {
    const { pack, problems } = readRegionPack(filesOf(smallPack), filesOf(smallCodes))
    expect(problems).toEqual([])
    expect(pack?.region.id).toBe('sample')
    expect(pack?.codes.map(({ list, code }) => `${list} ${code}`)).toContain('subject north-park')
    expect(pack?.sources.map(({ id, remark }) => [id, remark])).toEqual([
      ['report', ''],
      ['act', 'first line\nsecond, line'],
    ])
    expect(pack?.observations[0]).toEqual({
      indicator: 'grdp',
      activity: 'total',
      subject: '',
      period: '2025-01/2025-09',
      periodType: 'cumulative',
      measure: 'growth',
      comparator: 'same-period-previous-year',
      operator: 'equal',
      value: 0.1166,
      printed: '11.66',
      unit: 'percent',
      priceBasis: 'constant',
      status: 'preliminary',
      doubtfulSince: '',
      stated: 'stated',
      source: 'report',
      remark: '',
      file: 'growth.csv',
      row: 2,
    })
    expect(pack?.observations.map(({ value, doubtfulSince }) => [value, doubtfulSince !== ''])).toContainEqual([448.5, true])
    expect(pack?.targets.map(({ id, value, supersedes, row }) => [id, value, supersedes, row])).toEqual([
      ['year-first', 0.12, '', 2],
      ['year-second', 0.14, 'year-first', 3],
    ])
    expect(pack?.statements).toHaveLength(1)
  })

  it('REA-11 tells of the problems of all files at once, by file, row and column', () => {
    const broken = {
      ...smallPack,
      'growth.csv': (smallPack['growth.csv'] ?? '')
        .replace('grdp,total', 'grpd,totl')
        .replace('5.48', '"5,48"')
        .replace('constant,pre', 'const,pre'),
      'statements.csv': (smallPack['statements.csv'] ?? '').replace('2025-09', 'September'),
    }
    const codes = { ...smallCodes, 'codes/units.csv': (smallCodes['codes/units.csv'] ?? '').replace('hectare,1', 'hectare,100') }
    const reading = readRegionPack(filesOf(broken), filesOf(codes))
    expect(reading.pack).toBeUndefined()
    expect(told(reading)).toEqual([
      'codes/units.csv:4:scale: 100 | 1',
      'growth.csv:2:activity: totl | a code of codes/activities.csv; did you mean "total"?',
      'growth.csv:2:indicator: grpd | a code of codes/indicators.csv; did you mean "grdp"?',
      'growth.csv:2:price_basis: const | none, constant, current',
      'growth.csv:3:value: 5,48 | a dot as decimal mark: 5.48',
      'statements.csv:2:as_of: September | a day or a period, such as 2025-10-05 or 2025-10, or empty',
    ])
  })

  it('REA-11 a list that cannot be read does not make every row that uses it wrong', () => {
    expect(told(packWith('codes/activities.csv', 'parent,vsic', 'parent'))).toEqual([
      'codes/activities.csv:1:vsic: no such column | every column of the table',
    ])
    expect(told(packWith('sources.csv', 'report,', 'report,,'))).toHaveLength(1)
  })

  /** Each table has a source of its own, so that a table which cannot be read leaves one without rows. */
  const ownSources: PackTexts = {
    ...smallPack,
    'sources.csv': `${smallPack['sources.csv']}site,Zone board,,2025-10-01,stated,vi,\n`,
    'statements.csv': smallPack['statements.csv']?.replace(',report,', ',site,') ?? '',
  }
  const ownWith = (file: string, change: (text: string) => string) =>
    readRegionPack(filesOf({ ...ownSources, [file]: change(ownSources[file] ?? '') }), filesOf(smallCodes))

  it('REA-11 a pack in which each table has a source of its own is without a fault', () => {
    expect(told(ownWith('growth.csv', (text) => text))).toEqual([])
  })

  it.each([
    ['the header of a table', ['growth.csv', 'operator,value', 'operator,vlaue']],
    ['the header of a table that targets are read from', ['targets.csv', 'operator,value', 'operator,number']],
    ['a ragged row', ['statements.csv', '2025-09,,', '2025-09,,,']],
    ['a quotation mark without an end', ['growth.csv', 'grdp,services', '"grdp,services']],
    ['the header of the facts', ['statements.csv', 'as_of', 'day']],
    ['the header of the subjects', ['subjects.csv', 'code,type', 'type']],
  ] as const)('REA-11 a fault in %s does not make sources unused or codes unknown', (_fault, [file, found, replacement]) => {
    const places = ownWith(file, (text) => text.replace(found, replacement)).problems.map((problem) => problem.file)
    expect(new Set(places)).toEqual(new Set([file]))
    expect(places.length).toBeLessThanOrEqual(2)
  })

  it.each([
    [',', ';', 'semicolons'],
    [',', '\t', 'tabs'],
  ])('REA-11 %j written as %j is one problem', (comma, mark, marks) => {
    expect(told(ownWith('growth.csv', (text) => text.replaceAll(comma, mark)))).toEqual([
      `growth.csv:1:: ${marks} between cells | commas between cells`,
    ])
  })

  it.each(['sources.csv', 'subjects.csv', 'growth.csv', 'targets.csv', 'statements.csv'])(
    'REA-11 %s missing, or in UTF-16, is one problem',
    (name) => {
      const others = filesOf(ownSources).filter((file) => file.name !== name)
      expect(readRegionPack(others, filesOf(smallCodes)).problems).toMatchObject([{ found: name, file: 'manifest.json' }])
      const utf16 = { name, bytes: Uint8Array.from([0xff, 0xfe, 0x41, 0x00]) }
      expect(readRegionPack([...others, utf16], filesOf(smallCodes)).problems).toMatchObject([{ file: name }])
    },
  )

  it('REA-11 a list shared by all packs that is missing is one problem', () => {
    const { 'codes/activities.csv': _, ...codes } = smallCodes
    expect(told(readRegionPack(filesOf(smallPack), filesOf(codes)))).toEqual([
      'activities.csv:0:: no such file | one list shared by all packs',
    ])
  })

  it('REA-12 whatever happens to its bytes or cells, reading ends, with a pack or with problems and never both', () => {
    const originals = new Map(filesOf({ ...smallPack, ...smallCodes }).map((file) => [file.name, file.bytes]))
    const file = fc.constantFrom(...originals.keys())
    const bytes = fc.record({ file, at: fc.nat(2000), drop: fc.nat(40), insert: fc.uint8Array({ maxLength: 8 }) })
    const cells = fc.record({ file, at: fc.nat(200), insert: junk.map((text) => `"${text.replaceAll('"', '""')}"`) })
    let packs = 0
    let refused = 0
    fc.assert(
      fc.property(fc.oneof(bytes, cells), (damage) => {
        const original = originals.get(damage.file) ?? new Uint8Array()
        const damaged = 'drop' in damage ? withBytes(original, damage) : withCell(original, damage)
        const pick = (texts: PackTexts) =>
          filesOf(texts).map((kept) => (kept.name === damage.file ? { ...kept, bytes: damaged } : kept))
        const { pack, problems } = readRegionPack(pick(smallPack), pick(smallCodes))
        expect(pack === undefined).toBe(problems.length > 0)
        for (const { value } of pack?.observations ?? []) expect(Number.isFinite(value)).toBe(true)
        if (pack === undefined) refused += 1
        else packs += 1
      }),
      { numRuns: 250, seed: 20251005 },
    )
    expect(Math.min(packs, refused)).toBeGreaterThan(10)
  })
})

const junk = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '"',
    ',',
    '\n',
    '1e999',
    '-',
    '-0',
    '__proto__',
    'constructor',
    '9999-12-31',
    '0000',
    'yes',
    'total',
    'report',
    '2025/2025',
  ),
)

function withBytes(
  original: Uint8Array,
  damage: { readonly at: number; readonly drop: number; readonly insert: Uint8Array },
): Uint8Array {
  return Uint8Array.from([...original].toSpliced(damage.at % original.length, damage.drop, ...damage.insert))
}

function withCell(original: Uint8Array, damage: { readonly at: number; readonly insert: string }): Uint8Array {
  const cells = new TextDecoder().decode(original).split(/([,\n])/)
  const index = 2 * (damage.at % Math.ceil(cells.length / 2))
  return new TextEncoder().encode(cells.toSpliced(index, 1, damage.insert).join(''))
}
