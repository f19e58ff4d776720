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

/** Leaves of one region: value added first, then the index. */
export interface RegionLeaves {
  readonly count: number
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
  return {
    count: start + indexed.length,
    of: (indicator, activity) =>
      indicator === 'grdp'
        ? valueAdded.flatMap((code, leaf) => (isWithin(code, activity) ? [leaf] : []))
        : indexed.flatMap((code, at) => (isWithin(code, activity) ? [start + at] : [])),
    bridges: indexed.map((activity, at) => ({ activity, index: start + at, valueAdded: valueAdded.indexOf(activity) })),
  }
}

/**
 * Documented defaults of every leaf, in logs a month: unknown size; slopes apart by about 10 % a year that fade over three years; a
 * seasonal pattern of 15 %; shocks as large as those of a provincial activity; Viet Nam's calendar. `liveliness` multiplies all shocks.
 * Not the centre of the prior of a record's own hyper-parameters: decision 0020 has what that would give.
 */
export function defaultPrior(
  leaf: number,
  leaves: RegionLeaves,
  window: { readonly firstMonth: number; readonly months: number },
  settings: { readonly drift: number; readonly liveliness: number },
): LeafPrior {
  const { drift, liveliness } = settings
  const among = leaf < valueAdded.length ? valueAdded.length : leaves.count - valueAdded.length
  const hyper = {
    ...hyperAt(statementPrior, []),
    level: 0.01 * liveliness,
    slope: 0.001 * liveliness,
    damping: 0.98,
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
    start: { level: 1, slope: 0.008 ** 2, seasonal: 0.15 ** 2 },
  }
  return leafPrior({ model, ...window, level: -Math.log(among) - (drift * window.months) / 2, drift })
}
