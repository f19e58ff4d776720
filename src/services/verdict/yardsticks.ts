import type { KnownTarget } from '../../contract/operations/list-targets.ts'
import type { Verdict } from '../../contract/operations/verdict.ts'
import type { Code, Names, Region } from '../../contract/record.ts'
import type { PastYear } from './history.ts'
import { entry, type Lineage, percent, points } from './lineage.ts'
import type { Made, YearOutlook } from './outlook.ts'
import { pastRests, restFor } from './rest.ts'
import type { KnownCumulative } from './year-state.ts'

type Yardstick = Verdict['yardsticks'][number]

export interface YardstickScene {
  readonly region: Region
  readonly year: number
  readonly asOf: string
  readonly latest: KnownCumulative | undefined
  readonly past: readonly PastYear[]
  readonly outlook: YearOutlook
  readonly codes: readonly Code[]
}

/** VER-9: every target for the year's growth known on the day, with what the rest must do, the odds and, in the end, the outcome. */
export function yardsticksOf(
  targets: readonly KnownTarget[],
  scene: YardstickScene,
): { yardsticks: Yardstick[]; lineage: Lineage } {
  const { latest, region, past } = scene
  const left = latest?.quarters === 4 ? [] : pastRests(region, past, latest?.quarters ?? 0)
  const yardsticks = targets.map((target) => {
    const found = restFor(target, region, scene.year, latest, left)
    const supersededBy = targets.find((other) => other.supersedes === target.id)?.id ?? ''
    return yardstickOf(target, scene, found, supersededBy)
  })
  const lineage = yardsticks.flatMap((one, index) =>
    Object.entries(one.lineage).map(([part, made]) => [`/yardsticks/${index}${part}`, made] as const),
  )
  return { yardsticks: yardsticks.map(({ yardstick }) => yardstick), lineage: Object.fromEntries(lineage) }
}

function yardstickOf(target: KnownTarget, scene: YardstickScene, found: ReturnType<typeof restFor>, supersededBy: string) {
  const { codes } = scene
  const outlook = scene.outlook.outlook
  const gap = outlook.value ? outlook.value.mean - target.value : null
  const odds = oddsOf(target, scene)
  const yardstick: Yardstick = {
    id: target.id,
    kind: target.kind,
    issuer: target.issuer,
    issuerNames: issuerNames(codes, target.issuer),
    act: target.act,
    actDate: target.actDate,
    published: target.published,
    publishedBasis: target.publishedBasis,
    source: target.source,
    publisher: target.publisher,
    url: target.url,
    entered: target.entered,
    value: target.value,
    operator: target.operator,
    supersededBy,
    rest: found?.rest ?? null,
    gap,
    probability: odds.value,
    outcome: outcomeOf(target, scene),
  }
  const lineage: Lineage = {
    '/probability': odds.made,
    ...(outlook.value && gap !== null ? { '/gap': gapMade(outlook.value.mean, target.value) } : {}),
    ...(found ? { '/rest': found.required, '/rest/best': found.best, '/rest/path': found.path } : {}),
  }
  return { yardstick, lineage }
}

function gapMade(mean: number, target: number): Lineage[string] {
  return { ...entry('VER-12', `${percent(mean)} − ${percent(target)} = ${points(mean - target)}`, []), from: '/outlook' }
}

/** A target of "at most" is met from below. */
function oddsOf(target: KnownTarget, { outlook, latest }: YardstickScene): Made<number | null> {
  const reached = outlook.probability(target.value)
  if (latest?.quarters === 4) {
    const { value, id } = latest.observation
    const odds = Number(isMet(target, value))
    const sign = target.operator === 'at-most' ? '≤' : target.operator === 'over' ? '>' : '≥'
    return { value: odds, made: entry('VER-8', `${percent(value)} ${sign} ${percent(target.value)}: ${percent(odds)}`, [id]) }
  }
  if (target.operator !== 'at-most' || reached.value === null) return reached
  const value = 1 - reached.value
  return {
    value,
    made: { ...reached.made, formula: `${reached.made.formula}; 1 − ${percent(reached.value)} = ${percent(value)}` },
  }
}

/** VER-8: settled once the year is over and an exact figure for it is out; an estimate before its end settles nothing. */
function outcomeOf(target: KnownTarget, { latest, year, asOf }: YardstickScene): Yardstick['outcome'] {
  if (latest?.quarters !== 4 || latest.observation.operator !== 'equal' || asOf <= `${year}-12-31`) return 'open'
  return isMet(target, latest.observation.value) ? 'met' : 'missed'
}

/** "Over 12" is not met by 12 itself; "at most 12" is met from below; every other yardstick is met by reaching it. */
function isMet(target: KnownTarget, growth: number): boolean {
  if (target.operator === 'at-most') return growth <= target.value
  return target.operator === 'over' ? growth > target.value : growth >= target.value
}

function issuerNames(codes: readonly Code[], issuer: string): Names {
  const found = codes.find((code) => code.list === 'issuer' && code.code === issuer)
  return found?.names ?? { vi: issuer, en: issuer, fr: issuer, de: issuer }
}
