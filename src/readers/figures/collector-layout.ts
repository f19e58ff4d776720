import { collectorFigure, readDocument, type Thing } from './collector-row.ts'
import { readMeasureWord } from './collector-words.ts'
import { type KnownWords, plain } from './known-words.ts'
import type { LooseFigure } from './loose-figure.ts'
import { readLoosePeriod } from './loose-period.ts'
import type { LooseRow } from './loose-row.ts'
import { looseUnit } from './loose-unit.ts'
import { readLooseValue } from './loose-value.ts'
import { whose } from './observation-layout.ts'

/** Reads a row of `indicator,breakdown,period_type,period,measure,value,unit,source_url,published,note`. */
export function readSeriesRow(row: LooseRow, file: string, known: KnownWords): readonly LooseFigure[] {
  const indicator = row.text('indicator')
  if (indicator === '') row.refuse('indicator', '', 'what the figure speaks of, not an empty cell')
  const { unit, of } = looseUnit(row.text('unit'), known)
  const word = readMeasureWord(row, unit)
  if (word === undefined || indicator === '') return []
  const period = readLoosePeriod(row)
  const value = readLooseValue(row, unit, 'may-be-text')
  const document = readDocument(row, file)
  if (period === undefined || value === undefined || document === undefined) return []
  const named = seriesThing(indicator, row.text('breakdown'), known)
  const thing = word.aspect === '' ? named : { ...named, indicator: `${named.indicator}-${word.aspect}` }
  const figure = collectorFigure(
    row,
    thing,
    word,
    { ...value, unit: countedIn(unit, thing.indicator) },
    { ...period, ...document },
  )
  return [figure, ...total(figure, of)]
}

/** Whatever words a list of key products is counted in, it is one list. */
function countedIn(unit: string, indicator: string): string {
  return indicator.startsWith('key-products') ? 'count' : unit
}

/** `10 of 14 products` also says that there are 14. */
export function total(figure: LooseFigure, of: number | undefined): readonly LooseFigure[] {
  const base = /^(.*)-(?:meeting|behind)-plan$/.exec(figure.indicator)?.[1]
  if (of === undefined || base === undefined) return []
  return [{ ...figure, indicator: base, comparator: 'none', operator: 'equal', value: of, printed: String(of) }]
}

/** Names of the layout that say more than the code list's names, or say it differently. */
const names: Readonly<Record<string, string>> = {
  'grdp-share': 'grdp',
  'grdp-level': 'grdp',
  'product-tax': 'product-taxes',
  'services+product-tax': 'services-product-taxes',
  'key-products-met-9m-plan': 'key-products-meeting-plan',
}

function seriesThing(indicator: string, breakdown: string, known: KnownWords): Thing {
  const [, bare = indicator, remark = ''] = /^(.*?)\s*\((.*)\)$/.exec(indicator) ?? []
  const word = names[plain(bare)] ?? plain(bare)
  const part = /^(.*?)\s*\([^)]*\)$/.exec(breakdown)?.[1] ?? breakdown
  const activity = known.activity(names[plain(part)] ?? part) === undefined ? breakdown : (names[plain(part)] ?? part)
  return { indicator: known.indicator(word) ?? word, ...counted(word, whose(activity, remark, known)) }
}

/** Key products are one list, whatever part of it a row names: a document that counts "the remaining ones" counts on. */
function counted(indicator: string, whole: Omit<Thing, 'indicator'>): Omit<Thing, 'indicator'> {
  return indicator.startsWith('key-products') ? { activity: 'total', subject: '' } : whole
}
