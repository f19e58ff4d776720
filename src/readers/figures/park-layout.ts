import { collectorFigure, readDocument } from './collector-row.ts'
import { type KnownWords, plain } from './known-words.ts'
import type { LooseFigure } from './loose-figure.ts'
import { readLoosePeriod } from './loose-period.ts'
import type { LooseRow } from './loose-row.ts'
import { looseUnit } from './loose-unit.ts'
import { readLooseValue } from './loose-value.ts'

/** Reads a row of `park,attribute,value,unit,as_of,source_url,published,note`: what a park has at a moment. */
export function readParkRow(row: LooseRow, file: string, known: KnownWords): LooseFigure | undefined {
  const [subject, attribute] = [plain(row.text('park')), row.text('attribute')]
  for (const column of ['park', 'attribute']) if (row.text(column) === '') row.refuse(column, '', 'a text, not an empty cell')
  if (subject === '' || attribute === '') return undefined
  const { unit } = looseUnit(row.text('unit'), known)
  const value = readLooseValue(row, unit, 'may-be-text')
  if (value === undefined) return undefined
  const period = readLoosePeriod(row, 'as_of')
  const document = readDocument(row, file)
  if (period === undefined || document === undefined) return undefined
  const thing = { indicator: plain(attribute.replace(/_(approx|min)$/, '')), activity: 'total', subject }
  const operator = attribute.endsWith('_approx') ? 'about' : attribute.endsWith('_min') ? 'over' : 'equal'
  const word = {
    measure: unit === 'percent' ? 'share' : 'level',
    comparator: 'none',
    operator,
    status: 'unstated',
    aspect: '',
  } as const
  return collectorFigure(row, thing, word, { ...value, unit }, { period: period.period, periodType: 'point', ...document })
}
