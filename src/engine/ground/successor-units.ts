/** Part of a territorial unit that became part of another on a day. */
export interface UnitChange {
  /** ISO day from which it holds. */
  readonly day: string
  readonly from: string
  readonly to: string
  /** Share of the area of `from`, a fraction; the shares of one unit on one day sum to 1. */
  readonly share: number
}

/** A unit with the share of the first one that it holds. */
export interface UnitShare {
  readonly unit: string
  readonly share: number
}

/**
 * What a territorial unit has become: merged whole, or split among several.
 *
 * share(unit → successor) = Π of the shares along each way, summed over ways
 *
 * @param input.unit code of the unit as it was on the day `since`
 * @param input.since day on which the code was in use
 * @param input.day day to which it is carried
 * @param input.changes every change
 * @returns the units of `day` and the share of the area that each holds, in order of code; itself with 1 where nothing changed
 * @remarks Used for communes, 171 of which became 54 in Quảng Ninh on 1 July 2025. SPEC LAN-8.
 * @example successorUnits({ unit: 'a', since: '2025-01-01', day: '2025-12-31', changes: [
 *   { day: '2025-07-01', from: 'a', to: 'x', share: 0.7 }, { day: '2025-07-01', from: 'a', to: 'y', share: 0.3 }] })
 * // [{ unit: 'x', share: 0.7 }, { unit: 'y', share: 0.3 }]
 */
export function successorUnits(input: {
  readonly unit: string
  readonly since: string
  readonly day: string
  readonly changes: readonly UnitChange[]
}): readonly UnitShare[] {
  const { unit, since, day, changes } = input
  const days = [...new Set(changes.map((change) => change.day))].filter((one) => one > since && one <= day).sort()
  let held = new Map([[unit, 1]])
  for (const one of days) {
    const next = new Map<string, number>()
    for (const [code, share] of held) {
      const parts = changes.filter((change) => change.day === one && change.from === code)
      const into = parts.length === 0 ? [{ to: code, share: 1 }] : parts
      for (const part of into) next.set(part.to, (next.get(part.to) ?? 0) + share * part.share)
    }
    held = next
  }
  return [...held].sort(([one], [other]) => (one < other ? -1 : 1)).map(([code, share]) => ({ unit: code, share }))
}

/**
 * Units whose parts do not make up the whole.
 *
 * |Σ shares − 1| > 10⁻⁶ on one day
 *
 * @param changes every change
 * @returns the unit, the day and the sum found, for each that is wrong; nothing when all is well
 * @remarks SPEC LAN-8.
 * @example unevenUnits([{ day: '2025-07-01', from: 'a', to: 'x', share: 0.7 }])
 * // [{ unit: 'a', day: '2025-07-01', sum: 0.7 }]
 */
export function unevenUnits(
  changes: readonly UnitChange[],
): readonly { readonly unit: string; readonly day: string; readonly sum: number }[] {
  const sums = new Map<string, { unit: string; day: string; sum: number }>()
  for (const { day, from, share } of changes) {
    const key = `${day} ${from}`
    sums.set(key, { unit: from, day, sum: (sums.get(key)?.sum ?? 0) + share })
  }
  return [...sums.values()].filter(({ sum }) => Math.abs(sum - 1) > 1e-6)
}
