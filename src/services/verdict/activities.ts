import type { Code } from '../../contract/record.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import type { GrowthRecord } from './growth-record.ts'

/** The tree of activities, from the code list. */
export interface ActivityTree {
  children(code: string): readonly string[]
}

export function activityTree(codes: readonly Code[]): ActivityTree {
  const activities = codes.filter((code) => code.list === 'activity')
  return { children: (parent) => activities.filter((code) => code.parent === parent).map((code) => code.code) }
}

/**
 * Activities that do not overlap and whose growth in a period was known; `complete` when every direct part of the economy has a figure of
 * its own. Parts further down never complete an activity: a code list need not name all of them.
 */
export interface KnownParts {
  readonly parts: readonly RecordedObservation[]
  readonly complete: boolean
}

/** VER-6: the coarsest known activities: an activity's own figure where there is one, else those of its parts. */
export function knownParts(record: GrowthRecord, tree: ActivityTree, period: string, root = 'total'): KnownParts {
  const children = tree.children(root)
  const below = children.map((child): KnownParts => {
    const own = record.growth(child, period)
    return own ? { parts: [own], complete: true } : { parts: knownParts(record, tree, period, child).parts, complete: false }
  })
  return { parts: below.flatMap((one) => one.parts), complete: children.length > 0 && below.every((one) => one.complete) }
}
