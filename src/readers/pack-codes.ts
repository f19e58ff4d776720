import type { Problem } from '../contract/errors.ts'
import type { Code } from '../contract/record.ts'
import type { CodeSet } from './cells.ts'
import { type CodeList, readCodeList } from './code-list.ts'
import type { ReceivedFile } from './file.ts'
import { type Link, refuseCycles } from './refuse-cycles.ts'
import type { TableFiles } from './table-files.ts'

/** The code lists that a pack's rows are checked against. */
export interface PackCodes {
  readonly all: readonly Code[]
  readonly indicators: CodeSet
  readonly activities: CodeSet
  readonly issuers: CodeSet
  readonly subjects: CodeSet
  readonly units: CodeSet
  /** By how many places a printed number of the unit is shifted to the left; undefined for a unit that is unknown or wrong. */
  readonly unitPlaces: ReadonlyMap<string, number>
  /** Activity by its letter or number in VSIC. */
  readonly vsic: ReadonlyMap<string, string>
}

export const subjectTypes = [
  'zone',
  'cluster',
  'scope',
  'project',
  'organisation',
  'product',
  'enterprise',
  'event',
  'place',
  'programme',
] as const

/** Reads the four lists shared by all packs, and the pack's own subjects. */
export function readPackCodes(shared: readonly ReceivedFile[], subjectFiles: TableFiles, problems: Problem[]): PackCodes {
  const indicators = readCodeList(find(shared, 'indicators.csv', problems), { kind: 'indicator', extra: [] }, problems)
  const issuers = readCodeList(find(shared, 'issuers.csv', problems), { kind: 'issuer', extra: [] }, problems)
  const vsic = new Map<string, string>()
  const activities = readActivities(find(shared, 'activities.csv', problems), vsic, problems)
  const subjects = readSubjects(subjectFiles, problems)
  const unitPlaces = new Map<string, number>()
  const units = readUnits(find(shared, 'units.csv', problems), unitPlaces, problems)
  const all = [indicators, activities, issuers, units, subjects].flatMap(({ list }) => list)
  return { all, indicators, activities, issuers, subjects, units, unitPlaces, vsic }
}

function find(files: readonly ReceivedFile[], name: string, problems: Problem[]): TableFiles {
  const found = files.filter((file) => file.name === name || file.name.endsWith(`/${name}`))
  if (found.length === 1) return { files: found, complete: true }
  const count = found.length === 0 ? 'no such file' : 'several files of this name'
  problems.push({ file: name, row: 0, column: '', found: count, allowed: 'one list shared by all packs' })
  return { files: [], complete: false }
}

function readActivities(files: TableFiles, vsic: Map<string, string>, problems: Problem[]): CodeList {
  const links = new Map<string, Link>()
  const checks: (() => void)[] = []
  const activities = readCodeList(
    files,
    {
      kind: 'activity',
      extra: ['parent', 'vsic'],
      row(cells, code) {
        const next = cells.text('parent')
        const refuse = (found: string, allowed: string): void => cells.refuse('parent', found, allowed)
        if (code !== undefined && !links.has(code)) links.set(code, { next, refuse })
        const letter = cells.text('vsic')
        if (code !== undefined && letter !== '') vsic.set(letter, code)
        checks.push(() => cells.code('parent', activities, 'may-be-empty'))
        return next
      },
    },
    problems,
  )
  for (const check of checks) check()
  refuseCycles(links, 'a parent that is not below it')
  return activities
}

function readSubjects(files: TableFiles, problems: Problem[]): CodeList {
  return readCodeList(
    files,
    {
      kind: 'subject',
      extra: ['type'],
      row(cells) {
        cells.word('type', subjectTypes)
        return ''
      },
    },
    problems,
  )
}

function readUnits(files: TableFiles, unitPlaces: Map<string, number>, problems: Problem[]): CodeList {
  return readCodeList(
    files,
    {
      kind: 'unit',
      extra: ['scale'],
      row(cells, code) {
        const wanted = code === 'percent' || code === 'points' ? '0.01' : '1'
        const scale = cells.text('scale')
        if (scale !== wanted) cells.refuse('scale', scale, wanted)
        else if (code !== undefined) unitPlaces.set(code, wanted === '1' ? 0 : 2)
        return ''
      },
    },
    problems,
  )
}
