import { TaodaError } from '../../contract/errors.ts'
import { monthsIn, parsePeriod } from '../../engine/index.ts'
import type { ReadStore } from '../../store/ports.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import type { Levers, Starts } from './belief-runner.ts'
import { beliefSource } from './belief-source.ts'
import { regionLeaves } from './leaves.ts'
import { knownPlants } from './plants.ts'

type Input = {
  region: string
  year?: number | undefined
  asOf?: string | undefined
  target?: number | undefined
  levers?: string | undefined
  starts?: string | undefined
}

/** BEL-88, BEL-124: the year as it would be seen if some activities grew, or some plants started, as told. */
export async function whatIf(input: Input, { store, books, today, beliefs }: ReadContext) {
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const year = input.year ?? Number(asOf.slice(0, 4))
  const codes = await store.listCodes(region.id)
  const levers = leversOf(
    input.levers ?? '',
    regionLeaves(codes).parts.map(({ activity }) => activity),
  )
  const starts = startsOf(input.starts ?? '', await movablePlants(store, region.id, asOf))
  const source = await beliefSource({ store, books }, { region, codes, year, asOf })
  const answer = await beliefs('whatIf', [source], { target: input.target ?? null, levers, starts })
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

async function movablePlants(store: ReadStore, region: string, asOf: string): Promise<readonly string[]> {
  return knownPlants((await store.listEvents({ region, asOf })).startUps).map(({ id }) => id)
}

function startsOf(text: string, plants: readonly string[]): Starts {
  const pairs = text === '' ? [] : text.split(',').map((one) => one.split(':'))
  return Object.fromEntries(
    pairs.map(([plant = '', month = '']) => {
      const refused = (found: string, allowed: string) => new TaodaError('wrong-use', { field: 'starts', found, allowed })
      if (!plants.includes(plant)) throw refused(plant, plants.join(', '))
      const period = parsePeriod(month)
      if (!period || monthsIn(period) !== 1) throw refused(month, 'a month, such as 2025-07')
      return [plant, period.first]
    }),
  )
}
