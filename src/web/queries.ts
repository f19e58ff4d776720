import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Language } from '../contract/record.ts'
import { call, type Input, type Output } from './api.ts'
import type { Recorded } from './parts/years.ts'
import type { View } from './view.ts'

export function useRegions(): UseQueryResult<Output<'listRegions'>> {
  return useQuery({ queryKey: ['listRegions'], queryFn: ({ signal }) => call('listRegions', {}, signal) })
}

/** How long an answer before stays while the next is worked out; after that the figures of the new day are shown without their outlook. */
const patience = 600

/**
 * The verdict of a region; while another day is fetched, the answer of the day before stays. Where its outlook takes time, the figures
 * that it rests on are there before it.
 */
export function useVerdict(region: string, { year, asOf }: View) {
  const input = { region, year, asOf }
  const all = useQuery({
    queryKey: ['verdict', input],
    queryFn: ({ signal }) => call('verdict', input, signal),
    placeholderData: (before) => (before?.region.id === region ? before : undefined),
  })
  const isWaiting = all.error === null && (all.data === undefined || all.isPlaceholderData)
  const isLong = useLongWait(isWaiting, all.data === undefined ? 0 : patience)
  const figures = useQuery({
    queryKey: ['verdict', input, 'figures'],
    queryFn: ({ signal }) => call('verdict', { ...input, parts: 'figures' }, signal),
    enabled: isLong,
  })
  const isAhead = isLong && figures.data !== undefined
  return { ...all, data: isAhead ? figures.data : all.data, isOutdated: all.isPlaceholderData && !isAhead }
}

/** Whether a wait has lasted for some milliseconds. */
function useLongWait(isWaiting: boolean, milliseconds: number): boolean {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(() => setIsOver(true), milliseconds)
    return () => {
      clearTimeout(timer)
      setIsOver(false)
    }
  }, [isWaiting, milliseconds])
  return isWaiting && isOver
}

export function useReleaseDays(region: string, year: number): UseQueryResult<Output<'listReleaseDays'>> {
  return useQuery({
    queryKey: ['listReleaseDays', region, year],
    queryFn: ({ signal }) => call('listReleaseDays', { region, year }, signal),
    placeholderData: keepPreviousData,
  })
}

/** Periods of growth figures and of targets, known on a day; empty until they are there. */
export function useRecorded(region: string, asOf: string): Recorded {
  const figures = useQuery({
    queryKey: ['listObservations', region, asOf],
    queryFn: ({ signal }) =>
      call('listObservations', { region, asOf, indicator: 'grdp', activity: 'total', measure: 'growth' }, signal),
    placeholderData: keepPreviousData,
  })
  const targets = useQuery({
    queryKey: ['listTargets', region, asOf],
    queryFn: ({ signal }) => call('listTargets', { region, asOf, indicator: 'grdp' }, signal),
    placeholderData: keepPreviousData,
  })
  return {
    figures: (figures.data?.observations ?? []).map(({ period }) => period),
    targets: (targets.data?.targets ?? []).map(({ period }) => period),
  }
}

export function useTrace(region: string, observation: string, asOf: string): UseQueryResult<Output<'traceObservation'>> {
  return useQuery({
    queryKey: ['traceObservation', region, observation, asOf],
    queryFn: ({ signal }) => call('traceObservation', { region, observation, asOf }, signal),
  })
}

/** What the published figures contradict and imply; while another day is fetched, the answer of the day before stays. */
export function useCheckFigures(region: string, asOf: string | undefined): UseQueryResult<Output<'checkFigures'>> {
  return useQuery({
    queryKey: ['checkFigures', region, asOf],
    queryFn: ({ signal }) => call('checkFigures', { region, asOf }, signal),
    placeholderData: keepPreviousData,
  })
}

/** How much of an outlook is there. */
export type OutlookPart = NonNullable<Input<'outlook'>['parts']>

function useOutlookPart(input: Input<'outlook'>, enabled: boolean): UseQueryResult<Output<'outlook'>> {
  return useQuery({
    queryKey: ['outlook', input],
    queryFn: ({ signal }) => call('outlook', input, signal),
    placeholderData: (before) => (before?.region.id === input.region ? before : undefined),
    enabled,
  })
}

