import { checkRange, checkSome } from '../check.ts'
import { EngineError } from '../error.ts'

/** One way from a code of the old classification to a code of the new: the part of the old code that goes there. */
export interface CodeLink {
  readonly from: string
  readonly to: string
  /** Above 0, up to 1; the shares of one old code sum to 1. */
  readonly share: number
}

/** How one version of a classification reads in another, for example VSIC 2018 in VSIC 2025. */
export interface Correspondence {
  readonly from: string
  readonly to: string
  readonly links: readonly CodeLink[]
}

/**
 * Makes a correspondence between two versions of a classification.
 *
 * Σ_to share(from → to) = 1 for every old code
 *
 * @param input.from name of the old version
 * @param input.to name of the new version
 * @param input.links at least one; a code that moved whole has one link with share 1, one that was split has several
 * @returns the correspondence, checked
 * @throws `no-values`, `out-of-range` for a share outside 0 to 1 or shares of a code that do not sum to 1, `repeated-code` for a link
 * given twice
 * @remarks Which codes were split, and how, is data with its own source and day. Source: United Nations, International Standard
 * Industrial Classification, correspondence tables (partial links). SPEC CLA-1.
 * @example
 * makeCorrespondence({ from: 'old', to: 'new', links: [{ from: '1', to: 'a', share: 0.7 }, { from: '1', to: 'b', share: 0.3 }] }).to
 * // 'new'
 */
export function makeCorrespondence(input: Correspondence): Correspondence {
  const { from, to, links } = input
  checkSome('links', links)
  const seen = new Set<string>()
  const sums = new Map<string, number>()
  for (const link of links) {
    checkRange(`share of ${link.from} in ${link.to}`, link.share, Number.MIN_VALUE, 1)
    const key = JSON.stringify([link.from, link.to])
    if (seen.has(key)) throw new EngineError('repeated-code', { argument: 'links', found: `${link.from} to ${link.to}` })
    seen.add(key)
    sums.set(link.from, (sums.get(link.from) ?? 0) + link.share)
  }
  for (const [code, sum] of sums) checkRange(`sum of shares of ${code}`, sum, 1 - 1e-9, 1 + 1e-9)
  return { from, to, links }
}

/**
 * The way back from the new version to the old, by what the old codes weigh.
 *
 * share(to → from) = share(from → to) · weight_from / Σ over all old codes that went there
 *
 * @param input.correspondence from the old version to the new
 * @param input.codes old codes
 * @param input.weights what each weighs, zero or above, same length, for example its value in the year of the change
 * @returns a correspondence from the new version to the old; where codes moved one to one it undoes the first exactly, elsewhere it
 * undoes it for series that keep the proportions of the weights; new codes whose old codes have no weight are left out
 * @throws `lengths-differ`, `unknown-code`, `repeated-code`, `out-of-range`, `no-values`
 * @remarks SPEC CLA-3.
 * @example
 * reverseCorrespondence({
 *   correspondence: { from: 'old', to: 'new', links: [{ from: '1', to: 'a', share: 1 }, { from: '2', to: 'a', share: 1 }] },
 *   codes: ['1', '2'], weights: [30, 10] }).links
 * // [{ from: 'a', to: '1', share: 0.75 }, { from: 'a', to: '2', share: 0.25 }]
 */
export function reverseCorrespondence(input: {
  readonly correspondence: Correspondence
  readonly codes: readonly string[]
  readonly weights: readonly number[]
}): Correspondence {
  const { from, to, links } = makeCorrespondence(input.correspondence)
  const weightOf = new Map(input.codes.map((code, index) => [code, input.weights[index] ?? Number.NaN]))
  const carried = links.map((link) => {
    const weight = weightOf.get(link.from)
    if (weight === undefined) throw new EngineError('unknown-code', { argument: 'codes', found: link.from })
    checkRange(`weight of ${link.from}`, weight, 0, Number.MAX_VALUE)
    return { ...link, weight: link.share * weight }
  })
  const sums = new Map<string, number>()
  for (const { to: code, weight } of carried) sums.set(code, (sums.get(code) ?? 0) + weight)
  const back = carried
    .filter(({ weight }) => weight > 0)
    .map((link) => ({ from: link.to, to: link.from, share: link.weight / (sums.get(link.to) ?? 0) }))
  return makeCorrespondence({ from: to, to: from, links: back })
}
