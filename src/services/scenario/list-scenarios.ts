import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { summaryOf, wholeGrowth } from './summary.ts'

type Input = { region: string; year?: number | undefined; asOf?: string | undefined }

/** Scenarios of a region or a year, and what has been the plan of record since when. */
export async function listScenarios(input: Input, { store, books, today, actor }: ReadContext) {
  const region = await findRegion(store, input.region)
  const named = actor !== undefined
  const found = await books.read(region.id, input.asOf, ({ plan }, mark) => ({
    last: mark.number,
    scenarios: [...plan.scenarios.values()]
      .filter(({ year }) => input.year === undefined || input.year === year)
      .map((one) => summaryOf(one, plan, named)),
    plans: [...plan.plans.values()]
      .flatMap(({ promotions }) => promotions)
      .filter(({ scenario }) => input.year === undefined || input.year === scenario.year)
      .toSorted((a, b) => b.entry - a.entry)
      .map(({ scenario, reason, by, day, known, entry }) => ({
        year: scenario.year,
        scenario: scenario.id,
        title: scenario.title,
        growth: wholeGrowth(scenario),
        reason,
        by: named ? by : '',
        day,
        known,
        entry,
      })),
  }))
  return { asOf: input.asOf ?? today, synthetic: region.kind === 'synthetic', ...found }
}
