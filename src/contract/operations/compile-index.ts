import { z } from 'zod'
import { byteStream } from '../byte-stream.ts'
import { journal } from '../journal.ts'
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
      .union([byteStream, returnStream, z.array(z.union([byteStream, returnStream])).min(1)])
      .describe(
        'CSV file, Parquet file whose name ends in .parquet, or folder of such files: enterprise,product,month,quantity,value,stock,capacity,status and perhaps unit,received,sales,employees',
      ),
    weights: byteStream.describe('CSV file: product,class,division,section,weight,base_quantity and perhaps unit'),
    resume: journal.optional().describe('folder in which a stopped command keeps what it has read, to go on from there'),
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
  errors: ['wrong-use', 'data-refused', 'stopped'],
  files: { returns: 'returns', weights: 'pieces', resume: 'journal' },
})

export type CompiledIndex = z.output<(typeof compileIndex)['output']>
