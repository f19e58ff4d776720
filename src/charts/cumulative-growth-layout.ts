import { scaleLinear } from 'd3-scale'
import type { Decimals } from '../contract/format.ts'
import type { Verdict } from '../contract/operations/verdict.ts'
import type { Language } from '../contract/record.ts'

/** Decimals to write a published growth with; as published when left out. */
interface Written {
  readonly decimals?: Decimals
}

export type PathPoint = Verdict['path'][number] & Written
export type YearPoint = Verdict['previousYears'][number] & Written

export type PathStep = NonNullable<Verdict['yardsticks'][number]['rest']>['path'][number]

/** What the chart of cumulative growth draws: parts of the verdict, nothing computed here. */
export interface CumulativeGrowthData {
  readonly path: readonly PathPoint[]
  readonly previousYears: readonly YearPoint[]
  readonly target: { readonly value: number; readonly operator: string } | null
  /** Growth that the rest of the year needs, and the months that are left. */
  readonly required: { readonly period: string; readonly growth: number; readonly path: readonly PathStep[] } | null
}

export interface Spot {
  readonly x: number
  readonly y: number
}

export interface Layout {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** Where the years before end and the year itself begins. */
  readonly divide: number
  readonly ticks: readonly number[]
  readonly yearX: (index: number) => number
  readonly monthX: (months: number) => number
  readonly y: (growth: number) => number
  readonly years: readonly YearPoint[]
  /** Size of the letters of values and of the months. */
  readonly fontSize: number
}

/** What every part of the picture is drawn from. */
export interface Scene {
  readonly data: CumulativeGrowthData
  readonly layout: Layout
  readonly language: Language
}

const axisRoom = 40
const yearStep = 50
/** Below this width, in pixels, only the last of the years before is drawn and labels come closer. */
const narrow = 480

/** Growth furthest known on the day: its place and value. */
export function lastPublished(path: readonly PathPoint[]): { readonly months: number; readonly growth: number } | null {
  const known = path.flatMap(({ months, published }) => (published === null ? [] : [{ months, growth: published }]))
  return known.at(-1) ?? null
}

function valuesOf(data: CumulativeGrowthData, years: readonly YearPoint[]): readonly number[] {
  return [
    ...years.map(({ growth }) => growth),
    ...data.path.flatMap(({ published, outlook }) => (published === null ? [outlook?.p10, outlook?.p90] : [published])),
    data.target?.value,
  ].filter((value) => value !== undefined)
}

/** Places for everything, in pixels, for a picture of this size. */
export function layOut(data: CumulativeGrowthData, width: number, height: number): Layout {
  const room = width < narrow ? 1 : Math.min(5, Math.floor((width * 0.34) / yearStep))
  const years = data.previousYears.toSorted((one, other) => one.year - other.year).slice(-room)
  const values = valuesOf(data, years)
  const [low, high] = values.length === 0 ? [0, 0.1] : [Math.min(...values), Math.max(...values)]
  const top = 28
  const bottom = height - 28
  const y = scaleLinear([low - (high - low) * 0.12, high + (high - low) * 0.18 + 0.001], [bottom, top]).nice(6)
  const left = axisRoom
  const divide = left + years.length * yearStep
  const right = width - (width < narrow ? 88 : 108)
  const month = scaleLinear([3, 12], [divide + (width < narrow ? 22 : 34), right])
  const yearX = (index: number): number => left + yearStep * (index + 0.5)
  const fontSize = width < narrow ? 11 : 13
  return { top, bottom, left, right, divide, ticks: y.ticks(6), yearX, monthX: month, y, years, fontSize }
}
