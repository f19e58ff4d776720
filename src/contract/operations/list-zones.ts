import { z } from 'zod'
import { recordedObservation } from '../figure.ts'
import { code, isoDay, regionId } from '../inputs.ts'
import { clearanceCounts, occupancy, zoneAnswer } from '../land-answers.ts'
import { obstacleReasons, zoneStatuses, zoneTypes } from '../ledgers/land-words.ts'
import { defineOperation } from '../operation.ts'

export const listZones = defineOperation({
  name: 'list-zones',
  summary: 'What land is ready, and what is stuck? Economic zones, parks and clusters with hectares, occupancy and clearance.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/land',
  input: z.object({
    region: regionId,
    asOf: isoDay.optional(),
    type: z
      .enum(zoneTypes)
      .optional()
      .describe(`only this kind: ${zoneTypes.join(', ')}`),
    commune: code.optional().describe('only zones of this commune, as it is on the day'),
  }),
  output: z.object({
    asOf: z.string(),
    synthetic: z.boolean(),
    last: z.number().int(),
    counts: z.array(
      z.object({
        type: z.enum(zoneTypes),
        status: z.enum(zoneStatuses),
        entered: z.number().int().describe('zones of that status in the book'),
        published: z.array(recordedObservation).describe('what was published, which may differ'),
      }),
    ),
    occupancies: z
      .array(z.object({ scope: z.enum(['all', 'operating']), occupancy }))
      .describe('of all zones that hold land, and of operating ones'),
    clearance: clearanceCounts,
    reasons: z.array(z.object({ reason: z.enum(obstacleReasons), households: z.number().int(), hectares: z.number() })),
    zones: z.array(zoneAnswer),
    box: z
      .array(z.number())
      .length(4)
      .nullable()
      .describe('west, south, east, north of all that is placed; null where nothing is'),
    unplaced: z.array(z.string()).describe('zones without coordinates on record'),
  }),
  errors: ['wrong-use', 'unknown-region'],
})
