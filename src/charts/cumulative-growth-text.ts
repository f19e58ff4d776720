import { bound, growth } from '../contract/format.ts'
import { translate } from '../contract/messages/index.ts'
import { periodName, restName } from '../contract/period-name.ts'
import type { Language } from '../contract/record.ts'
import type { CumulativeGrowthData, PathPoint } from './cumulative-growth-layout.ts'

export interface ChartText {
  readonly title: string
}

type WriteComputed = (rate: number) => string

function pointText(
  { period, published, outlook, decimals }: PathPoint,
  language: Language,
  computed: WriteComputed,
): readonly string[] {
  const name = periodName(period, language)
  if (published !== null)
    return [translate(language, 'chart.publishedPoint', { period: name, growth: growth(published, language, decimals) })]
  if (outlook === null) return []
  const { p10, p50, p90 } = outlook
  return [translate(language, 'chart.outlookPoint', { period: name, p10: computed(p10), p50: computed(p50), p90: computed(p90) })]
}

function yardstickText(
  { target, required }: CumulativeGrowthData,
  language: Language,
  computed: WriteComputed,
): readonly string[] {
  if (target === null) return []
  const line = translate(language, 'chart.targetLine', {
    target: bound(target.operator, growth(target.value, language), language),
  })
  if (required === null) return [line]
  const values = { rest: restName(required.period, language), required: computed(required.growth) }
  return [line, translate(language, 'chart.requiredLine', values)]
}

/** The whole chart in sentences, for those who do not see it. */
export function describe(data: CumulativeGrowthData, language: Language, computed: WriteComputed): string {
  const years = data.previousYears
    .map(({ year, growth: rate, decimals }) => `${year} ${growth(rate, language, decimals)}`)
    .join('; ')
  return [
    ...data.path.flatMap((point) => pointText(point, language, computed)),
    ...yardstickText(data, language, computed),
    ...(years === '' ? [] : [translate(language, 'chart.beforeLine', { years })]),
  ].join(' ')
}
