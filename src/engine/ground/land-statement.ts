import { type LandAccount, landAccounts, noLand } from './land-account.ts'
import type { LandTransfer } from './transfer-land.ts'

/** What happened to one account between two days, in square metres: opening + received − given = closing. */
export interface LandStatementLine {
  readonly account: LandAccount
  readonly opening: number
  readonly received: number
  readonly given: number
  readonly closing: number
}

/**
 * Statement of the land book: what each account held before, took, gave and holds.
 *
 * closing = opening + received − given, account by account; Σ received = Σ given
 *
 * @param input.transfers every movement with its ISO day, in any order
 * @param input.first first day of the statement
 * @param input.last last day; what moved later is left out
 * @returns one line an account, in the order of the accounts
 * @remarks SPEC LAN-6.
 * @example landStatement({ first: '2025-02-01', last: '2025-02-28', transfers: [
 *   { day: '2025-01-05', from: 'outside', to: 'planned', squareMetres: 90 },
 *   { day: '2025-02-05', from: 'planned', to: 'noticed', squareMetres: 40 }] })[1]
 * // { account: 'planned', opening: 90, received: 0, given: 40, closing: 50 }
 */
export function landStatement(input: {
  readonly transfers: Iterable<LandTransfer & { readonly day: string }>
  readonly first: string
  readonly last: string
}): readonly LandStatementLine[] {
  const [opening, received, given]: Record<LandAccount, number>[] = [{ ...noLand }, { ...noLand }, { ...noLand }]
  for (const { day, from, to, squareMetres } of input.transfers) {
    if (day > input.last || opening === undefined || received === undefined || given === undefined) continue
    if (day < input.first) {
      opening[from] -= squareMetres
      opening[to] += squareMetres
    } else {
      given[from] += squareMetres
      received[to] += squareMetres
    }
  }
  return landAccounts.map((account) => {
    const [before, came, went] = [opening?.[account] ?? 0, received?.[account] ?? 0, given?.[account] ?? 0]
    return { account, opening: before, received: came, given: went, closing: before + came - went }
  })
}
