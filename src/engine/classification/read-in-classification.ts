import { checkLengths, checkRange } from '../check.ts'
import { EngineError } from '../error.ts'
import { checkAdditive, emptyLike, type SeriesTable } from '../index-numbers/series-table.ts'
import { type CodeLink, type Correspondence, makeCorrespondence } from './correspondence.ts'

/** Series with the codes of one version of a classification. */
export interface CodedTable {
  readonly classification: string
  /** One code for each series. */
  readonly codes: readonly string[]
  readonly table: SeriesTable
}

/** Indices with their codes and the weights that belong to them. */
export interface CodedIndices extends CodedTable {
  readonly weights: readonly number[]
}

/**
 * Reads levels that are coded in one version of a classification in another.
 *
 * X_new = Σ share(old → new) · X_old
 *
 * @param input.levels series whose levels add up: values, constant prices, headcounts
 * @param input.correspondence from the version of the levels to the other; every code needs its links
 * @returns series in the new codes, in the order in which the links name them; the sum over all codes is what it was; NaN where a part
 * is missing
 * @throws `unknown-code` for another version or a code without links, `repeated-code`, `lengths-differ`, `not-additive`
 * @remarks Source: United Nations, International Standard Industrial Classification, correspondence tables. SPEC CLA-2, CLA-3.
 * @example
 * readInClassification({
 *   levels: { classification: 'old', codes: ['1'], table: seriesTable({ frequency: 'A', start: 24288, rows: [[10]] }) },
 *   correspondence: { from: 'old', to: 'new', links: [{ from: '1', to: 'a', share: 0.7 }, { from: '1', to: 'b', share: 0.3 }] }
 * }).codes
 * // ['a', 'b']
 */
export function readInClassification(input: {
  readonly levels: CodedTable
  readonly correspondence: Correspondence
}): CodedTable {
  const { levels, correspondence } = input
  const { codes, steps } = plan(levels, correspondence)
  return { classification: correspondence.to, codes, table: combine(levels.table, codes, steps) }
}

/**
 * Reads indices with weights that are coded in one version of a classification in another.
 *
 * W_new = Σ share · W_old ; I_new = Σ share · W_old · I_old / W_new
 *
 * @param input.indices fixed-base indices, their codes and base-year weights (zero or above, one for each series)
 * @param input.correspondence from the version of the indices to the other; the shares are shares of weight
 * @returns indices and weights in the new codes; the weighted total is what it was; NaN where a part with weight is missing or none has
 * weight
 * @throws `unknown-code`, `repeated-code`, `lengths-differ`, `out-of-range`, `not-additive` for chained levels
 * @remarks A code that is split gives its own movement to every part. Source: as for the levels; UN International Recommendations for the
 * Index of Industrial Production 2010 (Laspeyres aggregation). SPEC CLA-4.
 * @example
 * readIndicesInClassification({
 *   indices: { classification: 'old', codes: ['1', '2'], weights: [3, 1],
 *     table: seriesTable({ frequency: 'A', start: 24288, rows: [[120], [100]] }) },
 *   correspondence: { from: 'old', to: 'new', links: [{ from: '1', to: 'a', share: 1 }, { from: '2', to: 'a', share: 1 }] }
 * }).weights
 * // [4]
 */
export function readIndicesInClassification(input: {
  readonly indices: CodedIndices
  readonly correspondence: Correspondence
}): CodedIndices {
  const { indices, correspondence } = input
  checkLengths({ codes: indices.codes, weights: indices.weights })
  for (const weight of indices.weights) checkRange('weights', weight, 0, Number.MAX_VALUE)
  const { codes, steps } = plan(indices, correspondence)
  const weighted = steps.map((step) => ({ ...step, share: step.share * (indices.weights[step.row] ?? Number.NaN) }))
  const weights = codes.map((code) => weighted.reduce((sum, { to, share }) => (to === code ? sum + share : sum), 0))
  const sums = combine(indices.table, codes, weighted)
  const values = sums.values.map((value, at) => value / (weights[Math.floor(at / sums.periods)] ?? Number.NaN))
  return { classification: correspondence.to, codes, weights, table: { ...sums, values } }
}

interface Step extends CodeLink {
  readonly row: number
}

/** The links that the series need, with their rows, and the new codes in order. */
function plan(coded: CodedTable, correspondence: Correspondence): { codes: readonly string[]; steps: readonly Step[] } {
  const { links, from } = makeCorrespondence(correspondence)
  checkAdditive('table', coded.table)
  checkLengths({ codes: coded.codes, table: Array.from({ length: coded.table.series }) })
  if (coded.classification !== from)
    throw new EngineError('unknown-code', { argument: 'classification', found: coded.classification })
  const rows = new Map(coded.codes.map((code, row) => [code, row]))
  const again = coded.codes.find((code, row) => rows.get(code) !== row)
  if (again !== undefined) throw new EngineError('repeated-code', { argument: 'codes', found: again })
  const steps = links.flatMap((link) => {
    const row = rows.get(link.from)
    return row === undefined ? [] : [{ ...link, row }]
  })
  const known = new Set(links.map((link) => link.from))
  const lost = coded.codes.find((code) => !known.has(code))
  if (lost !== undefined) throw new EngineError('unknown-code', { argument: 'codes', found: lost })
  return { codes: [...new Set(steps.map(({ to }) => to))], steps }
}

/** Sums of shares times values by new code; a share of zero adds nothing. */
function combine(table: SeriesTable, codes: readonly string[], steps: readonly Step[]): SeriesTable {
  const combined = emptyLike(table, codes.length, true)
  combined.values.fill(0)
  const places = new Map(codes.map((code, place) => [code, place]))
  for (const { row, to, share } of steps) {
    if (share === 0) continue
    const [target, source] = [(places.get(to) ?? 0) * table.periods, row * table.periods]
    for (let period = 0; period < table.periods; period++)
      combined.values[target + period] =
        (combined.values[target + period] ?? 0) + share * (table.values[source + period] ?? Number.NaN)
  }
  return combined
}
