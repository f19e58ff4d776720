import { z } from 'zod'
import { evidence } from '../daybook.ts'
import { names } from '../figure.ts'
import { code, isoDay, regionId, year } from '../inputs.ts'
import { catchUpRow, taskWorth } from '../ledgers/directives.ts'
import { defineOperation } from '../operation.ts'

const remark = z.object({ by: z.string(), day: z.string(), text: z.string() })

const task = z.object({
  id: z.string(),
  directive: z.string(),
  text: z.string(),
  owner: z.string(),
  assigned: z.string(),
  firstDue: z.string(),
  due: z.string(),
  state: z.enum(['open', 'reported', 'done', 'withdrawn']),
  answered: z.boolean().describe('whether the owner has said anything'),
  late: z.number().int().describe('days after the due day; of one done, by which it came late'),
  worth: taskWorth.nullable(),
  cost: z
    .object({ worth: z.number(), lost: z.number(), perDay: z.number() })
    .nullable()
    .describe(
      'points of growth of the year: what it brings, what is lost by now, what a day costs; null where that is not known',
    ),
  answers: z.array(remark),
  evidence: z.array(evidence.extend({ day: z.string(), text: z.string() })),
  request: remark.extend({ until: z.string() }).nullable().describe('an extension that is asked for'),
  extensions: z.number().int(),
  escalations: z.array(remark.extend({ to: z.string() })),
  closed: z.string(),
})

const catchUp = z.object({
  id: z.string(),
  title: z.string(),
  year: z.number().int(),
  yardstick: z.string(),
  growth: z.number(),
  level: z.number(),
  planned: z.number().describe('what the rows come to'),
  short: z.number().describe('what they lack to reach the level; 0 when they do'),
  state: z.enum(['draft', 'sent', 'adopted', 'withdrawn']),
  proposed: remark,
  rows: z.array(catchUpRow),
  owners: z.array(
    z.object({
      activity: z.string(),
      owner: z.string(),
      points: z.number().describe('points of growth of the whole that its rows add'),
      signed: z.object({ by: z.string(), day: z.string() }).nullable(),
      declined: remark.nullable(),
    }),
  ),
  edits: z.array(remark.extend({ activity: z.string(), period: z.string(), from: z.number(), to: z.number() })),
  sent: z.string(),
  adopted: z.string(),
})

export const directives = defineOperation({
  name: 'directives',
  summary: 'Who owes what by when: directives, their tasks, what silence costs in points of growth, and plans that catch up.',
  access: 'read',
  role: 'member',
  path: '/regions/{region}/directives',
  input: z.object({
    region: regionId,
    year: year.optional(),
    asOf: isoDay.optional(),
    owner: code.optional().describe('only what this organisation owes'),
  }),
  output: z.object({
    region: z.object({ id: z.string(), kind: z.enum(['published', 'synthetic']), names }),
    synthetic: z.boolean(),
    year: z.number().int(),
    asOf: z.string(),
    last: z.number().int().describe('number of the last entry of the daybook'),
    directives: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        form: z.enum(['resolution', 'conclusion', 'instruction']),
        issuer: z.string(),
        act: z.string(),
        text: z.string(),
        day: z.string(),
        by: z.string(),
        evidence: evidence.nullable(),
      }),
    ),
    tasks: z.array(task).describe('those that cost most by now first'),
    owners: z.array(
      z.object({
        owner: z.string(),
        open: z.number().int(),
        late: z.number().int(),
        silent: z.number().int().describe('late without a word'),
        lost: z.number(),
      }),
    ),
    lost: z.number().describe('points of growth of the year that tasks not done have cost by now'),
    catchUps: z.array(catchUp),
  }),
  errors: ['wrong-use', 'unknown-region', 'not-signed-in'],
})

export type Directives = z.output<typeof directives.output>
