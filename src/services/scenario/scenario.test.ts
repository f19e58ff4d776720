import { describe, expect, test } from 'vitest'
import '../../contract/messages/all.ts'
import { doorContext } from '../../../test/support/contexts.ts'
import { memoryStore } from '../../../test/support/memory-store.ts'
import { packOfFolder } from '../../../test/support/packs.ts'
import { startingYardstick } from '../../contract/verdict-sentence.ts'
import { beliefsInThisThread } from '../outlook/belief-desk.ts'
import { run } from '../run.ts'

const region = 'quang-ninh'
const store = memoryStore([packOfFolder('quang-ninh'), packOfFolder('synthetic')])
const context = doorContext({ store, beliefs: beliefsInThisThread(), today: '2026-11-22' })
const entry = (kind: string, body: object, about = 'v1') => ({ ledger: 'plan', kind, about, day: '2026-11-22', body })
const whole = (levels: readonly number[]): number => levels.reduce((sum, one) => sum + one, 0)

describe('PLN-62 a scenario opens with what is believed', () => {
  test('PLN-62 last year adds up to the whole in whole units, this year is the outlook, and the months that are over stay', async () => {
    const asOf = '2025-10-10'
    const { entries } = await run('draftScenario', { region, year: 2025, asOf, scenario: 'v1' }, context)
    await run('recordEntries', { region, entries }, context)
    const sheet = await run('showScenario', { region, scenario: 'v1' }, context)
    const outlook = await run('outlook', { region, year: 2025, asOf }, context)
    const year = sheet.columns.indexOf('2025')
    const [total] = sheet.rows
    expect(sheet.scenario.unit).toBe('billionth')
    expect(total?.cells[year]?.base).toBe(1_000_000_000)
    expect(total?.cells[year]?.growth).toBeCloseTo(outlook.outlook?.p50 ?? Number.NaN, 2)
    expect(sheet.realised).toBe(9)
    expect(total?.cells[sheet.columns.indexOf('2025-01/2025-09')]).toMatchObject({
      status: 'realised',
      growth: expect.closeTo(0.1166, 4),
    })
    const manufacturing = sheet.rows.find(({ id }) => id === 'manufacturing')?.cells[sheet.columns.indexOf('2025-01/2025-09')]
    // Its points over its growth imply 13.67 %; the belief weighs the other figures too.
    expect(Math.abs((manufacturing?.share ?? 0) - 0.1367)).toBeLessThan(0.01)
    expect(sheet.basis.observations.length).toBeGreaterThan(20)
    expect(sheet.rows.at(-1)).toMatchObject({ id: 'total-residual', kind: 'residual', owner: '' })
    const level = (row: string) => sheet.rows.find(({ id }) => id === row)?.cells[year]?.level ?? 0
    expect(level('industry')).toBe(whole(['mining', 'manufacturing', 'electricity', 'water-waste'].map(level)))
  })

  test('PLN-62 where the whole of last year is published at constant prices, levels are in its unit, and the answer says it is invented', async () => {
    const asked = { region: 'synthetic', year: 2020, asOf: '2020-06-30', scenario: 'x' }
    const { entries, synthetic } = await run('draftScenario', asked, context)
    expect(synthetic).toBe(true)
    expect(entries[0]?.body).toMatchObject({ unit: 'vnd-million', year: 2020 })
    await run('recordEntries', { region: 'synthetic', entries }, context)
    expect((await run('showScenario', { region: 'synthetic', scenario: 'x' }, context)).synthetic).toBe(true)
  })
})

test('PLN-78 what the months that are over have brought comes from the record, once', async () => {
  const asOf = '2025-10-10'
  const { entries } = await run('draftScenario', { region, year: 2025, asOf, scenario: 'early' }, context)
  const opened = entries.map((one) => ({ ...one, body: { ...one.body, realised: 0 } }))
  await run('recordEntries', { region, entries: opened }, context)
  const tried = [['total', '2025', 0.14] as const, ['total', '2025-Q1', 0.05] as const].map(([row, period, value]) =>
    entry('edit-cell', { row, period, measure: 'growth', value }, 'early'),
  )
  await run(
    'recordEntries',
    { region, entries: [...tried, entry('lock-cell', { row: 'total', period: '2025' }, 'early')] },
    context,
  )
  const drafted = await run('draftActuals', { region, scenario: 'early', asOf }, context)
  expect(drafted).toMatchObject({ realised: 9, entries: [{ kind: 'enter-realised', about: 'early' }] })
  const before = await run('showScenario', { region, scenario: 'early' }, context)
  await run('recordEntries', { region, entries: drafted.entries }, context)
  const after = await run('showScenario', { region, scenario: 'early' }, context)
  const total = (sheet: typeof after, period: string) => sheet.rows[0]?.cells[sheet.columns.indexOf(period)]
  expect(total(after, '2025-01/2025-09')).toMatchObject({ status: 'realised', growth: expect.closeTo(0.1166, 4) })
  expect(total(after, '2025')?.level).toBe(total(before, '2025')?.level)
  const level = (sheet: typeof after, period: string): number => total(sheet, period)?.level ?? Number.NaN
  expect(level(after, '2025-Q4')).toBe(level(before, '2025') - level(after, '2025-01/2025-09'))
  expect(level(after, '2025-Q4')).not.toBe(level(before, '2025-Q4'))
  expect((await run('draftActuals', { region, scenario: 'early', asOf }, context)).entries).toEqual([])
})

