import { asPublished, type Decimals, decimalsOf } from './format.ts'
import type { Verdict } from './operations/verdict.ts'

type Known = Pick<Verdict, 'known' | 'lineage'>

/** Whether the number at a JSON pointer is a published figure as it stands, and not computed here. */
export function isPublishedAt({ lineage }: Pick<Verdict, 'lineage'>, pointer: string): boolean {
  return lineage[pointer]?.rule === 'VER-2'
}

/** Decimals of the published rate at a JSON pointer: those that were printed, where the figure is known. */
export function decimalsAt({ known, lineage }: Known, pointer: string): Decimals {
  if (!isPublishedAt({ lineage }, pointer)) return asPublished
  const chosen = lineage[pointer]?.observations[0]
  const found = known.find(({ id }) => id === chosen)
  return found?.unit === 'percent' || found?.unit === 'points' ? decimalsOf(found.printed) : asPublished
}

/** A best on record that is the published growth of a whole year has that year's decimals; null when it was computed. */
export function decimalsOfBest(verdict: Known & Pick<Verdict, 'previousYears'>, period: string): Decimals | null {
  if (!/^\d{4}$/.test(period)) return null
  const index = verdict.previousYears.findIndex(({ year }) => String(year) === period)
  return index < 0 ? asPublished : decimalsAt(verdict, `/previousYears/${index}`)
}
