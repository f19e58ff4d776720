import type { LeafModel } from './leaf-model.ts'
import type { LeafRecord } from './leaf-record.ts'
import { advance, aimSignal, copyState, type LeafState, lagPlace, remember, signalPlaces, withLags } from './leaf-state.ts'
import { logYearGrowth } from './year-growth.ts'

/** Whether every level from January of the year before a month's year up to that month is known, so that a state without lags will do. */
export function knowsLevels(record: LeafRecord, month: number): boolean {
  const from = 12 * (Math.floor(month / 12) - 1)
  for (let t = from; t <= month; t += 1) if (Number.isNaN(record.level?.[t - record.firstMonth] ?? Number.NaN)) return false
  return true
}

/** Log growth of a month's year, as the state at that month has it. A state without lags is given the levels of the record, all known. */
export function expectedYear(model: LeafModel, record: LeafRecord, state: LeafState, month: number) {
  const december = 12 * Math.floor(month / 12) + 11
  const ahead = state.revisionAt === undefined ? rememberLevels(state, record, month) : copyState(state)
  const places = signalPlaces(model)
  const weights = new Float64Array(places.length)
  for (let next = month + 1; next <= december; next += 1) {
    advance(ahead, model, next)
    aimSignal(model, next, places, weights)
    remember(ahead, model, next, places, weights)
  }
  return logYearGrowth(ahead, december)
}

function rememberLevels(state: LeafState, record: LeafRecord, month: number): LeafState {
  const ahead = withLags(state)
  for (let t = month - 23; t <= month; t += 1) {
    const level = record.level?.[t - record.firstMonth] ?? Number.NaN
    if (!Number.isNaN(level)) ahead.mean[lagPlace(ahead, t)] = level
  }
  return ahead
}
