import { asComputed, day, growth, number, points } from '../contract/format.ts'
import { type MessageKey, translate } from '../contract/messages/index.ts'
import type { CompiledIndex } from '../contract/operations/compile-index.ts'
import { periodName } from '../contract/period-name.ts'
import type { Language } from '../contract/record.ts'
import { table } from './table.ts'

/** A classification may have hundreds of classes; a terminal shows the first. */
const classesShown = 20

/** What was asked for beside the index, a block each: companion indices, another classification, the older index, revisions. */
export function furtherBlocks(answer: CompiledIndex, language: Language): readonly string[] {
  const latest = answer.index.at(-1)?.period ?? ''
  return [
    ...companionBlock(answer, latest, language),
    ...otherClassificationBlock(answer, latest, language),
    ...splicedBlock(answer, language),
    ...revisionsBlock(answer, language),
  ]
}

const readings: Readonly<Record<string, string>> = {
  'paid-back-later': 'paidBack',
  'stock-building': 'building',
  'carried-by-demand': 'demand',
  'drawing-on-stocks': 'drawing',
  'demand-falling': 'falling',
  'clearing-out': 'clearing',
  mixed: 'mixed',
}

function companionBlock({ companions }: CompiledIndex, period: string, language: Language): readonly string[] {
  if (companions === null) return []
  const total = companions.stockCycle.find((one) => one.level === 'total' && one.period === period)
  const reading = readings[total?.reading ?? ''] ?? 'unknown'
  const rows = companions.rows.filter((row) => row.period === period && row.level !== 'division')
  const shown = rows.map((row) => ({
    [translate(language, 'compile.companion')]: translate(language, 'compile.companionName', { companion: row.companion }),
    ...numbers(row, row.level === 'total' ? translate(language, 'compile.total') : row.activity, language),
  }))
  const heading = translate(language, 'compile.companions', { period: periodName(period, language) })
  return [`${heading}\n${table(shown)}${translate(language, 'compile.stockCycle', { reading })}`]
}

function otherClassificationBlock(answer: CompiledIndex, period: string, language: Language): readonly string[] {
  const other = answer.otherClassification
  if (other === null) return []
  const rows = other.rows.filter((row) => row.period === period).slice(0, classesShown)
  const heading = { version: other.to, period: periodName(period, language) }
  const assumed = other.assumed.length === 0 ? '' : translate(language, 'compile.assumed', { codes: other.assumed.join(', ') })
  const shown = table(rows.map((row) => numbers(row, row.activity, language)))
  return [`${translate(language, 'compile.otherClassification', heading)}\n${shown}${assumed}`.trimEnd()]
}

function splicedBlock({ spliced }: CompiledIndex, language: Language): readonly string[] {
  if (spliced === null) return []
  const count = new Set(spliced.map(({ level, activity }) => `${level} ${activity}`)).size
  const start = spliced.map(({ period }) => period).toSorted()[0]
  return start === undefined ? [] : [translate(language, 'compile.spliced', { count, first: periodName(start, language) })]
}

function revisionsBlock({ revisions }: CompiledIndex, language: Language): readonly string[] {
  if (revisions === null) return []
  const { count, mean, meanAbsolute } = revisions.summary
  const values = {
    from: day(revisions.from, language),
    to: day(revisions.to, language),
    count,
    mean: points(mean ?? 0, language),
    size: points(meanAbsolute ?? 0, language),
  }
  return [translate(language, 'compile.revisions', values)]
}

interface Numbers {
  readonly value: number | null
  readonly onPrevious: number | null
  readonly growth: number | null
  readonly cumulative: number | null
}

function numbers(row: Numbers, activity: string, language: Language): Readonly<Record<string, string>> {
  const text = (key: MessageKey) => translate(language, key)
  const rate = (value: number | null) => (value === null ? '' : growth(value, language, asComputed))
  return {
    [text('compile.activity')]: activity,
    [text('compile.value')]: row.value === null ? '–' : number(row.value, language, asComputed),
    [text('compile.onPrevious')]: rate(row.onPrevious),
    [text('compile.growth')]: rate(row.growth),
    [text('compile.cumulative')]: rate(row.cumulative),
  }
}
