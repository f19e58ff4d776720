import type { Language } from '../../../contract/record.ts'
import type { Output } from '../../api.ts'
import { useLanguage } from '../../language.tsx'
import type { Choice } from '../../parts/forms/field.ts'
import { useCodes } from '../../queries.ts'

export const channels = ['session', 'letter', 'hotline', 'portal', 'visit', 'group'] as const

type Code = Output<'listCodes'>['codes'][number]

/** Offices and topics of a region by name, to choose from. */
export function useNamedChoices(region: string): { readonly offices: readonly Choice[]; readonly topics: readonly Choice[] } {
  const language = useLanguage()
  const codes = useCodes(region).data?.codes ?? []
  return { offices: choicesOf(codes, 'office', language), topics: choicesOf(codes, 'topic', language) }
}

function choicesOf(codes: readonly Code[], list: Code['list'], language: Language): readonly Choice[] {
  return codes
    .filter((code) => code.list === list)
    .map(({ code, names }) => ({ value: code, label: names[language] }))
    .sort((one, other) => one.label.localeCompare(other.label, language))
}

/** Enterprises whose petitions are on record, by name. */
export function enterprisesOf(petitions: Output<'listPetitions'>['petitions']): readonly Choice[] {
  const names = new Map(petitions.map(({ enterprise, enterpriseName }) => [enterprise, enterpriseName]))
  return [...names].filter(([id]) => id !== '').map(([value, label]) => ({ value, label }))
}
