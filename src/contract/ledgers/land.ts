import { z } from 'zod'
import { clearanceSteps, landAccounts, landKinds } from '../../engine/index.ts'
import { code, isoDay } from '../inputs.ts'
import {
  dutyHolders,
  labourKinds,
  obstacleReasons,
  type Utility,
  utilityNames,
  type ZoneStatus,
  zoneStatuses,
  zoneTypes,
} from './land-words.ts'
import type { EntryKinds } from './ledger-kinds.ts'

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,80}$/)
  .describe('id in lower case and dashes')

/** Whole square metres: hectares with at most four decimals. */
const hectares = z
  .number()
  .positive()
  .max(1_000_000)
  .refine((value) => Math.abs(value * 10_000 - Math.round(value * 10_000)) < 1e-6, 'hectares with at most four decimals')

const names = z.strictObject({
  vi: z.string().min(1).max(200),
  en: z.string().min(1).max(200).optional(),
  fr: z.string().min(1).max(200).optional(),
  de: z.string().min(1).max(200).optional(),
})

/** Degrees east and north, WGS 84; Viet Nam and its seas. */
const place = z.tuple([z.number().min(100).max(118), z.number().min(6).max(25)])

const boundary = z.array(place).min(3).max(2000).describe('corners [degrees east, degrees north], the first not repeated')

const amounts = z.partialRecord(z.enum(utilityNames as [Utility, ...Utility[]]), z.number().positive())

const effective = { from: isoDay, until: isoDay.or(z.literal('')), source: z.string().min(1).max(400) }

const rules = z.strictObject({
  clocks: z
    .array(
      z.strictObject({
        clock: id,
        land: z.enum(landKinds),
        after: z.enum(clearanceSteps),
        before: z.enum(clearanceSteps),
        bound: z.enum(['at-least', 'at-most']),
        count: z.number().int().min(1).max(3650),
        unit: z.enum(['day', 'month']),
        waivedBy: z.enum([...clearanceSteps, '']),
        ...effective,
      }),
    )
    .max(500),
  duties: z.array(z.strictObject({ step: z.enum(clearanceSteps), by: z.enum(dutyHolders), ...effective })).max(500),
  tetDays: z.number().int().min(0).max(60).describe('days before and after Tết on which nobody is made to leave'),
})

const planning = ['officer', 'planner', 'leader'] as const
const onTheGround = ['officer', 'planner'] as const
const ofThePark = ['officer', 'planner', 'developer'] as const

/**
 * Land of zones, parks and clusters. `about` is the thing itself: the zone of `define-zone`, the plot of `move-hectares`, `grant-lease` and
 * everything that concerns its households. Land moves between the accounts of `landAccounts`, hectares out of one into another.
 */
