import { z } from 'zod'
import { code, isoDay, regionId, year } from '../inputs.ts'
import { defineOperation } from '../operation.ts'
import { languages } from '../record.ts'

/** A file in an answer: its bytes in base64. */
export const fileAnswer = z.object({ name: z.string(), mediaType: z.string(), base64: z.string() })

export const exportScenario = defineOperation({
  name: 'export-scenario',
  summary:
    'A scenario as an XLSX workbook whose rates, levels, points and parents are formulas; on the command line > FILE.xlsx.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/scenario-workbook',
  input: z.object({
    region: regionId,
    scenario: code.optional().describe('id of a scenario; the plan of record when left out'),
    year: year.optional(),
    asOf: isoDay.optional(),
    names: z
      .enum(languages)
      .optional()
      .describe('language of names and titles in the workbook, vi, en, fr or de; vi when left out'),
  }),
  output: fileAnswer.extend({ synthetic: z.boolean() }),
  errors: ['wrong-use', 'unknown-region', 'unknown-scenario'],
})
