import type { Finding, FindingReason, ImpliedFigure } from '../../contract/findings.ts'
import type { PublishedBasis } from '../../contract/record.ts'
import { smallestConflict } from '../../engine/index.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import { type Figure, shown } from './figure.ts'

/** A finding before its English sentence is written. */
export type UntoldFinding = Omit<Finding, 'why'> & { readonly why: FindingReason }
export type UntoldImplied = Omit<ImpliedFigure, 'what'> & { readonly what: Omit<ImpliedFigure['what'], 'text'> }

/** What a check hands on: what cannot hold, what was merely revised, what follows. */
export interface Findings {
  readonly contradictions: readonly UntoldFinding[]
  readonly revisions: readonly UntoldFinding[]
  readonly implied: readonly UntoldImplied[]
}

export const nothing: Findings = { contradictions: [], revisions: [], implied: [] }

export function join(all: readonly Findings[]): Findings {
  return {
    contradictions: all.flatMap((one) => one.contradictions),
    revisions: all.flatMap((one) => one.revisions),
    implied: all.flatMap((one) => one.implied),
  }
}

/**
 * FOR-13: a contradiction from candidates and the gap that any set of them leaves; reduced until every figure is needed. Undefined when
 * they can all hold.
 */
export function contradiction(input: {
  readonly figures: readonly Figure[]
  readonly gap: (kept: readonly Figure[]) => number
  readonly why: (kept: readonly Figure[]) => FindingReason
  readonly unit?: string
  readonly beside?: readonly Figure[]
}): UntoldFinding | undefined {
  const kept = smallestConflict(input.figures, (some) => input.gap(some) > 0)
  const [first] = kept
  if (first === undefined) return undefined
  const { indicator, activity, subject } = first.observation
  return {
    about: { indicator, activity, subject },
    figures: kept.map(shown),
    beside: (input.beside ?? []).map(({ observation }) => observation.id),
    why: input.why(kept),
    size: Number(input.gap(kept).toPrecision(6)),
    sizeUnit: input.unit ?? first.unit,
    revisable: mayBeRevised(kept.map(({ observation }) => observation)),
  }
}

/** The figures that something follows from, by id and by what they say. */
export function followsFrom(figures: readonly Figure[]): Pick<UntoldImplied, 'figures' | 'from'> {
  return {
    figures: figures.map(({ observation }) => observation.id),
    from: figures.map(({ observation: { activity, period }, value }) => ({ activity, period, value })),
  }
}

type Published = Pick<RecordedObservation, 'source' | 'published' | 'publishedBasis'>

/** FOR-42, FOR-49: of several documents, unless all are known to be of one day. */
export function mayBeRevised(figures: readonly Published[]): boolean {
  const days = new Set(figures.map(({ published }) => published))
  const known = figures.every(({ published, publishedBasis }) => published !== '' && exact.has(publishedBasis))
  return new Set(figures.map(({ source }) => source)).size > 1 && (days.size > 1 || !known)
}

const exact: ReadonlySet<PublishedBasis> = new Set(['stated', 'act-date'])