describe('PLN-60 an entered target on the verdict', () => {
  test('PLN-60 the yardstick switch has it, marked, and the published target of the council stays the one to start with', async () => {
    const body = {
      indicator: 'grdp',
      activity: 'total',
      period: '2025',
      measure: 'growth',
      unit: 'percent',
      issuer: 'department-finance',
      operator: 'at-least',
      value: 0.16,
      act: '',
      owner: 'department-finance',
    }
    await run('recordEntries', { region, entries: [entry('set-target', body, 'wish')] }, context)
    const verdict = await run('verdict', { region, year: 2025 }, context)
    expect(verdict.yardsticks.filter(({ entered }) => entered)).toMatchObject([{ id: 'wish', value: 0.16, outcome: 'missed' }])
    expect(verdict.yardsticks[startingYardstick(verdict)]?.id).toBe('grdp-2025-nq259')
    const before = await run('verdict', { region, year: 2025, asOf: '2025-10-10' }, context)
    expect(before.yardsticks.some(({ entered }) => entered)).toBe(false)
    const outlook = await run('outlook', { region, year: 2025 }, context)
    expect(outlook.yardstick?.id).toBe('grdp-2025-nq259')
    const asked = await run('outlook', { region, year: 2025, yardstick: 'wish' }, context)
    expect(asked.yardstick?.value).toBe(0.16)
  })
})

test('PLN-71 the sheet says what manufacturing must do for 18 % of the product by 2030', async () => {
  const { goals, rows, columns } = await run('showScenario', { region, scenario: 'v1' }, context)
  const goal = goals.find(({ target }) => target === 'manufacturing-share-2030')
  const total = rows[0]?.cells[columns.indexOf('2025')]?.growth ?? Number.NaN
  expect(goal).toMatchObject({ row: 'manufacturing', year: 2030, goal: 0.18, operator: 'over' })
  expect(goal?.path.map(({ year }) => year)).toEqual([2025, 2026, 2027, 2028, 2029, 2030])
  expect(goal?.path[0]?.growth).toBeCloseTo((0.18 / (goal?.share ?? 1)) ** (1 / 6) * (1 + total) - 1, 9)
})

test('PLN-146 a phasing is shown month by month before it is entered, and entered it is what was shown', async () => {
  const asked = { region, scenario: 'v1', row: 'manufacturing', by: 'season,working-days,availability' }
  const plants = 'thanh-cong-viet-hung=0.2'
  const drafted = await run('draftPhasing', { ...asked, plants, stops: '2025-11-01/2025-11-15=0.5' }, context)
  const day = (period: string) => drafted.months.find((one) => one.period === period)
  expect(drafted.plants.map(({ id, start }) => `${id} ${start}`)).toContain('thanh-cong-viet-hung 2025-07')
  expect(day('2025-01')).toMatchObject({ workingDays: 18, workingDaysBefore: 22, isOver: true })
  expect(day('2025-01')?.after).toEqual(day('2025-01')?.before)
  expect(day('2025-10')?.availability).toBeCloseTo(1 - 0.2 * (8 / 12), 9)
  expect(day('2025-11')?.availability).toBeCloseTo(1 - 0.2 * (7 / 12) - 0.25, 9)
  expect(day('2025-11')?.after.level).toBeLessThan(day('2025-11')?.before.level ?? 0)
  const left = (part: 'before' | 'after') => whole(drafted.months.map((one) => one[part].level))
  expect(left('after')).toBe(left('before'))
  await run('recordEntries', { region, entries: drafted.entries }, context)
  const sheet = await run('showScenario', { region, scenario: 'v1' }, context)
  const row = sheet.rows.find(({ id }) => id === 'manufacturing')
  for (const { period, after } of drafted.months)
    expect(row?.cells[sheet.columns.indexOf(period)]?.level, period).toBe(after.level)
  await expect(run('draftPhasing', { ...asked, plants: 'nobody=0.5' }, context)).rejects.toThrow('wrong-use')
  await expect(run('draftPhasing', { ...asked, stops: '2025-02-30/2025-03-01=1' }, context)).rejects.toThrow('wrong-use')
})

test('PLN-142 a tried edit tells where it stopped', async () => {
  const limits = [
    entry('limit-cell', { row: 'services', period: '2025-11', measure: 'growth', lowest: -0.5, highest: 0.2 }),
    entry('free-cell', { row: 'services', period: '2025-11' }),
  ]
  await run('recordEntries', { region, entries: limits.slice(0, 1) }, context)
  const edits = 'services:2025-Q4:growth:0.25'
  const tried = await run('showScenario', { region, scenario: 'v1', edits }, context)
  expect(tried.stopped).toMatchObject([{ row: 'services', period: '2025-11', end: 'highest', growth: expect.closeTo(0.2, 6) }])
  expect((await run('showScenario', { region, scenario: 'v1' }, context)).stopped).toEqual([])
  await run('recordEntries', { region, entries: limits.slice(1) }, context)
})
