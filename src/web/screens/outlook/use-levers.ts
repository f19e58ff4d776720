import { useEffect, useMemo, useState } from 'react'
import { answerLevers, type LeverAnswer, type LeversSet, monthsLater } from '../../../contract/lever-answer.ts'
import type { Output } from '../../api.ts'
import { useWhatIf } from '../../queries.ts'
import type { Answer } from './answer.ts'

export type Moved = Output<'whatIf'>

/** Milliseconds after which a slider is at rest, and the belief itself is asked. */
const patience = 250

interface Shown extends LeverAnswer {
  /** How far the quick answer was from this one, of this year and the next the further; undefined while this is the quick one. */
  readonly exact: number | undefined
  readonly error: Error | null
  readonly retry: () => void
}

/** The year under levers and start dates: from the sums at hand, and once they rest from the belief itself. */
export function useLevers({
  answer,
  free,
  set,
}: {
  readonly answer: Answer
  readonly free: Moved
  readonly set: LeversSet
}): Shown {
  const quickly = useMemo(() => free.sums && answerLevers(free.sums), [free.sums])
  const rested = useRested(JSON.stringify(set))
  const asked: LeversSet = JSON.parse(rested)
  const { data, error, refetch, isPlaceholderData } = useWhatIf(answer.region.id, {
    ...{ year: answer.year, asOf: answer.asOf, target: asked.target, levers: asked.levers },
    starts: Object.fromEntries(
      free.startUps.flatMap(({ id, start }) => {
        const later = asked.starts[id]
        return later === undefined ? [] : [[id, monthsLater(start, later)]]
      }),
    ),
  })
  const retry = (): void => void refetch()
  const quick = quickly?.(set)
  const isAnswered = data !== undefined && !isPlaceholderData && rested === JSON.stringify(set)
  if (quick && !isAnswered) return { ...quick, exact: undefined, error, retry }
  const { after, oddsAfter, nextYear, activities } = data ?? free
  const apart = quick && [quick.after.p50 - after.p50, quick.nextYear - nextYear.after.p50].map(Math.abs)
  return {
    after,
    odds: oddsAfter ?? Number.NaN,
    nextYear: nextYear.after.p50,
    growth: Object.fromEntries(activities.map((one) => [one.activity, one.after])),
    exact: apart && Math.max(...apart),
    error,
    retry,
  }
}

/** A value once it has rested. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), patience)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
