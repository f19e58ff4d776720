import { describe, expect, test } from 'vitest'
import { readingContext } from '../../../test/support/contexts.ts'
import { memoryStore } from '../../../test/support/memory-store.ts'
import { packOfFolder } from '../../../test/support/packs.ts'
import { verdict as operation } from '../../contract/operations/verdict.ts'
import { verdictSentence } from '../../contract/verdict-sentence.ts'
import { beliefsInThisThread } from '../outlook/belief-desk.ts'
import { percent, points } from './lineage.ts'
import { verdict } from './verdict.ts'

const beliefs = beliefsInThisThread()

const days = ['2025-03-01', '2025-04-10', '2025-07-10', '2025-08-10', '2025-09-10', '2025-10-05', '2025-11-05', '2026-01-10']
/** Days on which something was released, and what the year came to. */
const releases = days.slice(1, -1)
const outcome = 0.1189
const store = memoryStore([packOfFolder('quang-ninh'), packOfFolder('synthetic')])
const on = async (asOf: string, region = 'quang-ninh') =>
  operation.output.parse(await verdict({ region, year: 2025, asOf }, readingContext({ store, beliefs, today: '2026-11-22' })))

describe('verdict on Quảng Ninh 2025', () => {
  test.each(days)('VER-9 on %s no yardstick and no figure came later', async (day) => {
    const answer = await on(day)
    expect(answer.yardsticks.every((one) => one.published <= day)).toBe(true)
    expect(answer.known.every((one) => one.published <= day)).toBe(true)
    expect(answer.yardsticks.every((one) => one.issuer !== '')).toBe(true)
  })

  test('VER-9 the yardsticks appear one after the other, each once', async () => {
    const values = async (day: string) => (await on(day)).yardsticks.map((one) => `${one.operator} ${one.value}`).sort()
    expect(await values('2025-01-10')).toEqual(['at-least 0.12'])
    expect(await values('2025-03-01')).toEqual(['at-least 0.12', 'at-least 0.14', 'equal 0.12', 'equal 0.1205', 'equal 0.14'])
    expect((await values('2025-08-10')).some((one) => one.endsWith('0.125'))).toBe(true)
    expect((await values('2025-07-10')).some((one) => one.endsWith('0.125'))).toBe(false)
  })

  test('GRO-4 after the half-year 14 % needs 16.5 to 17.2 % of the second half', async () => {
    for (const day of ['2025-07-10', '2025-08-10', '2025-09-10']) {
      const answer = await on(day)
      const yardstick = answer.yardsticks.find((one) => one.value === 0.14)
      expect(yardstick?.rest?.period).toBe('2025-07/2025-12')
      expect(yardstick?.rest?.low).toBeGreaterThan(0.165)
      expect(yardstick?.rest?.high).toBeLessThan(0.172)
      expect(yardstick?.rest?.best).not.toBeNull()
    }
  })

  test.each([
    [0.14, 0.196, 0.211],
    [0.125, 0.145, 0.151],
    [0.12, 0.128, 0.131],
  ])('GRO-4 after nine months %s needs %s to %s of the fourth quarter', async (value, low, high) => {
    for (const day of ['2025-10-05', '2025-11-05']) {
      const rests = (await on(day)).yardsticks.filter((one) => one.value === value).map((one) => one.rest)
      expect(rests.length).toBeGreaterThan(0)
      for (const rest of rests) {
        expect(rest?.period).toBe('2025-Q4')
        expect(rest?.low).toBeGreaterThanOrEqual(low)
        expect(rest?.high).toBeLessThanOrEqual(high)
        expect(rest?.best?.growth).toBeGreaterThan(0)
      }
    }
  })

  test.each(days)('VER-7 on %s the contributions add up to the growth of their period', async (day) => {
    const answer = await on(day)
    const sum = answer.contributions.reduce((total, one) => total + one.points, 0)
    const total = answer.known.find(
      (one) =>
        one.indicator === 'grdp' &&
        one.activity === 'total' &&
        one.measure === 'growth' &&
        one.period === answer.contributionsPeriod &&
        one.used,
    )
    expect(answer.contributions.length).toBeGreaterThan(1)
    expect(sum).toBeCloseTo(total?.value ?? Number.NaN, 12)
  })

  test('CON-5 the outcome implies the constant-price shares of the year before', async () => {
    const answer = await on('2026-01-10')
    const share = (activity: string) => answer.contributions.find((one) => one.activity === activity)?.share
    expect(share('services')).toBeCloseTo(0.363, 3)
    expect(share('industry-construction')).toBeCloseTo(0.474, 3)
    expect(share('agriculture')).toBeCloseTo(0.042, 3)
    expect(share('product-taxes')).toBeCloseTo(0.122, 3)
    const basis = (activity: string) => answer.contributions.find((one) => one.activity === activity)?.basis
    expect(basis('services')).toBe('published')
    expect(basis('product-taxes')).toBe('computed')
  })

  test.each(releases)('VER-14 on %s 8 in 10 of the outlook holds the outcome', async (day) => {
    const { outlook } = await on(day)
    expect(outlook?.basis).toBe('belief')
    expect(outlook?.p10).toBeLessThan(outcome)
    expect(outlook?.p90).toBeGreaterThan(outcome)
  })

  test('VER-14 the centre comes nearer to the outcome from release to release', async () => {
    const errors = await Promise.all(releases.map(async (day) => Math.abs(((await on(day)).outlook?.mean ?? 1) - outcome)))
    for (const [k, error] of errors.slice(1).entries()) expect(error, releases[k + 1]).toBeLessThan(errors[k] ?? 0)
  })

  test.each([
    ['2025-07-10', 0.15],
    ['2025-09-10', 0.05],
    ['2025-10-05', 0.01],
  ])('VER-14 on %s the odds of 14 %% are below %d', async (day, limit) => {
    const yardsticks = (await on(day)).yardsticks.filter((yardstick) => yardstick.value === 0.14)
    expect(yardsticks.length).toBeGreaterThan(0)
    for (const one of yardsticks) expect(one.probability).toBeLessThan(limit)
  })

  test('VER-14 the path goes from what is published to the outlook of the year', async () => {
    const { path, outlook } = await on('2025-08-10')
    expect(path.map(({ published }) => published !== null)).toEqual([true, true, false, false])
    expect(path.at(-1)?.outlook).toEqual({ mean: outlook?.mean, p10: outlook?.p10, p50: outlook?.p50, p90: outlook?.p90 })
  })

  test('VER-8 on 10 January 2026 the outcome stands against every yardstick', async () => {
    const answer = await on('2026-01-10')
    expect(answer.latest).toMatchObject({ period: '2025', growth: 0.1189 })
    expect(answer.outlook).toMatchObject({ mean: 0.1189, basis: 'published' })
    expect(answer.yardsticks.length).toBeGreaterThanOrEqual(6)
    expect(answer.yardsticks.every((one) => one.outcome === 'missed' && one.probability === 0 && one.rest === null)).toBe(true)
  })

  test('VER-10 the two nine-month figures are both shown', async () => {
    const answer = await on('2025-11-05')
    const conflict = answer.conflicts.find((one) => one.period === '2025-01/2025-09' && one.activity === 'total')
    expect(conflict?.values.map((one) => one.value).sort()).toEqual(expect.arrayContaining([0.1166, 0.1167]))
  })

  test.each(days)('VER-11 on %s every lineage stands at a number, contains it and names figures of the answer', async (day) => {
    const answer = await on(day)
    const ids = new Set(answer.known.map((one) => one.id))
    expect(Object.keys(answer.lineage).length).toBeGreaterThan(10)
    for (const [pointer, made] of Object.entries(answer.lineage)) {
      expect(made.rule, pointer).toMatch(/^[A-Z]{3}-\d+$/)
      expect(
        made.observations.filter((id) => !ids.has(id)),
        pointer,
      ).toEqual([])
      const shown = /\/(points|gap)$/.test(pointer) ? points : percent
      expect(made.formula, pointer).toContain(shown(centre(valueAt(answer, pointer))))
    }
  })

  test('VER-10 a figure that its own publisher revised is no disagreement', async () => {
    const answer = await on('2025-08-10', 'synthetic')
    expect(
      answer.known.filter(
        (one) => one.indicator === 'grdp' && one.activity === 'total' && one.period === '2025-Q1' && one.measure === 'growth',
      ).length,
    ).toBe(2)
    expect(answer.conflicts).toEqual([])
  })

  test('VER-11 the outlook names the figures that it rests on, those of the whole in the year first', async () => {
    const answer = await on('2025-10-05')
    const cited = answer.lineage['/outlook']?.observations ?? []
    expect(cited.length).toBe(answer.outlook?.figures)
    expect(cited[0]).toBe(answer.latest?.observation)
    const known = new Map(answer.known.map((one) => [one.id, one]))
    expect(new Set(cited.map((id) => known.get(id)?.indicator))).toEqual(new Set(['grdp', 'iip', 'product-output']))
    for (const made of Object.values(answer.lineage))
      if (made.from !== undefined) expect(answer.lineage).toHaveProperty([made.from])
  })

  test('VER-1 a doubt counts from the day on which it came up', async () => {
    const nineMonths = async (asOf: string) => {
      const { known } = await on(asOf)
      return known.find((one) => one.activity === 'total' && one.period === '2020-01/2020-09')
    }
    expect(await nineMonths('2025-09-10')).toMatchObject({ value: 0.065, doubtful: false, used: true })
    expect(await nineMonths('2025-10-05')).toBeUndefined()
  })

  test('VER-1 a doubtful figure is never calculated with', async () => {
    for (const day of days) expect((await on(day)).known.filter((one) => one.doubtful && one.used)).toEqual([])
  })
})

