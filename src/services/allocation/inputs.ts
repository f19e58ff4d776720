import type { AllocationSite } from '../../engine/index.ts'
import { expectedCapital } from '../investment/weighed-capital.ts'
import type { AllocationInputs, CommitmentTables } from '../ledgers/commitments.ts'
import type { Deal } from '../ledgers/investment/things.ts'
import type { LedgerStates } from '../ledgers/states.ts'

type Stated = AllocationInputs['developers'][number]

/** Of which year and in which unit a developer is asked about, as seen on a day. */
export interface Asked {
  readonly states: LedgerStates
  readonly inputs: Pick<AllocationInputs, 'year' | 'unit' | 'step' | 'monthsKnown'>
  readonly day: string
}

/** What is known of a year before anything is shared out: who stated it, in which unit, with which season. */
export function inputsOf({ inputs }: CommitmentTables, year: number): AllocationInputs | undefined {
  return inputs.get(String(year))
}

/**
 * PLN-139: hectares on which a developer can let something be built, by the month in which they become ready. Where the ledger of land has a
 * zone of the developer: what is leasable and not leased on the day together with what the year's signings took at the developer's density,
 * ready from the first month on, and what was stated as still to come in its month. Else as stated.
 */
export function landReady(asked: Asked, stated: Stated): readonly number[] {
  const { states, inputs, day } = asked
  const zones = new Set([...states.land.zones.values()].filter((zone) => zone.developer === stated.developer).map(({ id }) => id))
  if (zones.size === 0) return stated.land
  const free = [...states.land.plots.values()]
    .filter(({ zone }) => zones.has(zone))
    .reduce((sum, { balance, held }) => sum + balance.leasable - held.leasable, 0)
  const signed = signedByMonth(asked, stated).reduce((sum, one) => sum + Math.max(0, one), 0)
  const ready = free / squareMetresInHectare + signed / stated.capitalPerHectare
  const now = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - 12 * inputs.year
  return monthsOfYear.map((at) => (at === 0 ? ready : at > now ? (stated.land[at] ?? 0) : 0))
}

const squareMetresInHectare = 10_000

/** Units of capital in which deals of one currency can be counted. */
const counted: Readonly<Record<string, { readonly currency: string; readonly each: number }>> = {
  'usd-million': { currency: 'USD', each: 1e6 },
  'usd-billion': { currency: 'USD', each: 1e9 },
  'vnd-billion': { currency: 'VND', each: 1e9 },
}

/** The developer's deals in the ledger of investment; undefined where it has none, or the unit is no currency's. */
function dealsOf({ states, inputs }: Asked, { developer }: Stated) {
  const unit = counted[inputs.unit]
  const all = [...states.investment.deals.values()]
  return unit === undefined || !all.some((deal) => deal.developer === developer) ? undefined : { all, unit }
}

/**
 * PLN-138: capital to be expected in each month, probability and past conversion included: from the developer's deals where the ledger of
 * investment has any, else as stated.
 */
export function expectedByMonth(asked: Asked, stated: Stated): readonly number[] {
  const { inputs, day } = asked
  const found = dealsOf(asked, stated)
  if (found === undefined) {
    const { pipeline, conversion } = stated
    return monthsOfYear.map((at) =>
      pipeline.reduce(
        (sum, { month, capital, probability }) => sum + (month === at + 1 ? capital * probability * conversion : 0),
        0,
      ),
    )
  }
  const { currency, each } = found.unit
  const own = (deal: Deal): boolean => deal.developer === stated.developer
  const first = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 12 * inputs.year
  const months = 12 - first
  if (months <= 0) return monthsOfYear.map(() => 0)
  const coming = expectedCapital(found.all, own, { currency, day, months })
  return monthsOfYear.map((at) => (coming[at - first] ?? 0) / each)
}

/** Capital signed so far, one amount a month known: from the developer's deals where the ledger of investment has any, else as stated. */
export function signedByMonth(asked: Asked, stated: Stated): readonly number[] {
  const { inputs } = asked
  const found = dealsOf(asked, stated)
  if (found === undefined) return stated.signed
  const { currency, each } = found.unit
  const entries = found.all.flatMap(({ developer, capitalEntries }) => (developer === stated.developer ? capitalEntries : []))
  return monthsOfYear.slice(0, inputs.monthsKnown).map((at) => {
    const month = `${inputs.year}-${String(at + 1).padStart(2, '0')}`
    return entries.reduce((sum, { flow, money, day }) => {
      const isOther = flow === 'disbursed' || flow === 'commissioned' || money.currency !== currency || !day.startsWith(month)
      return isOther ? sum : sum + ((flow === 'withdrawn' ? -1 : 1) * money.amount) / each
    }, 0)
  })
}

const monthsOfYear = Array.from({ length: 12 }, (_, at) => at)

/** A developer as the engine takes it, in whole steps; with what is agreed where something is. */
export function siteOf(asked: Asked, stated: Stated, agreed?: readonly number[]): AllocationSite {
  const { developer, capitalPerHectare, conversion, lowest, highest } = stated
  const { step } = asked.inputs
  return {
    id: developer,
    conversion,
    capitalPerHectare: capitalPerHectare / step,
    landReady: landReady(asked, stated),
    pipeline: expectedByMonth(asked, stated).map((one) => one / conversion / step),
    realised: signedByMonth(asked, stated).map((one) => Math.max(0, Math.round(one / step))),
    ...(lowest !== undefined && { lowest: lowest / step }),
    ...(highest !== undefined && { highest: highest / step }),
    ...(agreed !== undefined && { agreed: agreed.map((one) => one / step) }),
  }
}
