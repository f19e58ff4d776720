export { landAccounts } from '../../engine/index.ts'

/** Kinds of zones: economic zone, industrial park, industrial cluster. */
export const zoneTypes = ['economic-zone', 'park', 'cluster'] as const

export type ZoneType = (typeof zoneTypes)[number]

/** Life of a zone, one after the other: in the plan, founded by decision, with a plant at work. Counts never mix them. */
export const zoneStatuses = ['planned', 'established', 'operating'] as const

export type ZoneStatus = (typeof zoneStatuses)[number]

/** Why clearance is stuck, in words that can be counted. */
export const obstacleReasons = [
  'price',
  'land-origin',
  'graves',
  'resettlement',
  'absent',
  'law-change',
  'workload',
  'funds',
  'other',
] as const

export type ObstacleReason = (typeof obstacleReasons)[number]

/** What a plot needs besides land, each with the unit in which it is counted. */
export const utilities = {
  road: 'lane',
  power: 'megavolt-ampere',
  water: 'cubic-metre-a-day',
  wastewater: 'cubic-metre-a-day',
  telecom: 'gigabit-a-second',
  waste: 'tonne-a-day',
  fill: 'thousand-cubic-metre',
} as const

export type Utility = keyof typeof utilities

export const utilityNames = Object.keys(utilities) as readonly Utility[]

/** What people of a catchment offer a park. */
export const labourKinds = ['workers', 'beds'] as const

/** Who takes a step of clearance. */
export const dutyHolders = ['district', 'commune', 'clearance-unit', 'land-user'] as const
