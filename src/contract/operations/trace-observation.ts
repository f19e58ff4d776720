import { z } from 'zod'
import { recordedObservation, release, sourceDocument } from '../figure.ts'
import { code, isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

export const traceObservation = defineOperation({
  name: 'trace-observation',
  summary: 'Where does one published figure come from: document, release, file and row?',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/observations/{observation}',
  input: z.object({ region: regionId, observation: code.describe('id of the observation'), asOf: isoDay.optional() }),
  output: z.object({
    asOf: z.string(),
    synthetic: z.boolean(),
    observation: recordedObservation,
    source: sourceDocument,
    release,
    snapshot: z.object({ file: z.string(), checksum: z.string(), row: z.number().int(), recordedAt: z.string() }),
    otherVintages: z.array(recordedObservation),
  }),
  errors: ['wrong-use', 'unknown-region', 'unknown-observation'],
})
