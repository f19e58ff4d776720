import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { NewEntry } from '../../../contract/daybook.ts'
import { useLanguage, useText } from '../../language.tsx'
import { countryChoices } from '../../parts/forms/countries.ts'
import type { EntryField, Typed } from '../../parts/forms/field.ts'
import { newId } from '../../parts/forms/new-id.ts'
import { RecordForm } from '../../parts/forms/record-form.tsx'
import { AlikeFirms } from './alike-firms.tsx'
import { currencies, type Promotion, useFormChoices } from './form-choices.ts'

interface Props {
  readonly region: string
  readonly promotion: Promotion
  readonly action: string
  /** The lead or the deal from which it comes. */
  readonly lead?: Promotion['leads'][number]
  readonly expands?: { readonly deal: string; readonly investor: string; readonly currency: string }
  readonly onRecorded?: (word: ReactNode) => void
}

/** Opens a deal, of an investor of the book or of a new one, from a lead, as an expansion, or from nothing. */
export function NewDealForm({ region, promotion, action, lead, expands, onRecorded }: Props): ReactNode {
  const text = useText()
  const { investors, developers, parks, activities } = useFormChoices(region, promotion)
  const investorFields = useInvestorFields(lead?.name ?? '')
  const chooses = { label: text('ask.investor'), choices: investors, kind: 'thing', first: lead?.investor ?? '' } as const
  return (
    <RecordForm
      region={region}
      seen={promotion.last}
      day={promotion.day}
      action={action}
      ledger="investment"
      kind="open-deal"
      about={({ title = '' }) => newId(title, promotion.last + 1)}
      draft={`open-deal.${lead?.id ?? expands?.deal ?? 'new'}`}
      more={(values) => (expands === undefined ? investorFields(values, lead !== undefined && lead.investor === '') : [])}
      first={(values) => (values.whose === 'new' ? [investorEntry(values, promotion.last)] : [])}
      words={({ whose, inZone }) => ({
        ...(expands === undefined && whose !== 'new' ? { investor: chooses } : {}),
        title: { label: text('ask.title'), help: text('help.dealTitle') },
        expected: {
          label: text('ask.expected'),
          currencies: expands === undefined ? currencies : [expands.currency],
          rate: 'optional',
          help: text('help.expected'),
        },
        activity: { label: text('ask.activity'), kind: 'thing', choices: activities, first: lead?.activity ?? '' },
        inZone: { label: text('ask.inZone'), help: text('help.inZone') },
        ...(inZone === 'yes'
          ? {
              park: { label: text('ask.park'), kind: 'thing', choices: parks },
              developer: { label: text('ask.developer'), kind: 'thing', choices: developers },
            }
          : {}),
      })}
      fixed={(values) => ({
        ...(lead === undefined ? {} : { lead: lead.id }),
        ...(expands === undefined ? {} : { expands: expands.deal, investor: expands.investor }),
        ...(values.whose === 'new' ? { investor: investorEntry(values, promotion.last).about } : {}),
      })}
      warn={({ whose, name = '' }) => (whose === 'new' ? <AlikeFirms name={name} promotion={promotion} /> : null)}
      said={({ entries }) => (
        <Link to="/investment/$deal" params={{ deal: entries.at(-1)?.about ?? '' }} search={(before) => before}>
          {text('form.openDeal')}
        </Link>
      )}
      {...(onRecorded === undefined ? {} : { onRecorded })}
    />
  )
}

/** Whose deal it is: an investor of the book, or a new one with its name, origin and country. */
function useInvestorFields(name: string): (values: Typed, isNew: boolean) => readonly EntryField[] {
  const text = useText()
  const language = useLanguage()
  return ({ whose, origin }, isNew) => {
    const choice: EntryField = {
      name: 'whose',
      label: text('ask.whose'),
      kind: 'choice',
      first: isNew ? 'new' : 'known',
      choices: (['known', 'new'] as const).map((value) => ({ value, label: text('ask.whoseKind', { kind: value }) })),
    }
    if (whose !== 'new') return [choice]
    const origins = (['foreign', 'domestic'] as const).map((value) => ({
      value,
      label: text('ask.originKind', { origin: value }),
    }))
    return [
      choice,
      { name: 'name', label: text('ask.firmName'), kind: 'text', first: name, most: 300 },
      { name: 'origin', label: text('ask.origin'), kind: 'choice', first: 'foreign', choices: origins },
      ...(origin === 'domestic'
        ? []
        : [{ name: 'country', label: text('ask.country'), kind: 'thing', choices: countryChoices(language) } as const]),
    ]
  }
}

function investorEntry({ name = '', origin = '', country = 'VN', day = '' }: Typed, seen: number): NewEntry {
  const body = { name, origin, country: origin === 'domestic' ? 'VN' : country }
  return { ledger: 'investment', kind: 'register-investor', about: newId(name, seen), day, body }
}
