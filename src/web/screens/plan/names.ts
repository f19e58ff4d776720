import { useMemo } from 'react'
import { scenarioRowName } from '../../../contract/scenario-sentence.ts'
import { useLanguage } from '../../language.tsx'
import { useCodes } from '../../queries.ts'
import type { SheetRow } from './use-sheet.ts'

/** Names of activities, agencies and rows in the reader's language. */
export interface PlanNames {
  readonly row: (row: Pick<SheetRow, 'id' | 'name' | 'kind'>) => string
  /** Of an activity or an agency. */
  readonly code: (code: string) => string
  readonly agency: (code: string) => string
}

export function usePlanNames(region: string): PlanNames {
  const language = useLanguage()
  const { data } = useCodes(region)
  return useMemo(() => {
    const named = new Map(data?.codes.map(({ list, code, names }) => [`${list} ${code}`, names[language]]))
    const nameOf = (list: string, code: string): string => (data === undefined ? '…' : (named.get(`${list} ${code}`) ?? code))
    const activity = (code: string): string => nameOf('activity', code)
    const agency = (code: string): string => nameOf('issuer', code)
    const code = (one: string): string => (activity(one) === one ? agency(one) : activity(one))
    return { row: (row) => scenarioRowName(row, activity, language), code, agency }
  }, [data, language])
}
