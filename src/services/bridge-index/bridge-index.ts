import { TaodaError } from '../../contract/errors.ts'
import type { BridgedIndex } from '../../contract/operations/bridge-index.ts'
import {
  forecastSummary,
  formatPeriod,
  growthBridge,
  impliedValueAdded,
  type Period,
  parsePeriod,
  yearOf,
} from '../../engine/index.ts'
import { assumptions } from '../check-figures/assumptions.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { type GrowthRecord, growthRecord } from '../verdict/growth-record.ts'
import { entry, type Lineage, percent } from '../verdict/lineage.ts'
import { type FoundIndex, indexGrowth } from './index-growth.ts'

type Bridge = ReturnType<typeof growthBridge>
type Latest = NonNullable<BridgedIndex['latest']>

/** Published growths of index and value added side by side, the line between them, and what the latest index implies (ADJ-70 to ADJ-74). */
export async function bridgeIndex(
  input: { readonly region: string; readonly activity: string; readonly asOf?: string | undefined },
  { store, today }: ReadContext,
): Promise<BridgedIndex> {
  const region = await findRegion(store, input.region)
  const { activity, asOf = today } = input
  const known = (await store.listCodes(region.id)).filter((one) => one.list === 'activity').map(({ code }) => code)
  if (!known.includes(activity))
    throw new TaodaError('wrong-use', { field: 'activity', found: activity, allowed: known.join(', ') })
  const of = (indicator: string) => store.listObservations({ region: region.id, asOf, indicator, activity, measure: 'growth' })
  const [valueAdded, index] = [growthRecord(await of('grdp')), growthRecord(await of('iip'), 'iip')]
  const pairs = pairsOf(valueAdded, index, activity)
  const bridge = growthBridge({
    index: pairs.map(({ found }) => found.index.growth),
    valueAdded: pairs.map(({ observation }) => observation.value),
    years: pairs.map(({ period }) => yearOf(period)),
  })
  const latest = latestOf(valueAdded, index, activity)
  return {
    asOf,
    synthetic: region.kind === 'synthetic',
    activity,
    basis: 'internal-estimate',
    assumptions: { usualSpread: assumptions.usualSpread },
    pairs: pairs.map(({ period, found, observation }) => ({
      period: formatPeriod(period),
      index: found.index,
      valueAdded: { growth: observation.value, figure: observation.id },
      ratio: ratio(observation.value, found.index.growth),
    })),
    bridge: shownBridge(bridge),
    latest: latest === undefined ? null : carried(latest, pairs, bridge),
    lineage: lineageOf(pairs, bridge, latest),
  }
}

type Pair = ReturnType<typeof pairsOf>[number]

/** ADJ-72: periods from January with both figures, in order. */
function pairsOf(valueAdded: GrowthRecord, index: GrowthRecord, activity: string) {
  return fromJanuary(valueAdded.periodsWithGrowth(activity)).flatMap((period) => {
    const observation = valueAdded.growth(activity, formatPeriod(period))
    const found = indexGrowth(index, activity, period)
    return observation === undefined || found === undefined ? [] : [{ period, observation, found }]
  })
}

/** Runs of months from January within one year, single months left out: they swing too much to say anything of value added. */
function fromJanuary(periods: readonly string[]): readonly Period[] {
  const runs = periods.flatMap((text) => parsePeriod(text) ?? [])
  const wanted = runs.filter(({ first, last }) => first % 12 === 0 && last > first && last < first + 12)
  return wanted.toSorted((a, b) => a.last - b.last)
}

interface LatestIndex {
  readonly period: Period
  readonly found: FoundIndex
  readonly valueAdded: number | null
}

function latestOf(valueAdded: GrowthRecord, index: GrowthRecord, activity: string): LatestIndex | undefined {
  const period = fromJanuary(index.periodsWithGrowth(activity)).at(-1)
  const found = period === undefined ? undefined : indexGrowth(index, activity, period)
  if (period === undefined || found === undefined) return undefined
  return { period, found, valueAdded: valueAdded.growth(activity, formatPeriod(period))?.value ?? null }
}

/** ADJ-74. */
function carried({ period, found, valueAdded }: LatestIndex, pairs: readonly Pair[], bridge: Bridge): Latest {
  const growths = pairs.map((one) => one.found.index.growth)
  const ratios = pairs.flatMap((one) => ratio(one.observation.value, one.found.index.growth) ?? [])
  const carriedOver = ratios.map((one) => one * found.index.growth)
  const { growth } = found.index
  // A ratio of growths says nothing where the index falls.
  const rising = ratios.length > 0 && [growth, ...growths].every((one) => one > 0)
  return {
    period: formatPeriod(period),
    index: found.index,
    valueAdded,
    implied: bridge.status === 'estimated' ? forecastSummary(impliedValueAdded({ bridge, index: growth })) : null,
    byRatio: rising ? { low: Math.min(...carriedOver), high: Math.max(...carriedOver) } : null,
    outside: pairs.length > 0 && (growth < Math.min(...growths) || growth > Math.max(...growths)),
  }
}

function ratio(valueAdded: number, index: number): number | null {
  return index === 0 ? null : valueAdded / index
}

function shownBridge(bridge: Bridge): BridgedIndex['bridge'] {
  if (bridge.status === 'undefined') return { ...bridge, needPairs: 3, needYears: 2 }
  const { indexMean: _mean, indexSquares: _squares, ...shown } = bridge
  return shown
}

function lineageOf(pairs: readonly Pair[], bridge: Bridge, latest: LatestIndex | undefined): Lineage {
  const figures = pairs.flatMap(({ observation, found }) => [observation.id, ...found.index.figures])
  const lines = pairs.map(({ period, found, observation }, at) => {
    const ids = [observation.id, ...found.index.figures]
    const derived = found.index.basis === 'derived' ? `${found.formula}; ` : ''
    const formula = `${derived}${percent(observation.value)} / ${percent(found.index.growth)}`
    return [
      `/pairs/${at}`,
      entry(found.index.basis === 'derived' ? 'ADJ-73' : 'ADJ-72', `${formatPeriod(period)}: ${formula}`, ids),
    ] as const
  })
  const points = pairs
    .map(({ found, observation }) => `${percent(found.index.growth)} → ${percent(observation.value)}`)
    .join('; ')
  const line = bridge.status === 'estimated' ? ` : ${percent(bridge.intercept)} + ${bridge.slope.toFixed(3)} g` : ''
  const implied =
    latest === undefined || bridge.status === 'undefined'
      ? []
      : [['/latest/implied', impliedEntry(bridge, latest, figures)] as const]
  return Object.fromEntries([...lines, ['/bridge', entry('ADJ-70', `${points}${line}`, figures)] as const, ...implied])
}

function impliedEntry(bridge: Bridge & { status: 'estimated' }, { found }: LatestIndex, figures: readonly string[]) {
  const { location } = impliedValueAdded({ bridge, index: found.index.growth })
  const sum = `${percent(bridge.intercept)} + ${bridge.slope.toFixed(3)} × ${percent(found.index.growth)} = ${percent(location)}`
  return entry('ADJ-71', sum, [...found.index.figures, ...figures])
}
