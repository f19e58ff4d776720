import { describe, expect, test } from 'vitest'
import { readingContext } from '../../../test/support/contexts.ts'
import { caseOf, on, pack, region, store } from '../../../test/support/quang-ninh.ts'
import { outlook as operation } from '../../contract/operations/outlook.ts'
import { conditionBelief, linearisedOdds, logEvidence, mostPlausible, parsePeriod } from '../../engine/index.ts'
import type { ReadStore, RecordedObservation } from '../../store/ports.ts'
import { beliefDesk, beliefsInThisThread } from './belief-desk.ts'
import { beliefSource } from './belief-source.ts'
import { contradictionsOf } from './contradictions.ts'
import { newsOf } from './news.ts'
import { outlook } from './outlook.ts'
import { regionBelief } from './region-belief.ts'
import { whatIf } from './what-if.ts'
import { whatIfAnswer } from './what-if-answer.ts'
import { yearOdds } from './year-answer.ts'
import { growthOf } from './year-record.ts'

const beliefs = beliefsInThisThread()
const ask = async (asOf: string, rest: { readonly since?: string; readonly yardstick?: string } = {}) =>
  operation.output.parse(
    await outlook({ region, year: 2025, asOf, ...rest }, readingContext({ store, beliefs, today: '2026-11-22' })),
  )
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe('Quảng Ninh 2025 through the belief', () => {
  test.each(['2025-08-10', '2025-10-05'])('BEL-66 on %s nothing published later is used', async (asOf) => {
    const answer = await ask(asOf)
    expect((await on(asOf)).belief.converged).toBe(true)
    expect(answer.known.filter(({ used }) => used).length).toBeGreaterThan(40)
    expect(answer.known.every(({ published }) => published <= asOf)).toBe(true)
    expect(answer.news.every(({ published }) => published <= asOf)).toBe(true)
    const [first = ''] = answer.lineage['/outlook']?.observations ?? []
    expect(answer.known.find(({ id }) => id === first)).toMatchObject({ indicator: 'grdp', activity: 'total' })
    expect(answer.known.find(({ id }) => id === first)?.period).toMatch(/^2025/)
  })

  test('BEL-80 odds without draws are near the sampled ones', async () => {
    const found = await on('2025-10-05')
    const targets = [0.14, 0.12, 0.115]
    const sampled = yearOdds(found, targets)
    for (const [at, target] of targets.entries()) {
      const { probability, error } = sampled[at] ?? { probability: Number.NaN, error: 0 }
      expect(Math.abs(linearisedOdds(found.belief, found.year, target) - probability)).toBeLessThan(0.01 + 3 * error)
    }
    expect(sampled[2]?.probability).toBeGreaterThan(0.5)
  })

  test('BEL-82 fans of the whole, of each activity and of the index, with what was published apart', async () => {
    const { fans } = await ask('2025-10-05')
    expect(fans.map(({ indicator, activity }) => `${indicator} ${activity}`)).toEqual([
      'grdp total',
      'grdp industry-construction',
      ...(await on('2025-10-05')).leaves.parts.map(({ activity }) => `grdp ${activity}`),
      'iip total',
      'iip mining',
      'iip manufacturing',
      'iip electricity',
      'iip water-waste',
    ])
    const points = fans[0]?.points ?? []
    expect(points.map(({ scale }) => scale).join('')).toBe('month'.repeat(12) + 'cumulative'.repeat(12) + 'year'.repeat(6))
    expect(points.every(({ p10, p50, p90 }) => p10 < p50 && p50 < p90)).toBe(true)
    const marks = points.filter(({ scale, published }) => scale === 'cumulative' && published !== null)
    expect(marks.map(({ period, published }) => [period, published])).toEqual([
      ['2025-Q1', 0.1091],
      ['2025-01/2025-06', 0.1103],
      ['2025-01/2025-09', 0.1167],
    ])
    for (const { p50, published } of marks) expect(Math.abs(p50 - (published ?? 0))).toBeLessThan(0.01)
  })

  test('BEL-83 the path adds up to the target, the waterfall to the outlook; the further off, the less likely', async () => {
    const { waterfall, path, implausibility, outlook: believed, yardstick, lineage } = await ask('2025-10-05')
    expect(yardstick?.value).toBe(0.14)
    expect(sum(waterfall.map(({ needed }) => needed))).toBeCloseTo(0.14, 5)
    expect(sum(waterfall.map((one) => one.believed))).toBeCloseTo(believed?.p50 ?? 0, 9)
    expect(implausibility?.score).toBeGreaterThan(3)
    expect(implausibility?.probability).toBeLessThan(0.01)
    const whole = path.filter(({ activity }) => activity === 'total')
    expect(whole.map(({ kind }) => kind)).toEqual(['rest', 'quarter', 'month', 'month', 'month'])
    expect(whole[0]).toMatchObject({ period: '2025-Q4', best: { period: expect.stringMatching(/-Q4$/) } })
    expect(whole.every(({ needed, believed, probability }) => needed > believed && probability < 0.05)).toBe(true)
    const { leaves, belief: at } = await on('2025-10-05')
    const fourthQuarters = [2021, 2022, 2023, 2024].map((year) =>
      mostPlausible(at, growthOf(leaves.of('grdp', 'services'), { first: 12 * year + 9, last: 12 * year + 11 })),
    )
    const services = path.find(({ activity, kind }) => activity === 'services' && kind === 'rest')
    expect(services?.best?.growth).toBeCloseTo(Math.max(...fourthQuarters), 9)
    const [first] = waterfall
    const written = (value: number) => (100 * value).toFixed(2).replace('-', '−')
    expect(lineage['/waterfall/0']?.formula).toContain(`= ${written((first?.believed ?? 0) - (first?.needed ?? 0))} pp`)
  })

  test('BEL-83 another yardstick leads elsewhere', async () => {
    const scenario = (await store.listTargets({ region, asOf: '2025-10-05', indicator: 'grdp', period: '2025' })).find(
      ({ value, activity, measure }) => value === 0.125 && activity === 'total' && measure === 'growth',
    )
    const answer = await ask('2025-10-05', { yardstick: scenario?.id ?? '' })
    expect(answer.yardstick?.value).toBe(0.125)
    expect(sum(answer.waterfall.map(({ needed }) => needed))).toBeCloseTo(0.125, 5)
  })

  test('BEL-84 the weights of activities are their part of the rest in the year before', async () => {
    const { sensitivities } = await ask('2025-10-05')
    const total = sum(sensitivities.map(({ points }) => points))
    const { belief, year } = await on('2025-10-05')
    const level = (first: number, last: number) =>
      mostPlausible(belief, { measure: 'level', of: year.of, period: { first: 12 * 2024 + first, last: 12 * 2024 + last } })
    expect(total).toBeCloseTo(level(9, 11) / level(0, 11), 9)
    expect(sum(sensitivities.map(({ uncertainty }) => uncertainty))).toBeCloseTo(1, 9)
  })

  test('BEL-85 a month between two published figures since January is told, unless it was published', async () => {
    const { hidden, fans } = await ask('2025-10-05')
    const july = hidden.find(({ indicator, activity }) => indicator === 'iip' && activity === 'manufacturing')
    expect(july?.observations).toHaveLength(2)
    expect((july?.p90 ?? 0) - (july?.p10 ?? 0)).toBeGreaterThan(0)
    const published = fans.flatMap(({ indicator, activity, points }) =>
      points.filter((one) => one.published !== null).map(({ period }) => `${indicator} ${activity} ${period}`),
    )
    const { known } = await ask('2025-10-05')
    const ends = new Map(known.map((one) => [one.id, parsePeriod(one.period)?.last ?? 0]))
    for (const {
      period,
      observations: [before = '', after = ''],
    } of hidden)
      expect(parsePeriod(period)).toEqual({ first: (ends.get(before) ?? 0) + 1, last: ends.get(after) })
    for (const { indicator, activity, period } of hidden) expect(published).not.toContain(`${indicator} ${activity} ${period}`)
  })

  test('BEL-86 a figure spoilt by a slip is found, with what the others say of it', async () => {
    const one = await caseOf('2025-10-05')
    const isSpoilt = (figure: RecordedObservation) =>
      figure.activity === 'total' && figure.indicator === 'grdp' && figure.period === '2024' && figure.measure === 'growth'
    const spoilt = one.observations.map((figure) => (isSpoilt(figure) ? { ...figure, value: figure.value + 0.1 } : figure))
    const [worst] = contradictionsOf(regionBelief({ ...one, observations: spoilt }, await on('2025-10-05')))
    const figure = spoilt.find(({ id }) => id === worst?.observation)
    expect(figure && isSpoilt(figure)).toBe(true)
    expect(Math.abs((worst?.expected ?? 0) - 0.0842)).toBeLessThan(0.005)
    expect(worst?.score).toBeGreaterThan(10)
    const { contradictions } = await ask('2025-10-05')
    expect(contradictions.every(({ probability }) => probability < 0.01)).toBe(true)
    expect(contradictions[0]?.words.en).toMatch(/was published, while the other figures say \d/)
  })

  test('BEL-87 the news of a day add up to its change and say which figure brought how much', async () => {
    const answer = await ask('2025-10-05', { since: '2025-09-10' })
    const { news, newsRest, newsBefore, newsAfter } = answer
    expect(answer.since).toBe('2025-09-10')
    expect(sum(news.map(({ effect }) => effect)) + newsRest.settings + newsRest.events + newsRest.bend).toBeCloseTo(
      (newsAfter ?? 0) - (newsBefore ?? 0),
      9,
    )
    expect(newsAfter).toBeCloseTo(answer.outlook?.p50 ?? 0, 12)
    expect(news.every(({ kind, published }) => kind === 'withdrawn' || published > '2025-09-10')).toBe(true)
    const nineMonths = news.find(({ observation }) => {
      const figure = answer.known.find(({ id }) => id === observation)
      return figure?.indicator === 'grdp' && figure.activity === 'total' && figure.period === '2025-01/2025-09'
    })
    expect(nineMonths?.words.en).toMatch(/nine months of 2025: 11\.67% published, 1\d\.\d% expected: [+−]\d\.\d\d pp/)
    expect(nineMonths?.publisher).not.toBe('')
  })

  test('BEL-87 a figure in the place of another is one revision, and what both did is its effect', async () => {
    const now = await caseOf('2025-10-05')
    const isFirst = ({ indicator, activity, period, measure }: RecordedObservation) =>
      indicator === 'grdp' && activity === 'total' && period === '2025-Q1' && measure === 'growth'
    const observations = now.observations.map((one) =>
      isFirst(one) ? { ...one, id: `${one.id}-old`, value: one.value - 0.02 } : one,
    )
    const settings = (await on('2025-10-05')).settings
    const held = (one: typeof now) => ({ case: one, found: regionBelief(one, { settings }) })
    const { news, newsRest, newsBefore, newsAfter } = newsOf(held(now), held({ ...now, observations }))
    expect(news.map(({ kind, replaces }) => [kind, replaces !== ''])).toEqual([['revised', true]])
    expect(Math.abs(news[0]?.effect ?? 0)).toBeGreaterThan(Math.abs(newsRest.bend))
    expect((news[0]?.effect ?? 0) + newsRest.settings + newsRest.events + newsRest.bend).toBeCloseTo(
      (newsAfter ?? 0) - (newsBefore ?? 0),
      9,
    )
  })

  test('BEL-87 without a day named, the news are those since the release before', async () => {
    const answer = await ask('2025-08-10')
    expect(answer.since).toMatch(/^2025-0[78]-\d\d$/)
    expect(answer.news.length).toBeGreaterThan(0)
    expect(new Set(answer.news.map(({ published }) => published)).size).toBe(1)
  })

  test('BEL-88 a lever holds, moves the year by its weight and leaves the past alone', async () => {
    const found = await on('2025-10-05')
    const free = whatIfAnswer(found, { target: 0.12, levers: {}, starts: {} })
    expect(free.after).toEqual(free.before)
    const services = free.activities.find(({ activity }) => activity === 'services')
    const set = (services?.before.p50 ?? 0) + 0.02
    const moved = whatIfAnswer(found, { target: 0.12, levers: { services: set }, starts: {} })
    expect(moved.activities.find(({ activity }) => activity === 'services')?.after).toBeCloseTo(set, 4)
    expect(moved.after.p50 - moved.before.p50).toBeCloseTo(0.02 * (services?.points ?? 0), 3)
    expect(moved.oddsAfter).toBeGreaterThan(moved.oddsBefore ?? 1)
    expect(moved.path[8]?.after).toBeCloseTo(moved.path[8]?.before ?? 0, 3)
    expect(moved.path[11]?.after).toBeCloseTo(moved.after.p50, 9)
    expect(moved.path[11]?.before).toBeCloseTo(moved.before.p50, 9)
    expect(moved.after.p90 - moved.after.p10).toBeLessThan(moved.before.p90 - moved.before.p10)
  })

  test('BEL-88 levers that name no activity, or no possible growth, are refused', async () => {
    const call = (levers: string) =>
      whatIf({ region, year: 2025, asOf: '2025-10-05', levers }, readingContext({ store, beliefs, today: '' }))
    await expect(call('fishing:0.1')).rejects.toMatchObject({ code: 'wrong-use' })
    await expect(call('services:-0.95')).rejects.toMatchObject({ code: 'wrong-use' })
    expect((await call('services:0.1')).activities.find(({ activity }) => activity === 'services')?.set).toBe(0.1)
  })

  test('BEL-143 at modes found to a thousandth the density of the record is that at the exact mode to a hundredth', async () => {
    const { belief } = await on('2025-07-10')
    const { leaves, evidence } = belief
    const rough = conditionBelief({ leaves, evidence, settled: 1e-3 })
    expect(belief.converged).toBe(true)
    expect(rough.rounds).toBeLessThan(conditionBelief({ leaves, evidence }).rounds)
    expect(Math.abs(logEvidence(rough) - logEvidence(belief))).toBeLessThan(0.01)
  })

  test('BEL-144 parts of an outlook: each holds those before it, the way is that of the target asked for', async () => {
    const asked = { region, year: 2025, asOf: '2025-10-05' }
    const part = (more: Partial<Parameters<typeof outlook>[0]>) =>
      outlook({ ...asked, ...more }, readingContext({ store, beliefs, today: '2026-11-22' }))
    const all = await part({})
    const course = await part({ parts: 'course' })
    const way = await part({ parts: 'way' })
    const own = await part({ parts: 'way', target: 0.12 })
    expect(course.fans).toEqual(all.fans)
    expect([course.path, course.news, course.implausibility]).toEqual([[], [], null])
    expect(way.path).toEqual(all.path)
    expect([way.news, way.newsBefore, way.since]).toEqual([[], null, all.since])
    expect(all.news.length).toBeGreaterThan(0)
    expect(own.yardstick).toEqual({ id: '', value: 0.12, operator: 'equal' })
    expect(sum(own.waterfall.map(({ needed }) => needed))).toBeCloseTo(0.12, 5)
  })

  test('BEL-89 the same record and question are answered from memory, any other record anew', async () => {
    const desk = beliefDesk()
    const one = await caseOf('2025-03-01')
    const asked = { target: null, levers: {}, starts: {} }
    expect(desk.answer('whatIf', ['a'], undefined, asked)).toBeUndefined()
    const first = desk.answer('whatIf', ['a'], [one], asked)
    expect(desk.answer('whatIf', ['a'], undefined, asked)).toBe(first)
    expect(desk.answer('whatIf', ['b'], undefined, asked)).toBeUndefined()
  })

  test('BEL-89 a record is named by its releases, day, year and codes', async () => {
    const given = { region: pack.region, codes: pack.codes, year: 2025, asOf: '2025-10-05' }
    const reading = readingContext({ store, beliefs, today: '' })
    const keyOf = async (change: Partial<typeof given>) =>
      (await beliefSource({ ...reading, store }, { ...given, ...change })).key
    const revised: ReadStore = {
      ...store,
      listRevisions: async (query) => (await store.listRevisions(query)).map((one) => ({ ...one, digest: 'f'.repeat(64) })),
    }
    const keys = [
      await keyOf({}),
      await keyOf({ asOf: '2025-09-10' }),
      await keyOf({ year: 2024 }),
      await keyOf({ codes: pack.codes.slice(1) }),
      (await beliefSource({ ...reading, store: revised }, given)).key,
    ]
    expect(new Set(keys).size).toBe(5)
    expect(await keyOf({})).toBe(keys[0])
  })
})
