/**
 * Accounts of the land book, in the order in which land becomes a working plant. `outside` is what lies beyond the boundary: land enters
 * from it and leaves to it. `common` holds roads, green and technical land of a park, which is finished and never let.
 */
export const landAccounts = [
  'outside',
  'planned',
  'noticed',
  'inventoried',
  'plan-approved',
  'paid',
  'handed-over',
  'levelled',
  'serviced',
  'leasable',
  'leased',
  'operating',
  'common',
] as const

/** Name of an account of the land book. */
export type LandAccount = (typeof landAccounts)[number]

/** Square metres in each account, whole numbers; `outside` is minus the sum of all others. */
export type LandBalance = Readonly<Record<LandAccount, number>>

/** A book without land. */
export const noLand: LandBalance = {
  outside: 0,
  planned: 0,
  noticed: 0,
  inventoried: 0,
  'plan-approved': 0,
  paid: 0,
  'handed-over': 0,
  levelled: 0,
  serviced: 0,
  leasable: 0,
  leased: 0,
  operating: 0,
  common: 0,
}

/**
 * Sum of balances, account by account.
 *
 * @param balances balances of plots, phases or zones, none counted twice
 * @returns the balance of the whole, in square metres
 * @remarks SPEC LAN-1.
 * @example addBalances([{ ...noLand, outside: -5, planned: 5 }, { ...noLand, outside: -2, leased: 2 }]).outside // -7
 */
export function addBalances(balances: Iterable<LandBalance>): LandBalance {
  const sum: Record<LandAccount, number> = { ...noLand }
  for (const balance of balances) for (const account of landAccounts) sum[account] += balance[account]
  return sum
}

/**
 * Land within the boundary: everything but `outside`.
 *
 * @param balance square metres by account
 * @returns square metres
 * @remarks SPEC LAN-1.
 * @example landWithin({ ...noLand, outside: -7, planned: 5, leased: 2 }) // 7
 */
export function landWithin(balance: LandBalance): number {
  return landAccounts.reduce((sum, account) => (account === 'outside' ? sum : sum + balance[account]), 0)
}

/** Hectares as people write them; the book itself counts whole square metres, so that nothing is lost to rounding. */
export const squareMetresPerHectare = 10_000