export const land = {
  'adopt-rules': { body: rules, roles: ['planner', 'leader'] },
  'define-commune': { body: z.strictObject({ names }), roles: planning },
  'replace-commune': {
    body: z.strictObject({
      parts: z
        .array(z.strictObject({ to: id, share: z.number().positive().max(1) }))
        .min(1)
        .max(50)
        .describe('successors and the share of the area that each takes'),
    }),
    roles: planning,
  },
  'define-zone': {
    body: z.strictObject({
      type: z.enum(zoneTypes),
      names,
      status: z.enum(zoneStatuses),
      /** The economic zone in which a park lies. */
      within: id.optional(),
      communes: z.array(id).max(50),
      developer: code.optional().describe('organisation of the infrastructure developer'),
      catchment: id.optional().describe('where its workers live'),
      point: place.optional(),
      boundary: boundary.optional(),
    }),
    roles: planning,
  },
  'change-zone-status': { body: z.strictObject({ status: z.enum(zoneStatuses) }), roles: planning },
  'place-zone': {
    body: z.strictObject({ point: place.optional(), boundary: boundary.optional() }),
    roles: planning,
  },
  'define-phase': {
    body: z.strictObject({ zone: id, names, hectares, boundary: boundary.optional() }),
    roles: planning,
  },
  'change-phase-area': {
    body: z.strictObject({ direction: z.enum(['add', 'remove']), hectares }),
    roles: planning,
  },
  'define-plot': {
    body: z.strictObject({
      phase: id,
      hectares,
      account: z.enum(landAccounts).describe('account of the phase from which the plot is cut'),
      boundary: boundary.optional(),
    }),
    roles: ofThePark,
  },
  'move-hectares': {
    body: z.strictObject({ from: z.enum(landAccounts), to: z.enum(landAccounts), hectares }),
    roles: ofThePark,
  },
  'register-households': {
    body: z.strictObject({
      commune: id,
      households: z
        .array(
          z.strictObject({
            household: id,
            name: z.string().min(1).max(200),
            land: z.enum(landKinds),
            hectares,
          }),
        )
        .min(1)
        .max(1000),
    }),
    roles: onTheGround,
  },
  'clearance-step': {
    body: z.strictObject({
      step: z.enum(clearanceSteps),
      households: z.array(id).min(1).max(1000),
    }),
    roles: onTheGround,
  },
  'raise-obstacle': {
    body: z.strictObject({
      households: z.array(id).min(1).max(1000),
      reason: z.enum(obstacleReasons),
      stopsClock: z.boolean().describe('whether the law lets the clocks stand still meanwhile'),
      note: z.string().max(2000).optional(),
    }),
    roles: onTheGround,
  },
  'resolve-obstacle': {
    body: z.strictObject({ households: z.array(id).min(1).max(1000), reason: z.enum(obstacleReasons) }),
    roles: onTheGround,
  },
  'grant-lease': {
    body: z.strictObject({
      lease: id,
      tenant: z.string().min(1).max(200),
      deal: id.optional().describe('deal of the book of investment for which the land is let'),
      hectares,
      until: isoDay,
      startUp: isoDay.describe('day on which the plant is to start'),
      rampMonths: z.number().int().min(0).max(120).describe('months from start-up to full use of utilities and workers'),
      needs: amounts.describe('capacities promised to the tenant, in the units of the utilities'),
      workers: z.number().int().min(0).max(1_000_000),
    }),
    roles: ofThePark,
  },
  'start-operation': { body: z.strictObject({ lease: id }), roles: ofThePark },
  'end-lease': { body: z.strictObject({ lease: id, reason: z.string().min(1).max(2000) }), roles: ofThePark },
  'add-utility': {
    body: z.strictObject({
      utility: z.enum(utilityNames as [Utility, ...Utility[]]),
      amount: z.number().positive(),
      commissioning: isoDay.describe('day on which it comes, or came, into service; may lie ahead'),
    }),
    roles: ofThePark,
  },
  'define-catchment': { body: z.strictObject({ names }), roles: planning },
  'add-labour': {
    body: z.strictObject({
      what: z.enum(labourKinds),
      amount: z.number().int().positive(),
      from: isoDay.describe('day from which they are there; may lie ahead'),
    }),
    roles: planning,
  },
} as const satisfies EntryKinds

/** Why the land ledger refuses an entry, with the facts that its text names. Areas are hectares. */
export interface LandRefusals {
  'already-defined': { readonly thing: string; readonly day: string }
  'unknown-thing': { readonly kind: string; readonly thing: string }
  'not-your-zone': { readonly zone: string; readonly developer: string }
  'status-step': { readonly zone: string; readonly from: ZoneStatus; readonly to: ZoneStatus }
  'no-such-movement': { readonly from: string; readonly to: string }
  'stage-skipped': { readonly from: string; readonly to: string; readonly skipped: string }
  'step-back': { readonly from: string; readonly to: string }
  'leased-above-leasable': { readonly plot: string; readonly leasable: number; readonly asked: number }
  'hectares-negative': { readonly where: string; readonly account: string; readonly held: number; readonly asked: number }
  'held-by-others': { readonly plot: string; readonly account: string; readonly free: number; readonly asked: number }
  'households-above-plot': { readonly plot: string; readonly free: number; readonly asked: number }
  'boundary-crosses-itself': { readonly thing: string }
  'boundary-against-area': { readonly thing: string; readonly drawn: number; readonly stated: number }
  'plots-overlap': { readonly plot: string; readonly other: string; readonly squareMetres: number }
  'no-rules': { readonly step: string }
  'step-skipped': { readonly household: string; readonly step: string; readonly skipped: string }
  'step-repeated': { readonly household: string; readonly step: string; readonly day: string }
  'step-before-another': { readonly household: string; readonly step: string; readonly last: string }
  'step-too-early': { readonly household: string; readonly step: string; readonly earliest: string; readonly clock: string }
  'enforced-at-tet': { readonly household: string; readonly day: string; readonly from: string; readonly until: string }
  'obstacle-open': { readonly household: string; readonly reason: string }
  'obstacle-not-open': { readonly household: string; readonly reason: string }
  'lease-state': { readonly lease: string; readonly state: string }
  'shares-uneven': { readonly commune: string; readonly sum: number }
}
