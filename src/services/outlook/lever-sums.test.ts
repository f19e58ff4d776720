import { beforeAll, describe, expect, test } from 'vitest'
import { memoryStore } from '../../../test/support/memory-store.ts'
import { packOfFolder } from '../../../test/support/packs.ts'
import { answerLevers, type LeverAnswer, leverSums } from '../../contract/lever-answer.ts'
import type { Levers } from './belief-runner.ts'
import { type RegionBelief, regionBelief } from './region-belief.ts'
import { whatIfAnswer } from './what-if-answer.ts'

const pack = packOfFolder('quang-ninh')
const region = 'quang-ninh'

describe.each([
  { asOf: '2025-03-01', gone: 0, least: 0.0005 },
  { asOf: '2025-10-05', gone: 9, least: 0.0002 },
])('levers answered from sums on $asOf', ({ asOf, gone, least }) => {
  let found: RegionBelief
  let quick: (levers: Levers) => LeverAnswer
  const slow = (levers: Levers, target = 0.12) => whatIfAnswer(found, { target, levers, starts: {} })

  beforeAll(async () => {
    const store = memoryStore([pack])
    const observations = await store.listObservations({ region, asOf, upToYear: 2025 })
    const events = await store.listEvents({ region, asOf })
    found = regionBelief({ region: pack.region, codes: pack.codes, observations, events, year: 2025 })
    const sums = leverSums.parse(JSON.parse(JSON.stringify(slow({}).sums)))
    expect(sums.mean).toHaveLength(8 * (gone === 0 ? 3 : 5))
    const answer = answerLevers(sums)
    quick = (levers) => answer({ levers, starts: {}, target: 0.12 })
  }, 60_000)

  test('BEL-141 without levers they say what the belief says', () => {
    const [one, other] = [quick({}), slow({})]
    for (const name of ['mean', 'p10', 'p50', 'p90'] as const) expect(one.after[name]).toBeCloseTo(other.before[name], 8)
    expect(one.odds).toBeCloseTo(other.oddsBefore ?? Number.NaN, 8)
    expect(one.nextYear).toBeCloseTo(other.nextYear.before.p50, 8)
    for (const { activity, before } of other.activities) expect(one.growth[activity]).toBeCloseTo(before.p50, 8)
  })

  test.each(['manufacturing', 'services', 'construction'])(
    'BEL-141 a lever of %s a standard deviation away is answered to a few hundredths of a point',
    (activity) => {
      const before = slow({}).activities.find((one) => one.activity === activity)?.before ?? { p50: 0, p90: 0 }
      const levers = { [activity]: before.p50 + (before.p90 - before.p50) / 1.28 }
      const [one, other] = [quick(levers), slow(levers)]
      expect(other.sums).toBeNull()
      expect(Math.abs(other.after.p50 - other.before.p50)).toBeGreaterThan(least)
      expect(Math.abs(one.after.p50 - other.after.p50)).toBeLessThan(least)
      expect(one.growth[activity]).toBeCloseTo(levers[activity] ?? 0, 3)
      expect(Math.abs(one.odds - (other.oddsAfter ?? 2))).toBeLessThan(0.02)
    },
  )
})
