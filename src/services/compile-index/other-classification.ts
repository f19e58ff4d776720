import { TaodaError } from '../../contract/errors.ts'
import type { CompiledIndex } from '../../contract/operations/compile-index.ts'
import { levelGrowth, readIndicesInClassification } from '../../engine/index.ts'
import { linkCodes, type SplitRule } from '../../readers/link-codes.ts'
import type { CorrespondenceTable } from '../../readers/read-correspondence.ts'
import type { Basis } from './basis.ts'
import { numberAt, periodText } from './cells.ts'
import type { Measured } from './measured.ts'

type OtherClassification = NonNullable<CompiledIndex['otherClassification']>

/** The other version of the classification, and what becomes of classes that are split when nobody has stated their shares. */
export interface OtherVersion {
  readonly table: CorrespondenceTable
  readonly split: SplitRule
  /** File of the weights, where the classes stand. */
  readonly weightsFile: string
}

/** The indices of the classes read in another version, by the shares of the weight of each class that go to its codes. */
export function inOtherClassification(
  basis: Basis,
  { levels }: Measured,
  { table, split, weightsFile }: OtherVersion,
): OtherClassification {
  const { activities, weights, firstMonth, months } = basis
  const classes = activities.flatMap(({ level }, place) => (level === 'class' ? [place] : []))
  const codes = classes.map((place) => activities[place]?.code ?? '')
  const used = codes.map((code) => ({ code, file: weightsFile, row: 0, column: 'class' }))
  const { correspondence, links, problems } = linkCodes(table, used, split)
  if (correspondence === undefined) throw new TaodaError('data-refused', { problems })
  const given = weights.sets[0]?.weights ?? []
  const [first = 0] = classes
  const read = readIndicesInClassification({
    indices: {
      classification: table.from,
      codes,
      weights: classes.map((place) => (activities[place]?.members ?? []).reduce((sum, member) => sum + (given[member] ?? 0), 0)),
      table: {
        ...levels,
        series: classes.length,
        values: levels.values.subarray(first * months, (first + classes.length) * months),
      },
    },
    correspondence,
  })
  const [onPrevious, growth, cumulative] = (['previous-period', 'same-period-last-year', 'year-to-date'] as const).map((one) =>
    levelGrowth(read.table, one),
  )
  const rows = read.codes.flatMap((activity, row) =>
    Array.from({ length: months }, (_, m) => {
      const cell = row * months + m
      return {
        activity,
        period: periodText(firstMonth + m),
        weight: read.weights[row] ?? 0,
        value: numberAt(read.table, cell),
        onPrevious: numberAt(onPrevious, cell),
        growth: numberAt(growth, cell),
        cumulative: numberAt(cumulative, cell),
      }
    }),
  )
  const assumed = [...new Set(links.flatMap((link) => (link.assumed ? [link.from] : [])))]
  return { from: table.from, to: table.to, assumed, rows }
}
