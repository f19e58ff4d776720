import { keepPreviousData, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CellMeasure } from '../../../contract/ledgers/plan.ts'
import { call, type Output } from '../../api.ts'

export type Sheet = Output<'showScenario'>
export type SheetRow = Sheet['rows'][number]
export type SheetCell = SheetRow['cells'][number]

/** One edit that is tried and not yet entered. */
export interface TriedEdit {
  readonly row: string
  readonly period: string
  readonly measure: CellMeasure
  readonly value: number
}

interface Asked {
  readonly region: string
  readonly scenario: string
  readonly year: number | undefined
  readonly asOf: string | undefined
  readonly yardstick: string | undefined
}

export function useScenarios(region: string, asOf: string | undefined): UseQueryResult<Output<'listScenarios'>> {
  return useQuery({
    queryKey: ['listScenarios', region, asOf],
    queryFn: ({ signal }) => call('listScenarios', { region, asOf }, signal),
    placeholderData: keepPreviousData,
  })
}

function sheetQuery({ region, scenario, year, asOf, yardstick }: Asked, tried: readonly TriedEdit[]) {
  const edits = tried.map(({ row, period, measure, value }) => `${row}:${period}:${measure}:${value}`).join(',')
  const input = { region, year, asOf, yardstick, ...(scenario === '' ? {} : { scenario }), ...(edits === '' ? {} : { edits }) }
  return {
    queryKey: ['showScenario', region, scenario, year, asOf, yardstick, edits],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => call('showScenario', input, signal),
  }
}

/** The sheet with the edits that are tried: one that cannot be made is told and not taken up. */
export function useSheet(asked: Asked) {
  const queries = useQueryClient()
  const [tried, setTried] = useState<readonly TriedEdit[]>([])
  const [problem, setProblem] = useState<Error | null>(null)
  const answer = useQuery({ ...sheetQuery(asked, tried), placeholderData: keepPreviousData })
  const tryEdit = async (edit: TriedEdit): Promise<void> => {
    const last = tried.at(-1)
    const isSameCell = last?.row === edit.row && last.period === edit.period
    const next = [...(isSameCell ? tried.slice(0, -1) : tried), edit]
    try {
      await queries.fetchQuery({ ...sheetQuery(asked, next), retry: false })
      setProblem(null)
      setTried(next)
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)))
    }
  }
  const discard = (): void => {
    setProblem(null)
    setTried([])
  }
  return { answer, tried, tryEdit, discard, problem }
}
