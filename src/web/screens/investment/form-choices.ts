import { endStages } from '../../../contract/deal-words.ts'
import { day } from '../../../contract/format.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { countryName } from '../../parts/forms/countries.ts'
import type { Choice } from '../../parts/forms/field.ts'
import { nameOfThing, useCalled } from '../../parts/named.ts'
import { useCodes } from '../../queries.ts'

export type Promotion = Output<'promotion'>

/** Currencies in which capital comes, the most frequent first. */
export const currencies = ['USD', 'VND', 'EUR', 'JPY', 'KRW', 'CNY', 'SGD', 'TWD', 'HKD'] as const

/** What the forms of deals and programmes let people choose, under names. */
export interface FormChoices {
  readonly investors: readonly Choice[]
  readonly events: readonly Choice[]
  readonly programmes: readonly Choice[]
  readonly agencies: readonly Choice[]
  readonly developers: readonly Choice[]
  readonly deals: readonly Choice[]
  readonly parks: readonly Choice[]
  readonly products: readonly Choice[]
  readonly activities: readonly Choice[]
}

export function useFormChoices(region: string, promotion: Promotion): FormChoices {
  const text = useText()
  const language = useLanguage()
  const called = useCalled(promotion.developers)
  const codes = useCodes(region).data?.codes ?? []
  const isPark = new Set(promotion.parks.map(({ id }) => id))
  const titled = (all: Promotion['events']): readonly Choice[] =>
    all.map((one) => ({ value: one.id, label: one.title, detail: day(one.day, language) }))
  return {
    investors: promotion.investors.map(({ id, name, country }) => {
      return { value: id, label: name, detail: countryName(country, language) }
    }),
    events: titled(promotion.events),
    programmes: titled(promotion.programmes),
    agencies: promotion.agencies.map((one) => ({ value: one.id, label: nameOfThing(one, language) })),
    developers: promotion.developers.map(({ id }) => ({ value: id, label: called(id) })),
    deals: promotion.deals
      .filter(({ stage }) => !endStages.includes(stage))
      .map(({ id, title, stage }) => ({ value: id, label: title, detail: text(`stage.${stage}`) })),
    parks: promotion.parks.map(({ id, names }) => ({ value: id, label: names[language] })),
    products: codes
      .filter(({ list, code }) => list === 'subject' && !isPark.has(code))
      .map(({ code, names }) => ({ value: code, label: names[language] })),
    activities: codes
      .filter(({ list }) => list === 'activity')
      .map(({ code, names }) => ({ value: code, label: names[language] })),
  }
}
