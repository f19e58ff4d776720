import { TaodaError } from '../../contract/errors.ts'
import type { ProposedCatchUp } from '../../contract/operations/propose-catch-up.ts'
import { type ReadContext, steeringOf } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { inForce, knownTargets } from '../known-targets.ts'
import { catchUpFrom, fractionOf } from '../plan/catch-up.ts'
import { type LimitRecord, type RecordedLimits, recordedLimits, suppliesOfYear, withPlan } from '../plan/recorded-limits.ts'
import { type Ceiling, regionPlan } from '../plan/region-plan.ts'
import { yardsticksOf } from '../yardsticks.ts'

type Input = {
  region: string
  year?: number | undefined
  asOf?: string | undefined
  target?: number | undefined
  yardstick?: string | undefined
  ceiling: 'none' | 'best-ever'
  most?: string | undefined
  limits: 'recorded' | 'none'
}

/** PLN-120: the smallest change that reaches the target, within what activities can do at most; or what stands in the way. */
export async function proposeCatchUp(input: Input, context: ReadContext): Promise<ProposedCatchUp> {
  const { region, asOf = context.today } = input
  const year = input.year ?? Number(asOf.slice(0, 4))
  const targets = inForce(await knownTargets({ region, asOf }, context))
  const { yardstick } = yardsticksOf(targets, year, input.yardstick)
  const growth = input.target === undefined ? yardstick?.value : fractionOf(input.target)
  if (growth === undefined)
    throw new TaodaError('wrong-use', { field: 'target', found: '', allowed: 'a growth of the year, such as 0.14 or 14' })
  const record = await limitRecord({ ...input, year }, context)
  let known: RecordedLimits = { limits: [], told: [], gaps: [] }
  const start = await regionPlan({ region, year, asOf }, growth, context, {
    ceiling: ceilingOf(input),
    limits: (period, cells) => {
      if (record !== undefined) known = recordedLimits(record, period, cells)
      return known.limits
    },
  })
  const answer = await catchUpFrom(start, steeringOf(context))
  const mostGrowth = answer.most === null ? null : growth - (answer.target - answer.most) / 100
  return {
    ...answer,
    growth,
    mostGrowth,
    yardstick: input.target === undefined ? (yardstick?.id ?? '') : '',
    limits: withPlan(known.told, answer),
    gaps: [...known.gaps],
  }
}

/** What the ledgers and the record say of limits on the day; undefined when the plan is to do without. */
async function limitRecord(
  { region, year, asOf, limits }: Input & { readonly year: number },
  { store, books, today }: ReadContext,
): Promise<LimitRecord | undefined> {
  if (limits === 'none') return undefined
  const found = await findRegion(store, region)
  const day = asOf ?? today
  const observations = await store.listObservations({ region: found.id, asOf: day, upToYear: year })
  const codes = await store.listCodes(found.id)
  return books.read(found.id, asOf, ({ land }) => ({ observations, codes, supplies: suppliesOfYear(land, year) }))
}

function ceilingOf({ ceiling, most = '' }: Input): Ceiling {
  const named = new Map(most.split(',').map((pair) => [pair.split(':')[0] ?? '', Number(pair.split(':')[1])]))
  return ({ activity, best }) => named.get(activity) ?? (ceiling === 'best-ever' && best !== null ? best : undefined)
}
