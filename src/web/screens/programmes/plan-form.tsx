import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { programmeClasses } from '../../../contract/deal-words.ts'
import { useLanguage, useText } from '../../language.tsx'
import { countryChoices } from '../../parts/forms/countries.ts'
import { newId } from '../../parts/forms/new-id.ts'
import { RecordForm } from '../../parts/forms/record-form.tsx'
import { currencies, type Promotion, useFormChoices } from '../investment/form-choices.ts'

const budgetCurrencies = ['VND', ...currencies.filter((one) => one !== 'VND')]

/** Plans a programme: what it is, who answers for it, what it may cost, what it serves and what it is to bring. */
export function PlanForm({ region, promotion }: { readonly region: string; readonly promotion: Promotion }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { agencies, products, parks, deals } = useFormChoices(region, promotion)
  return (
    <RecordForm
      region={region}
      seen={promotion.last}
      day={promotion.day}
      action={text('do.plan-programme')}
      ledger="programmes"
      kind="plan-programme"
      about={({ title = '' }) => newId(title, promotion.last)}
      words={({ class: kind = '' }) => ({
        class: {
          label: text('ask.class'),
          choices: programmeClasses.map((one) => ({ value: one, label: text('programme.class', { class: one }) })),
          help: text('help.class', { class: kind }),
        },
        title: { label: text('ask.title') },
        place: { label: text('ask.place') },
        country: { label: text('ask.country'), kind: 'thing', choices: countryChoices(language), first: 'VN' },
        owner: { label: text('programme.owner'), choices: agencies },
        budget: { label: text('ask.budget'), currencies: budgetCurrencies, rate: 'optional' },
        from: { label: text('ask.from') },
        to: { label: text('ask.to') },
        'serves.products': { label: text('ask.products'), choices: products, help: text('help.serves') },
        'serves.parks': { label: text('ask.parks'), choices: parks },
        'serves.deals': { label: text('ask.deals'), choices: deals },
        'goals.leads': { label: text('ask.goal', { result: 'leads' }), help: text('help.goals') },
        'goals.orders': { label: text('ask.goal', { result: 'orders' }) },
        'goals.hires': { label: text('ask.goal', { result: 'hires' }) },
      })}
      said={({ entries }) => (
        <Link to="/programmes/$programme" params={{ programme: entries.at(-1)?.about ?? '' }} search={(before) => before}>
          {text('form.openProgramme')}
        </Link>
      )}
    />
  )
}
