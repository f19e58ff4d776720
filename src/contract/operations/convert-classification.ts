import { z } from 'zod'
import { packFile } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

export const convertClassification = defineOperation({
  name: 'convert-classification',
  summary: 'Read series by activity in another version of the classification, for example VSIC 2018 in VSIC 2025.',
  access: 'none',
  role: 'local',
  path: '/convert-classification',
  input: z.object({
    file: packFile.describe('CSV file of series by code: period and a column for each code, or code,period,value'),
    correspondence: packFile.describe('CSV file: from_version,from,to_version,to,share,basis,source'),
    kind: z
      .enum(['levels', 'indices'])
      .default('levels')
      .describe('levels, that add up, or indices, with weights; levels when left out'),
    weights: packFile.optional().describe('CSV file of the weights of indices: code,weight'),
    split: z
      .enum(['refuse', 'equal'])
      .default('refuse')
      .describe('refuse or equal: what becomes of a split code whose shares nobody has stated; refuse when left out'),
    classification: packFile
      .optional()
      .describe(
        'CSV file of the codes converted to, for their names and the levels above: version,code,parent,name_vi,basis,source',
      ),
  }),
  output: z.object({
    from: z.string(),
    to: z.string(),
    kind: z.enum(['levels', 'indices']),
    links: z
      .array(
        z.object({
          from: z.string(),
          to: z.string(),
          share: z.number().describe('part of the old code that goes to the new one'),
          assumed: z.boolean().describe('nobody has stated the share; it is an equal part by choice'),
          basis: z.enum(['stated', 'inferred']),
          source: z.string(),
        }),
      )
      .describe('the links that were used, and no others'),
    codes: z.array(
      z.object({
        code: z.string(),
        name: z.string().describe('official name, or empty without `classification`'),
        weight: z.number().nullable().describe('weight carried over; null for levels'),
        above: z.boolean().describe('taken from the codes below that the file has, not from a link'),
      }),
    ),
    values: z.array(z.object({ code: z.string(), period: z.string(), value: z.number().nullable() })),
    totals: z
      .array(z.object({ period: z.string(), before: z.number().nullable(), after: z.number().nullable() }))
      .describe('sum over all codes (weighted, for indices) in the old version and in the new'),
  }),
  errors: ['wrong-use', 'data-refused'],
  files: { file: 'whole', correspondence: 'whole', weights: 'whole', classification: 'whole' },
  argument: 'file',
})

export type ConvertedClassification = z.output<typeof convertClassification.output>
