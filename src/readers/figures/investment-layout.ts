import { collectorFigure, readDocument } from './collector-row.ts'
import { type MeasureWord, readMeasureWord } from './collector-words.ts'
import { type KnownWords, plain } from './known-words.ts'
import type { LooseFigure } from './loose-figure.ts'
import { readLoosePeriod } from './loose-period.ts'
import type { LooseRow } from './loose-row.ts'
import { looseUnit } from './loose-unit.ts'
import { readLooseValue } from './loose-value.ts'

const kinds: Readonly<Record<string, string>> = { FDI: 'fdi', DDI: 'ddi', total: 'investment' }

/** Reads a row of `kind,level,name,investor,park,period_type,period,measure,value,unit,status,source_url,published,note`. */
export function readInvestmentRow(row: LooseRow, file: string, known: KnownWords): readonly LooseFigure[] {
  const kind = kinds[row.text('kind')]
  if (kind === undefined) row.refuse('kind', row.text('kind'), Object.keys(kinds).join(', '))
  const { unit } = looseUnit(row.text('unit'), known)
  const word = readMeasureWord(row, unit)
  if (word === undefined || kind === undefined) return []
  const period = readLoosePeriod(row)
  const value = readLooseValue(row, unit, 'may-be-text')
  const document = readDocument(row, file)
  if (period === undefined || value === undefined || document === undefined) return []
  const figure = collectorFigure(row, thingOf(row, kind, word), word, { ...value, unit }, { ...period, ...document })
  return [figure, ...conversion(figure, kind, known)]
}

/** The whole province goes without saying; zones, parks and single projects are subjects. */
function thingOf(row: LooseRow, kind: string, word: MeasureWord) {
  const [level, name] = [row.text('level'), row.text('name')]
  const scope = plain(level.replace(/ (aggregate|stock)$/, ''))
  const whole = ['province', 'ez+ip', 'ip'].includes(scope)
  const subject = whole
    ? scope === 'province'
      ? ''
      : scope
    : plain([name, row.text('park')].filter((text) => text !== '').join(', '))
  const aspect = word.aspect === '' ? 'registered' : word.aspect
  const own = whole ? `${kind}-${aspect}` : `project-${aspect}`
  return {
    indicator: level.endsWith('stock') ? `${own}-stock` : own,
    activity: 'total',
    subject: subject || (whole ? '' : scope),
  }
}

const english = String.raw`(\d{1,3}(?:,\d{3})*(?:\.\d+)?)`
const equation = new RegExp(`(?:${english} (million|billion) USD )?= ${english} billion VND`)

/**
 * A note that states the amount in the other currency (`= 8,424.6 billion VND`, or `180.3 million USD = 4,537.6 billion VND` of what the
 * row counts) is a figure of the same document.
 */
function conversion(figure: LooseFigure, kind: string, known: KnownWords): readonly LooseFigure[] {
  const [, dollars, size, dong] = equation.exec(figure.remark) ?? []
  if (dong === undefined) return []
  const money = { measure: 'level', comparator: 'none', operator: 'equal', priceBasis: 'current' } as const
  const amount = (text: string, unit: string): LooseFigure => {
    const printed = text.replaceAll(',', '')
    return { ...figure, ...money, printed, value: Number(printed), unit: known.unit(unit) ?? unit }
  }
  const own = amount(dong, 'billion VND')
  if (dollars === undefined || size === undefined) return figure.measure === 'level' ? [own] : []
  const indicator = `${kind}-new`
  return [own, amount(dollars, `${size} USD`)].map((one) => ({ ...one, indicator }))
}
