import { checkPositive, checkSome, checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'
import { formatPeriod, monthsIn, type Period } from '../period.ts'
import type { LeafPrior } from './leaf-prior.ts'
import type { Leaves, Quantity } from './quantity.ts'

/** Where each leaf's months stand in one long list of log-levels. */
export interface LeafPlaces {
  readonly leaves: readonly LeafPrior[]
  /** Place of the first month of each leaf; at the end the number of places. */
  readonly offsets: Int32Array
}

/** Entries of a sparse row that belong to one leaf: from … to − 1. */
export interface LeafSpan {
  readonly leaf: number
  readonly from: number
  readonly to: number
}

/** Places of levels that are added up; `runs` has, for each leaf, where its months begin and end in a list of running sums. */
interface Places {
  readonly places: Int32Array
  readonly runs: Int32Array
}

/** A sum of levels, and which entries of the row its places are. */
export interface LevelSum extends Places {
  readonly entries: Int32Array
}

/** Sums of levels, one over the other; `under` is empty for 1. */
export interface RatioTerm {
  readonly coefficient: number
  readonly over: LevelSum
  readonly under: LevelSum
}

/** A quantity ready to be calculated: on the log scale wherever it is a ratio, since there it is nearest to linear. */
export interface CompiledQuantity {
  readonly log: boolean
  /** Natural value = exp(value on the log scale) − shift. */
  readonly shift: number
  readonly constant: number
  readonly terms: readonly RatioTerm[]
  /** Places of the log-levels that it depends on, ascending, each once. */
  readonly places: Int32Array
  /** The same as months of their leaf, from 0. */
  readonly months: Int32Array
  readonly spans: readonly LeafSpan[]
}

/** A row of numbers that is zero except at a few places. */
export interface SparseRow {
  readonly places: Int32Array
  readonly months: Int32Array
  readonly spans: readonly LeafSpan[]
  readonly values: Float64Array
}

/** Numbers the months of all leaves. Throws `no-values`, `out-of-range`, `lengths-differ`. */
export function leafPlaces(leaves: readonly LeafPrior[]): LeafPlaces {
  checkSome('leaves', leaves)
  const offsets = new Int32Array(leaves.length + 1)
  leaves.forEach(({ months, mean, covariance }, leaf) => {
    checkWhole('months', months, 1, 10_000)
    if (mean.length !== months || covariance.length !== months * months)
      throw new EngineError('lengths-differ', {
        arguments: ['months', 'mean', 'covariance'],
        lengths: [months, mean.length, covariance.length],
      })
    offsets[leaf + 1] = (offsets[leaf] ?? 0) + months
  })
  return { leaves, offsets }
}

/** Terms before their places are numbered. */
interface Ratio {
  readonly coefficient: number
  readonly over: Places
  readonly under: Places
}

const nothing: Places = { places: new Int32Array(0), runs: new Int32Array(0) }

/** What a quantity depends on and how. Throws `out-of-range`, `no-values`, `not-aligned`. */
export function compileQuantity(within: LeafPlaces, quantity: Quantity): CompiledQuantity {
  const { ratios, ...rest } = ratiosOf(within, quantity)
  const { places, entryOf } = distinct(ratios.flatMap(({ over, under }) => [over.places, under.places]))
  const sum = (list: Places): LevelSum => ({ ...list, entries: list.places.map(entryOf) })
  const terms = ratios.map(({ coefficient, over, under }) => ({ coefficient, over: sum(over), under: sum(under) }))
  const spans = spansOf(within, places)
  const months = Int32Array.from(places)
  for (const { leaf, from, to } of spans)
    for (let at = from; at < to; at += 1) months[at] = (places[at] ?? 0) - (within.offsets[leaf] ?? 0)
  return { ...rest, terms, places, months, spans }
}

/** All places of some lists, ascending, each once, and the entry that each has among them. */
function distinct(lists: readonly Int32Array[]) {
  let [first, last] = [Number.POSITIVE_INFINITY, 0]
  for (const list of lists)
    for (let k = 0; k < list.length; k += 1) {
      first = Math.min(first, list[k] ?? 0)
      last = Math.max(last, list[k] ?? 0)
    }
  const entries = new Int32Array(last - first + 1)
  let count = 0
  for (const list of lists)
    for (let k = 0; k < list.length; k += 1) {
      const place = (list[k] ?? 0) - first
      if (entries[place] === 0) count += 1
      entries[place] = 1
    }
  const places = new Int32Array(count)
  let next = 0
  for (let place = 0; place < entries.length; place += 1) {
    if (entries[place] === 0) continue
    places[next] = first + place
    entries[place] = next
    next += 1
  }
  return { places, entryOf: (place: number): number => entries[place - first] ?? 0 }
}

function ratiosOf(within: LeafPlaces, quantity: Quantity) {
  const { measure, of, period } = quantity
  const sum = (leaves: Leaves, when: Period): Places => placesOf(within, leaves, when)
  const ratio = (coefficient: number, over: Places, under: Places): Ratio => ({ coefficient, over, under })
  const now = sum(of, period)
  const log = (under: Places, shift: number, constant: number) => ({
    log: true,
    shift,
    constant,
    ratios: [ratio(1, now, under)],
  })
  if (measure === 'level') return log(nothing, 0, 0)
  if (measure === 'share') return log(sum(quantity.in, period), 0, 0)
  if (measure === 'attainment') {
    checkPositive('plan', quantity.plan)
    return log(nothing, 0, -Math.log(quantity.plan))
  }
  const { comparator } = quantity
  if (monthsIn(comparator) !== monthsIn(period))
    throw new EngineError('not-aligned', {
      argument: 'comparator',
      found: formatPeriod(comparator),
      allowed: `as long as ${formatPeriod(period)}`,
    })
  const before = sum(of, comparator)
  if (measure === 'growth') return log(before, 1, 0)
  const plain = (constant: number, ratios: readonly Ratio[]) => ({ log: false, shift: 0, constant, ratios })
  if (measure === 'contribution') {
    const whole = sum(quantity.to, comparator)
    return plain(0, [ratio(1, now, whole), ratio(-1, before, whole)])
  }
  const { from, slope, intercept } = quantity
  return plain(slope - 1 - intercept, [ratio(1, now, before), ratio(-slope, sum(from, period), sum(from, comparator))])
}

function placesOf({ leaves, offsets }: LeafPlaces, chosen: Leaves, period: Period): Places {
  checkSome('of', chosen)
  if (period.last < period.first)
    throw new EngineError('out-of-range', { argument: 'period', found: period.last, allowed: `from ${period.first}` })
  if (new Set(chosen).size < chosen.length)
    throw new EngineError('repeated-value', {
      argument: 'of',
      found: chosen.find((leaf, at) => chosen.indexOf(leaf) !== at) ?? 0,
    })
  const months = monthsIn(period)
  const places = new Int32Array(chosen.length * months)
  const runs = new Int32Array(2 * chosen.length)
  chosen.forEach((leaf, k) => {
    checkWhole('leaf', leaf, 0, leaves.length - 1)
    const prior = leaves[leaf]
    const firstMonth = prior?.firstMonth ?? 0
    for (const month of [period.first, period.last]) checkWhole('month', month, firstMonth, firstMonth + (prior?.months ?? 0) - 1)
    const start = (offsets[leaf] ?? 0) + period.first - firstMonth
    for (let m = 0; m < months; m += 1) places[k * months + m] = start + m
    runs[2 * k] = start + leaf
    runs[2 * k + 1] = start + leaf + months
  })
  return { places, runs }
}

function spansOf({ offsets }: LeafPlaces, places: Int32Array): readonly LeafSpan[] {
  const spans: LeafSpan[] = []
  let leaf = 0
  for (let from = 0; from < places.length; ) {
    while ((offsets[leaf + 1] ?? 0) <= (places[from] ?? 0)) leaf += 1
    let to = from
    while (to < places.length && (places[to] ?? 0) < (offsets[leaf + 1] ?? 0)) to += 1
    spans.push({ leaf, from, to })
    from = to
  }
  return spans
}

/** Sum of the levels at some places; 1 for none. */
function total(levels: Float64Array, { places }: LevelSum): number {
  if (places.length === 0) return 1
  let sum = 0
  for (let at = 0; at < places.length; at += 1) sum += levels[places[at] ?? 0] ?? 0
  return sum
}

/** Value on the quantity's own scale (log or natural) at given levels, not log-levels. */
export function scaledValue({ log, constant, terms }: CompiledQuantity, levels: Float64Array): number {
  let value = constant
  for (const { coefficient, over, under } of terms) {
    const ratio = total(levels, over) / total(levels, under)
    value += log ? Math.log(ratio) : coefficient * ratio
  }
  return value
}

/** Whether the scaled value is linear in the log-levels: one month over one other, or over none, in logs. */
export function isStraight({ log, terms }: CompiledQuantity): boolean {
  return log && terms.every(({ over, under }) => over.places.length === 1 && under.places.length <= 1)
}

/** Derivatives of the scaled value by each log-level that it depends on. */
export function scaledGradient({ log, terms, places, months, spans }: CompiledQuantity, levels: Float64Array): SparseRow {
  const values = new Float64Array(places.length)
  for (const { coefficient, over, under } of terms) {
    const [above, below] = [total(levels, over), total(levels, under)]
    const factor = log ? 1 / above : coefficient / below
    addLevels(values, over, levels, factor)
    addLevels(values, under, levels, (-factor * above) / below)
  }
  return { places, months, spans, values }
}

function addLevels(values: Float64Array, { places, entries }: LevelSum, levels: Float64Array, factor: number): void {
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at] ?? 0
    values[entry] = (values[entry] ?? 0) + factor * (levels[places[at] ?? 0] ?? 0)
  }
}

