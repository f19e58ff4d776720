import type { z } from 'zod'
import type { lineage } from '../../contract/figure.ts'

export type Lineage = z.output<typeof lineage>
export type LineageEntry = Lineage[string]

/** What a part of the answer was made from, to be attached at its JSON pointer. */
export function entry(
  rule: string,
  formula: string,
  observations: readonly string[],
  assumptions: LineageEntry['assumptions'] = [],
): LineageEntry {
  return { rule, formula, observations: [...new Set(observations)], assumptions }
}

/** A fraction as percent within a formula: formulas are read by people who check them with a calculator. */
export function percent(fraction: number): string {
  return `${written(fraction)} %`
}

/** A fraction of one as percentage points within a formula. */
export function points(fraction: number): string {
  return `${written(fraction)} pp`
}

function written(fraction: number): string {
  return (fraction * 100)
    .toFixed(2)
    .replace(/^-0\.00$/, '0.00')
    .replace('-', '−')
}
