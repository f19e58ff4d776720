import { z } from 'zod'
import { yardstickChoice } from '../figure.ts'
import { code, isoDay, regionId, year } from '../inputs.ts'
import { rowKinds } from '../ledgers/plan.ts'
import { defineOperation } from '../operation.ts'
import { operators } from '../record.ts'

/** `manufacturing:2026:growth:0.25,services:2026-Q3:points:0.05`: edits to try, none of which is entered. */
const tried = z
  .string()
  .max(8000)
  .regex(
    /^$|^[^:,]+:[\d/Q-]+:(growth|level|points):-?\d+(\.\d+)?(e-?\d+)?(,[^:,]+:[\d/Q-]+:(growth|level|points):-?\d+(\.\d+)?(e-?\d+)?)*$/,
  )
  .describe('edits to try without entering them, e.g. manufacturing:2026:growth:0.25,services:2026-Q3:points:0.05')

export const cellStatuses = ['realised', 'locked', 'limited', 'edited', 'derived'] as const

const cell = z.object({
  base: z.number().describe('last year’s level in the stored unit'),
  level: z.number(),
  growth: z.number().nullable(),
  points: z.number().nullable().describe('points of growth of the whole in the same months, as a fraction'),
  share: z.number().nullable().describe('share in last year’s level of the whole'),
  status: z.enum(cellStatuses),
  by: z.string().describe('account behind the status, for readers who have signed in'),
  day: z.string(),
  entry: z.number().int().describe('number in the daybook of the entry behind the status, or 0'),
  lowest: z.number().nullable().describe('lowest level that the range of the cell allows'),
  highest: z.number().nullable(),
})

const row = z.object({
  id: z.string(),
  parent: z.string(),
  depth: z.number().int(),
  kind: z.enum(rowKinds),
  name: z.string().describe('empty for an activity, which the code list names'),
  owner: z.string().describe('code of the agency that answers for it, or empty'),
  sameAs: z.string().describe('row whose owner answers for this one too, or empty'),
  cells: z.array(cell).describe('one a column'),
})

const goalYear = z.object({
  year: z.number().int(),
  share: z.number(),
  growth: z.number(),
  restGrowth: z.number(),
  points: z.number(),
})

export const scenarioSummary = z.object({
  id: z.string(),
  title: z.string(),
  year: z.number().int(),
  unit: z.string(),
  branchOf: z.string(),
  openedBy: z.string(),
  opened: z.string(),
  changed: z.string(),
  changes: z.number().int(),
  growth: z.number().nullable().describe('growth of the whole in the year'),
  isPlan: z.boolean().describe('whether it is the plan of record as it stands'),
})

export const scenarioSheet = z.object({
  scenario: scenarioSummary,
  basis: z.object({ asOf: z.string(), observations: z.array(z.string()), assumptions: z.array(z.string()) }),
  realised: z.number().int().describe('months of the year that are over'),
  columns: z.array(z.string()).describe('periods'),
  rows: z.array(row),
  stopped: z
    .array(
      z.object({
        row: z.string(),
        period: z.string(),
        end: z.enum(['lowest', 'highest']),
        level: z.number(),
        growth: z.number().nullable(),
      }),
    )
    .describe('ranges at whose end the tried edits stopped'),
  targets: z
    .array(
      z.object({
        id: z.string(),
        row: z.string(),
        period: z.string(),
        operator: z.enum(operators),
        value: z.number(),
        highest: z.number().nullable(),
        issuer: z.string(),
        act: z.string(),
        entered: z.boolean(),
        gap: z.number().nullable().describe('growth in the sheet less the target'),
      }),
    )
    .describe('targets for growth of rows of the sheet in periods of its year, several authorities side by side'),
  yardstick: z.string().describe('id of the target of the whole that the sheet is measured by, or empty'),
  yardsticks: z.array(yardstickChoice),
  goals: z
    .array(
      z.object({
        target: z.string(),
        row: z.string(),
        year: z.number().int(),
        operator: z.enum(operators),
        goal: z.number(),
        share: z.number().describe('share in last year’s whole at constant prices, from which the way starts'),
        planned: z.number().nullable().describe('growth of the row in the sheet'),
        path: z.array(goalYear),
      }),
    )
    .describe('goals of a share in a later year, and the way there if the whole grows every year as it does in the sheet'),
})

export const showScenario = defineOperation({
  name: 'show-scenario',
  summary: 'The sheet of a scenario: rates, levels, points and shares of every row in every month, quarter and the year.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/scenario',
  input: z.object({
    region: regionId,
    scenario: code.optional().describe('id of a scenario; the plan of record when left out'),
    year: year.optional(),
    asOf: isoDay.optional(),
    edits: tried.optional(),
    yardstick: code.optional().describe('id of the target to measure by; the highest in force when left out'),
  }),
  output: scenarioSheet.extend({
    asOf: z.string(),
    synthetic: z.boolean(),
    last: z.number().int().describe('number of the last entry of the daybook; give it back as `seen` when entering'),
  }),
  errors: ['wrong-use', 'unknown-region', 'entries-refused', 'unknown-scenario'],
})

export type ScenarioSheet = z.output<typeof scenarioSheet>
export type ShownScenario = z.output<typeof showScenario.output>
