import { z } from 'zod'
import { formatPeriod } from '../engine/index.ts'
import type { ReceivedFile } from './file.ts'
import { amountField, idField, monthsOf, outside, partField, periodField } from './plan-fields.ts'
import { type ReadJson, type RefuseAt, readJson } from './read-json.ts'
import { refuseCycles } from './refuse-cycles.ts'
import { refuseRepeated } from './refuse-repeated.ts'

const hectares = 'hectares, 0 or more: land that is not ready cannot be taken back here'
const conversion = 'a part above 0 and up to 1'

const schema = z.strictObject({
  period: periodField,
  unit: z.string('the unit of all amounts'),
  step: z.number('the smallest amount, above 0').positive('the smallest amount, above 0'),
  total: amountField,
  /** Last month whose signings are known; left out before the year begins. */
  realisedTo: periodField.optional(),
  season: z.array(amountField, 'a list of one weight a month'),
  groups: z.array(z.strictObject({ id: idField, owner: z.string().default('') }), 'a list of {id, owner}').default([]),
  developers: z
    .array(
      z.strictObject({
        id: idField,
        owner: z.string().default(''),
        land: z.array(
          z.strictObject({ month: periodField, hectares: z.number(hectares).min(0, hectares) }),
          'a list of {month, hectares} that become ready',
        ),
        capitalPerHectare: amountField,
        pipeline: z
          .array(
            z.strictObject({
              project: z.string(),
              month: periodField,
              capital: amountField,
              probability: partField('a probability from 0 to 1'),
            }),
          )
          .default([]),
        conversion: z.number(conversion).positive(conversion).max(1, conversion),
        lowest: amountField.optional(),
        highest: amountField.optional(),
        realised: z.array(amountField, 'a list of one amount a month that is over').default([]),
        agreed: z.array(amountField, 'a list of one amount a month').optional(),
      }),
      'a list of developers',
    )
    .min(1, 'at least one developer'),
})

/** An allocation as its file has it. */
export type AllocationFile = z.output<typeof schema>

/** Reads what an allocation starts from; every problem names its place in the file. */
export function readAllocation(file: ReceivedFile): ReadJson<AllocationFile> {
  return readJson(file, schema, check)
}

/** How many months of the plan are over. */
export function monthsOver({ period, realisedTo }: AllocationFile): number {
  return realisedTo === undefined ? 0 : realisedTo.last - period.first + 1
}

function check(file: AllocationFile, refuse: RefuseAt): void {
  const { period, season, developers, total, step, realisedTo } = file
  const months = monthsOf(period)
  if (season.length !== months)
    refuse(['season'], `${season.length} weights`, `${months} weights, one a month of ${formatPeriod(period)}`)
  if (season.every((weight) => weight === 0)) refuse(['season'], 'weights of 0', 'at least one weight above 0')
  if (!isWhole(total, step)) refuse(['total'], total, `whole steps of ${step}`)
  const late = realisedTo === undefined ? undefined : outside(realisedTo, period)
  if (realisedTo !== undefined && late !== undefined) refuse(['realisedTo'], formatPeriod(realisedTo), late)
  refuseRepeated({ developers, groups: file.groups }, refuse)
  checkOwners(file, refuse)
  for (const at of developers.keys()) checkDeveloper(file, at, refuse)
  const done = sumOf(developers.flatMap(({ realised }) => realised))
  if (done > total + step / 2) refuse(['total'], total, `at least what is realised already, ${done}`)
}

function checkDeveloper(file: AllocationFile, at: number, refuse: RefuseAt): void {
  const developer = file.developers[at]
  if (developer === undefined) return
  const place = ['developers', at]
  const { period, step } = file
  const { land, pipeline, realised, agreed, lowest = 0, highest = Number.POSITIVE_INFINITY } = developer
  const checkMonth = (list: string, index: number, month: typeof period): void => {
    const allowed = outside(month, period) ?? (month.first === month.last ? undefined : 'one month')
    if (allowed !== undefined) refuse([...place, list, index, 'month'], formatPeriod(month), allowed)
  }
  for (const [index, { month }] of land.entries()) checkMonth('land', index, month)
  for (const [index, { month }] of pipeline.entries()) checkMonth('pipeline', index, month)
  const over = Math.max(0, monthsOver(file))
  if (realised.length !== over)
    refuse([...place, 'realised'], `${realised.length} amounts`, `${over} amounts, one a month up to realisedTo`)
  const months = monthsOf(period)
  if (agreed !== undefined && agreed.length !== months)
    refuse([...place, 'agreed'], `${agreed.length} amounts`, `${months} amounts, one a month`)
  for (const [month, amount] of realised.entries())
    if (!isWhole(amount, step)) refuse([...place, 'realised', month], amount, `whole steps of ${step}`)
  if (lowest > highest) refuse([...place, 'highest'], highest, `at least the lowest, ${lowest}`)
  const done = sumOf(realised)
  if (highest < done - step / 2) refuse([...place, 'highest'], highest, `at least what is realised already, ${done}`)
}

/** Owners are known and nobody owns themselves, however far round. */
function checkOwners({ developers, groups }: AllocationFile, refuse: RefuseAt): void {
  const known = new Set([...developers, ...groups].map(({ id }) => id))
  const links = new Map<string, { next: string; refuse: (found: string, allowed: string) => void }>()
  for (const [list, entries] of [
    ['developers', developers],
    ['groups', groups],
  ] as const) {
    for (const [at, { id, owner }] of entries.entries()) {
      const path = [list, at, 'owner']
      if (owner !== '' && !known.has(owner)) refuse(path, owner, 'the id of a group or developer, or nothing')
      links.set(id, { next: owner, refuse: (found, allowed) => refuse(path, found, allowed) })
    }
  }
  refuseCycles(links, 'owners that do not come back to themselves')
}

function isWhole(amount: number, step: number): boolean {
  return Math.abs(amount / step - Math.round(amount / step)) < 1e-6
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0)
}
