import { lazy, type ReactNode, Suspense } from 'react'
import type { Output } from '../../api.ts'
import { useText } from '../../language.tsx'
import { loadPart } from '../../load-messages.ts'
import { Conflicts } from './conflicts.tsx'
import { ContributionsTable } from './contributions-table.tsx'
import { GrowthChart } from './growth-chart.tsx'
import { OutlookLine } from './outlook-line.tsx'
import { PathFigures } from './path-figures.tsx'
import { RestTable } from './rest-table.tsx'
import { Sources } from './sources.tsx'
import { YardstickSwitch } from './yardstick-switch.tsx'

const WeekList = lazy(async () => {
  const [{ WeekList: component }] = await Promise.all([import('../price/week-list.tsx'), loadPart('projects')])
  return { default: component }
})

interface BehindProps {
  readonly verdict: Output<'verdict'>
  readonly chosen: number
}

/** All that the sentence rests on. It is fetched once the sentence is there, so that nobody waits for it to read the sentence. */
export function BehindTheSentence({ verdict, chosen }: BehindProps): ReactNode {
  const text = useText()
  return (
    <>
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
    </>
  )
}
