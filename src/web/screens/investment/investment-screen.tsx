import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { isTaodaError } from '../../../contract/errors.ts'
import { day } from '../../../contract/format.ts'
import { usePipeline } from '../../deal-queries.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { useView } from '../../view.ts'
import { CapitalToCome } from './capital-to-come.tsx'
import { CohortTable } from './cohort-table.tsx'
import { DealList } from './deal-list.tsx'
import { FunnelTable } from './funnel-table.tsx'
import { IdleList } from './idle-list.tsx'
import './investment.css'
import { PromotionSection } from './promotion-section.tsx'
import { PublishedCapital } from './published-capital.tsx'
import { StaysTable } from './stays-table.tsx'

/** Which deals will bring the capital, and what holds them? */
export function InvestmentScreen(): ReactNode {
  const text = useText()
  const { current } = useRegionsHere()
  const { asOf } = useView()
  return (
    <div className="investment">
      <h1>{text('nav.investment')}</h1>
      <Book region={current} asOf={asOf} />
      <PublishedCapital region={current} asOf={asOf} />
    </div>
  )
}

interface Asked {
  readonly region: string
  readonly asOf: string | undefined
}

/** What the book itself says, for whoever is signed in. */
function Book({ region, asOf }: Asked): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { data, error, isPlaceholderData, refetch } = usePipeline({ region, asOf })
  if (isTaodaError(error) && error.code === 'not-signed-in')
    return (
      <p>
        {text('deal.signIn')}{' '}
        <Link to="/sign-in" search={(before) => before}>
          {text('session.signIn')}
        </Link>
      </p>
    )
  // Developers and enterprises see their own deals, not the funnel of all.
  if (isTaodaError(error) && error.code === 'not-permitted')
    return (
      <>
        <DealList region={region} asOf={asOf} />
        <PromotionSection region={region} asOf={asOf} />
      </>
    )
  if (data === undefined) return error === null ? <Loading /> : <Failure error={error} retry={() => void refetch()} />
  const known = data.funnel.some(({ reached }) => reached > 0)
  return (
    <div aria-busy={isPlaceholderData}>
      <p className="small">{text('deal.book', { day: day(data.day, language) })}</p>
      {known ? (
        <>
          <CapitalToCome answer={data} />
          <DealList region={region} asOf={asOf} />
          <PromotionSection region={region} asOf={asOf} />
          <IdleList idle={data.idle} />
          <FunnelTable funnel={data.funnel} />
          <StaysTable stays={data.stays} />
          <CohortTable cohorts={data.cohorts} />
        </>
      ) : (
        <>
          <p className="state">{text('deal.empty')}</p>
          <PromotionSection region={region} asOf={asOf} />
        </>
      )}
    </div>
  )
}
