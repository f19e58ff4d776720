import type { AllocationSite } from '../../engine/index.ts'
import type { AllocationInputs, CommitmentTables } from '../ledgers/commitments.ts'
import type { LedgerStates } from '../ledgers/index.ts'

type Stated = AllocationInputs['developers'][number]

/** What is known of a year before anything is shared out: who stated it, in which unit, with which season. */
export function inputsOf({ inputs }: CommitmentTables, year: number): AllocationInputs | undefined {
  return inputs.get(String(year))
}

/** Hectares that become ready at a developer's in each month: as stated, until a ledger of land says so. */
export function landReady(_states: LedgerStates, stated: Stated): readonly number[] {
  return stated.land
}

/** Probable capital by month, before conversion: as stated, until a ledger of deals says so. */
export function pipelineByMonth(_states: LedgerStates, { pipeline }: Stated): readonly number[] {
  return Array.from({ length: 12 }, (_, at) =>
    pipeline.reduce((sum, { month, capital, probability }) => sum + (month === at + 1 ? capital * probability : 0), 0),
  )
}

/** Capital signed so far, one amount a month known: as stated, until a ledger of deals says so. */
export function signedByMonth(_states: LedgerStates, { signed }: Stated): readonly number[] {
  return signed
}

/** A developer as the engine takes it, in whole steps; with what is agreed where something is. */
export function siteOf(states: LedgerStates, stated: Stated, step: number, agreed?: readonly number[]): AllocationSite {
  const { developer, capitalPerHectare, conversion, lowest, highest } = stated
  return {
    id: developer,
    conversion,
    capitalPerHectare: capitalPerHectare / step,
    landReady: landReady(states, stated),
    pipeline: pipelineByMonth(states, stated).map((one) => one / step),
    realised: signedByMonth(states, stated).map((one) => Math.round(one / step)),
    ...(lowest !== undefined && { lowest: lowest / step }),
    ...(highest !== undefined && { highest: highest / step }),
    ...(agreed !== undefined && { agreed: agreed.map((one) => one / step) }),
  }
}
