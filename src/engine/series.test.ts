import { describe, expect, it } from 'vitest'
import { type Period, parsePeriod } from './period.ts'
import { makeSeries, seriesSum, seriesValue, sliceSeries } from './series.ts'

function period(text: string): Period {
  const parsed = parsePeriod(text)
  if (parsed === undefined) throw new Error(`${text} is no period`)
  return parsed
}

const monthly = makeSeries({
  frequency: 'M',
  start: period('2025-01').first,
  values: [1, 2, 3, Number.NaN, 5, Number.NaN],
  missing: [null, null, null, 'confidential', null, null],
})

describe('series', () => {
  it('SER-1 wants a start that is aligned to the frequency', () => {
    const make = (frequency: 'M' | 'Q' | 'A', start: number) => () => makeSeries({ frequency, start, values: [] })
    expect(make('Q', period('2025-02').first)).toThrow('not-aligned')
    expect(make('A', period('2025-Q2').first)).toThrow('not-aligned')
    expect(make('M', 1.5)).toThrow('not-aligned')
    expect(make('Q', period('2025-Q2').first)).not.toThrow()
  })

  it('SER-1 slices, leaving out what lies outside', () => {
    const slice = sliceSeries(monthly, period('2025-03/2025-12'))
    expect(slice.start).toBe(period('2025-03').first)
    expect(slice.values).toEqual([3, Number.NaN, 5, Number.NaN])
    expect(slice.missing).toEqual([null, 'confidential', null, 'not-reported'])
    expect(sliceSeries(monthly, period('2024-11/2025-02')).values).toEqual([1, 2])
    const quarterly = makeSeries({ frequency: 'Q', start: period('2025-Q1').first, values: [1, 2, 3, 4] })
    expect(sliceSeries(quarterly, period('2025-07/2025-12'))).toMatchObject({ start: period('2025-Q3').first, values: [3, 4] })
  })

  it('SER-2 says why a value is missing', () => {
    expect(seriesValue(monthly, period('2025-05'))).toEqual({ status: 'known', value: 5 })
    expect(seriesValue(monthly, period('2025-04'))).toEqual({ status: 'missing', reason: 'confidential' })
    expect(seriesValue(monthly, period('2025-06'))).toEqual({ status: 'missing', reason: 'not-reported' })
    expect(seriesValue(monthly, period('2024-12'))).toEqual({ status: 'missing', reason: 'outside-series' })
  })

  it('SER-2 a series without values says why', () => {
    const empty = makeSeries({ frequency: 'M', start: 0, values: [], emptyBecause: 'not-yet-published' })
    expect(empty.emptyBecause).toBe('not-yet-published')
    expect(seriesValue(empty, { first: 0, last: 0 })).toEqual({ status: 'missing', reason: 'not-yet-published' })
    expect(sliceSeries(empty, { first: 0, last: 5 }).emptyBecause).toBe('not-yet-published')
    expect(sliceSeries(monthly, period('2026-01/2026-02')).emptyBecause).toBe('outside-series')
    expect(makeSeries({ frequency: 'M', start: 0, values: [1], emptyBecause: 'doubtful' }).emptyBecause).toBeNull()
  })

  it('SER-2 drops a reason where there is a value and refuses reasons of another length', () => {
    expect(makeSeries({ frequency: 'M', start: 0, values: [1], missing: ['doubtful'] }).missing).toEqual([null])
    expect(() => makeSeries({ frequency: 'M', start: 0, values: [1], missing: [] })).toThrow('lengths-differ')
  })

  it('SER-3 sums months, and a missing one makes the sum missing', () => {
    expect(seriesSum(monthly, period('2025-Q1'))).toEqual({ status: 'known', value: 6 })
    expect(seriesSum(monthly, period('2025-01/2025-04'))).toEqual({ status: 'missing', reason: 'confidential' })
    expect(seriesSum(monthly, period('2024-12/2025-01'))).toEqual({ status: 'missing', reason: 'outside-series' })
  })

  it('SER-3 sums quarters over a year and refuses part of a step', () => {
    const quarterly = makeSeries({ frequency: 'Q', start: period('2025-Q1').first, values: [1, 2, 3, 4] })
    expect(seriesSum(quarterly, period('2025'))).toEqual({ status: 'known', value: 10 })
    expect(() => seriesSum(quarterly, period('2025-01/2025-04'))).toThrow('not-aligned')
    expect(() => seriesSum(quarterly, period('2025-02/2025-04'))).toThrow('not-aligned')
    expect(() => seriesValue(quarterly, period('2025'))).toThrow('out-of-range')
  })
})
