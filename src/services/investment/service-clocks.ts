import { isInForce, type ServiceCase, serviceRecord } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import type { InvestmentTables, ProcedureCase } from '../ledgers/investment/things.ts'
import { calendarOf, daysOf, isOpen } from './clocks.ts'
import { once } from './once.ts'
import { readBook } from './read-book.ts'

type Input = { region: string; asOf?: string | undefined; since?: string | undefined }

interface Counted {
  readonly one: ProcedureCase
  readonly days: number
}

/** How long each procedure takes and how many are in time, by procedure, agency and unit. */
export function serviceClocks(input: Input, context: ReadContext) {
  return readBook(context, input, ({ investment }, head) => {
    const since = input.since ?? ''
    const services = once(investment, `clocks ${head.day} ${since}`, () => servicesOf(investment, head.day, since))
    return { ...head, services, rules: rulesOf(investment, head.day) }
  })
}

function servicesOf(tables: InvestmentTables, day: string, since: string) {
  const calendar = calendarOf(tables)
  const groups = new Map<string, Counted[]>()
  for (const deal of tables.deals.values())
    for (const one of deal.cases) {
      if (one.day < since || one.day > day) continue
      const key = `${one.procedure} ${one.agency} ${one.unit}`
      const counted = { one, days: daysOf(one, calendar, day) }
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [counted])
      else group.push(counted)
    }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, group]) => service(group, tables))
}

function service(group: readonly Counted[], tables: InvestmentTables) {
  const [first] = group
  if (first === undefined) return []
  const { procedure, agency, unit } = first.one
  const record = serviceRecord(group.map(serviceCase))
  const known = (value: number): number | null => (Number.isNaN(value) ? null : value)
  return [
    {
      ...namesOf(procedure, agency, tables),
      unit,
      cases: record.cases,
      finished: record.finished,
      waiting: group.filter(({ one }) => isOpen(one) && one.state === 'paused').length,
      overdue: group.filter(({ one, days }) => isOpen(one) && days > one.limit).length,
      median: known(record.median),
      onTime: known(record.onTime),
      onTimeLow: known(record.onTimeLow),
      onTimeHigh: known(record.onTimeHigh),
    },
  ]
}

/** A file that its investor took back is out of sight from that day on: nobody knows how long it would have taken. */
function serviceCase({ one, days }: Counted): ServiceCase {
  return { days, limit: one.limit, finished: one.state === 'granted' || one.state === 'refused' }
}

function namesOf(procedure: string, agency: string, { procedures, agencies }: InvestmentTables) {
  return {
    procedure: { id: procedure, names: procedures.get(procedure)?.names ?? null },
    agency: { id: agency, names: agencies.get(agency)?.names ?? null },
  }
}

/** The time limits that hold on the day, and those that will or did, each with where it stands. */
function rulesOf(tables: InvestmentTables, day: string) {
  return [...tables.procedures.values()].flatMap(({ id, rules, replaces }) =>
    rules
      .toSorted((one, other) => Number(isInForce(other, day)) - Number(isInForce(one, day)))
      .map(({ agency, limit, unit, validFrom, validTo = null, source }) => ({
        ...namesOf(id, agency, tables),
        limit,
        unit,
        validFrom,
        validTo,
        source,
        replaces: replaces.map((other) => ({ id: other, names: tables.procedures.get(other)?.names ?? null })),
      })),
  )
}
