import type { ReadContext } from './context.ts'
import { findRegion } from './find-region.ts'

type Input = { region: string; year: number; asOf?: string | undefined }

/** Days on which a growth figure or a target of the year became known: where an answer about the year can change. */
export async function listReleaseDays(input: Input, { store, today }: ReadContext) {
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const observations = await store.listObservations({ region: region.id, asOf, year: input.year, indicator: 'grdp' })
  const targets = await store.listTargets({ region: region.id, asOf, indicator: 'grdp', period: String(input.year) })
  const days = new Map<string, { day: string; observations: number; targets: number }>()
  const at = (day: string) => {
    const found = days.get(day) ?? { day, observations: 0, targets: 0 }
    days.set(day, found)
    return found
  }
  for (const observation of observations) at(observation.published).observations += 1
  for (const target of targets) at(target.published).targets += 1
  return {
    asOf,
    synthetic: region.kind === 'synthetic',
    days: [...days.values()].sort((a, b) => a.day.localeCompare(b.day, 'en')),
  }
}
