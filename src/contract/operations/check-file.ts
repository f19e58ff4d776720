import { z } from 'zod'
import { namedCode } from '../figure.ts'
import { findings } from '../findings.ts'
import { packFile } from '../inputs.ts'
import { leftOutReasons } from '../left-out.ts'
import { defineOperation } from '../operation.ts'

export const checkFile = defineOperation({
  name: 'check-file',
  summary: 'The same for a CSV file of figures that belong to no region: taoda check-figures FILE.',
  access: 'none',
  role: 'local',
  path: '/check-file',
  input: z.object({
    file: packFile.describe('CSV file in one of the layouts of decisions/0016'),
    codes: z.array(packFile).describe('folder of code lists, instead of those that come with taoda'),
  }),
  output: z.object({
    file: z.string(),
    layout: z.enum(['observations', 'series', 'products', 'parks', 'investment', 'articles', 'statements']),
    rows: z.number().int(),
    ...findings,
    leftOut: z
      .array(z.object({ row: z.number().int(), column: z.string(), found: z.string(), why: z.enum(leftOutReasons) }))
      .describe('rows that say nothing to examine, each with the cell that shows it'),
    names: z.array(namedCode).describe('what the codes in the answer are called'),
  }),
  errors: ['wrong-use', 'data-refused'],
  files: { file: 'whole', codes: 'folder' },
  argument: 'file',
})

export type CheckFile = z.output<typeof checkFile.output>
