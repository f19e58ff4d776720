import { type ReactNode, useState } from 'react'
import { gapsText } from '../../../contract/belief-words.ts'
import { asComputed, day, growth } from '../../../contract/format.ts'
import { useLanguage, useText } from '../../language.tsx'
import { AsOfSlider } from '../../parts/as-of-slider.tsx'
import { ComputedTag, Figure, Inspect } from '../../parts/inspect.tsx'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { Failure, Pending, Working } from '../../parts/states.tsx'
import { YearSwitch } from '../../parts/year-switch.tsx'
import { type OutlookPart, useOutlook } from '../../queries.ts'
import { useView } from '../../view.ts'
import type { Answer } from './answer.ts'
import { FanSection } from './fan-section.tsx'
import { HiddenSection, OddSection, SetAsideSection } from './figures-sections.tsx'
import { NewsSection } from './news-section.tsx'
import './outlook.css'
import { PathSection } from './path-section.tsx'
import { PlantsSection } from './plants-section.tsx'
import { TreeSection } from './tree-section.tsx'
import { WaterfallSection } from './waterfall-section.tsx'
import { WeightsSection } from './weights-section.tsx'
import { WhatIfSection } from './what-if-section.tsx'
import { YardstickChooser } from './yardstick-chooser.tsx'

/** What will the year bring, what must happen for the yardstick, and which figures changed the view? */
export function OutlookScreen(): ReactNode {
  const view = useView()
  const text = useText()
  const { current } = useRegionsHere()
  const [since, setSince] = useState<string>()
  const { data, has, busy, error, retry } = useOutlook(current, view, since)
  if (error !== null) return <Failure page error={error} retry={retry} />
  return data === undefined ? (
    <Working text={text('outlook.loading')} />
  ) : (
    <Page answer={data} has={has} busy={busy} onSince={setSince} />
  )
}

interface PageProps {
  readonly answer: Answer
  readonly has: OutlookPart
  readonly busy: boolean
  readonly onSince: (day: string) => void
}

function Page({ answer, has, busy, onSince }: PageProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  return (
    <Inspect verdict={answer}>
      <div className="outlook" aria-busy={busy}>
        <div className="when">
          <p>{text('asof.heading', { day: day(answer.asOf, language) })}</p>
          <YearSwitch verdict={answer} />
        </div>
        <h1>{text('outlook.title')}</h1>
        <Lead answer={answer} />
        <AsOfSlider verdict={answer} busy={busy} />
        <FanSection answer={answer} />
        <YardstickChooser answer={answer} />
        {has === 'course' && answer.yardstick !== null ? <Pending text={text('outlook.path.busy')} /> : null}
        <WaterfallSection answer={answer} />
        <PathSection answer={answer} />
        <WhatIfSection key={`${answer.region.id} ${answer.year} ${answer.asOf}`} answer={answer} />
        <PlantsSection key={`plants ${answer.region.id} ${answer.year} ${answer.asOf}`} answer={answer} />
        <NewsSection answer={answer} isThere={has === 'all'} onSince={onSince} />
        <TreeSection answer={answer} />
        <WeightsSection answer={answer} />
        <HiddenSection answer={answer} />
        <OddSection answer={answer} />
        <SetAsideSection answer={answer} />
      </div>
    </Inspect>
  )
}

function Lead({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { outlook, published, gaps } = answer
  if (outlook === null) return <p className="lead">{text('outlook.none')}</p>
  const rate = (value: number): string => growth(value, language, asComputed)
  const said = text('outlook.value', { mean: rate(outlook.mean), p10: rate(outlook.p10), p90: rate(outlook.p90) })
  return (
    <>
      {published === null ? null : <p className="lead">{text('outlook.isPublished', { growth: growth(published, language) })}</p>}
      <p className="lead">
        <Figure computed pointer="/outlook" label={text('outlook.heading')} text={said} /> <ComputedTag />
      </p>
      {gaps.length === 0 ? null : <p className="muted">{gapsText(gaps, language)}</p>}
    </>
  )
}
