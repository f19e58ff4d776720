import { z } from 'zod'
import { isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

export const landTile = defineOperation({
  name: 'land-tile',
  summary: 'A vector tile of zones, phases and plots with the same states as the list.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/land/tiles/{z}/{x}/{y}',
  input: z.object({
    region: regionId,
    z: z.coerce.number().int().min(0).max(18).describe('zoom, 0 to 18'),
    x: z.coerce.number().int().min(0).max(262_143).describe('column of the tile'),
    y: z.coerce.number().int().min(0).max(262_143).describe('row of the tile'),
    asOf: isoDay.optional(),
  }),
  output: z.object({
    synthetic: z.boolean(),
    tile: z.string().describe('Mapbox vector tile 2.1 in base64: layers zones, phases, plots, points; empty where nothing lies'),
  }),
  errors: ['wrong-use', 'unknown-region'],
})
