import type { EntryOf } from '../../../contract/ledgers/index.ts'
import { type Refusal, refuse } from '../ledger.ts'
import type { PlanTables, RegisteredTarget, TargetVersion } from './things.ts'

type TargetKind = 'set-target' | 'amend-target' | 'withdraw-target'
export type TargetEntry = Extract<EntryOf<'plan'>, { readonly kind: TargetKind }>

export function isTargetEntry(entry: EntryOf<'plan'>): entry is TargetEntry {
  return entry.kind === 'set-target' || entry.kind === 'amend-target' || entry.kind === 'withdraw-target'
}

/** Targets are set once, amended with every wording kept, and withdrawn; never changed. */
export function postTarget(entry: TargetEntry, { targets }: PlanTables): Refusal | undefined {
  const { about, by, day, number } = entry
  const before = targets.get(about)
  if (entry.kind === 'set-target') {
    if (before !== undefined) return refuse('target-exists', { target: about })
    const refusal = wrongRange(entry.body)
    if (refusal === undefined) targets.put(about, newTarget(entry))
    return refusal
  }
  if (before === undefined) return refuse('unknown-target', { target: about })
  if (before.withdrawn !== undefined) {
    const { by: whom, day: when } = before.withdrawn
    return refuse('target-withdrawn', { target: about, by: whom, day: when })
  }
  if (entry.kind === 'withdraw-target') {
    targets.put(about, { ...before, withdrawn: { by, day, entry: number, reason: entry.body.reason } })
    return undefined
  }
  const refusal = wrongRange(entry.body)
  if (refusal === undefined)
    targets.put(about, { ...before, versions: [...before.versions, versionOf(entry, entry.body.reason)] })
  return refusal
}

function wrongRange({ value, highest }: { readonly value: number; readonly highest?: number | undefined }): Refusal | undefined {
  return highest === undefined || value <= highest ? undefined : refuse('wrong-range', { lowest: value, highest })
}

function newTarget(entry: Extract<TargetEntry, { readonly kind: 'set-target' }>): RegisteredTarget {
  const { indicator, activity, subject = '', period, measure, unit, issuer, supersedes = '' } = entry.body
  const versions = [versionOf(entry, '')]
  return {
    id: entry.about,
    indicator,
    activity,
    subject,
    period,
    measure,
    unit,
    issuer,
    supersedes,
    versions,
    withdrawn: undefined,
  }
}

function versionOf(entry: Extract<TargetEntry, { readonly kind: 'set-target' | 'amend-target' }>, reason: string): TargetVersion {
  const { operator, value, highest, act, actDate = '', owner } = entry.body
  const { by, day, number, known, evidence = {} } = entry
  const { source = '', url = '' } = evidence
  return { operator, value, highest, act, actDate, owner, by, day, entry: number, known, reason, source, url }
}
