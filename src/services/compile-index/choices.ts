import type { Problem } from '../../contract/errors.ts'
import { TaodaError } from '../../contract/errors.ts'
import type { CompileIndexInput } from '../../contract/operations/compile-index.ts'
import type { WeightSet } from '../../readers/read-weights.ts'
import type { Returns } from '../../readers/returns.ts'
import type { Basis } from './basis.ts'

/** What the caller chose, without the files. */
export type Choices = Omit<CompileIndexInput, 'returns' | 'weights' | 'correspondence' | 'splice'>

type Conflict = readonly [field: keyof CompileIndexInput, found: string, allowed: string]

/** Refuses choices that do not go together; each names what would. */
export function checkChoices(choices: CompileIndexInput): void {
  const [conflict] = conflicts(choices)
  if (conflict === undefined) return
  const [field, found, allowed] = conflict
  throw new TaodaError('wrong-use', { field, found, allowed })
}

function conflicts(choices: CompileIndexInput): readonly Conflict[] {
  const { method, reading, sample, weightsFrom, audience, companions, correspondence, splice, asOf, compareWith } = choices
  const isChain = method === 'annual-chain'
  const isPublic = audience === 'public'
  const found: readonly (readonly [boolean, Conflict])[] = [
    [isChain && reading === 'A', ['reading', 'A', 'B with annual-chain, whose levels are compared']],
    [isChain && sample === 'matched', ['sample', 'matched', 'all with annual-chain, whose links need every quantity']],
    [
      isChain && correspondence !== undefined,
      ['method', method, 'fixed-base with a correspondence, as chained indices do not add up'],
    ],
    [
      !isChain && weightsFrom === 'returns',
      ['weightsFrom', 'returns', 'file with fixed-base, which has the weights of one year'],
    ],
    [
      isPublic && sample === 'matched',
      ['audience', 'public', 'internal with a matched sample, whose differences from all returns would tell'],
    ],
    [isPublic && companions === 'yes', ['audience', 'public', 'internal with companions, which have no disclosure control']],
    [
      isPublic && correspondence !== undefined,
      ['audience', 'public', 'internal with a correspondence, as two tables would tell more than one'],
    ],
    [isPublic && splice !== undefined, ['audience', 'public', 'internal with an older index, which has no disclosure control']],
    [
      isPublic && compareWith !== undefined,
      ['audience', 'public', 'internal with compareWith, as a revision is often one late return'],
    ],
    [
      asOf === undefined && compareWith !== undefined,
      ['compareWith', compareWith ?? '', 'nothing without asOf, the later of the two days'],
    ],
    [
      asOf !== undefined && compareWith !== undefined && compareWith >= asOf,
      ['compareWith', compareWith ?? '', `a day before asOf, ${asOf}`],
    ],
  ]
  return found.flatMap(([applies, conflict]) => (applies ? [conflict] : []))
}

/** Refuses a day by which nothing had been received: there would be no figure to answer with. */
export function checkReceipts({ vintages }: Returns, asOf: string | undefined): void {
  for (const { asOf: day, pairs } of vintages)
    if (pairs.panel.values.every((quantity) => Number.isNaN(quantity)))
      throw new TaodaError('wrong-use', {
        field: day === asOf ? 'asOf' : 'compareWith',
        found: day,
        allowed: 'a day by which a return had been received',
      })
}

/** Refuses a weight set that the method cannot use. */
export function checkWeightSet(choices: Choices, weights: WeightSet, file: string): void {
  if (choices.method !== 'fixed-base') return
  const years = weights.sets.map(({ year }) => year)
  if (years.length > 1) {
    const allowed = `annual-chain, or weights of one year: the file has those of ${years.join(', ')}`
    throw new TaodaError('wrong-use', { field: 'method', found: choices.method, allowed })
  }
  const problems = weights.products.flatMap((product, place): readonly Problem[] => {
    const [weight, base, price] = [weights.sets[0]?.weights[place] ?? 0, weights.baseQuantities[place], weights.basePrices[place]]
    if (weight > 0 && Number.isNaN(base))
      return [
        {
          file,
          row: 0,
          column: 'base_quantity',
          found: `none for ${product}`,
          allowed: 'a number above 0, as fixed-base needs it',
        },
      ]
    if (weight === 0 && Number.isNaN(price))
      return [
        { file, row: 0, column: 'base_price', found: `none for ${product}`, allowed: 'a price for a product without weight' },
      ]
    return []
  })
  if (problems.length > 0) throw new TaodaError('data-refused', { problems })
}

/** Refuses a reference year that the data do not hold whole, and companions where there is none. */
export function checkReference({ reference, companions }: Choices, { firstMonth, months }: Basis): void {
  const [first, last] = [Math.ceil(firstMonth / 12), Math.floor((firstMonth + months) / 12) - 1]
  const refuse = (field: string, found: string, allowed: string) => new TaodaError('wrong-use', { field, found, allowed })
  if (companions === 'yes' && first > last) throw refuse('companions', 'yes', 'no, as no calendar year lies whole in the data')
  if (reference === undefined || (reference >= first && reference <= last)) return
  const none = 'none, as no calendar year lies whole in the data'
  throw refuse('reference', String(reference), first > last ? none : `a year that lies whole in the data: ${first} to ${last}`)
}
