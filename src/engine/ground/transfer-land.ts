import { checkWhole } from '../check.ts'
import { type LandAccount, type LandBalance, landAccounts } from './land-account.ts'

/** One movement of land: what one account gives another takes. */
export interface LandTransfer {
  readonly from: LandAccount
  readonly to: LandAccount
  /** A whole number above 0. */
  readonly squareMetres: number
}

/** Why land cannot move so. */
export type TransferRefusal =
  | { readonly reason: 'no-such-movement'; readonly facts: { readonly from: LandAccount; readonly to: LandAccount } }
  | {
      readonly reason: 'stage-skipped'
      readonly facts: { readonly from: LandAccount; readonly to: LandAccount; readonly skipped: readonly LandAccount[] }
    }
  | { readonly reason: 'step-back'; readonly facts: { readonly from: LandAccount; readonly to: LandAccount } }
  | { readonly reason: 'leased-above-leasable'; readonly facts: { readonly leasable: number; readonly asked: number } }
  | {
      readonly reason: 'hectares-negative'
      readonly facts: { readonly account: LandAccount; readonly held: number; readonly asked: number }
    }

/** The balance afterwards, or why not. */
export type TransferResult =
  | { readonly status: 'moved'; readonly balance: LandBalance }
  | ({ readonly status: 'refused' } & TransferRefusal)

/** Steps back that belong to the life of land: a notice lapses, a lease ends, a plant stops, a boundary shrinks before anything began. */
const returns: readonly (readonly [LandAccount, LandAccount])[] = [
  ['noticed', 'planned'],
  ['leased', 'leasable'],
  ['operating', 'leased'],
  ['planned', 'outside'],
]

/** Finished land that a park keeps for all. */
const toCommon: readonly LandAccount[] = ['levelled', 'serviced', 'leasable']

/**
 * Moves land from one account to another.
 *
 * from −= m; to += m; the sum over all accounts, `outside` included, stays 0
 *
 * @param balance square metres by account
 * @param transfer what moves; land is let only from `leasable` and works only from `leased`
 * @param hasEvidence whether a document shows it: without one no stage is skipped and no step is taken back beyond the usual returns
 * @returns the balance afterwards, or the reason why the land cannot move
 * @throws `out-of-range`
 * @remarks No account but `outside` ever falls below 0. Source: double-entry bookkeeping; Viet Nam Land Law 2024 for the order. SPEC LAN-1
 * to LAN-5.
 * @example transferLand({ ...noLand, outside: -9, leasable: 9 }, { from: 'leasable', to: 'leased', squareMetres: 10 }, true)
 * // { status: 'refused', reason: 'leased-above-leasable', facts: { leasable: 9, asked: 10 } }
 */
export function transferLand(balance: LandBalance, transfer: LandTransfer, hasEvidence: boolean): TransferResult {
  const { from, to, squareMetres } = transfer
  checkWhole('squareMetres', squareMetres, 1, Number.MAX_SAFE_INTEGER)
  const refusal = refuseStep(from, to, hasEvidence) ?? refuseAmount(balance, transfer)
  if (refusal !== undefined) return { status: 'refused', ...refusal }
  return {
    status: 'moved',
    balance: { ...balance, [from]: balance[from] - squareMetres, [to]: balance[to] + squareMetres },
  }
}

function refuseStep(from: LandAccount, to: LandAccount, hasEvidence: boolean): TransferRefusal | undefined {
  const [start, end] = [landAccounts.indexOf(from), landAccounts.indexOf(to)]
  if (returns.some(([one, other]) => one === from && other === to)) return undefined
  if (to === 'common' && toCommon.includes(from)) return undefined
  if (from === to || from === 'common' || to === 'common') return { reason: 'no-such-movement', facts: { from, to } }
  if (end < start) return hasEvidence ? undefined : { reason: 'step-back', facts: { from, to } }
  const letElsewhere = (to === 'leased' && from !== 'leasable') || (to === 'operating' && from !== 'leased')
  if (letElsewhere) return { reason: 'no-such-movement', facts: { from, to } }
  const skipped = landAccounts.slice(start + 1, end)
  return skipped.length === 0 || hasEvidence ? undefined : { reason: 'stage-skipped', facts: { from, to, skipped } }
}

function refuseAmount(balance: LandBalance, { from, to, squareMetres }: LandTransfer): TransferRefusal | undefined {
  if (from === 'outside' || balance[from] >= squareMetres) return undefined
  if (to === 'leased' && from === 'leasable')
    return { reason: 'leased-above-leasable', facts: { leasable: balance.leasable, asked: squareMetres } }
  return { reason: 'hectares-negative', facts: { account: from, held: balance[from], asked: squareMetres } }
}
