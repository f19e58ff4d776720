import { z } from 'zod'

/** What a record may lack for a firm belief: each is said in words, and the bands are wide. */
export const beliefGaps = ['years-before', 'year-before', 'year-itself', 'activities', 'index', 'too-far-ahead'] as const
export type BeliefGap = (typeof beliefGaps)[number]

/** Mean, median and the bounds of the middle 80 %. */
export const distribution = { mean: z.number(), p10: z.number(), p50: z.number(), p90: z.number() }

/** Why a plant on record moves nothing: its value added, the level of the whole, or an activity of its own in the belief is missing. */
export const plantReasons = ['no-value-added', 'no-level', 'no-activity'] as const
export type PlantReason = (typeof plantReasons)[number]
