import type { ReactNode } from 'react'
import { day } from '../../../contract/format.ts'
import { moneyText } from '../../../contract/money-text.ts'
import { useLanguage, useText } from '../../language.tsx'
import { nameOfThing } from '../../parts/named.ts'
import type { Promotion } from '../investment/form-choices.ts'
import { CareCaseForms, EnterpriseForm, ExpansionForm, OpenCareForm } from './care-forms.tsx'
import type { DealAnswer } from './deal-answer.ts'

interface Props {
  readonly answer: DealAnswer
  readonly region: string
  /** What forms may name; undefined where nothing may be entered. */
  readonly promotion: Promotion | undefined
}

/** The firm after licensing: its cases of care, and where it grows. */
export function CareSection({ answer, region, promotion }: Props): ReactNode {
  const text = useText()
  const { enterprises } = answer
  if (enterprises.length === 0 && promotion === undefined) return null
  return (
    <section>
      <h2>{text('deal.care')}</h2>
      {enterprises.length === 0 ? <p>{text('deal.noFirm')}</p> : null}
      {enterprises.map((enterprise) => (
        <Firm key={enterprise.id} {...{ enterprise, answer, region, promotion }} />
      ))}
      {promotion === undefined ? null : (
        <>
          <EnterpriseForm answer={answer} region={region} promotion={promotion} />
          <ExpansionForm answer={answer} region={region} promotion={promotion} />
        </>
      )}
    </section>
  )
}

function Firm({ enterprise, answer, region, promotion }: Props & { readonly enterprise: DealAnswer['enterprises'][number] }) {
  const language = useLanguage()
  const { id, name, day: on } = enterprise
  return (
    <div>
      <p>
        <strong>{name}</strong> <span className="small">{day(on, language)}</span>
      </p>
      <ul>
        {answer.aftercare
          .filter((one) => one.enterprise === id)
          .map((one) => (
            <li key={one.id}>
              <CareCase one={one} />
              {promotion === undefined ? null : <CareCaseForms one={one} answer={answer} region={region} promotion={promotion} />}
            </li>
          ))}
      </ul>
      {promotion === undefined ? null : <OpenCareForm answer={answer} region={region} promotion={promotion} enterprise={id} />}
    </div>
  )
}

function CareCase({ one }: { readonly one: DealAnswer['aftercare'][number] }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const isOpen = one.closed === ''
  const details = [
    one.due === null || !isOpen ? '' : text('deal.due', { day: day(one.due, language) }),
    one.jobsAtRisk === null ? '' : text('deal.careJobs', { jobs: one.jobsAtRisk }),
    one.capitalAtRisk === null
      ? ''
      : text('deal.careCapital', { amount: moneyText(one.capitalAtRisk.amount, one.capitalAtRisk.currency, language) }),
    isOpen ? '' : text('deal.confirmed', { who: one.confirmedBy, day: day(one.closed, language) }),
  ]
  return (
    <>
      {day(one.day, language)}:{' '}
      {text('deal.careCase', { subject: one.subject, agency: nameOfThing(one.agency, language), outcome: one.outcome })}
      <span className="small">{details.filter((part) => part !== '').map((part) => ` · ${part}`)}</span>
    </>
  )
}
