import { describe, expect, test } from 'vitest'
import { readingContext } from '../../../test/support/contexts.ts'
import { memoryStore } from '../../../test/support/memory-store.ts'
import { packOfFolder } from '../../../test/support/packs.ts'
import { type CheckFigures, checkFigures as operation } from '../../contract/operations/check-figures.ts'
import type { RegionPack } from '../../contract/record.ts'
import { writeBooks } from '../books.ts'
import { beliefsInThisThread } from '../outlook/belief-desk.ts'
import { createShelf } from '../shelf.ts'
import { assumptions } from './assumptions.ts'
import { checkFigures } from './check-figures.ts'

const published = packOfFolder('quang-ninh')
const today = '2026-11-22'

async function check(pack: RegionPack, asOf = today): Promise<CheckFigures> {
  const answer = await checkFigures(
    { region: pack.region.id, asOf },
    readingContext({ beliefs: beliefsInThisThread(), store: memoryStore([pack]), today }),
  )
  return operation.output.parse(answer)
}

/** A finding as a line: its code and its figures as they are printed, each with its period. */
const lines = (answer: CheckFigures) =>
  answer.contradictions.map(({ why, figures }) => [why.code, ...figures.map((one) => `${one.printed} ${one.period}`)].join(' | '))

const mustFind = [
  'cumulative-step | 17 2025-01/2025-09 | 15.33 2025-10 | 16.17 2025-01/2025-10',
  'month-as-cumulative | 30.84 2025-05 | 30.84 2025-01/2025-05 | 28.22 2025-01/2025-05',
  'different-values | 368445 2025 | 395000 2025',
  'level-against-growth | 368445 2025 | 347500 2024 | 11.89 2025',
  'counts-do-not-add | 10 2025-01/2025-08 | 4 2025-01/2025-08 | 10 2025-01/2025-08',
  'different-values | 14 2025-01/2025-08 | 10 2025-01/2025-08',
  'two-exchange-rates | 8424.6 2025-01/2025-09 | 330.8 2025-01/2025-09 | 4537.6 2025-01/2025-09 | 180.3 2025-01/2025-09',
  'hidden-out-of-line | 36.38 2024-01/2024-06 | 7.63 2024',
  'different-values | 9.02 2024-01/2024-06 | 9.2 2024-01/2024-06',
]

