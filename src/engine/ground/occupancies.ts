import { type LandAccount, type LandBalance, landWithin } from './land-account.ts'

/** What an occupancy is a share of. */
export const occupancyBases = [
  'leased-of-leasable',
  'leased-of-serviced',
  'operating-of-leasable',
  'operating-of-leased',
  'cleared-of-all',
] as const

/** Name of an occupancy: numerator and denominator. */
export type OccupancyBase = (typeof occupancyBases)[number]

/** A share of land that cannot be read without what it is a share of; square metres. */
export interface Occupancy {
  readonly base: OccupancyBase
  readonly numerator: number
  readonly denominator: number
  /** A fraction; NaN where there is no such land. */
  readonly share: number
}

const let_: readonly LandAccount[] = ['leased', 'operating']
const offered: readonly LandAccount[] = ['leasable', ...let_]
const terms: Readonly<Record<Exclude<OccupancyBase, 'cleared-of-all'>, readonly (readonly LandAccount[])[]>> = {
  'leased-of-leasable': [let_, offered],
  'leased-of-serviced': [let_, ['serviced', ...offered]],
  'operating-of-leasable': [['operating'], offered],
  'operating-of-leased': [['operating'], let_],
}
const notCleared: readonly LandAccount[] = ['planned', 'noticed', 'inventoried', 'plan-approved', 'paid']

/**
 * Occupancies of a park or of many, each with its denominator: the same land is 73 % let of what is serviced and 45 % of the phase.
 *
 * leased of leasable = (leased + operating) / (leasable + leased + operating), and so on; cleared = land handed over and all beyond / all land
 *
 * @param balance square metres by account; for several zones their sum, never a mean of shares
 * @returns the five shares, in a fixed order
 * @remarks Source: Viet Nam Decree 35/2022 on industrial parks for the vocabulary; RAT-1 for the sum. SPEC LAN-7.
 * @example occupancies({ ...noLand, outside: -7140000, planned: 2655100, 'handed-over': 4484900 })[4]
 * // { base: 'cleared-of-all', numerator: 4484900, denominator: 7140000, share: 0.6281 }
 */
export function occupancies(balance: LandBalance): readonly Occupancy[] {
  const sum = (accounts: readonly LandAccount[]): number => accounts.reduce((total, account) => total + balance[account], 0)
  const all = landWithin(balance)
  return occupancyBases.map((base) => {
    const [numerator = 0, denominator = 0] =
      base === 'cleared-of-all' ? [all - sum(notCleared), all] : terms[base].map((accounts) => sum(accounts))
    return { base, numerator, denominator, share: denominator === 0 ? Number.NaN : numerator / denominator }
  })
}
