import { TaodaError } from '../../contract/errors.ts'
import type { CompiledIndex } from '../../contract/operations/compile-index.ts'
import { levelGrowth, readIndicesInClassification } from '../../engine/index.ts'
import type { NamedCorrespondence } from '../../readers/read-correspondence.ts'
import type { Basis } from './basis.ts'
import { numberAt, periodText } from './cells.ts'
import type { Measured } from './measured.ts'

type Rows = NonNullable<CompiledIndex['otherClassification']>

/** The indices of the classes read in another classification, by the shares of the weight of each class that go to its codes. */
export function inOtherClassification(basis: Basis, { levels }: Measured, { file, links }: NamedCorrespondence): Rows {
  const { activities, weights, firstMonth, months } = basis
  const classes = activities.flatMap(({ level }, place) => (level === 'class' ? [place] : []))
  const codes = classes.map((place) => activities[place]?.code ?? '')
  const lost = codes.filter((code) => !links.some(({ from }) => from === code))
  if (lost.length > 0) {
    const problems = lost.map((code) => ({
      file,
      row: 0,
      column: 'from',
      found: `no row for ${code}`,
      allowed: 'every class of the weights',
    }))
    throw new TaodaError('data-refused', { problems })
  }
  const given = weights.sets[0]?.weights ?? []
  const [first = 0] = classes
  const read = readIndicesInClassification({
    indices: {
      classification: 'from',
      codes,
      weights: classes.map((place) => (activities[place]?.members ?? []).reduce((sum, member) => sum + (given[member] ?? 0), 0)),
      table: {
        ...levels,
        series: classes.length,
        values: levels.values.subarray(first * months, (first + classes.length) * months),
      },
    },
    correspondence: { from: 'from', to: 'to', links },
  })
  const [onPrevious, growth, cumulative] = (['previous-period', 'same-period-last-year', 'year-to-date'] as const).map((one) =>
    levelGrowth(read.table, one),
  )
  return read.codes.flatMap((activity, row) =>
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
}
