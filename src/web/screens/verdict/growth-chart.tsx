import type { ReactNode } from 'react'
import { CumulativeGrowth } from '../../../charts/cumulative-growth.tsx'
import type { CumulativeGrowthData } from '../../../charts/cumulative-growth-layout.ts'
import { decimalsAt } from '../../../contract/printed-digits.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useWidth } from '../../parts/use-width.ts'

function dataOf(verdict: Output<'verdict'>, chosen: number): CumulativeGrowthData {
  const yardstick = verdict.yardsticks[chosen]
  const rest = yardstick?.rest ?? null
  return {
    path: verdict.path.map((point, index) => ({ ...point, decimals: decimalsAt(verdict, `/path/${index}`) })),
    previousYears: verdict.previousYears.map((year, index) => ({
      ...year,
      decimals: decimalsAt(verdict, `/previousYears/${index}`),
    })),
    target: yardstick === undefined ? null : { value: yardstick.value, operator: yardstick.operator },
    required: rest === null ? null : { period: rest.period, growth: rest.required, path: rest.path },
  }
}

export function GrowthChart({ verdict, chosen }: { readonly verdict: Output<'verdict'>; readonly chosen: number }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const [element, width] = useWidth(640)
  const title = text('chart.title', { region: verdict.region.names[language], year: String(verdict.year) })
  return (
    <div ref={element} className="chart">
      <CumulativeGrowth
        id="growth"
        data={dataOf(verdict, chosen)}
        language={language}
        text={{ title }}
        width={width}
        height={width < 480 ? 300 : 380}
      />
    </div>
  )
}
