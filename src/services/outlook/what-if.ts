import { TaodaError } from '../../contract/errors.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import type { Levers } from './belief-runner.ts'
import { beliefSource } from './belief-source.ts'
import { regionLeaves } from './leaves.ts'

type Input = {
  region: string
  year?: number | undefined
  asOf?: string | undefined
  target?: number | undefined
  levers?: string | undefined
}

/** BEL-88: the year as it would be seen if some activities grew as told in the rest of it. */
export async function whatIf(input: Input, { store, today, beliefs }: ReadContext) {
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const year = input.year ?? Number(asOf.slice(0, 4))
  const codes = await store.listCodes(region.id)
  const levers = leversOf(
    input.levers ?? '',
    regionLeaves(codes).parts.map(({ activity }) => activity),
  )
  const source = await beliefSource(store, { region, codes, year, asOf })
  const answer = await beliefs('whatIf', [source], { target: input.target ?? null, levers })
  return { ...answer, asOf, year, synthetic: region.kind === 'synthetic' }
}

function leversOf(text: string, activities: readonly string[]): Levers {
  const pairs = text === '' ? [] : text.split(',').map((one) => one.split(':'))
  return Object.fromEntries(
    pairs.map(([activity = '', value = '']) => {
      const growth = Number(value)
      if (!activities.includes(activity))
        throw new TaodaError('wrong-use', { field: 'levers', found: activity, allowed: activities.join(', ') })
      if (!(growth > -0.9 && growth <= 10))
        throw new TaodaError('wrong-use', {
          field: 'levers',
          found: value,
          allowed: 'growth above -0.9, at most 10, as a fraction',
        })
      return [activity, growth]
    }),
  )
}
