import { growth, number, points, pointsBare, pointsShort } from './format.ts'
import { translate } from './messages/index.ts'
import type { ComparedScenarios, ScenarioDifference } from './operations/compare-scenarios.ts'
import type { ImportedScenario } from './operations/import-scenario.ts'
import type { ScenarioSheet } from './operations/show-scenario.ts'
import { periodName } from './period-name.ts'
import type { Language } from './record.ts'

type Row = Pick<ScenarioSheet['rows'][number], 'id' | 'name' | 'kind'>
type NameOf = (activity: string) => string

const twoDecimals = { least: 2, most: 2 }

/** What a row is called: its own name, that of its activity, or the rest of the row above it. */
export function scenarioRowName({ id, name, kind }: Row, nameOf: NameOf, language: Language): string {
  if (kind === 'residual') return translate(language, 'sheet.restOf', { row: nameOf(id.replace(/-residual$/, '')) })
  return name === '' ? nameOf(id) : name
}

/** A level as a person reads it: in the unit of the record, or in percent of last year's whole. */
export function scenarioLevel(level: number, unit: string, language: Language): string {
  const billion = 1_000_000_000
  return unit === 'billionth' ? growth(level / billion, language, { least: 3, most: 3 }) : number(level, language)
}

/** A rate with two decimals, or a dash where last year had nothing. */
export function scenarioGrowth(rate: number | null, language: Language): string {
  return rate === null ? '–' : growth(rate, language, twoDecimals)
}

/** What differs between two scenarios, one sentence a difference, the year before its quarters. */
export function comparisonSentences(compared: ComparedScenarios, nameOf: NameOf, language: Language): readonly string[] {
  const { before, after, differences, owners, promises } = compared
  const titles = { before: before.title, after: after.title }
  const said = [
    ...shownDifferences(differences, String(after.year)).map((one) => differenceSentence(one, nameOf, language)),
    ...promises.map((one) =>
      translate(language, `sheet.compare.${one.change}`, {
        row: rowIn(one, nameOf, language),
        period: periodName(one.period, language),
        lowest: scenarioGrowth(one.lowest, language),
        highest: scenarioGrowth(one.highest, language),
      }),
    ),
    ...owners.map((one) => {
      const who = (code: string): string => (code === '' ? translate(language, 'sheet.nobody') : nameOf(code))
      const values = { row: rowIn(one, nameOf, language), before: who(one.before), after: who(one.after) }
      return translate(language, 'sheet.compare.owner', values)
    }),
  ]
  if (said.length === 0) return [translate(language, 'sheet.compare.same', titles)]
  const growths = { growthBefore: scenarioGrowth(before.growth, language), growthAfter: scenarioGrowth(after.growth, language) }
  const head = before.growth === after.growth ? 'sheet.compare.headSame' : 'sheet.compare.head'
  return [translate(language, head, { ...titles, ...growths }), ...said]
}

/** The year whole; of its quarters the whole, and rows that only differ within the year. */
function shownDifferences(differences: readonly ScenarioDifference[], year: string): readonly ScenarioDifference[] {
  const inYear = new Set(differences.filter(({ period }) => period === year).map(({ row }) => row))
  return differences.filter(({ row, period }) => period === year || row === 'total' || !inYear.has(row))
}

function rowIn({ row, name }: { readonly row: string; readonly name: string }, nameOf: NameOf, language: Language): string {
  return scenarioRowName({ id: row, name, kind: row.endsWith('-residual') ? 'residual' : 'activity' }, nameOf, language)
}

function differenceSentence(one: ScenarioDifference, nameOf: NameOf, language: Language): string {
  const { kind, before, after } = one
  const place = { row: rowIn(one, nameOf, language), period: periodName(one.period, language) }
  const effect = points(one.points, language)
  const signed = one.points > 0 ? `+${effect}` : effect
  if (kind !== 'changed') return translate(language, `sheet.compare.${kind}`, { ...place, points: signed })
  if (before.growth === null || after.growth === null) {
    const part = (value: number | null): string => (value === null ? '–' : points(value, language))
    return translate(language, 'sheet.compare.points', { ...place, before: part(before.points), after: part(after.points) })
  }
  const rates = { before: scenarioGrowth(before.growth, language), after: scenarioGrowth(after.growth, language) }
  return translate(language, 'sheet.compare.growth', { ...place, ...rates, points: signed })
}

/** The way to a share in a later year, in one sentence. */
export function goalSentence(
  goal: ScenarioSheet['goals'][number],
  names: { readonly row: string; readonly total: number | null },
  language: Language,
): string {
  const { path, planned, share, year } = goal
  return translate(language, 'sheet.goals.says', {
    row: names.row,
    year,
    goal: growth(goal.goal, language),
    share: growth(share, language, twoDecimals),
    total: scenarioGrowth(names.total, language),
    growth: scenarioGrowth(path[0]?.growth ?? null, language),
    planned: scenarioGrowth(planned, language),
  })
}

/** The rate of a cell; its points of growth where last year had nothing, as in a residual row. */
export function scenarioRate(
  cell: { readonly growth: number | null; readonly points: number | null },
  language: Language,
): string {
  if (cell.growth !== null || cell.points === null) return scenarioGrowth(cell.growth, language)
  return pointsShort(cell.points, language, true)
}

/** Points of growth for a narrow cell. */
export function scenarioPoints(value: number | null, language: Language): string {
  return value === null ? '–' : pointsBare(value, language)
}

/** A period of the sheet's year for a narrow column: Q1, 6 months, 2026, Jan. */
export function scenarioPeriod(period: string, language: Language): string {
  const quarter = /-Q(\d)$/.exec(period)?.[1]
  if (quarter !== undefined) return translate(language, 'sheet.short.quarter', { quarter })
  const months = /\/\d{4}-(\d{2})$/.exec(period)?.[1]
  if (months !== undefined) return translate(language, 'sheet.short.months', { months: Number(months) })
  if (period.length === 4) return period
  return new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(new Date(`${period}-15T00:00:00Z`))
}

/** One cell of a workbook that differs from the scenario. */
export function importedChange(
  change: ImportedScenario['changes'][number],
  unit: string,
  nameOf: NameOf,
  language: Language,
): string {
  const { before, after } = change
  return translate(language, 'sheet.import.change', {
    place: `${change.sheet}!${change.cell}`,
    row: rowIn(change, nameOf, language),
    period: periodName(change.period, language),
    before: scenarioLevel(before.level, unit, language),
    after: scenarioLevel(after.level, unit, language),
    growthBefore: scenarioGrowth(before.growth, language),
    growthAfter: scenarioGrowth(after.growth, language),
  })
}
