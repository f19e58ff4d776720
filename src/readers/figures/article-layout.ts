import type { Comparator, Measure } from '../../contract/record.ts'
import { formatPeriod, parsePeriod, shiftYears } from '../../engine/index.ts'
import { total } from './collector-layout.ts'
import { collectorFigure, type Thing } from './collector-row.ts'
import { type KnownWords, plain } from './known-words.ts'
import type { LooseFigure, LooseStatement } from './loose-figure.ts'
import { type LoosePeriod, readLoosePeriod } from './loose-period.ts'
import type { LooseRow } from './loose-row.ts'
import { looseUnit } from './loose-unit.ts'
import { readLooseValue } from './loose-value.ts'
import { readOperator, whose } from './observation-layout.ts'
import { planStatement, productName } from './product-layout.ts'

/** What the rows of one article say: a row of several articles says the same in each. */
export interface ArticleRow {
  readonly figures: readonly LooseFigure[]
  readonly statements: readonly LooseStatement[]
}

const nothing: ArticleRow = { figures: [], statements: [] }
const promise = /target|plan|intent|n\/a/

/** Reads a row of `id,article,lang,topic,indicator,breakdown,geography,period,period_type,measure,comparator,operator,value,unit,status,…`. */
export function readArticleRow(row: LooseRow, known: KnownWords): ArticleRow {
  const articles = row
    .text('article')
    .split(/\s*;\s*/)
    .filter((text) => text !== '')
  if (articles.length === 0) row.refuse('article', '', 'the article or articles that say it, not an empty cell')
  if (promise.test(row.text('status'))) {
    row.leave('status', 'promise')
    return nothing
  }
  const documents = articles.map((source) => ({ source, published: '', publishedBasis: 'inferred-content' as const }))
  if (row.text('measure') === 'met/exceeded') {
    const period = readLoosePeriod(row)
    const product = productName(row.text('breakdown'))
    const say = (document: (typeof documents)[number]) =>
      planStatement(row, product, 'plan met or exceeded', period?.period ?? '', document)
    return period === undefined ? nothing : { figures: [], statements: documents.map(say) }
  }
  const figure = readFigure(row, known)
  return { figures: documents.flatMap((document) => figure.map((one) => ({ ...one, ...document }))), statements: [] }
}

function readFigure(row: LooseRow, known: KnownWords): readonly LooseFigure[] {
  const measure = measureOf(row.text('measure'))
  if (measure === undefined) return row.leave('measure', 'no-number') ?? []
  const { unit, of } = looseUnit(row.text('unit'), known)
  const value = readLooseValue(row, unit, 'may-be-text')
  const period = value && readLoosePeriod(row)
  const operator = value && readOperator(row)
  if (value === undefined || period === undefined || operator === undefined) return []
  const word = { measure, comparator: comparatorOf(row, measure, period), operator, status: statusOf(row), aspect: '' } as const
  const thing = articleThing(row, known)
  const number = { ...value, unit: thing.indicator.startsWith('key-products') ? 'count' : unit }
  const document = { source: '', published: '', publishedBasis: 'inferred-content' } as const
  const figure = collectorFigure(row, thing, word, number, { ...period, ...document })
  return [figure, ...total(figure, of)]
}

const statusOf = (row: LooseRow) => (row.text('status').startsWith('estimate') ? 'estimate' : 'unstated')

const measures: readonly (readonly [RegExp, Measure])[] = [
  [/^growth rate/, 'growth'],
  [/^average annual growth/, 'average-growth'],
  [/^count$/, 'count'],
  [/^share/, 'share'],
  [/^difference of shares/, 'change'],
  [/^contribution/, 'contribution'],
  [/^(volume|area|amount|level|registered capital|investment value)/, 'level'],
]

function measureOf(text: string): Measure | undefined {
  return measures.find(([pattern]) => pattern.test(text))?.[1]
}

/** `same period 2024`, or the period a year before by name; any other year is a base year. */
function comparatorOf(row: LooseRow, measure: Measure, { period }: LoosePeriod): Comparator {
  const text = row.text('comparator')
  if (/plan|schedule/.test(text)) return 'plan'
  if (measure === 'level' || measure === 'count' || measure === 'share' || text === '-' || text === '') return 'none'
  const own = parsePeriod(period)
  const before = own && formatPeriod(shiftYears(own, -1))
  return /^same period/.test(text) || text === before ? 'same-period-previous-year' : 'base-year'
}

const names: readonly (readonly [RegExp, string])[] = [
  [/^GRDP growth$/, 'grdp'],
  [/^IIP growth$/, 'iip'],
  [/^Key products meeting/, 'key-products-meeting-plan'],
  [/^Key products (NOT|behind)/, 'key-products-behind-plan'],
  [/^Number of key products/, 'key-products'],
]

function articleThing(row: LooseRow, known: KnownWords): Thing {
  const text = row.text('indicator')
  const indicator = names.find(([pattern]) => pattern.test(text))?.[1] ?? known.indicator(text) ?? plain(text)
  if (indicator.startsWith('key-products')) return { indicator, activity: 'total', subject: '' }
  const breakdown = row.text('breakdown')
  const [, letters] = /^(?:section|industry) ([A-Z](?:-[A-Z])?)\b/.exec(breakdown) ?? []
  const activity = letters === undefined ? undefined : known.activity(letters)
  if (activity !== undefined) return { indicator, activity, subject: besides(breakdown, activity, known) }
  return { indicator, ...whose(breakdown === 'total economy' ? '' : breakdown.replace(/ \(.*\)$/, ''), '', known) }
}

/** What a breakdown says beside the section: in "section C manufacturing, FDI" the FDI, in "section D electricity, gas" nothing. */
function besides(breakdown: string, activity: string, { codes }: KnownWords): string {
  const names = codes
    .filter(({ list, code }) => list === 'activity' && code === activity)
    .flatMap((one) => Object.values(one.names))
  const isName = (part: string) => names.some((name) => name.toLowerCase().includes(part.trim().toLowerCase()))
  const [, ...more] = breakdown.split(',')
  return more
    .filter((part) => !isName(part))
    .join(',')
    .trim()
}
