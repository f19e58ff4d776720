import { type ReactNode, useState } from 'react'
import { programmeClasses } from '../../../contract/deal-words.ts'
import { day } from '../../../contract/format.ts'
import { moneyText } from '../../../contract/money-text.ts'
import type { Output } from '../../api.ts'
import { useProgrammes, usePromotion } from '../../deal-queries.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useCalled } from '../../parts/named.ts'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { SignedIn } from '../../parts/signed-in.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { useView } from '../../view.ts'
import '../investment/investment.css'
import { PlanForm } from './plan-form.tsx'
import { ProgrammeTable } from './programme-table.tsx'

type Programmes = Output<'programmes'>['programmes']

/** What came of each programme, against what it cost? */
export function ProgrammesScreen(): ReactNode {
  const text = useText()
  return <SignedIn title={text('nav.programmes')}>{() => <Asked />}</SignedIn>
}

function Asked(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { current } = useRegionsHere()
  const { asOf } = useView()
  const [kind, setKind] = useState<(typeof programmeClasses)[number]>()
  const { data, error, isPlaceholderData, refetch } = useProgrammes({
    region: current,
    asOf,
    ...(kind === undefined ? {} : { class: kind }),
  })
  const promotion = usePromotion({ region: current }).data
  const called = useCalled(data?.names ?? [])
  if (data === undefined) return error === null ? <Loading /> : <Failure page error={error} retry={() => void refetch()} />
  return (
    <div className="investment" aria-busy={isPlaceholderData}>
      <h1>{text('nav.programmes')}</h1>
      <p className="small">{text('deal.book', { day: day(data.day, language) })}</p>
      <p>{text('programme.lead')}</p>
      {asOf === undefined && promotion !== undefined ? <PlanForm region={current} promotion={promotion} /> : null}
      <p className="filters">
        <label>
          <span>{text('programme.programme')}</span>
          <select value={kind ?? ''} onChange={({ target }) => setKind(programmeClasses.find((one) => one === target.value))}>
            <option value="">{text('programme.anyClass')}</option>
            {programmeClasses.map((one) => (
              <option key={one} value={one}>
                {text('programme.class', { class: one })}
              </option>
            ))}
          </select>
        </label>
      </p>
      {data.programmes.length === 0 ? (
        <p className="state">{text('programme.none')}</p>
      ) : (
        <>
          <Summary programmes={data.programmes} />
          <ProgrammeTable programmes={data.programmes} region={current} called={called} deals={promotion?.deals ?? []} />
        </>
      )}
    </div>
  )
}

function Summary({ programmes }: { readonly programmes: Programmes }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const held = programmes.filter(({ state }) => state === 'held' || state === 'closed')
  const nothing = held.filter(({ verdict }) => verdict === 'nothing').length
  const spent = new Map<string, number>()
  for (const one of programmes) spent.set(one.budget.currency, (spent.get(one.budget.currency) ?? 0) + one.spent)
  const sums = [...spent].map(([currency, amount]) => moneyText(amount, currency, language)).join(', ')
  return <p>{text('programme.summary', { held: held.length, nothing, spent: sums })}</p>
}
