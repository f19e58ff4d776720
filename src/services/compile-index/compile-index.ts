import type { CompiledIndex, CompileIndexInput } from '../../contract/operations/compile-index.ts'
import { type CorrespondenceTable, readCorrespondence } from '../../readers/read-correspondence.ts'
import { type OlderIndex, readOlderIndex } from '../../readers/read-older-index.ts'
import { readWeights, type WeightSet } from '../../readers/read-weights.ts'
import type { KeptColumn } from '../../readers/return-piece.ts'
import type { FreeContext } from '../context.ts'
import { annualChain } from './annual-chain.ts'
import { type Basis, basisOf, newProducts } from './basis.ts'
import { type Choices, checkChoices, checkReceipts, checkReference, checkWeightSet } from './choices.ts'
import { companionsOf } from './companions.ts'
import { disclosureOf } from './disclosure.ts'
import { fixedBase } from './fixed-base.ts'
import { indexRows } from './index-rows.ts'
import type { Measured } from './measured.ts'
import { inOtherClassification } from './other-classification.ts'
import { returnsFrom, tableFrom } from './read-inputs.ts'
import { knownReturns, panelOfState, type ReturnsPanel } from './returns-panel.ts'
import { revisionsOf } from './revisions.ts'
import { spliced } from './spliced.ts'
import { publishable } from './withheld.ts'

/** Reads weights and returns and compiles the index of every activity and month by the method that was chosen (CMP-1). */
export async function compileIndex(input: CompileIndexInput, context: FreeContext): Promise<CompiledIndex> {
  checkChoices(input)
  const weights = await tableFrom(input.weights, (file) => {
    const { weights: found, problems } = readWeights(file)
    return { found, problems }
  })
  checkWeightSet(input, weights, input.weights.name)
  const older = input.splice && (await tableFrom(input.splice, readOlderIndex))
  const correspondence = input.correspondence && (await tableFrom(input.correspondence, correspondenceIn))
  const { asOf, compareWith, resume: journal } = input
  const days = [asOf, compareWith].filter((day) => day !== undefined)
  const read = await returnsFrom(input.returns, weights, { columns: columnsFor(input), asOf: days, journal }, context)
  checkReceipts(read, asOf)
  const before = compareWith === undefined ? undefined : read.vintages.find((one) => one.asOf === compareWith)
  const states = { returns: panelOfState(read, read), ...(before === undefined ? {} : { earlier: panelOfState(read, before) }) }
  return compileReturns({ ...states, weights, weightsFile: input.weights.name, choices: input, correspondence, older })
}

/** Columns of the returns that the choices need beside the quantity. */
function columnsFor({ weightsFrom, companions }: CompileIndexInput): readonly KeptColumn[] {
  if (companions === 'yes') return ['status', 'value', 'stock', 'sales', 'employees']
  return weightsFrom === 'returns' ? ['status', 'value'] : ['status']
}

function correspondenceIn(file: Parameters<typeof readCorrespondence>[0]) {
  const { table: found, problems } = readCorrespondence(file)
  return { found, problems }
}

/** What is compiled: returns as they are known, and as they were on an earlier day when revisions are asked for. */
export interface Compilation {
  readonly returns: ReturnsPanel
  readonly earlier?: ReturnsPanel
  readonly weights: WeightSet
  readonly weightsFile: string
  readonly choices: Choices
  readonly correspondence?: CorrespondenceTable | undefined
  readonly older?: OlderIndex | undefined
}

/** The answer for returns that have been read. */
export function compileReturns(given: Compilation): CompiledIndex {
  const { returns, earlier, weights, choices, older } = given
  const state = stateOf(given, returns)
  const { asOf, compareWith } = choices
  const before = earlier === undefined || compareWith === undefined ? undefined : stateOf(given, earlier)
  return {
    method: {
      name: choices.method,
      reading: choices.reading,
      reference: choices.reference ?? null,
      weightsFrom: choices.weightsFrom,
      weightYears: [...state.weightYears],
      impute: [...choices.impute],
      sample: choices.sample,
      audience: choices.audience,
      newProducts: state.appeared.map((product) => weights.products[product] ?? ''),
      asOf: asOf ?? null,
    },
    ...(asOf === undefined ? { returns: returns.count, enterprises: returns.enterprises } : knownReturns(returns)),
    index: [...state.index],
    companions:
      choices.companions === 'no'
        ? null
        : companionsOf(state.basis, state.measured, { impute: choices.impute, baseYear: choices.reference }),
    otherClassification: otherVersion(given, state),
    spliced: older === undefined ? null : spliced(state.index, older, state.basis.firstMonth),
    revisions:
      before === undefined || compareWith === undefined
        ? null
        : revisionsOf({ day: compareWith, index: before.index }, { day: asOf ?? '', index: state.index }),
  }
}

function otherVersion({ correspondence: table, weightsFile, choices: { split } }: Compilation, { basis, measured }: State) {
  return table === undefined ? null : inOtherClassification(basis, measured, { table, split, weightsFile })
}

interface State {
  readonly basis: Basis
  readonly measured: Measured
  readonly index: CompiledIndex['index']
  readonly weightYears: readonly number[]
  readonly appeared: readonly number[]
}

/** The index of one state of the returns. */
function stateOf({ weights, weightsFile, choices }: Compilation, returns: ReturnsPanel): State {
  const basis = basisOf(returns, weights, choices)
  checkReference(choices, basis)
  const { method, reading, sample, weightsFrom, reference, audience } = choices
  const chained = method === 'annual-chain' ? annualChain(basis, weightsFrom, weightsFile) : undefined
  const measured = chained ?? fixedBase(basis, { reading, sample })
  const firstYear = Math.ceil(basis.firstMonth / 12)
  const cells = disclosureOf(basis, measured, chained === undefined ? undefined : firstYear)
  const shown = audience === 'internal' ? undefined : publishable(basis, cells, { method, reading, reference, firstYear })
  const years = weights.sets.flatMap(({ year }) => (year === undefined ? [] : [year]))
  return {
    basis,
    measured,
    index: [...indexRows(basis, measured, cells, { reference, publishable: shown })],
    weightYears: chained?.weightYears ?? years,
    appeared: chained?.appeared ?? newProducts(weights),
  }
}
