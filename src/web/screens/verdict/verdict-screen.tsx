import { lazy, type ReactNode, Suspense } from 'react'
import { day } from '../../../contract/format.ts'
import { startingYardstick } from '../../../contract/verdict-sentence.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { AsOfSlider } from '../../parts/as-of-slider.tsx'
import { Inspect } from '../../parts/inspect.tsx'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { YearSwitch } from '../../parts/year-switch.tsx'
import { useVerdict } from '../../queries.ts'
import { useView } from '../../view.ts'
import { Sentence } from './sentence.tsx'

const BehindTheSentence = lazy(() =>
  import('./behind-the-sentence.tsx').then(({ BehindTheSentence: component }) => ({ default: component })),
)

/** Will the target of the year be met, and what must the rest of the year do? */
export function VerdictScreen(): ReactNode {
  const view = useView()
  const { current } = useRegionsHere()
  const { data, error, isOutdated, refetch } = useVerdict(current, view)
  if (data === undefined) return error === null ? <Loading /> : <Failure page error={error} retry={() => void refetch()} />
  return (
    <>
      {error === null ? null : <Failure error={error} retry={() => void refetch()} />}
      <VerdictPage verdict={data} busy={isOutdated} />
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
        <Suspense fallback={null}>
          <BehindTheSentence verdict={verdict} chosen={chosen} />
        </Suspense>
      </div>
    </Inspect>
  )
}