/** Adds the gradient of the scaled value, times a weight, to a list of all places. */
export function addGradient({ log, terms }: CompiledQuantity, levels: Float64Array, weight: number, sum: Float64Array): void {
  for (const { coefficient, over, under } of terms) {
    const [above, below] = [total(levels, over), total(levels, under)]
    const factor = (weight * (log ? 1 : coefficient)) / (log ? above : below)
    addPlaces(sum, over, levels, factor)
    addPlaces(sum, under, levels, (-factor * above) / below)
  }
}

function addPlaces(sum: Float64Array, { places }: LevelSum, levels: Float64Array, factor: number): void {
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0
    sum[place] = (sum[place] ?? 0) + factor * (levels[place] ?? 0)
  }
}

/** From the quantity's own scale to the natural one: a rate as fraction, a level in its unit. */
export function naturalValue({ log, shift }: CompiledQuantity, scaled: number): number {
  return log ? Math.exp(scaled) - shift : scaled
}

/** From the natural scale to the quantity's own; −∞ for what no level can give, such as growth of −100 %. */
export function scaledFrom({ log, shift }: CompiledQuantity, natural: number): number {
  if (!log) return natural
  return natural + shift > 0 ? Math.log(natural + shift) : Number.NEGATIVE_INFINITY
}

/** Derivative of the natural value by the scaled one. */
export function naturalSlope({ log, shift }: CompiledQuantity, natural: number): number {
  return log ? natural + shift : 1
}
