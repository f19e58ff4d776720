import { type ReactNode, useEffect, useState } from 'react'
import { day } from '../../contract/format.ts'
import { useLanguage, useText } from '../language.tsx'
import { useReleaseDays } from '../queries.ts'
import { useChangeView, useView } from '../view.ts'
import { releaseBy } from './release-by.ts'
import { Failure } from './states.tsx'

/** Milliseconds of rest before the address, and with it the answer, follows the slider. */
const patience = 250

interface SliderProps {
  readonly verdict: { readonly region: { readonly id: string }; readonly year: number }
  readonly busy: boolean
}

/** Moves through the days on which something about the year became known. */
export function AsOfSlider({ verdict, busy }: SliderProps): ReactNode {
  const { asOf } = useView()
  const { data, error, refetch } = useReleaseDays(verdict.region.id, verdict.year)
  const days = (data?.days ?? []).map((one) => one.day)
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />
  if (days.length < 2) return null
  const settled = asOf === undefined ? days.length - 1 : releaseBy(days, asOf)
  return <Slider days={days} settled={settled} busy={busy} />
}

interface PositionProps {
  readonly days: readonly string[]
  readonly settled: number
  readonly busy: boolean
}

function Slider({ days, settled, busy }: PositionProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const change = useChangeView()
  // Where the reader has moved to, until the address has followed.
  const [moved, setMoved] = useState<number | null>(null)
  const index = Math.min(moved ?? settled, days.length - 1)
  useEffect(() => setMoved((before) => (before === settled ? null : before)), [settled])
  useEffect(() => {
    if (moved === null) return
    const follow = (): void => (moved === settled ? setMoved(null) : change({ asOf: days[moved] }, { replace: true }))
    const timer = setTimeout(follow, patience)
    return () => clearTimeout(timer)
  }, [moved, settled, days, change])
  const today = (): void => {
    setMoved(null)
    change({ asOf: undefined })
  }
  const last = days.length - 1
  const name = day(days[index] ?? '', language)
  return (
    <div className="slider no-print">
      <button
        type="button"
        aria-label={text('asof.previous')}
        title={text('asof.previous')}
        disabled={index === 0}
        onClick={() => setMoved(index - 1)}
      >
        ‹
      </button>
      <label>
        <span className="slider-day">
          {busy ? text('state.refreshing') : text('asof.position', { day: name, index: index + 1, count: days.length })}
        </span>
        <input
          type="range"
          min={0}
          max={last}
          value={index}
          aria-label={text('asof.label')}
          aria-valuetext={name}
          onChange={({ target }) => setMoved(Number(target.value))}
        />
      </label>
      <button
        type="button"
        aria-label={text('asof.next')}
        title={text('asof.next')}
        disabled={index === last}
        onClick={() => setMoved(index + 1)}
      >
        ›
      </button>
      <button type="button" onClick={today}>
        {text('asof.today')}
      </button>
      <button type="button" onClick={() => window.print()}>
        {text('control.print')}
      </button>
    </div>
  )
}
