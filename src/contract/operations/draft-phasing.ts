import { z } from 'zod'
import { newEntry } from '../daybook.ts'
import { code, isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

/** What a phasing may follow. */
export const phasingKinds = ['season', 'working-days', 'availability'] as const

const share = '(0(\\.\\d+)?|1(\\.0+)?)'

const month = z.object({
  period: z.string(),
  season: z.number().nullable().describe('null where it does not count'),
  workingDays: z.number().int().describe('this year'),
  workingDaysBefore: z.number().int().describe('the year before'),
  availability: z.number().describe('part of the row that can run'),
  isOver: z.boolean(),
  before: z.object({ level: z.number(), growth: z.number().nullable() }),
  after: z.object({ level: z.number(), growth: z.number().nullable() }),
})

export const draftPhasing = defineOperation({
  name: 'draft-phasing',
  summary: 'What a row’s months would be by season, working days and the plants that can run, and the entry that phases it so.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/phasing-draft',
  input: z.object({
    region: regionId,
    scenario: code.min(1).describe('id of a scenario'),
    row: code.min(1),
    by: z
      .string()
      .regex(/^(season|working-days|availability)(,(season|working-days|availability))*$/)
      .describe('what counts, e.g. season,working-days'),
    plants: z
      .string()
      .max(2000)
      .regex(new RegExp(`^$|^[^=,]+=${share}(,[^=,]+=${share})*$`))
      .optional()
      .describe('plants that start, each with the part of the row that it makes in full output, e.g. car-plant=0.4'),
    stops: z
      .string()
      .max(2000)
      .regex(
        new RegExp(
          `^$|^\\d{4}-\\d\\d-\\d\\d/\\d{4}-\\d\\d-\\d\\d=${share}(,\\d{4}-\\d\\d-\\d\\d/\\d{4}-\\d\\d-\\d\\d=${share})*$`,
        ),
      )
      .optional()
      .describe('standstills, first and last day, with the part of the row that stands, e.g. 2026-08-01/2026-08-20=1'),
  }),
  output: z.object({
    asOf: isoDay,
    synthetic: z.boolean(),
    last: z.number().int().describe('number of the last entry of the daybook'),
    row: z.string(),
    holidays: z.enum(['books', 'law']).describe('whether the region’s books name the holidays of the year'),
    daysOff: z.array(z.string()),
    plants: z
      .array(
        z.object({
          id: z.string(),
          activity: z.string(),
          start: z.string(),
          spread: z.number().describe('standard deviation of the start in months'),
          ramp: z.number().int().describe('months until full output'),
          source: z.string(),
        }),
      )
      .describe('plants known to start, as of the day'),
    months: z.array(month),
    entries: z.array(newEntry),
  }),
  errors: ['wrong-use', 'unknown-region', 'unknown-scenario', 'entries-refused'],
})

export type DraftedPhasing = z.output<typeof draftPhasing.output>