/** An outlook as far as it is there. */
export interface OutlookSoFar {
  readonly data: Output<'outlook'> | undefined
  readonly has: OutlookPart
  readonly busy: boolean
  readonly error: Error | null
  readonly retry: () => void
}

/** The outlook on the year of the view, in parts as they come; while another day is fetched, the answer of the day before stays. */
export function useOutlook(region: string, view: View, since: string | undefined): OutlookSoFar {
  const { year, asOf, yardstick, target } = view
  const input = { region, year, asOf, yardstick, target }
  const isFresh = ({ isSuccess, isPlaceholderData }: UseQueryResult): boolean => isSuccess && !isPlaceholderData
  const course = useOutlookPart({ ...input, parts: 'course' }, true)
  const way = useOutlookPart({ ...input, parts: 'way' }, isFresh(course))
  const all = useOutlookPart({ ...input, parts: 'all', since }, isFresh(way))
  const fromLast = [
    { has: 'all', query: all },
    { has: 'way', query: way },
    { has: 'course', query: course },
  ] as const
  // Another yardstick on the same day: what is there stays until its path has been found, so that nothing jumps.
  const isSameDay = all.data?.asOf === course.data?.asOf && all.data?.year === course.data?.year
  const worthShowing = fromLast.filter(({ has }) => has !== 'course' || !isSameDay)
  const shown = worthShowing.find(({ query }) => isFresh(query)) ?? fromLast.find(({ query }) => query.data !== undefined)
  const failed = [course, way, all].find(({ error }) => error !== null)
  return {
    data: shown?.query.data,
    has: shown?.has ?? 'course',
    busy: shown === undefined || !isFresh(shown.query),
    error: failed?.error ?? null,
    retry: () => void (failed ?? course).refetch(),
  }
}

/** Yardsticks of the whole for a year, known on a day; those that another one replaced are told apart. */
export function useYardsticks(region: string, year: number, asOf: string): readonly Output<'listTargets'>['targets'][number][] {
  const { data } = useQuery({
    queryKey: ['listTargets', region, asOf, year],
    queryFn: ({ signal }) => call('listTargets', { region, asOf, indicator: 'grdp', period: String(year) }, signal),
    placeholderData: keepPreviousData,
  })
  return (data?.targets ?? []).filter(
    ({ activity, measure, subject, withdrawn }) => activity === 'total' && measure === 'growth' && subject === '' && !withdrawn,
  )
}

/** The year with growth of some activities taken as given; the answer before stays until the next is there. */
export function useWhatIf(
  region: string,
  asked: {
    readonly year: number
    readonly asOf: string
    readonly target: number
    readonly levers: Readonly<Record<string, number>>
    /** First month with output by plant. */
    readonly starts?: Readonly<Record<string, string>>
  },
): UseQueryResult<Output<'whatIf'>> {
  const { year, asOf, target } = asked
  const pairs = Object.entries(asked.levers).map(([activity, growth]) => `${activity}:${growth}`)
  const levers = pairs.length === 0 ? undefined : pairs.join(',')
  const dates = Object.entries(asked.starts ?? {}).map(([plant, month]) => `${plant}:${month}`)
  const starts = dates.length === 0 ? undefined : dates.join(',')
  return useQuery({
    queryKey: ['whatIf', region, year, asOf, target, levers, starts],
    queryFn: ({ signal }) => call('whatIf', { region, year, asOf, target, levers, starts }, signal),
    placeholderData: keepPreviousData,
  })
}

export function useCodes(region: string): UseQueryResult<Output<'listCodes'>> {
  return useQuery({
    queryKey: ['listCodes', region],
    queryFn: ({ signal }) => call('listCodes', { region }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

type Code = Output<'listCodes'>['codes'][number]

/** What a code of any list is called; the code itself where no list has it. */
export function useAnyName(region: string, language: Language): (code: string) => string {
  const { data, isPending } = useCodes(region)
  const names = new Map((data?.codes ?? []).map((one) => [one.code, one.names[language]]))
  return (code) => names.get(code) ?? (isPending ? '…' : code)
}

/** What a code is called in the reader's language: dots while the names are on their way, the code itself where it has none. */
export type NameOf = (list: Code['list'], code: string) => string

export function useNames(region: string, language: Language): NameOf {
  const { data, isPending } = useCodes(region)
  if (isPending) return () => '…'
  return (list, code) => data?.codes.find((one) => one.list === list && one.code === code)?.names[language] ?? code
}
