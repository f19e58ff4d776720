import type { NewEntry } from '../../contract/daybook.ts'
import { TaodaError } from '../../contract/errors.ts'
import { type DraftedPhasing, phasingKinds } from '../../contract/operations/draft-phasing.ts'
import {
  cumulativeTo,
  dayFromText,
  monthAvailability,
  parsePeriod,
  type Scenario,
  type Standstill,
  scenarioCell,
  seasonFactors,
  vietnameseHolidays,
  workingDays,
} from '../../engine/index.ts'
import type { RecordedStartUp } from '../../store/ports.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { groundOf } from '../ground/ground.ts'
import { editScenario, nobody } from '../ledgers/plan/edits.ts'
import type { PlanScenario } from '../ledgers/plan/things.ts'
import { monthName } from '../plan/month-name.ts'
import { projectStartUps } from '../projects/project-start-ups.ts'
import { findScenario } from './find-scenario.ts'
import { orNull } from './summary.ts'

type Input = {
  region: string
  scenario: string
  row: string
  by: string
  plants?: string | undefined
  stops?: string | undefined
}

/** PLN-146: a row's months by season, working days and the plants that can run, tried on the scenario. */
export async function draftPhasing(input: Input, { store, books, today }: ReadContext): Promise<DraftedPhasing> {
  const region = await findRegion(store, input.region)
  const codes = await store.listCodes(region.id)
  const { startUps } = await store.listEvents({ region: region.id, asOf: today })
  const { scenario, planned, named, last } = await books.read(region.id, undefined, (states, mark) => ({
    scenario: findScenario(states.plan, input.scenario, 0),
    planned: projectStartUps(states, groundOf(states, today), codes),
    named: [...states.investment.holidays.values()].flatMap(({ days }) => days),
    last: mark.number,
  }))
  const { sheet, year } = scenario
  if (!sheet.position.has(input.row))
    throw new TaodaError('wrong-use', { field: 'row', found: input.row, allowed: [...sheet.position.keys()].join(', ') })
  const plants = latestOf([...startUps, ...planned])
  const [now, before] = [year, year - 1].map((one) => daysOf(one, named))
  if (now === undefined || before === undefined) throw new Error('two years were asked for')
  const kinds = new Set(phasingKinds.filter((one) => input.by.split(',').includes(one)))
  const runs = (of: number) => (kinds.has('availability') ? running(of, input, plants) : ones)
  const worked = (days: readonly number[]) => (kinds.has('working-days') ? days : ones)
  const level = monthly(sheet, input.row, 'base').map((one) => Math.max(0, one))
  const season = seasonFactors({ level, workingDays: worked(before.worked), availability: runs(year - 1) })
  const body = {
    row: input.row,
    ...(kinds.has('season') ? { season: [...season] } : {}),
    ...(kinds.has('working-days') ? { workingDays: [...now.worked] } : {}),
    ...(kinds.has('availability') ? { availability: [...runs(year)] } : {}),
  }
  const after = tryPhasing(scenario, body)
  return {
    asOf: today,
    synthetic: region.kind === 'synthetic',
    last,
    row: input.row,
    holidays: now.isNamed ? 'books' : 'law',
    daysOff: [...now.off],
    plants: plants.map(({ id, activity, start, spread, ramp, source }) => ({ id, activity, start, spread, ramp, source })),
    months: ones.map((_, at) => ({
      period: monthName(sheet.period.first + at),
      season: kinds.has('season') ? (season[at] ?? null) : null,
      workingDays: now.worked[at] ?? 0,
      workingDaysBefore: before.worked[at] ?? 0,
      availability: runs(year)[at] ?? 1,
      isOver: at < sheet.realised,
      before: cellOf(sheet, input.row, at),
      after: cellOf(after.sheet, input.row, at),
    })),
    entries: [{ ledger: 'plan', kind: 'phase-row', about: scenario.id, day: today, body } satisfies NewEntry],
  }
}

const ones = new Array<number>(12).fill(1)

/** The scenario with the phasing, or the refusal that entering it would give. */
function tryPhasing(scenario: PlanScenario, body: { readonly row: string }): PlanScenario {
  const after = editScenario(scenario, { ledger: 'plan', kind: 'phase-row', about: scenario.id, body, ...nobody })
  if (!('reason' in after)) return after
  throw new TaodaError('entries-refused', { count: 1, refusals: [{ entry: 0, about: scenario.id, ...after }] })
}

/** Working days of a year's months: by the holidays that the books name for it, else by those of the law. */
function daysOf(year: number, named: readonly string[]) {
  const own = named.filter((day) => day.startsWith(`${year}-`))
  const off = own.length > 0 ? own : vietnameseHolidays(year)
  return { off, isNamed: own.length > 0, worked: workingDays({ period: cumulativeTo(year, 12), holidays: off }) }
}

/** Of every plant what was said last. */
function latestOf(startUps: readonly RecordedStartUp[]): readonly RecordedStartUp[] {
  const latest = new Map<string, RecordedStartUp>()
  for (const one of startUps) {
    const known = latest.get(one.id)
    if (known === undefined || known.published <= one.published) latest.set(one.id, one)
  }
  return [...latest.values()]
}

function running(year: number, { plants = '', stops = '' }: Input, known: readonly RecordedStartUp[]): readonly number[] {
  const pairs = (text: string) => (text === '' ? [] : text.split(',').map((one) => one.split('=')))
  const chosen = pairs(plants).map(([id = '', share]) => {
    const plant = known.find((one) => one.id === id)
    const start = plant && parsePeriod(plant.start)?.first
    if (plant === undefined || start === undefined)
      throw new TaodaError('wrong-use', { field: 'plants', found: id, allowed: known.map((one) => one.id).join(', ') })
    return { share: Number(share), start, spread: plant.spread, ramp: plant.ramp }
  })
  const total = chosen.reduce((sum, { share }) => sum + share, 0)
  if (total > 1)
    throw new TaodaError('wrong-use', { field: 'plants', found: String(total), allowed: 'parts that make at most 1' })
  const standing = pairs(stops).map(([days = '', share]): Standstill => {
    const [first = '', last = ''] = days.split('/')
    return { share: Number(share), first: dayIn(first), last: dayIn(last) }
  })
  return monthAvailability({ period: cumulativeTo(year, 12), plants: chosen, stops: standing })
}

function dayIn(text: string): number {
  const day = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text))
    throw new TaodaError('wrong-use', { field: 'stops', found: text, allowed: 'days such as 2026-08-01' })
  return dayFromText('stops', text)
}

function monthly(sheet: Scenario, row: string, part: 'base' | 'level'): readonly number[] {
  return ones.map((_, at) => {
    const month = sheet.period.first + at
    return scenarioCell(sheet, { node: row, period: { first: month, last: month } })[part]
  })
}

function cellOf(sheet: Scenario, row: string, at: number) {
  const month = sheet.period.first + at
  const { level, growth } = scenarioCell(sheet, { node: row, period: { first: month, last: month } })
  return { level, growth: orNull(growth) }
}
