import { z } from 'zod'
import { newEntry } from '../daybook.ts'
import { packFile, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

const mostBase64 = 7_000_000

export const importScenario = defineOperation({
  name: 'import-scenario',
  summary: 'What was changed in a workbook of a scenario, and the entries that it makes; nothing is entered.',
  // It writes nothing, but a file has to be posted.
  access: 'write',
  role: 'member',
  path: '/regions/{region}/scenario-workbook',
  input: z.object({
    region: regionId,
    file: z
      .union([packFile, z.strictObject({ name: z.string(), base64: z.base64().max(mostBase64) })])
      .describe('an XLSX workbook that export-scenario has made'),
  }),
  output: z.object({
    scenario: z.string(),
    title: z.string(),
    synthetic: z.boolean(),
    seen: z.number().int().describe('number of the last entry when the workbook was made; give it back as `seen` when entering'),
    changes: z.array(
      z.object({
        sheet: z.string(),
        cell: z.string(),
        row: z.string(),
        name: z.string(),
        period: z.string(),
        before: z.object({ level: z.number(), growth: z.number().nullable() }),
        after: z.object({ level: z.number(), growth: z.number().nullable() }),
      }),
    ),
    unit: z.string(),
    entries: z.array(newEntry),
  }),
  errors: ['wrong-use', 'unknown-region', 'unknown-scenario', 'data-refused', 'entries-refused', 'not-signed-in'],
  files: { file: 'whole' },
  argument: 'file',
})

export type ImportedScenario = z.output<typeof importScenario.output>
