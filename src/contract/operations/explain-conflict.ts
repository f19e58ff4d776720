import { z } from 'zod'
import { packFile } from '../inputs.ts'
import { defineOperation } from '../operation.ts'
import { planPromise, planRelaxation } from '../plan-promise.ts'

export const explainConflict = defineOperation({
  name: 'explain-conflict',
  summary: 'Can these promises all hold? If not, the smallest set that cannot, one sentence each, and the cheapest way out.',
  access: 'none',
  role: 'local',
  path: '/explain-conflict',
  input: z.object({
    file: packFile.describe('JSON file of promises, or the file of a catch-up plan (plans/README.md)'),
  }),
  output: z.object({
    status: z.enum(['consistent', 'conflict', 'stopped']).describe('stopped: the solver ran out of time'),
    conflict: z.array(planPromise).describe('together they cannot hold; without any one of them the others can'),
    relaxation: z
      .array(planRelaxation)
      .describe('bounds to move so that all hold, at least cost; empty when only firm ones conflict'),
  }),
  errors: ['wrong-use', 'data-refused'],
  files: { file: 'whole' },
  argument: 'file',
})

export type ExplainedConflict = z.output<typeof explainConflict.output>
