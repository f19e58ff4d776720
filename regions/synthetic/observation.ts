import { csvText } from './csv.ts'

/** A row of an observations table; what is not given is the usual. */
export interface ObservationRow {
  readonly indicator: string
  readonly activity: string
  readonly subject?: string
  readonly period: string
  readonly periodType: string
  readonly measure: string
  readonly comparator?: string
  readonly value: string
  readonly unit: string
  readonly priceBasis?: string
  readonly status: string
  readonly source: string
}

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
]

export function observationTable(rows: readonly ObservationRow[]): string {
  return csvText(
    columns,
    rows.map((row) => [
      row.indicator,
      row.activity,
      row.subject ?? '',
      row.period,
      row.periodType,
      row.measure,
      row.comparator ?? 'none',
      'equal',
      row.value,
      row.unit,
      row.priceBasis ?? 'none',
      row.status,
      '',
      'stated',
      row.source,
      '',
    ]),
  )
}
