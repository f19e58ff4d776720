import { z } from 'zod'

/** What a record may lack for a firm belief: each is said in words, and the bands are wide. */
export const beliefGaps = ['years-before', 'year-before', 'year-itself', 'activities', 'index', 'too-far-ahead'] as const
export type BeliefGap = (typeof beliefGaps)[number]

/** Mean, median and the bounds of the middle 80 %. */
export const distribution = { mean: z.number(), p10: z.number(), p50: z.number(), p90: z.number() }
