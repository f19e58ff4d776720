import { z } from 'zod'
import { setAsideFigure } from '../figure.ts'
import { findings } from '../findings.ts'
import { isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

export const checkFigures = defineOperation({
  name: 'check-figures',
  summary: 'Which published figures cannot all be true, and what do the others imply? Of a region, or of a FILE.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/check-figures',
  input: z.object({ region: regionId, asOf: isoDay.optional() }),
  output: z.object({
    asOf: z.string(),
    synthetic: z.boolean(),
    ...findings,
    setAside: z.array(setAsideFigure).describe('figures that people have set aside: they are examined as before'),
  }),
  errors: ['wrong-use', 'unknown-region'],
  forFile: 'check-file',
})

export type CheckFigures = z.output<typeof checkFigures.output>