describe('verdict elsewhere', () => {
  test('VER-8 the synthetic province has an outlook all through the year', async () => {
    for (const day of ['2025-03-01', '2025-08-10']) {
      const answer = await on(day, 'synthetic')
      expect(answer.region.kind).toBe('synthetic')
      expect(answer.outlook).not.toBeNull()
    }
  })

  test('VER-13 where hardly a year is on record the answer says what is missing, and its bands are wide', async () => {
    const ask = async (year: number, asOf: string) =>
      operation.output.parse(
        await verdict({ region: 'quang-ninh', year, asOf }, readingContext({ store, beliefs, today: '2026-11-22' })),
      )
    const empty = await ask(2019, '2019-06-01')
    expect(empty.gaps).toEqual(['years-before', 'year-before', 'year-itself', 'activities', 'index'])
    expect((empty.outlook?.p90 ?? 0) - (empty.outlook?.p10 ?? 0)).toBeGreaterThan(0.06)
    expect(empty.lineage['/outlook']?.assumptions).toContain('any-region')
    const young = await ask(2022, '2022-04-30')
    expect(young.gaps).not.toContain('year-itself')
    expect((young.outlook?.p90 ?? 0) - (young.outlook?.p10 ?? 0)).toBeGreaterThan(0.03)
  })

  test('WEB-140 asked for figures only it asks no belief, and says so', async () => {
    const refused = async (): Promise<never> => {
      throw new Error('a belief was asked')
    }
    const input = { region: 'quang-ninh', year: 2025, asOf: '2025-10-05' }
    const figures = await verdict(
      { ...input, parts: 'figures' },
      readingContext({ store, beliefs: refused, today: '2026-11-22' }),
    )
    const all = await verdict(input, readingContext({ store, beliefs, today: '2026-11-22' }))
    expect([figures.outlook, figures.gaps]).toEqual([null, ['not-asked']])
    expect(figures.yardsticks.map(({ probability, gap }) => [probability, gap])).toEqual(all.yardsticks.map(() => [null, null]))
    expect(figures.yardsticks.map(({ rest }) => rest)).toEqual(all.yardsticks.map(({ rest }) => rest))
    expect(figures.contributions).toEqual(all.contributions)
    expect(verdictSentence(operation.output.parse(figures), 0, 'en')).not.toContain('too far ahead')
  })

  test('VER-13 of a year after the next nothing is said', async () => {
    const answer = operation.output.parse(
      await verdict(
        { region: 'quang-ninh', year: 2027, asOf: '2025-11-05' },
        readingContext({ store, beliefs, today: '2026-11-22' }),
      ),
    )
    expect(answer.outlook).toBeNull()
    expect(answer.gaps).toEqual(['too-far-ahead'])
    expect(answer.yardsticks.every((one) => one.probability === null)).toBe(true)
  })
})

/** What a JSON pointer of the lineage stands at. */
function valueAt(answer: object, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), answer)
}

/** The number that a part of the answer is about. */
function centre(value: unknown): number {
  if (typeof value === 'number') return value
  if (typeof value !== 'object' || value === null) throw new Error('the lineage stands at nothing')
  const of = (name: string): unknown => Reflect.get(value, name)
  const [last] = Array.isArray(value) ? value.slice(-1) : []
  const inner = [last, of('mean'), of('required'), of('growth'), of('published'), of('outlook')].find(
    (one) => typeof one === 'number' || (typeof one === 'object' && one !== null),
  )
  return centre(inner)
}
