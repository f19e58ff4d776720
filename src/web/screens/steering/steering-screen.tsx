import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { bound, day, growth, pointsShort } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import { useLanguage, useText } from '../../language.tsx'
import { AsOfSlider } from '../../parts/as-of-slider.tsx'
import { Figure, Inspect } from '../../parts/inspect.tsx'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { YardstickSelect } from '../../parts/yardstick-select.tsx'
import { YearSwitch } from '../../parts/year-switch.tsx'
import { useView } from '../../view.ts'
import { AmountsSection } from './amounts-section.tsx'
import { type Answer, type Rule, useRate, useSteering } from './answer.ts'
import { LedgerSection } from './ledger-section.tsx'
import { NodesSection } from './nodes-section.tsx'
import { PricesSection } from './prices-section.tsx'
import { RankingSection } from './ranking-section.tsx'
import './steering.css'

/** What must now happen: on every activity, who covers whom, what a point costs, who is behind. */
export function SteeringScreen(): ReactNode {
  const view = useView()
  const { current } = useRegionsHere()
  const [rule, setRule] = useState<Rule>('largest-first')
  const [compensator, setCompensator] = useState<string>()
  const { data, error, refetch, isPlaceholderData } = useSteering(current, view, { rule, compensator })
  if (error !== null) return <Failure page error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading />
  return (
    <Inspect
      verdict={{
        region: data.region,
        asOf: data.asOf,
        known: data.known,
        lineage: data.lineage,
        phasingBasis: data.phasingBasis,
      }}
    >
      <div className="steering" aria-busy={isPlaceholderData}>
        <Head answer={data} busy={isPlaceholderData} />
        <NodesSection answer={data} />
        <LedgerSection answer={data} onRule={setRule} />
        <PricesSection answer={data} onCompensator={setCompensator} />
        <RankingSection answer={data} />
        <AmountsSection answer={data} />
      </div>
    </Inspect>
  )
}

function Head({ answer, busy }: { readonly answer: Answer; readonly busy: boolean }): ReactNode {
  const text = useText()
  const language = useLanguage()
  return (
    <>
      <div className="when">
        <p>{text('asof.heading', { day: day(answer.asOf, language) })}</p>
        <YearSwitch verdict={answer} />
        {answer.yardsticks.length < 2 ? null : (
          <YardstickSelect region={answer.region.id} yardsticks={answer.yardsticks} chosen={answer.yardstick?.id ?? ''} />
        )}
      </div>
      <h1>{text('steering.title')}</h1>
      <Lead answer={answer} />
      <AsOfSlider verdict={answer} busy={busy} />
    </>
  )
}

function Lead({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const rate = useRate()
  const { yardstick, gap, nodes, rest } = answer
  const index = nodes.findIndex(({ indicator, activity }) => indicator === 'grdp' && activity === 'total')
  const whole = nodes[index]
  if (yardstick === null || gap === null) return <p className="lead">{text('steering.none', { year: String(answer.year) })}</p>
  if (rest === '' || whole?.required == null) return <p className="lead">{text('steering.over')}</p>
  const target = bound(yardstick.operator, growth(yardstick.value, language), language)
  const best = whole.best
    ? `${rate(whole.best.growth)} (${text('steering.bestOf', { period: periodName(whole.best.period, language), years: whole.yearsOnRecord })})`
    : text('steering.noBest')
  const said = text('steering.lead', { target, rest: periodName(rest, language), required: rate(whole.required), best })
  return (
    <>
      <p className="lead">
        <Figure computed inline pointer={`/nodes/${index}`} label={text('steering.title')} text={said} />
      </p>
      <p>
        <Figure
          computed
          inline
          pointer="/gap"
          label={text('steering.yardstick')}
          text={text('steering.gap', { outlook: rate(answer.outlook), gap: pointsShort(gap, language, true) })}
        />
      </p>
      <p className="next no-print">
        <Link to="/catch-up" search={(before) => before}>
          {text('steering.toCatchUp')}
        </Link>
      </p>
    </>
  )
}
