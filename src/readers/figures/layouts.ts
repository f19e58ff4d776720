import { readArticleRow } from './article-layout.ts'
import { readSeriesRow } from './collector-layout.ts'
import { readInvestmentRow } from './investment-layout.ts'
import type { KnownWords } from './known-words.ts'
import type { LooseFigure, LooseStatement } from './loose-figure.ts'
import type { LooseRow } from './loose-row.ts'
import { readObservationRow } from './observation-layout.ts'
import { readParkRow } from './park-layout.ts'
import { readPlanStatus, readProductRow } from './product-layout.ts'
import { readStatementRow } from './statement-layout.ts'

interface Said {
  readonly figures: readonly LooseFigure[]
  readonly statements: readonly LooseStatement[]
}

/** One accepted layout: the columns it is known by, those it may have, and how a row is read. */
export interface Layout {
  readonly name: 'observations' | 'series' | 'products' | 'parks' | 'investment' | 'articles' | 'statements'
  readonly needed: readonly string[]
  readonly optional: readonly string[]
  readonly read: (row: LooseRow, file: string, known: KnownWords) => Said
}

const figures = (found: LooseFigure | undefined | readonly LooseFigure[]): Said => ({
  figures: found === undefined ? [] : 'row' in found ? [found] : found,
  statements: [],
})

const document = ['source_url', 'published', 'note']

/** The layouts, the most telling first: the one whose needed columns are all there is taken. */
export const layouts: readonly Layout[] = [
  {
    name: 'articles',
    needed: ['article', 'indicator', 'period', 'measure', 'value', 'unit'],
    optional: [
      ...['id', 'lang', 'topic', 'breakdown', 'geography', 'period_type', 'comparator', 'operator', 'status', 'stated_by'],
      ...['wording', 'consistency_note'],
    ],
    read: (row, _file, known) => readArticleRow(row, known),
  },
  {
    name: 'series',
    needed: ['indicator', 'breakdown', 'period', 'measure', 'value'],
    optional: ['period_type', 'unit', ...document],
    read: (row, file, known) => figures(readSeriesRow(row, file, known)),
  },
  {
    name: 'products',
    needed: ['product', 'period', 'measure', 'value'],
    optional: ['base_unit', 'unit', 'period_type', ...document],
    read: readProduct,
  },
  {
    name: 'parks',
    needed: ['park', 'attribute', 'value', 'as_of'],
    optional: ['unit', ...document],
    read: (row, file, known) => figures(readParkRow(row, file, known)),
  },
  {
    name: 'investment',
    needed: ['kind', 'level', 'period', 'measure', 'value'],
    optional: ['name', 'investor', 'park', 'period_type', 'unit', 'status', ...document],
    read: (row, file, known) => figures(readInvestmentRow(row, file, known)),
  },
  {
    name: 'statements',
    needed: ['series', 'period', 'measure', 'value'],
    optional: [],
    read: (row, _file, known) => figures(readStatementRow(row, known)),
  },
  {
    name: 'observations',
    needed: ['indicator', 'period', 'value'],
    optional: [
      ...['activity', 'subject', 'period_type', 'measure', 'comparator', 'operator', 'unit', 'price_basis', 'status', 'doubtful'],
      ...['stated', 'source', 'published', 'remark'],
    ],
    read: (row, file, known) => figures(readObservationRow(row, file, known)),
  },
]

export function layoutOf(columns: readonly string[]): Layout | undefined {
  return layouts.find(({ needed }) => needed.every((column) => columns.includes(column)))
}

function readProduct(row: LooseRow, file: string, known: KnownWords): Said {
  if (!/\bplan\b/.test(row.text('value')) || row.text('measure') !== 'status') return figures(readProductRow(row, file, known))
  const statement = readPlanStatus(row, file)
  return { figures: [], statements: statement === undefined ? [] : [statement] }
}
