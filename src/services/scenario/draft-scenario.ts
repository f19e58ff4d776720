import type { NewEntry } from '../../contract/daybook.ts'
import type { PlanRow } from '../../contract/ledgers/plan.ts'
import type { Code } from '../../contract/record.ts'
import { largestRemainder } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import type { SheetAnswer } from '../outlook/belief-runner.ts'
import { beliefSource } from '../outlook/belief-source.ts'

type Input = {
  region: string
  year?: number | undefined
  asOf?: string | undefined
  scenario?: string | undefined
  title?: string | undefined
}

/** PLN-62: a scenario starts from what is believed on the day, month by month, in whole units; months that are over stay. */
export async function draftScenario(input: Input, { store, books, beliefs, today }: ReadContext) {
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const year = input.year ?? Number(asOf.slice(0, 4))
  const codes = await store.listCodes(region.id)
  const sheet = await beliefs('sheet', [await beliefSource({ store, books }, { region, codes, year, asOf })], {})
  const { total, unit, observation } = await wholeLastYear({ store }, { region: region.id, year, asOf })
  const body = {
    title: input.title ?? `${year} · ${asOf}`,
    year,
    unit,
    realised: sheet.realised,
    rows: rowsOf(inWholeUnits(sheet, total), codes),
    basis: {
      asOf,
      observations: [...new Set([...observation, ...sheet.used])],
      assumptions: ['belief', 'phasing'],
    },
  }
  const entry: NewEntry = { ledger: 'plan', kind: 'open-scenario', about: input.scenario ?? `${year}-${asOf}`, day: today, body }
  const last = await books.read(region.id, undefined, (_states, mark) => mark.number)
  return { asOf, year, synthetic: region.kind === 'synthetic', last, entries: [entry] }
}

const billion = 1_000_000_000
const millionsInABillion = 1000

/** Last year's whole at constant prices in million dong where it is published, else a billion parts. */
async function wholeLastYear(
  { store }: Pick<ReadContext, 'store'>,
  { region, year, asOf }: { readonly region: string; readonly year: number; readonly asOf: string },
) {
  const query = { region, asOf, indicator: 'grdp', activity: 'total', measure: 'level', year: year - 1 }
  const found = (await store.listObservations(query))
    .filter(
      ({ priceBasis, period, unit, subject, doubtful }) =>
        priceBasis === 'constant' && period === String(year - 1) && unit === 'vnd-billion' && subject === '' && !doubtful,
    )
    .toSorted((a, b) => (a.published < b.published ? 1 : -1))[0]
  if (found === undefined) return { total: billion, unit: 'billionth', observation: [] }
  return { total: Math.round(found.value * millionsInABillion), unit: 'vnd-million', observation: [found.id] }
}

/** Levels in whole units that add up: last year's exactly to the whole, this year's to its rounded sum. */
function inWholeUnits(sheet: SheetAnswer, total: number): SheetAnswer['activities'] {
  const { activities } = sheet
  const flat = (part: 'base' | 'level') => activities.flatMap((one) => one[part])
  const scale = total / flat('base').reduce((sum, one) => sum + one, 0)
  const whole = (part: 'base' | 'level'): readonly number[] => {
    const values = flat(part).map((one) => one * scale)
    return largestRemainder({ values, total: Math.round(values.reduce((sum, one) => sum + one, 0)) })
  }
  const [base, level] = [whole('base'), whole('level')]
  return activities.map(({ activity }, at) => ({
    activity,
    base: base.slice(at * 12, at * 12 + 12),
    level: level.slice(at * 12, at * 12 + 12),
  }))
}

/** The activities with those above them, each parent before its children, and a residual row that nobody answers for yet. */
function rowsOf(activities: SheetAnswer['activities'], codes: readonly Code[]): PlanRow[] {
  const parents = new Map(codes.filter(({ list }) => list === 'activity').map(({ code, parent }) => [code, parent]))
  const rows = new Map<string, PlanRow>()
  const activity = { kind: 'activity', name: '', owner: '' } as const
  const place = (id: string): void => {
    if (rows.has(id)) return
    const parent = id === whole ? null : parents.get(id) || whole
    if (parent !== null) place(parent)
    rows.set(id, { id, parent, ...activity })
  }
  for (const { activity: id, base, level } of activities) {
    place(id)
    rows.set(id, { ...(rows.get(id) ?? { id, parent: whole, ...activity }), base: [...base], level: [...level] })
  }
  const zeros = new Array<number>(12).fill(0)
  rows.set(rest, { id: rest, parent: whole, kind: 'residual', name: '', owner: '', base: zeros, level: zeros })
  return [...rows.values()]
}

const whole = 'total'
const rest = 'total-residual'
