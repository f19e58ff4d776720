import type { Code } from '../../contract/record.ts'
import { hyperAt, type LeafPrior, type Leaves, leafPrior, standardLeafModel, statementPrior } from '../../engine/index.ts'

/** Activities that the belief keeps apart: sections of industry, and what the record gives of the rest. Product taxes are one of them. */
const valueAdded = [
  'agriculture',
  'mining',
  'manufacturing',
  'electricity',
  'water-waste',
  'construction',
  'services',
  'product-taxes',
] as const

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

/** Leaves of one region: value added first, then the index. */
export interface RegionLeaves {
  readonly count: number
  /** Activities whose value added, taken together, is the whole: one leaf each. */
  readonly parts: readonly Activity[]
  /** Everything that has a name: wholes, parts and the index. */
  readonly named: readonly Activity[]
  /** Leaves of an activity, or none when the activity is not made of whole leaves. */
  readonly of: (indicator: 'grdp' | 'iip', activity: string) => Leaves
  /** Pairs of an index leaf and the value-added leaf that it points to. */
  readonly bridges: readonly { readonly activity: string; readonly index: number; readonly valueAdded: number }[]
}

export function regionLeaves(codes: readonly Code[]): RegionLeaves {
  const parents = new Map(codes.filter(({ list }) => list === 'activity').map(({ code, parent }) => [code, parent]))
  const isWithin = (code: string, activity: string): boolean => {
    for (let at: string | undefined = code; at; at = parents.get(at)) if (at === activity) return true
    return false
  }
  const start = valueAdded.length
  const of = (indicator: 'grdp' | 'iip', activity: string): Leaves =>
    indicator === 'grdp'
      ? valueAdded.flatMap((code, leaf) => (isWithin(code, activity) ? [leaf] : []))
      : indexed.flatMap((code, at) => (isWithin(code, activity) ? [start + at] : []))
  const name = (indicator: 'grdp' | 'iip', activities: readonly string[]): readonly Activity[] =>
    activities.map((activity) => ({ indicator, activity, of: of(indicator, activity) })).filter((one) => one.of.length > 0)
  return {
    count: start + indexed.length,
    parts: valueAdded.map((activity, leaf) => ({ indicator: 'grdp', activity, of: [leaf] })),
    named: [...name('grdp', [...wholes, ...valueAdded]), ...name('iip', ['total', ...indexed])],
    of,
    bridges: indexed.map((activity, at) => ({ activity, index: start + at, valueAdded: valueAdded.indexOf(activity) })),
  }
}

/** Months of the next year: nothing is known of them, but a plant's delay reaches into them. */
export const monthsAhead = 12

/** Water supply and waste is small everywhere: a tenth of what it would be if all parts were alike. */
const smallSection = 0.1

/**
 * Documented defaults of every leaf, in logs a month: hardly known size; slopes apart by about 10 % a year that fade over three years; a
 * seasonal pattern of 15 %; shocks as large as those of a provincial activity; Viet Nam's calendar. `liveliness` multiplies all shocks. With
 * hardly a year on record (`thin`) slopes lie further apart and do not fade, so that the figures, and not these defaults, decide. Not the
 * centre of the prior of a record's own hyper-parameters: decision 0020 has what that would give.
 */
export function defaultPrior(
  leaf: number,
  leaves: RegionLeaves,
  window: { readonly firstMonth: number; readonly months: number },
  settings: { readonly drift: number; readonly liveliness: number; readonly thin: boolean },
): LeafPrior {
  const { drift, liveliness, thin } = settings
  const start = valueAdded.length
  const among = leaf < start ? start : leaves.count - start
  const activity = leaf < start ? valueAdded[leaf] : indexed[leaf - start]
  const size = (activity === 'water-waste' ? smallSection : 1) / among
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
  return leafPrior({ model, ...window, level: Math.log(size) - (drift * (window.months - monthsAhead)) / 2, drift })
}
