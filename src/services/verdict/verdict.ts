import type { Verdict } from '../../contract/operations/verdict.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { inForce, knownTargets } from '../known-targets.ts'
import { beliefSource } from '../outlook/belief-source.ts'
import { figuresSetAside } from '../outlook/set-aside.ts'
import { activityTree } from './activities.ts'
import { contributionsTo } from './contributions.ts'
import { type GrowthRecord, growthRecord, touchesYear } from './growth-record.ts'
import { pastYears } from './history.ts'
import { entry, type Lineage, percent } from './lineage.ts'
import { yearOutlook } from './outlook.ts'
import { pathOf } from './path.ts'
import { yardsticksOf } from './yardsticks.ts'
import { latestCumulative } from './year-state.ts'

interface Input {
  readonly region: string
  readonly year?: number | undefined
  readonly asOf?: string | undefined
  readonly parts?: 'figures' | 'all' | undefined
}

/** Will the target of the year be met, and what must the rest of the year do? Answered with what was known on the day, and no later. */
export async function verdict(input: Input, { store, books, today, beliefs }: ReadContext): Promise<Verdict> {
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const year = input.year ?? Number(asOf.slice(0, 4))
  const observations = await store.listObservations({ region: region.id, asOf, upToYear: year })
  const query = { region: region.id, asOf, indicator: 'grdp', activity: 'total', period: String(year) }
  const known = inForce(await knownTargets(query, { store, books }))
  const targets = known.filter((target) => target.measure === 'growth' && target.subject === '')
  const codes = await store.listCodes(region.id)
  const record = growthRecord(observations)
  const latest = latestCumulative(record, year)
  const past = pastYears(record, year)
  const values = [...new Set(targets.map(({ value }) => value))]
  const isNear = year - Number(asOf.slice(0, 4)) <= 1
  const isAsked = input.parts !== 'figures'
  const source = await beliefSource({ store, books }, { region, codes, year, asOf })
  const found = isAsked && isNear && latest?.quarters !== 4 ? await beliefs('year', [source], { targets: values }) : undefined
  const setAside = (await figuresSetAside(books, region.id, asOf)).filter(({ observation }) =>
    observations.some(({ id }) => id === observation),
  )
  const outlook = yearOutlook(latest, found ?? (isNear ? 'not-asked' : 'too-far-ahead'), values)
  const scene = { region, year, asOf, latest, past, outlook, codes }
  const { yardsticks, lineage: yardstickLineage } = yardsticksOf(targets, scene)
  const contributions = contributionsTo(record, activityTree(codes), year)
  const { path, lineage: pathLineage } = pathOf(record, year, outlook)
  const previousYears = past.map(({ year, growth }) => ({ year, growth: growth.value }))
  const lineage: Lineage = {
    '/outlook': outlook.outlook.made,
    ...(latest ? { '/latest': entry('VER-2', percent(latest.observation.value), [latest.observation.id]) } : {}),
    ...Object.fromEntries(
      past.map(({ growth }, index) => [`/previousYears/${index}`, entry('VER-2', percent(growth.value), [growth.id])]),
    ),
    ...yardstickLineage,
    ...contributions.lineage,
    ...pathLineage,
  }
  const conflicts = conflictsOf(record, year, lineage)
  return {
    region: { id: region.id, kind: region.kind, names: { ...region.names } },
    year,
    asOf,
    latest: latest ? latestOf(latest.period, latest.quarters * 3, latest.observation) : null,
    known: knownFigures(observations, year, lineage, conflicts),
    outlook: outlook.outlook.value,
    gaps: outlook.gaps,
    setAside,
    yardsticks,
    contributionsPeriod: contributions.period,
    contributions: [...contributions.rows],
    path,
    phasing: region.phasing.map((one) => ({ ...one })),
    phasingBasis: { ...region.phasingBasis },
    previousYears,
    conflicts,
    lineage,
  }
}

function latestOf(period: string, months: number, observation: RecordedObservation): Verdict['latest'] {
  return { period, months, growth: observation.value, observation: observation.id, status: observation.status }
}

/** Figures of the year and every figure that an answer was made from, each marked whether it was calculated with. */
function knownFigures(
  observations: readonly RecordedObservation[],
  year: number,
  lineage: Lineage,
  conflicts: Verdict['conflicts'],
): Verdict['known'] {
  const disputed = new Set(conflicts.flatMap((one) => one.values.map(({ observation }) => observation)))
  const used = usedIn(lineage)
  return observations
    .filter(({ id, ...one }) => used.has(id) || disputed.has(id) || (one.indicator === 'grdp' && touchesYear(one, year)))
    .map((observation) => ({ ...observation, used: used.has(observation.id) }))
}

/** VER-10: published figures that speak of one thing and differ, of the year or calculated with. */
function conflictsOf(record: GrowthRecord, year: number, lineage: Lineage): Verdict['conflicts'] {
  const used = usedIn(lineage)
  return record.conflicts().flatMap(([chosen, ...others]) => {
    if (!chosen || !(used.has(chosen.id) || touchesYear(chosen, year))) return []
    const rivals = others.filter((one) => !isRevised(one, chosen))
    if (rivals.every((one) => one.value === chosen.value)) return []
    const values = [chosen, ...rivals].map(({ id, value }) => ({ observation: id, value }))
    return [{ period: chosen.period, activity: chosen.activity, chosen: chosen.id, values }]
  })
}

/** An earlier figure of the same publisher has been revised; that is no disagreement. */
function isRevised(earlier: RecordedObservation, chosen: RecordedObservation): boolean {
  return earlier.publisher === chosen.publisher && earlier.published < chosen.published
}

function usedIn(lineage: Lineage): ReadonlySet<string> {
  return new Set(Object.values(lineage).flatMap((one) => one.observations))
}
