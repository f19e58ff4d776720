import type { SteeringPage } from '../../contract/operations/steering.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import { entry, type Lineage, percent, points } from '../verdict/lineage.ts'

type Page = Omit<SteeringPage, 'known' | 'phasingBasis' | 'lineage'>

/** What each number of the page was made from; all of it rests on the figures of the belief. */
export function steeringLineage(page: Page, used: readonly string[]): Lineage {
  const from = (rule: string, formula: string): Lineage[string] => ({ ...entry(rule, formula, []), from: '/outlook' })
  const listed = <One>(name: string, all: readonly One[], make: (one: One) => Lineage[string]): Lineage =>
    Object.fromEntries(all.map((one, at) => [`/${name}/${at}`, make(one)]))
  const rate = (value: number | null): string => (value === null ? '–' : percent(value))
  const share = new Map(page.nodes.filter(({ isPart }) => isPart).map((one) => [one.activity, one]))
  return {
    '/outlook': entry('BEL-66', percent(page.outlook), used, ['belief', 'phasing']),
    ...(page.yardstick === null || page.gap === null
      ? {}
      : { '/gap': from('PLN-102', `${percent(page.outlook)} − ${percent(page.yardstick.value)} = ${points(page.gap)}`) }),
    ...listed('nodes', page.nodes, (one) =>
      one.required === null
        ? from('PLN-101', `E = ${percent(one.believed)}`)
        : {
            ...from(
              'PLN-101',
              `(${rate(one.planned)} − s × ${rate(one.soFar?.growth ?? null)}) / (1 − s) = ${percent(one.required)}`,
            ),
            observations: one.soFar?.observation ? [one.soFar.observation] : [],
          },
    ),
    ...Object.fromEntries(
      page.nodes.flatMap(({ capacity, required, needed }, at) => {
        if (capacity === null) return []
        const formula = `Σ before · (1 + ${rate(required ?? needed)}) / capacity / ${capacity.products} = ${percent(capacity.use)}`
        return [[`/nodes/${at}/capacity`, entry('PLN-164', formula, capacity.observations)]]
      }),
    ),
    ...listed('compensation/gaps', page.compensation.gaps, ({ activity, points: gap }) => {
      const node = share.get(activity)
      return from(
        'PLN-102',
        `${rate(node?.share ?? null)} × (${rate(node?.believed ?? null)} − ${rate(node?.planned ?? null)}) = ${points(gap)}`,
      )
    }),
    '/compensation': from('PLN-6', `Σ = ${points(page.compensation.gaps.reduce((sum, one) => sum + one.points, 0))}`),
    ...listed('prices', page.prices, ({ worth, repair }) =>
      from('PLN-5', `s = ${percent(worth)}; s / s* = ${repair.toFixed(3)}`),
    ),
    ...listed('ranking', page.ranking, ({ limits, deviations, lost }) =>
      from(
        'PLN-104',
        `${points(lost)}; ${limits === null ? '' : `${percent(limits.low)} … ${percent(limits.high)}: `}${rate(deviations.at(-1)?.value ?? null)}`,
      ),
    ),
    '/falseAlarms': from('PLN-100', page.falseAlarms.toFixed(2)),
    ...listed('amounts', page.amounts, (one) =>
      entry(
        'PLN-103',
        `${one.done} / ${Number(one.due.toPrecision(6))}; (${one.plan} − ${one.done}) / n = ${one.needed === null ? '–' : Number(one.needed.toPrecision(6))}`,
        one.observations,
      ),
    ),
  }
}

/** CON-4: the share that published points and growth imply, figure by figure. */
export function impliedLineage(
  prices: Page['prices'],
  implied: ReadonlyMap<string, { readonly points: RecordedObservation; readonly growth: RecordedObservation }>,
): Lineage {
  return Object.fromEntries(
    prices.flatMap(({ activity, published }, at) => {
      const made = implied.get(activity)
      if (made === undefined || published === null) return []
      const formula = `${points(made.points.value)} / ${percent(made.growth.value)} = ${percent(published)}`
      return [[`/prices/${at}/published`, entry('CON-4', formula, [made.points.id, made.growth.id])]]
    }),
  )
}
