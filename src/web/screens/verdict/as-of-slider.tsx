import { type ReactNode, useEffect, useState } from 'react'
import { day } from '../../../contract/format.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useReleaseDays } from '../../queries.ts'
import { useChangeView, useView } from '../../view.ts'

/** Milliseconds of rest before the address, and with it the answer, follows the slider. */
const patience = 250

/** Index of the last release on the day or before. */
export function releaseBy(days: readonly string[], asOf: string): number {
  return Math.max(
    0,
    days.findLastIndex((one) => one <= asOf),
  )
}

interface SliderProps {
  readonly verdict: Output<'verdict'>
  readonly busy: boolean
}

/** Moves through the days on which something about the year became known. */
export function AsOfSlider({ verdict, busy }: SliderProps): ReactNode {
  const { asOf } = useView()
  const { data } = useReleaseDays(verdict.region.id, verdict.year)
  const days = (data?.days ?? []).map((one) => one.day)
  if (days.length < 2) return null
  const settled = asOf === undefined ? days.length - 1 : releaseBy(days, asOf)
  return <Slider key={`${settled}/${days.length}`} days={days} settled={settled} busy={busy} />
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
  const [index, setIndex] = useState(settled)
  useEffect(() => {
    if (index === settled) return
    const timer = setTimeout(() => change({ asOf: days[index] }, { replace: true }), patience)
    return () => clearTimeout(timer)
  }, [index, settled, days, change])
  const last = days.length - 1
  const name = day(days[index] ?? '', language)
  return (
    <div className="slider no-print">
      <button
        type="button"
        aria-label={text('asof.previous')}
        title={text('asof.previous')}
        disabled={index === 0}
        onClick={() => setIndex(index - 1)}
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
          onChange={({ target }) => setIndex(Number(target.value))}
        />
      </label>
      <button
        type="button"
        aria-label={text('asof.next')}
        title={text('asof.next')}
        disabled={index === last}
        onClick={() => setIndex(index + 1)}
      >
        ›
      </button>
      <button type="button" onClick={() => change({ asOf: undefined })}>
        {text('asof.today')}
      </button>
      <button type="button" onClick={() => window.print()}>
        {text('control.print')}
      </button>
    </div>
  )
}
