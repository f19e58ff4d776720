import { beliefActivities } from '../../contract/belief-activities.ts'
import type { Code } from '../../contract/record.ts'
import { hyperAt, type LeafPrior, type Leaves, leafPrior, standardLeafModel, statementPrior } from '../../engine/index.ts'
import type { RecordedObservation } from '../../store/ports.ts'

/** Sections that the index of industrial production covers; its levels are leaves of their own. */
const indexed = ['mining', 'manufacturing', 'electricity', 'water-waste'] as const

/** Activities that are more than one leaf and are published under a name of their own. */
const wholes = ['total', 'industry-construction'] as const

/** Something with a growth of its own: an activity's value added, or the index of its production. */
export interface Activity {
  readonly indicator: 'grdp' | 'iip'
  readonly activity: string
  readonly of: Leaves
}

/** One leaf: an activity, or what is left of it beside the parts of it that are leaves themselves. */
interface Leaf {
  readonly indicator: 'grdp' | 'iip'
  readonly activity: string
  /** Part of its indicator's whole that it is taken for beforehand. */
  readonly size: number
}

/** Leaves of one region: value added first, then the index, then divisions and branches with figures enough of their own. */
export interface RegionLeaves {
  readonly count: number
  readonly leaves: readonly Leaf[]
  /** Activities whose value added, taken together, is the whole. */
  readonly parts: readonly Activity[]
  /** Everything that has a name: wholes, parts, the index, divisions and branches. */
  readonly named: readonly Activity[]
  /** Leaves of an activity, or none when the activity is not made of whole leaves. */
  readonly of: (indicator: 'grdp' | 'iip', activity: string) => Leaves
  /** The part to which an activity belongs. */
  readonly partOf: (activity: string) => Activity | undefined
  /** Pairs of an activity's index and the value added that it points to. */
  readonly bridges: readonly { readonly activity: string; readonly index: Leaves; readonly valueAdded: Leaves }[]
}

/** What tells which activities have leaves of their own. */
type Told = Pick<RecordedObservation, 'indicator' | 'activity'>

/** Figures of its own that a division or branch needs for a leaf. */
const leastFigures = 3

/** BEL-125: the leaves of a region; `figures` are those that its belief is made from. */
export function regionLeaves(codes: readonly Code[], figures: readonly Told[] = []): RegionLeaves {
  const parents = new Map(codes.filter(({ list }) => list === 'activity').map(({ code, parent }) => [code, parent]))
  const isWithin = (code: string, activity: string): boolean => {
    for (let at: string | undefined = code; at; at = parents.get(at)) if (at === activity) return true
    return false
  }
  const sections = { grdp: beliefActivities, iip: indexed }
  const children = (['grdp', 'iip'] as const).flatMap((indicator) =>
    childrenOf(indicator, sections[indicator], figures, isWithin),
  )
  const leaves = sized([
    ...beliefActivities.map((activity) => ({ indicator: 'grdp' as const, activity, section: activity })),
    ...indexed.map((activity) => ({ indicator: 'iip' as const, activity, section: activity })),
    ...children,
  ])
  const of = (indicator: 'grdp' | 'iip', activity: string): Leaves =>
    leaves.flatMap((one, leaf) => (one.indicator === indicator && isWithin(one.activity, activity) ? [leaf] : []))
  const name = (indicator: 'grdp' | 'iip', activities: readonly string[]): readonly Activity[] =>
    activities.map((activity) => ({ indicator, activity, of: of(indicator, activity) })).filter((one) => one.of.length > 0)
  const own = (indicator: 'grdp' | 'iip') => children.filter((one) => one.indicator === indicator).map(({ activity }) => activity)
  const parts = name('grdp', beliefActivities)
  return {
    count: leaves.length,
    leaves,
    parts,
    named: [
      ...name('grdp', [...wholes, ...beliefActivities, ...own('grdp')]),
      ...name('iip', ['total', ...indexed, ...own('iip')]),
    ],
    of,
    partOf: (code) => parts.find(({ activity }) => isWithin(code, activity)),
    bridges: indexed.map((activity) => ({ activity, index: of('iip', activity), valueAdded: of('grdp', activity) })),
  }
}

/** Activities below a section with figures enough of their own, none within another one. */
function childrenOf(
  indicator: 'grdp' | 'iip',
  sections: readonly string[],
  figures: readonly Told[],
  isWithin: (code: string, activity: string) => boolean,
) {
  const count = new Map<string, number>()
  for (const one of figures) if (one.indicator === indicator) count.set(one.activity, (count.get(one.activity) ?? 0) + 1)
  const candidates = [...count]
    .flatMap(([activity, many]) => {
      const section = sections.find((one) => one !== activity && isWithin(activity, one))
      return section && many >= leastFigures ? [{ indicator, activity, section }] : []
    })
    .sort((one, other) => (one.activity < other.activity ? -1 : 1))
  return candidates.filter(({ activity }) =>
    candidates.every((one) => one.activity === activity || !isWithin(activity, one.activity)),
  )
}

/** Sections are taken for alike in size, and so are the leaves of one section. */
function sized(leaves: readonly (Omit<Leaf, 'size'> & { readonly section: string })[]): readonly Leaf[] {
  return leaves.map(({ section, ...leaf }) => {
    const among = (leaf.indicator === 'grdp' ? beliefActivities : indexed).length
    const siblings = leaves.filter((one) => one.indicator === leaf.indicator && one.section === section).length
    return { ...leaf, size: (section === 'water-waste' ? smallSection : 1) / among / siblings }
  })
}

/** Months of the next year: nothing is known of them, but a plant's delay reaches into them. */
export const monthsAhead = 12

/** Water supply and waste is small everywhere: a tenth of what it would be if all parts were alike. */
const smallSection = 0.1

/**
 * Documented defaults of every leaf, in logs a month: hardly known size; slopes apart by about 10 % a year that fade over three years; a
 * seasonal pattern of 15 %; shocks as large as those of a provincial activity; Viet Nam's calendar. `liveliness` multiplies all shocks. With
 * hardly a year on record (`thin`) slopes lie further apart and do not fade, so that the figures, and not these defaults, decide. Not the
 * centre of the prior of a record's own hyper-parameters: decision 0020 has what that would give. Leaves differ in size alone and share one
 * covariance.
 */
export function defaultPriors(
  { leaves }: RegionLeaves,
  window: { readonly firstMonth: number; readonly months: number },
  settings: { readonly drift: number; readonly liveliness: number; readonly thin: boolean },
): readonly LeafPrior[] {
  const { drift, liveliness, thin } = settings
  const hyper = {
    ...hyperAt(statementPrior, []),
    level: 0.01 * liveliness,
    slope: 0.001 * liveliness,
    damping: thin ? 1 : 0.98,
    cycle: 0,
    drift: 0,
    seasonal: 0.003 * liveliness,
    irregular: 0.02 * liveliness,
  }
  const model = {
    ...standardLeafModel({
      hyper,
      calendar: 'vietnamese',
      first: window.firstMonth,
      last: window.firstMonth + window.months - 1,
    }),
    start: { level: 1, slope: (thin ? 0.03 : 0.008) ** 2, seasonal: 0.15 ** 2 },
  }
  const alike = leafPrior({ model, ...window, level: -(drift * (window.months - monthsAhead)) / 2, drift })
  return leaves.map(({ size }) => ({ ...alike, mean: alike.mean.map((value) => value + Math.log(size)) }))
}
