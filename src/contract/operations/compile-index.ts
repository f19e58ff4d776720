import { z } from 'zod'
import { byteStream } from '../byte-stream.ts'
import { defineOperation } from '../operation.ts'
import { returnStream } from '../return-columns.ts'

/** Levels of the ladder, from the product to the total. */
export const indexLevels = ['product', 'class', 'division', 'section', 'total'] as const

export const compileIndex = defineOperation({
  name: 'compile-index',
  summary: 'Compile the monthly volume index from establishment returns and weights: product, class, division, section, total.',
  access: 'none',
  role: 'local',
  path: '/compile-index',
  input: z.object({
    returns: z
      .union([byteStream, returnStream])
      .describe(
        'CSV file, or Parquet file whose name ends in .parquet: enterprise,product,month,quantity,value,stock,capacity,status',
      ),
    weights: byteStream.describe('CSV file: product,class,division,section,weight,base_quantity'),
  }),
  output: z.object({
    returns: z.number().int(),
    enterprises: z.number().int(),
    index: z.array(
      z.object({
        level: z.enum(indexLevels),
        activity: z.string(),
        period: z.string(),
        /** Index, the monthly average of the base year being 100; null when a product of the activity has no return. */
        value: z.number().nullable(),
        /** Growth on the same month of last year, a fraction. */
        growth: z.number().nullable(),
        /** What the activity adds to the total's growth, a fraction. */
        points: z.number().nullable(),
        /** Share of the activity's weight that has returns in the month. */
        coverage: z.number(),
      }),
    ),
  }),
  errors: ['wrong-use', 'data-refused'],
  files: { returns: 'returns', weights: 'pieces' },
})

export type CompiledIndex = z.output<(typeof compileIndex)['output']>
