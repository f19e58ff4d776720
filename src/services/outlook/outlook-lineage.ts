import type { OutlookPage } from '../../contract/operations/outlook.ts'
import { entry, type Lineage, percent, points } from '../verdict/lineage.ts'

/** What each part of the page was made from; all of it rests on the figures of the outlook. */
export function outlookLineage(page: Omit<OutlookPage, 'used'>, used: readonly string[], target: number | null): Lineage {
  const { outlook } = page
  if (!outlook) return {}
  const thin = page.gaps.includes('years-before') ? (['any-region'] as const) : []
  const from = (rule: string, formula: string): Lineage[string] => ({ ...entry(rule, formula, []), from: '/outlook' })
  const listed = (name: string, entries: readonly Lineage[string][]): Lineage =>
    Object.fromEntries(entries.map((made, index) => [`/${name}/${index}`, made]))
  return {
    '/outlook': entry('BEL-66', beliefFormula(outlook), used, ['belief', 'phasing', ...thin]),
    ...listed(
      'fans',
      page.fans.map(() => from('BEL-82', 'p10, p50, p90: Φ⁻¹(0.1), Φ⁻¹(0.5), Φ⁻¹(0.9)')),
    ),
    ...listed(
      'waterfall',
      page.waterfall.map(({ needed, believed }) =>
        from('BEL-83', `${points(believed)} − ${points(needed)} = ${points(believed - needed)}`),
      ),
    ),
    ...listed(
      'path',
      page.path.map(({ needed, believed, probability }) =>
        from(
          'BEL-83',
          `E[${target === null ? '' : percent(target)}] = ${percent(needed)}; ${percent(believed)}; P = ${percent(probability)}`,
        ),
      ),
    ),
    ...(page.implausibility
      ? {
          '/implausibility': from(
            'BEL-42',
            `${page.implausibility.score.toFixed(2)} s; P(≥ ${percent(target ?? 0)}) = ${percent(page.implausibility.probability)}`,
          ),
        }
      : {}),
    ...listed(
      'sensitivities',
      page.sensitivities.map((one) => from('BEL-84', `1 pp × ${percent(one.points)} = ${one.points.toFixed(2)} pp`)),
    ),
    ...listed(
      'hidden',
      page.hidden.map((one) => entry('BEL-85', beliefFormula(one), one.observations)),
    ),
    ...listed(
      'products',
      page.products.map((one) =>
        entry('BEL-173', `${percent(one.growth)} ± ${points(one.spread)}; ${beliefFormula(one)}`, one.from),
      ),
    ),
    ...listed(
      'startUps',
      page.startUps.map((one) => from('BEL-121', startUpFormula(one))),
    ),
    ...listed(
      'contradictions',
      page.contradictions.map((one) =>
        entry('BEL-86', `(y − ${percent(one.expected)}) / ${percent(one.standardDeviation)} = ${one.score.toFixed(1)}`, [
          one.observation,
        ]),
      ),
    ),
    ...listed(
      'news',
      page.news.map((one) =>
        entry(
          'BEL-87',
          `${one.expected === null ? '' : `y − ${percent(one.expected)} → `}${points(one.effect)}`,
          [one.observation, one.replaces].filter(Boolean),
        ),
      ),
    ),
  }
}

/** The middle 80 % and the median of a belief. */
export function beliefFormula({ p10, p50, p90 }: { readonly p10: number; readonly p50: number; readonly p90: number }): string {
  return `p10 = ${percent(p10)}; p50 = ${percent(p50)}; p90 = ${percent(p90)}`
}

function startUpFormula({ brings, valueAdded, valueAddedRatio, capacity, delays }: OutlookPage['startUps'][number]): string {
  if (!brings) return ''
  const yearly = valueAdded ?? (valueAddedRatio ?? 0) * (capacity ?? 0)
  const [month] = delays
  return `${yearly}/12 → ${points(brings.thisYear)}, ${points(brings.nextYear)}; +1: ${points(month?.thisYear ?? 0)}, ${points(month?.nextYear ?? 0)}`
}