describe('the public record of Quảng Ninh', async () => {
  const answer = await check(published)

  test.each(mustFind)('FOR-20 found: %s', (line) => {
    expect(lines(answer)).toContain(line)
  })

  test('FOR-36 knitted fabric, solar panels and cars were met at eight months and short at ten', () => {
    const subjects = answer.contradictions.filter(({ why }) => why.code === 'met-then-short').map(({ about }) => about.subject)
    expect(subjects).toEqual(['car', 'knitted-fabric', 'solar-panel'])
  })

  test('FOR-13 each figure of a contradiction is needed: without it nothing of the kind is found', async () => {
    const step = answer.contradictions.find(({ why }) => why.code === 'cumulative-step')
    expect(step?.figures).toHaveLength(3)
    const rows = await memoryStore([published]).listObservations({ region: 'quang-ninh', asOf: today })
    expect(rows.filter(({ id }) => step?.beside.includes(id)).map(({ printed, period }) => [printed, period])).toEqual([
      ['15.6', '2025-01/2025-08'],
    ])
    for (const left of step?.figures ?? []) {
      const without = published.observations.filter(
        (row) => !(row.indicator === 'iip' && row.activity === 'total' && row.period === left.period),
      )
      expect(
        lines(await check({ ...published, observations: without })).filter((line) => line.startsWith('cumulative-step')),
      ).toEqual([])
    }
  })

  test('FOR-2 sizes are what rounding, operators and weights cannot explain', () => {
    const size = (start: string) => answer.contradictions[lines(answer).findIndex((line) => line.startsWith(start))]?.size
    expect(size('two-exchange-rates')).toBeCloseTo(289.1, 0)
    expect(size('counts-do-not-add')).toBe(4)
    expect(size('different-values | 9.02')).toBeCloseTo(0.00125, 9)
    expect(size('different-values | 368445')).toBeCloseTo(26054.5, 6)
    expect(size('level-against-growth | 368445')).toBeCloseTo(0.0322, 4)
    expect(size('cumulative-step')).toBeCloseTo(0.00083, 4)
  })

  test('FOR-39 the nine-month shares and contributions are not accused', () => {
    const nineMonths = answer.contradictions.filter(({ figures }) =>
      figures.some(({ indicator, period, activity }) => indicator === 'grdp' && period === '2025-01/2025-09' && activity !== ''),
    )
    expect(nineMonths).toEqual([])
  })

  test('FOR-39 the sections of seven months are not accused, and FOR-27 they imply manufacturing at 0.378 to 0.439', () => {
    const seven = answer.contradictions.filter(({ figures }) =>
      figures.some(({ indicator, period }) => indicator === 'iip' && period === '2025-01/2025-07'),
    )
    expect(seven).toEqual([])
    const weight = answer.implied.find(
      ({ what }) =>
        what.code === 'weight-small-section' &&
        what.activity === 'manufacturing' &&
        what.subject === '' &&
        what.period === '2025-01/2025-07',
    )
    expect(weight?.low).toBeCloseTo(0.378, 3)
    expect(weight?.high).toBeCloseTo(0.4395, 3)
  })

  test('FOR-23 July of manufacturing and the first half of industry follow from what was published', () => {
    const of = (activity: string, period: string) =>
      answer.implied.find(
        ({ what }) => what.indicator === 'iip' && what.subject === '' && what.activity === activity && what.period === period,
      )
    const july = of('manufacturing', '2025-07')
    expect([july?.low ?? 1, july?.high ?? 0].map((value) => value.toFixed(3))).toEqual(['0.411', '0.508'])
    const half = of('total', '2025-01/2025-06')
    expect(half?.low).toBeLessThan(0.14235)
    expect(half?.high).toBeGreaterThan(0.14235)
  })

  test('FOR-51 with equal months July of manufacturing is 44.71 %, give or take the rounding of both figures', () => {
    const july = answer.implied.find(({ what }) => what.activity === 'manufacturing' && what.period === '2025-07')
    expect(july?.central?.value).toBeCloseTo(0.4471, 9)
    expect(july?.central?.low).toBeCloseTo(0.44645, 9)
    expect(july?.central?.high).toBeCloseTo(0.44775, 9)
    for (const { low, high, central } of answer.implied) {
      if (central === null) continue
      expect(central.low).toBeGreaterThanOrEqual(low - 1e-12)
      expect(central.high).toBeLessThanOrEqual(high + 1e-12)
      expect(Math.abs(central.value - (central.low + central.high) / 2)).toBeLessThanOrEqual(central.high - central.low)
    }
  })

  test('FOR-21 an estimate replaced later is a revision, told apart', () => {
    const revisions = answer.revisions.map(({ figures }) => figures.map(({ printed }) => printed).join(' '))
    expect(revisions).toContain('69117 67960')
    expect(lines(answer).some((line) => line.includes('67960'))).toBe(false)
  })

  test('FOR-37 nothing that is found rests on the mark of doubt', async () => {
    const unmarked = {
      ...published,
      observations: published.observations.map((row) => ({ ...row, doubtful: false })),
      statements: published.statements.map((row) => ({ ...row, doubtful: false })),
    }
    const found = lines(await check(unmarked)).map((line) => line.split(' | ').sort().join(' | '))
    for (const line of mustFind) expect(found).toContain(line.split(' | ').sort().join(' | '))
  })

  test('FOR-42 what no revision could explain comes first: its figures are of one day', () => {
    const basis = new Map(published.sources.map(({ id, publishedBasis }) => [id, publishedBasis]))
    const several = answer.contradictions.map(({ figures }) => {
      const exact = figures.every(({ source }) => ['stated', 'act-date'].includes(basis.get(source) ?? ''))
      const days = new Set(figures.map((one) => one.published)).size
      return new Set(figures.map(({ source }) => source)).size > 1 && (days > 1 || !exact)
    })
    expect(answer.contradictions.map(({ revisable }) => revisable)).toEqual(several)
    expect(several.indexOf(true)).toBeGreaterThan(3)
    expect(several.slice(several.indexOf(true))).not.toContain(false)
  })

  test('FOR-61 every threshold is told, and no check takes one from elsewhere', () => {
    expect(answer.assumptions).toEqual(assumptions)
    const doubled = Object.entries(assumptions).map(([key, value]) => [key, 2 * value])
    expect(Object.keys(Object.fromEntries(doubled))).toEqual(Object.keys(operation.output.shape.assumptions.shape))
  })

  test('FOR-40 before ten months were published nine months stood alone, and the other level was not known', async () => {
    const early = await check(published, '2025-10-28')
    expect(early.contradictions.flatMap(({ figures }) => figures).every((one) => one.published <= '2025-10-28')).toBe(true)
    expect(lines(early).filter((line) => /17 2025-01\/2025-09|368445/.test(line))).toEqual([])
    expect(lines(early)).toContain(mustFind[1])
  })
})

test('FOR-39 the synthetic province is not accused of anything', async () => {
  const answer = await check(packOfFolder('synthetic'))
  expect(lines(answer)).toEqual([])
  expect(answer.examined).toBeGreaterThan(8000)
  expect(answer.revisions.length).toBeGreaterThan(1000)
}, 30_000)

describe('figures that a person sets aside', () => {
  test('BEL-180 a contradicting figure set aside is still examined and says who chose so and why, until it counts again', async () => {
    const region = published.region.id
    const store = memoryStore([published])
    const ask = async (asOf: string) =>
      operation.output.parse(
        await checkFigures({ region, asOf }, readingContext({ beliefs: beliefsInThisThread(), store, today })),
      )
    const choose = (kind: 'set-aside' | 'restore', about: string, day: string) =>
      writeBooks(createShelf(), store).record({
        region,
        entries: [{ ledger: 'choices', kind, about, day, body: { reason: 'a slip of print' } }],
        actor: { id: 'lan', name: 'Lan', role: 'planner', organisation: '' },
        today: day,
        now: `${day}T08:00:00.000Z`,
      })
    const before = await ask('2026-11-20')
    const odd = before.contradictions[0]?.figures.find(({ kind }) => kind === 'observation')?.id ?? ''
    expect(before.setAside).toEqual([])
    await choose('set-aside', odd, '2026-11-20')
    const after = await ask('2026-11-20')
    expect(after.setAside).toEqual([{ observation: odd, reason: 'a slip of print', by: 'lan', day: '2026-11-20' }])
    expect(after.contradictions).toEqual(before.contradictions)
    expect((await ask('2026-11-19')).setAside).toEqual([])
    await choose('restore', odd, '2026-11-21')
    expect((await ask('2026-11-21')).setAside).toEqual([])
  })
})
