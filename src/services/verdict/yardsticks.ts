import type { Verdict } from '../../contract/operations/verdict.ts'
import type { Code, Names, Region } from '../../contract/record.ts'
import type { RecordedTarget } from '../../store/ports.ts'
import type { PastYear } from './history.ts'
import { entry, type Lineage, percent } from './lineage.ts'
import type { YearOutlook } from './outlook.ts'
import { pastRests, restFor } from './rest.ts'
import type { KnownCumulative } from './year-state.ts'

type Yardstick = Verdict['yardsticks'][number]

export interface YardstickScene {
  readonly region: Region
  readonly year: number
  readonly latest: KnownCumulative | undefined
  readonly past: readonly PastYear[]
  readonly outlook: YearOutlook
  readonly codes: readonly Code[]
}

/** VER-9: every target for the year's growth known on the day, with what the rest must do, the odds and, in the end, the outcome. */
export function yardsticksOf(
  targets: readonly RecordedTarget[],
  scene: YardstickScene,
): { yardsticks: Yardstick[]; lineage: Lineage } {
  const { latest, region, past } = scene
  const left = latest?.quarters === 4 ? [] : pastRests(region, past, latest?.quarters ?? 0)
  const yardsticks = targets.map((target) => {
    const found = restFor(target, region, scene.year, latest, left)
    const supersededBy = targets.find((other) => other.supersedes === target.id)?.id ?? ''
    return { yardstick: yardstickOf(target, scene, found?.rest ?? null, supersededBy), found }
  })
  const lineage = yardsticks.flatMap(({ yardstick, found }, index): [string, Lineage[string]][] => {
    const at = `/yardsticks/${index}`
    const mean = scene.outlook.outlook?.mean
    const gap =
      mean === undefined ? '' : `${percent(mean)} − ${percent(yardstick.value)} = ${percent(yardstick.gap ?? Number.NaN)}`
    return [
      [`${at}/probability`, { ...scene.outlook.lineage, rule: scene.outlook.outlook?.basis === 'published' ? 'VER-8' : 'OUT-7' }],
      [`${at}/gap`, entry('VER-9', gap, scene.outlook.lineage.observations, scene.outlook.lineage.assumptions)],
      ...(found
        ? ([
            [`${at}/rest`, found.required],
            [`${at}/rest/best`, found.best],
          ] satisfies [string, Lineage[string]][])
        : []),
    ]
  })
  return { yardsticks: yardsticks.map(({ yardstick }) => yardstick), lineage: Object.fromEntries(lineage) }
}

function yardstickOf(target: RecordedTarget, scene: YardstickScene, rest: Yardstick['rest'], supersededBy: string): Yardstick {
  const { outlook, codes, latest } = scene
  const probability = latest?.quarters === 4 ? Number(isMet(target, latest.observation.value)) : outlook.probability(target.value)
  return {
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
    value: target.value,
    operator: target.operator,
    supersededBy,
    rest,
    gap: outlook.outlook ? outlook.outlook.mean - target.value : null,
    probability,
    outcome: latest?.quarters === 4 ? (isMet(target, latest.observation.value) ? 'met' : 'missed') : 'open',
  }
}

/** "Over 12" is not met by 12 itself; every other yardstick is met by reaching it. */
function isMet(target: RecordedTarget, growth: number): boolean {
  return target.operator === 'over' ? growth > target.value : growth >= target.value
}

function issuerNames(codes: readonly Code[], issuer: string): Names {
  const found = codes.find((code) => code.list === 'issuer' && code.code === issuer)
  return found?.names ?? { vi: issuer, en: issuer, fr: issuer, de: issuer }
}
