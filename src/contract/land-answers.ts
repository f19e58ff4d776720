import { z } from 'zod'
import { clearanceSteps, landAccounts, landKinds, occupancyBases } from '../engine/index.ts'
import { obstacleReasons, utilityNames, zoneStatuses, zoneTypes } from './ledgers/land-words.ts'

/** What a zone, a phase or a plot mainly is, for a map and a list: where most of its land stands. */
export const landStates = ['planned', 'clearing', 'cleared', 'ready', 'let', 'unknown'] as const

export type LandState = (typeof landStates)[number]

/** Names in the four languages; where nobody entered one it is the Vietnamese name. */
const names = z.object({ vi: z.string(), en: z.string(), fr: z.string(), de: z.string() })

/** Hectares in each account that holds any. */
export const accounts = z.partialRecord(z.enum(landAccounts), z.number())

/** A share with its numerator and denominator in hectares; null where there is no such land. */
export const occupancy = z.object({
  base: z.enum(occupancyBases),
  numerator: z.number(),
  denominator: z.number(),
  share: z.number().nullable(),
})

/** Who entered something, when and on what it rests. */
export const trace = z.object({
  entry: z.number().int(),
  by: z.string(),
  day: z.string(),
  source: z.string().describe('id of a document of the record, or the document in words; empty where none was named'),
})

export const clearanceCounts = z.object({
  households: z.number().int(),
  cleared: z.number().int(),
  overdue: z.number().int(),
  waiting: z.number().int(),
  stopped: z.number().int(),
})

export const block = z.object({ plots: z.array(z.string()), hectares: z.number() })

const area = {
  hectares: z.number().describe('all land within the boundary as the book knows it; 0 where it holds none'),
  accounts,
  state: z.enum(landStates),
  occupancies: z.array(occupancy),
  largestBlock: block.nullable().describe('largest piece of neighbouring leasable plots'),
  clearance: clearanceCounts,
}

export const phaseAnswer = z.object({
  id: z.string(),
  names,
  ...area,
  plots: z.number().int(),
  placed: z.boolean(),
  trace,
})

export const zoneAnswer = z.object({
  id: z.string(),
  type: z.enum(zoneTypes),
  names,
  status: z.enum(zoneStatuses),
  statusSince: z.string(),
  within: z.string(),
  developer: z.string(),
  communes: z.array(z.object({ id: z.string(), names, share: z.number().nullable() })).describe('as they are on the day'),
  place: z.enum(['boundary', 'point', 'none']),
  centre: z
    .array(z.number())
    .length(2)
    .nullable()
    .describe('degrees east and north of the point on record, or of the middle of what is drawn'),
  placed: trace.nullable().describe('on what the place rests'),
  ...area,
  trace,
})

export const readiness = z.object({
  what: z.string(),
  unit: z.string(),
  place: z.string(),
  capacity: z.number(),
  committed: z.number(),
  free: z.number(),
  next: z.string().describe('day of the next commissioning; empty where none is known'),
  short: z.string().describe('first month of the next five years in which demand exceeds capacity; empty where there is none'),
  missing: z.number().describe('by how much in the worst month'),
})

export const nextStep = z.object({
  step: z.enum(clearanceSteps),
  by: z.string(),
  earliest: z.string(),
  due: z.string(),
  clock: z.string(),
  overdueDays: z.number().int(),
})

export const householdAnswer = z.object({
  household: z.string(),
  /** Members only; null for everybody else. */
  name: z.string().nullable(),
  plot: z.string(),
  phase: z.string(),
  zone: z.string(),
  commune: z.string(),
  land: z.enum(landKinds),
  hectares: z.number(),
  state: z.enum(['running', 'waiting', 'stopped', 'overdue', 'done']),
  turn: z.string(),
  next: z.array(nextStep),
  noticeLapses: z.string(),
  overdueDays: z.number().int(),
  reasons: z.array(z.enum(obstacleReasons)),
  trace,
})

export const offer = z.object({
  plot: z.string(),
  zone: z.string(),
  zoneNames: names,
  zoneType: z.enum(zoneTypes),
  phase: z.string(),
  hectares: z.number(),
  state: z.enum(['leasable', 'serviced', 'levelled', 'handed-over']),
  free: z.partialRecord(z.enum(utilityNames as [string, ...string[]]), z.number()),
  placed: z.boolean(),
})
