import { z } from 'zod'
import type { ReceivedFile } from './file.ts'
import { idField, periodField } from './plan-fields.ts'
import { type ReadJson, type RefuseAt, readJson } from './read-json.ts'
import { refuseRepeated } from './refuse-repeated.ts'

const schema = z.strictObject({
  quantities: z.array(z.strictObject({ id: idField, low: z.number().optional(), high: z.number().optional() })).default([]),
  promises: z
    .array(
      z.strictObject({
        id: idField,
        party: z.string().default(''),
        period: periodField.optional(),
        terms: z
          .array(z.strictObject({ quantity: idField, factor: z.number().default(1) }), 'a list of {quantity, factor}')
          .min(1, 'at least one quantity'),
        atLeast: z.number().optional(),
        atMost: z.number().optional(),
        firm: z.boolean().default(false),
        weight: z.number().positive('a number above 0').optional(),
      }),
      'a list of promises',
    )
    .min(1, 'at least one promise'),
})

/** Promises as their file has them. A quantity that is not listed is 0 or more. */
export type PromiseFile = z.output<typeof schema>

/** Reads promises; every problem names its place in the file. */
export function readPromises(file: ReceivedFile): ReadJson<PromiseFile> {
  return readJson(file, schema, check)
}

function check({ quantities, promises }: PromiseFile, refuse: RefuseAt): void {
  refuseRepeated({ quantities }, refuse)
  refuseRepeated({ promises }, refuse)
  for (const [at, { low = 0, high = Number.POSITIVE_INFINITY }] of quantities.entries())
    if (low > high) refuse(['quantities', at, 'high'], high, `at least the low of ${low}`)
  for (const [at, { atLeast, atMost }] of promises.entries()) {
    if (atLeast === undefined && atMost === undefined) refuse(['promises', at], 'no bound', 'atLeast, atMost or both')
    if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
      refuse(['promises', at, 'atMost'], atMost, `at least atLeast, ${atLeast}`)
  }
}
