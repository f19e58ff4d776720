import type { Code } from '../../../contract/record.ts'
import type { Answer } from './answer.ts'

export interface Band {
  readonly p10: number
  readonly p50: number
  readonly p90: number
  /** Where in the answer it stands. */
  readonly pointer: string
}

/** An activity with what is believed of its year, or a key product of the activity above it. */
export type TreeRow =
  | {
      readonly kind: 'activity'
      readonly code: string
      readonly depth: number
      readonly valueAdded: Band | undefined
      readonly index: Band | undefined
    }
  | { readonly kind: 'product'; readonly depth: number; readonly at: number; readonly product: Answer['products'][number] }

/** Activities that the belief keeps apart, each below the one that it is part of, with the products that tell of them. */
export function activityTree(
  { fans, products, year }: Pick<Answer, 'fans' | 'products' | 'year'>,
  codes: readonly Code[],
): TreeRow[] {
  const parents = new Map(codes.filter(({ list }) => list === 'activity').map(({ code, parent }) => [code, parent]))
  const known = new Set(fans.map(({ activity }) => activity))
  const above = (code: string): string | undefined => {
    for (let at = parents.get(code); at; at = parents.get(at)) if (known.has(at)) return at
    return undefined
  }
  const bandOf = (indicator: 'grdp' | 'iip', activity: string): Band | undefined => {
    const at = fans.findIndex((one) => one.indicator === indicator && one.activity === activity)
    const point = fans[at]?.points.find(({ scale, period }) => scale === 'year' && period === String(year))
    return point && { p10: point.p10, p50: point.p50, p90: point.p90, pointer: `/fans/${at}` }
  }
  const below = (code: string, depth: number): TreeRow[] => [
    { kind: 'activity', code, depth, valueAdded: bandOf('grdp', code), index: bandOf('iip', code) },
    ...products.flatMap((product, at): TreeRow[] =>
      product.of.activity === code ? [{ kind: 'product', depth: depth + 1, at, product }] : [],
    ),
    ...[...known].filter((one) => above(one) === code).flatMap((one) => below(one, depth + 1)),
  ]
  return [...known].filter((code) => above(code) === undefined).flatMap((code) => below(code, 0))
}
