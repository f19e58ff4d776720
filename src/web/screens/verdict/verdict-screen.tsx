import { lazy, type ReactNode, Suspense } from 'react'
import { day } from '../../../contract/format.ts'
import { startingYardstick } from '../../../contract/verdict-sentence.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { loadPart } from '../../load-messages.ts'
import { AsOfSlider } from '../../parts/as-of-slider.tsx'
import { Inspect } from '../../parts/inspect.tsx'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { YearSwitch } from '../../parts/year-switch.tsx'
import { useVerdict } from '../../queries.ts'
import { useView } from '../../view.ts'
import { Conflicts } from './conflicts.tsx'
import { ContributionsTable } from './contributions-table.tsx'
import { GrowthChart } from './growth-chart.tsx'
import { OutlookLine } from './outlook-line.tsx'
import { PathFigures } from './path-figures.tsx'
import { RestTable } from './rest-table.tsx'
import { Sentence } from './sentence.tsx'
import { Sources } from './sources.tsx'
import { YardstickSwitch } from './yardstick-switch.tsx'

const WeekList = lazy(async () => {
  const [{ WeekList: component }] = await Promise.all([import('../price/week-list.tsx'), loadPart('projects')])
  return { default: component }
})

/** Will the target of the year be met, and what must the rest of the year do? */
export function VerdictScreen(): ReactNode {
  const view = useView()
  const { current } = useRegionsHere()
  const { data, error, isPlaceholderData, refetch } = useVerdict(current, view)
  if (data === undefined) return error === null ? <Loading /> : <Failure page error={error} retry={() => void refetch()} />
  return (
    <>
      {error === null ? null : <Failure error={error} retry={() => void refetch()} />}
      <VerdictPage verdict={data} busy={isPlaceholderData} />
    </>
  )
}

function VerdictPage({ verdict, busy }: { readonly verdict: Output<'verdict'>; readonly busy: boolean }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { yardstick } = useView()
  const found = verdict.yardsticks.findIndex(({ id }) => id === yardstick)
  const chosen = found >= 0 ? found : startingYardstick(verdict)
  return (
    <Inspect verdict={verdict}>
      <div className="verdict" aria-busy={busy}>
        <div className="when">
          <p>{text('asof.heading', { day: day(verdict.asOf, language) })}</p>
          <YearSwitch verdict={verdict} />
        </div>
        <Sentence verdict={verdict} chosen={chosen} />
        <AsOfSlider verdict={verdict} busy={busy} />
        <div className="columns">
          <section aria-labelledby="chart-heading">
            <h2 id="chart-heading">{text('chart.heading', { year: String(verdict.year) })}</h2>
            <GrowthChart verdict={verdict} chosen={chosen} />
            <PathFigures verdict={verdict} />
            <OutlookLine verdict={verdict} />
          </section>
          <YardstickSwitch verdict={verdict} chosen={chosen} />
        </div>
        <Suspense fallback={null}>
          <WeekList />
        </Suspense>
        <RestTable verdict={verdict} chosen={chosen} />
        <ContributionsTable verdict={verdict} />
        <Conflicts verdict={verdict} />
        <Sources verdict={verdict} />
      </div>
    </Inspect>
  )
}
