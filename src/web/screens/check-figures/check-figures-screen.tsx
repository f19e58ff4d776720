import type { ReactNode } from 'react'
import { day, number, share } from '../../../contract/format.ts'
import type { Code } from '../../../contract/record.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { AsOfSlider } from '../../parts/as-of-slider.tsx'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { YearSwitch } from '../../parts/year-switch.tsx'
import { useCheckFigures, useCodes, useVerdict } from '../../queries.ts'
import { useView } from '../../view.ts'
import './check-figures.css'
import { type Choices, FindingItem } from './finding-item.tsx'
import { HiddenMonths, Weights } from './implied-charts.tsx'

type Answer = Output<'checkFigures'>

/** Are these figures true? What cannot all hold, what a revision may explain, and what follows though nobody published it. */
export function CheckFiguresScreen(): ReactNode {
  const view = useView()
  const { current } = useRegionsHere()
  const verdict = useVerdict(current, view)
  const check = useCheckFigures(current, view.asOf)
  const codes = useCodes(current)
  const error = verdict.error ?? check.error ?? codes.error
  if (error !== null)
    return <Failure page error={error} retry={() => void Promise.all([verdict.refetch(), check.refetch(), codes.refetch()])} />
  if (verdict.data === undefined || check.data === undefined || codes.data === undefined) return <Loading />
  return (
    <Page region={current} answer={check.data} verdict={verdict.data} codes={codes.data.codes} busy={check.isPlaceholderData} />
  )
}

interface PageProps {
  readonly region: string
  readonly answer: Answer
  readonly verdict: Output<'verdict'>
  readonly codes: readonly Code[]
  readonly busy: boolean
}

function Page({ region, answer, verdict, codes, busy }: PageProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { contradictions, examined, asOf } = answer
  const choices = { region, setAside: new Map(answer.setAside.map((one) => [one.observation, one])) }
  const summary = { count: contradictions.length, examined: number(examined, language), day: day(asOf, language) }
  return (
    <div className="figures" aria-busy={busy}>
      <div className="when">
        <p>{text('asof.heading', { day: day(asOf, language) })}</p>
        <YearSwitch verdict={verdict} />
      </div>
      <h1>{text('forensics.title')}</h1>
      <p className="lead">{text('forensics.summary', summary)}</p>
      <AsOfSlider verdict={verdict} busy={busy} />
      <Findings found={contradictions.filter(({ revisable }) => !revisable)} kind="firm" codes={codes} choices={choices} />
      <Findings found={contradictions.filter(({ revisable }) => revisable)} kind="loose" codes={codes} choices={choices} />
      <p>{text('forensics.revisions', { count: answer.revisions.length })}</p>
      <HiddenMonths implied={answer.implied} year={verdict.year} codes={codes} />
      <Weights implied={answer.implied} year={verdict.year} codes={codes} />
      <Assumed assumptions={answer.assumptions} />
    </div>
  )
}

interface FindingsProps {
  readonly found: Answer['contradictions']
  readonly kind: 'firm' | 'loose'
  readonly codes: readonly Code[]
  readonly choices: Choices
}

function Findings({ found, kind, codes, choices }: FindingsProps): ReactNode {
  const text = useText()
  if (found.length === 0) return null
  return (
    <section>
      <h2>{text(`forensics.${kind}`)}</h2>
      <p className="muted">{text(`forensics.${kind}Help`)}</p>
      <ol className="findings">
        {found.map((finding) => (
          <FindingItem
            key={`${finding.why.code} ${finding.figures.map(({ id }) => id).join(' ')}`}
            finding={finding}
            codes={codes}
            choices={choices}
          />
        ))}
      </ol>
    </section>
  )
}

function Assumed({ assumptions }: Pick<Answer, 'assumptions'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { monthSpread, deflatorLow, deflatorHigh, relativePrice, farApartRate, farApartAmount } = assumptions
  const values = {
    month: share(monthSpread, language),
    low: share(deflatorLow, language),
    high: share(deflatorHigh, language),
    relative: share(relativePrice, language),
    rate: text('unit.pointsShort', { number: number(farApartRate * 100, language) }),
    amount: share(farApartAmount, language),
  }
  return (
    <section>
      <h2>{text('forensics.assumed')}</h2>
      <p>{text('forensics.assumedText', values)}</p>
    </section>
  )
}
