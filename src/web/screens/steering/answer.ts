import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { asComputed, growth } from '../../../contract/format.ts'
import { call, type Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useNames } from '../../queries.ts'
import type { View } from '../../view.ts'

/** What every part of the page is drawn from. */
export type Answer = Output<'steering'>

export type Rule = Answer['compensation']['rule']

/** What must now happen; while another day is fetched, the answer of the day before stays. */
export function useSteering(
  region: string,
  { year, asOf, yardstick }: View,
  asked: { readonly rule: Rule; readonly compensator: string | undefined },
): UseQueryResult<Answer> {
  const { rule, compensator } = asked
  return useQuery({
    queryKey: ['steering', region, year, asOf, yardstick, rule, compensator],
    queryFn: ({ signal }) => call('steering', { region, year, asOf, yardstick, rule, compensator }, signal),
    placeholderData: (before) => (before?.region.id === region ? before : undefined),
  })
}

/** What an activity is called in the reader's language. */
export function useActivityName(region: string): (activity: string) => string {
  const text = useText()
  const nameOf = useNames(region, useLanguage())
  return (activity) => {
    if (activity === 'total') return nameOf('indicator', 'grdp')
    return activity === 'rest-of-industry-construction' ? text('steering.restOfIndustry') : nameOf('activity', activity)
  }
}

/** What an organisation or an office is called, in the list of issuers or in the region's own; its code where it has no name. */
export function useOrganisationName(region: string): (code: string) => string {
  const nameOf = useNames(region, useLanguage())
  return (code) => {
    const lists = ['issuer', 'office', 'subject'] as const
    return lists.map((list) => nameOf(list, code)).find((name) => name !== code) ?? code
  }
}

/** A rate with one decimal in the reader's language. */
export function useRate(): (value: number) => string {
  const language = useLanguage()
  return (value) => growth(value, language, asComputed)
}
