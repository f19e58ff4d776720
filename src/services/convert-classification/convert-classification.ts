import type { z } from 'zod'
import { type Problem, TaodaError } from '../../contract/errors.ts'
import type {
  ConvertedClassification,
  convertClassification as operation,
} from '../../contract/operations/convert-classification.ts'
import {
  type CodedTable,
  formatPeriod,
  readInClassification,
  readIndicesInClassification,
  seriesTable,
  tableRows,
} from '../../engine/index.ts'
import { linkCodes, type UsedLink } from '../../readers/link-codes.ts'
import { type ClassificationTable, readClassification } from '../../readers/read-classification.ts'
import { readCodeWeights } from '../../readers/read-code-weights.ts'
import { type CodedSeries, readCodedSeries } from '../../readers/read-coded-series.ts'
import { readCorrespondence } from '../../readers/read-correspondence.ts'
import { type CodedRow, levelsAbove } from './levels-above.ts'

type Input = z.output<typeof operation.input>

/** Series of one version of a classification read in another, with the shares used and the totals on both sides (CLA-2, CLA-4 to CLA-8). */
export async function convertClassification(input: Input): Promise<ConvertedClassification> {
  const { series, table, list } = readFiles(input)
  const { correspondence, links, problems } = linkCodes(table, series.codes, input.split)
  if (correspondence === undefined) throw new TaodaError('data-refused', { problems })
  const levels: CodedTable = {
    classification: table.from,
    codes: series.table.names,
    table: seriesTable({
      frequency: series.table.frequency,
      start: series.table.periods[0]?.first ?? 0,
      rows: series.table.series,
    }),
  }
  const weights = input.kind === 'indices' ? weightsOf(input, series) : undefined
  const converted =
    weights === undefined
      ? { ...readInClassification({ levels, correspondence }), weights: undefined }
      : readIndicesInClassification({ indices: { ...levels, weights }, correspondence })
  const values = tableRows(converted.table)
  const rows = converted.codes.map((code, at) => ({ code, values: values[at] ?? [], weight: converted.weights?.[at] }))
  const before = series.table.names.map((code, at) => ({ code, values: series.table.series[at] ?? [], weight: weights?.[at] }))
  return answer(
    input.kind,
    series,
    links,
    { before, rows, above: list === undefined ? [] : levelsAbove(list, rows) },
    list,
    table,
  )
}

function readFiles({ file, correspondence, classification }: Input) {
  const [series, table] = [readCodedSeries(file), readCorrespondence(correspondence)]
  const list = classification === undefined ? undefined : readClassification(classification)
  const problems: Problem[] = [...series.problems, ...table.problems, ...(list?.problems ?? [])]
  const other = list?.table !== undefined && table.table !== undefined && list.table.version !== table.table.to
  if (other) problems.push(otherVersion(list.table, table.table.to))
  if (series.series === undefined || table.table === undefined || problems.length > 0)
    throw new TaodaError('data-refused', { problems })
  return { series: series.series, table: table.table, list: list?.table }
}

function otherVersion({ file, version }: ClassificationTable, wanted: string): Problem {
  return { file, row: 2, column: 'version', found: version, allowed: `${wanted}, the version that is converted to` }
}

function weightsOf({ weights }: Input, { table }: CodedSeries): readonly number[] {
  if (weights === undefined)
    throw new TaodaError('wrong-use', {
      field: 'weights',
      found: '',
      allowed: 'a file of weights, which indices need: code,weight',
    })
  const read = readCodeWeights(weights, table.names)
  if (read.weights === undefined) throw new TaodaError('data-refused', { problems: read.problems })
  return table.names.map((code) => read.weights?.get(code) ?? Number.NaN)
}

function answer(
  kind: ConvertedClassification['kind'],
  { table: { periods } }: CodedSeries,
  links: readonly UsedLink[],
  { before, rows, above }: Readonly<Record<'before' | 'rows' | 'above', readonly CodedRow[]>>,
  list: ClassificationTable | undefined,
  { from, to }: { readonly from: string; readonly to: string },
): ConvertedClassification {
  const names = new Map(list?.codes.map(({ code, name }) => [code, name]))
  const codes = (of: readonly CodedRow[], isAbove: boolean) =>
    of.map(({ code, weight }) => ({ code, name: names.get(code) ?? '', weight: weight ?? null, above: isAbove }))
  return {
    from,
    to,
    kind,
    links: links.map(({ from: old, to: code, share, assumed, basis, source }) => ({
      from: old,
      to: code,
      share,
      assumed,
      basis,
      source,
    })),
    codes: [...codes(rows, false), ...codes(above, true)],
    values: [...rows, ...above].flatMap(({ code, values }) =>
      periods.map((period, at) => ({ code, period: formatPeriod(period), value: known(values[at]) })),
    ),
    totals: periods.map((period, at) => ({ period: formatPeriod(period), before: sum(before, at), after: sum(rows, at) })),
  }
}

/** Over all codes, indices weighted; a code without weight adds nothing, even where it has no index. */
function sum(rows: readonly CodedRow[], at: number): number | null {
  return known(
    rows.reduce((total, { values, weight }) => (weight === 0 ? total : total + (weight ?? 1) * (values[at] ?? Number.NaN)), 0),
  )
}

/** Missing numbers have no place in JSON. */
function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}
