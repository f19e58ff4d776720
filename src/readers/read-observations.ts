import type { Problem } from '../contract/errors.ts'
import {
  comparators,
  measures,
  type Observation,
  observationStatuses,
  operators,
  type Place,
  priceBases,
} from '../contract/record.ts'
import { type Cells, cellsOf, isComplete } from './cells.ts'
import { isCalendarDay } from './day.ts'
import type { PackCodes } from './pack-codes.ts'
import { type PeriodCell, readPeriodCells } from './period-cell.ts'
import { problemLog } from './problem.ts'
import type { Sources } from './read-sources.ts'
import { readTable } from './read-table.ts'
import { seenBefore } from './seen-before.ts'
import type { SourceUse } from './source-use.ts'
import type { TableFiles } from './table-files.ts'
import { readValueCells } from './value-rules.ts'

const columns = [
  'indicator',
  'activity',
  'subject',
  'period',
  'period_type',
  'measure',
  'comparator',
  'operator',
  'value',
  'unit',
  'price_basis',
  'status',
  'doubtful',
  'stated',
  'source',
  'remark',
] as const
type Column = (typeof columns)[number]

/** Reads the published numbers; `use` receives the sources they were taken from. */
export function readObservations(
  { files, complete }: TableFiles,
  codes: PackCodes,
  sources: Sources,
  use: SourceUse,
  problems: Problem[],
): readonly (Observation & Place)[] {
  const seen = seenBefore()
  if (!complete) use.noteMissingRows()
  const observations: (Observation & Place)[] = []
  for (const file of files) {
    const log = problemLog(file.name, problems)
    const table = readTable(file, columns, log)
    if (!table.complete) use.noteMissingRows()
    for (const row of table.rows) {
      use.note(row.cell('source'))
      const cells = cellsOf(row, log)
      const observation = readObservation(cells, codes, sources)
      if (observation === undefined) continue
      const first = seen.check(contentKey(observation), file.name, row.row)
      if (first !== undefined) cells.refuse('', observation.printed, `each figure of a source once; it stands on ${first}`)
      observations.push({ ...observation, file: file.name, row: row.row })
    }
  }
  return observations
}

function readObservation(cells: Cells<Column>, codes: PackCodes, sources: Sources): Observation | undefined {
  const period = readPeriodCells(cells)
  const measure = cells.word('measure', measures)
  const value = readValueCells(cells, measure, codes)
  const observation = {
    indicator: cells.code('indicator', codes.indicators),
    activity: cells.code('activity', codes.activities),
    subject: cells.code('subject', codes.subjects, 'may-be-empty'),
    period: period?.period,
    periodType: period?.periodType,
    measure,
    comparator: cells.word('comparator', comparators),
    operator: cells.word('operator', operators),
    value: value?.value,
    printed: value?.printed,
    unit: value?.unit,
    priceBasis: cells.word('price_basis', priceBases),
    status: cells.word('status', observationStatuses),
    doubtfulSince: readDoubt(cells, sources),
    stated: cells.word('stated', ['stated', 'implied']),
    source: cells.code('source', sources),
    remark: cells.text('remark'),
  }
  if (measure === 'growth' && observation.comparator === 'none') {
    cells.refuse('comparator', 'none', 'what the growth is measured against, as the measure is growth')
  }
  if (!isComplete<Observation>(observation) || period === undefined) return undefined
  refuseEarlyFigure(cells, observation, period, sources)
  return observation
}

/** `yes` is doubtful from its publication on; a day is the day on which the doubt came up. */
function readDoubt(cells: Cells<Column>, sources: Sources): string | undefined {
  const found = cells.text('doubtful')
  if (found === 'yes') return sources.byId.get(cells.text('source'))?.published
  if (found === '' || isCalendarDay(found)) return found
  return cells.refuse('doubtful', found, 'empty, yes, or a day of the calendar, such as 2025-10-05')
}

const aheadOfTime: readonly Observation['status'][] = ['plan', 'expected', 'estimate']

/** Nobody knows how a period went before it has ended; only estimates and intentions may be earlier. */
function refuseEarlyFigure(cells: Cells<Column>, observation: Observation, period: PeriodCell, sources: Sources): void {
  const published = sources.byId.get(observation.source)?.published
  if (published === undefined || published >= period.knownFrom || aheadOfTime.includes(observation.status)) return
  const found = `published ${published}, status ${observation.status}`
  cells.refuse(
    'period',
    `${period.period}, ${found}`,
    `a source of ${period.knownFrom} or later, or status ${aheadOfTime.join(', ')}`,
  )
}

/** Everything that a figure says; two rows that agree in all of it say the same thing twice. */
function contentKey(figure: Observation): string {
  return JSON.stringify([
    figure.source,
    figure.indicator,
    figure.activity,
    figure.subject,
    figure.period,
    figure.periodType,
    figure.measure,
    figure.comparator,
    figure.operator,
    figure.value,
    figure.unit,
    figure.priceBasis,
    figure.status,
  ])
}
