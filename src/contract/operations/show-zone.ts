import { z } from 'zod'
import { landAccounts } from '../../engine/index.ts'
import { recordedObservation, recordedStatement } from '../figure.ts'
import { code, isoDay, regionId } from '../inputs.ts'
import { phaseAnswer, readiness, trace, zoneAnswer } from '../land-answers.ts'
import { defineOperation } from '../operation.ts'

export const showZone = defineOperation({
  name: 'show-zone',
  summary: 'One zone: its phases, what moved in its land book, its readiness and what has been published of it.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/land/zones/{zone}',
  input: z.object({
    region: regionId,
    zone: code.describe('id of a zone, as list-zones gives it'),
    asOf: isoDay.optional(),
    from: isoDay.optional().describe('first day of the statement; 1 January of the year when left out'),
  }),
  output: z.object({
    asOf: z.string(),
    synthetic: z.boolean(),
    last: z.number().int(),
    zone: zoneAnswer,
    phases: z.array(phaseAnswer),
    statement: z.object({
      from: z.string(),
      until: z.string(),
      lines: z.array(
        z.object({
          account: z.enum(landAccounts),
          opening: z.number(),
          received: z.number(),
          given: z.number(),
          closing: z.number(),
        }),
      ),
    }),
    movements: z
      .array(
        z.object({
          phase: z.string(),
          plot: z.string(),
          from: z.enum(landAccounts),
          to: z.enum(landAccounts),
          hectares: z.number(),
          day: z.string(),
          trace,
        }),
      )
      .describe('the latest fifty of the statement, newest first'),
    readiness: z.array(readiness),
    labour: z.array(readiness),
    leases: z.array(
      z.object({
        lease: z.string(),
        plot: z.string(),
        tenant: z.string(),
        deal: z.string().describe('deal for which it is let; empty where none is named'),
        hectares: z.number(),
        from: z.string(),
        startUp: z.string(),
        workers: z.number().int(),
        state: z.enum(['leased', 'operating', 'ended']),
      }),
    ),
    published: z.array(recordedObservation),
    statements: z.array(recordedStatement),
  }),
  errors: ['wrong-use', 'unknown-region', 'unknown-zone'],
})
