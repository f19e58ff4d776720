import type { CheckFile } from '../../src/contract/operations/check-file.ts'
import { checkFile as operation } from '../../src/contract/operations/check-file.ts'
import { checkFile } from '../../src/services/check-figures/check-file.ts'
import { readPackFolder } from '../../src/store/pack-folder.ts'
import { root } from '../architecture/source-files.ts'
import type { Told } from './consistent-figures.ts'

const codes = readPackFolder(`${root}/regions/codes`)

/** The answer about a file of these lines. */
export async function checkText(text: string, name = 'figures.csv'): Promise<CheckFile> {
  const answer = await checkFile({ file: { name, bytes: new TextEncoder().encode(text) }, codes: [...codes] })
  return operation.output.parse(answer)
}

/** Each layout in which the same figures can be handed in; rows that a layout has no words for are left away. */
export const layouts: Readonly<Record<string, (rows: readonly Told[]) => string>> = {
  observations: (rows) =>
    table('indicator,activity,subject,period,measure,comparator,value,unit', rows, (one) => [
      ...[one.indicator, one.activity, one.subject, one.period, one.measure, one.comparator, one.value, one.unit],
    ]),
  'observations without what can be left away': (rows) =>
    table(
      'indicator,activity,period,value,unit',
      rows.filter(
        ({ comparator, measure, subject }) => comparator !== 'previous-period' && measure !== 'share' && subject === '',
      ),
      (one) => [one.indicator, one.activity, one.period, one.value, one.unit],
    ),
  series: (rows) =>
    table('indicator,breakdown,period,measure,value,unit', rows, (one) => [
      ...[
        one.subject || one.indicator,
        one.activity,
        one.period.replace('/', '..'),
        seriesMeasure(one),
        one.value,
        seriesUnit(one),
      ],
    ]),
  articles: (rows) =>
    table(
      'id,article,indicator,breakdown,period,measure,comparator,operator,value,unit,status',
      rows.filter(({ comparator }) => comparator !== 'previous-period'),
      (one, index) => [
        ...[
          `F${index}`,
          '001',
          one.subject || `${one.indicator.toUpperCase()} growth`,
          one.activity,
          one.period.replace('/', '..'),
        ],
        ...[articleMeasure(one), one.measure === 'level' ? '-' : 'same period', '=', one.value, seriesUnit(one), 'actual'],
      ],
    ),
  statements: (rows) =>
    table('series,period,measure,value', rows.filter(inStatements), (one) => [
      ...[
        letters[one.activity] ?? '',
        (one.period.split('/')[1] ?? one.period).replace(/^(\d{4})$/, '$1-12').replace('-Q1', '-03'),
      ],
      ...[one.comparator === 'previous-period' ? 'mom' : /^\d{4}-\d{2}$/.test(one.period) ? 'yoy' : 'ytd', one.exact.toFixed(5)],
    ]),
}

const letters: Readonly<Record<string, string>> = {
  total: 'BCDE',
  mining: 'B',
  manufacturing: 'C',
  electricity: 'D',
  'water-waste': 'E',
}

const inStatements = ({ indicator, measure }: Told): boolean => indicator === 'iip' && measure === 'growth'

function seriesMeasure({ measure, comparator }: Told): string {
  if (measure !== 'growth') return measure
  return comparator === 'previous-period' ? 'growth_mom' : 'growth_yoy'
}

function seriesUnit({ unit }: Told): string {
  return { percent: '%', points: 'points', 'vnd-billion': 'billion VND', 'tonne-thousand': 'thousand tonnes' }[unit]
}

function articleMeasure({ measure }: Told): string {
  return { growth: 'growth rate', level: 'level', share: 'share', contribution: 'contribution' }[measure]
}

function table(header: string, rows: readonly Told[], cells: (row: Told, index: number) => readonly string[]): string {
  return `${[header, ...rows.map((row, index) => cells(row, index).join(','))].join('\n')}\n`
}
