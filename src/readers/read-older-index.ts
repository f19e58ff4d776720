import { indexLevels } from '../contract/operations/compile-index.ts'
import { cellsOf } from './cells.ts'
import type { ReceivedFile } from './file.ts'
import { problemLog, sortProblems } from './problem.ts'
import { readTable } from './read-table.ts'
import { codePattern, returnRules } from './return-rules.ts'
import { seenBefore } from './seen-before.ts'

/** An older index as it was published: the value of each activity by month, 12 · year + (0 … 11). */
export interface OlderIndex {
  readonly file: string
  readonly series: readonly OlderSeries[]
}

export interface OlderSeries {
  readonly level: (typeof indexLevels)[number]
  readonly activity: string
  readonly values: ReadonlyMap<number, number>
}

const columns = ['level', 'activity', 'period', 'value'] as const

/** Reads a CSV file of index values: all of them, or nothing and every problem found. */
export function readOlderIndex(file: ReceivedFile) {
  const problems: Parameters<typeof problemLog>[1] = []
  const log = problemLog(file.name, problems)
  const known = seenBefore()
  const series = new Map<string, OlderSeries & { readonly values: Map<number, number> }>()
  for (const row of readTable(file, columns, log).rows) {
    const cells = cellsOf(row, log)
    const [level, activity, period] = [cells.word('level', indexLevels), cells.text('activity'), cells.text('period')]
    const [, year = '', month = ''] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(period) ?? []
    if (year === '') cells.refuse('period', period, 'a month such as 2019-07')
    if (!codePattern.test(activity)) cells.refuse('activity', activity, returnRules.code)
    const value = cells.number('value', 0)
    if (value !== undefined && !(value.value > 0)) cells.refuse('value', value.printed, 'a number above 0')
    const key = `${level} ${activity}`
    const first = known.check(`${key} ${period}`, file.name, row.row)
    if (first !== undefined) cells.refuse('period', period, `each month of an activity once; it stands on ${first}`)
    if (level === undefined || year === '' || value === undefined) continue
    const one = series.get(key) ?? { level, activity, values: new Map() }
    series.set(key, one)
    one.values.set(Number(year) * 12 + Number(month) - 1, value.value)
  }
  if (problems.length === 0 && series.size === 0) log.add(0, '', 'no value', 'at least one value below the header')
  const found: OlderIndex | undefined = problems.length === 0 ? { file: file.name, series: [...series.values()] } : undefined
  return { found, problems: sortProblems(problems) }
}
