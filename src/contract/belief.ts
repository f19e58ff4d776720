import { z } from 'zod'

/** What a firm belief may lack: figures of the record, a year that is near enough, or that somebody asked for it. Each is said in words. */
export const beliefGaps = [
  'years-before',
  'year-before',
  'year-itself',
  'activities',
  'index',
  'too-far-ahead',
  'not-asked',
] as const
export type BeliefGap = (typeof beliefGaps)[number]

/** Mean, median and the bounds of the middle 80 %. */
export const distribution = { mean: z.number(), p10: z.number(), p50: z.number(), p90: z.number() }

/** Why a plant on record moves nothing: its value added, the level of the whole, or an activity of its own in the belief is missing. */
export const plantReasons = ['no-value-added', 'no-level', 'no-activity'] as const
export type PlantReason = (typeof plantReasons)[number]
