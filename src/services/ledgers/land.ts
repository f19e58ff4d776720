import type { Actor } from '../../contract/daybook.ts'
import { auditLand } from './land/audit-land.ts'
import type { LandEntry } from './land/entry.ts'
import { clearanceStep, raiseObstacle, registerHouseholds, resolveObstacle } from './land/post-household.ts'
import { addLabour, addUtility, endLease, grantLease, type LandOthers, startOperation } from './land/post-lease.ts'
import { definePlot, moveHectares } from './land/post-plot.ts'
import {
  adoptRules,
  changePhaseArea,
  changeZoneStatus,
  defineCatchment,
  defineCommune,
  definePhase,
  defineZone,
  placeZone,
  replaceCommune,
} from './land/post-zone.ts'
import { emptyLand, type LandTables } from './land/things.ts'
import { type Ledger, type Refusal, refuse } from './ledger.ts'

type Post<Kind extends LandEntry['kind']> = (
  entry: LandEntry<Kind>,
  tables: LandTables,
  others: LandOthers | undefined,
) => Refusal | undefined

const posts: { readonly [Kind in LandEntry['kind']]: Post<Kind> } = {
  'adopt-rules': adoptRules,
  'define-commune': defineCommune,
  'replace-commune': replaceCommune,
  'define-zone': defineZone,
  'change-zone-status': changeZoneStatus,
  'place-zone': placeZone,
  'define-phase': definePhase,
  'change-phase-area': changePhaseArea,
  'define-plot': definePlot,
  'move-hectares': moveHectares,
  'register-households': registerHouseholds,
  'clearance-step': clearanceStep,
  'raise-obstacle': raiseObstacle,
  'resolve-obstacle': resolveObstacle,
  'grant-lease': grantLease,
  'start-operation': startOperation,
  'end-lease': endLease,
  'add-utility': addUtility,
  'define-catchment': defineCatchment,
  'add-labour': addLabour,
}

/** The ledger of land: zones, phases, plots, households, leases and what they need, in double entry of square metres. */
export const landLedger: Ledger<'land', LandTables, LandOthers | undefined> = {
  name: 'land',
  empty: emptyLand,
  post: (entry, tables, others) => (posts[entry.kind] as Post<LandEntry['kind']>)(entry, tables, others),
  concerns: (entry) => ('households' in entry.body ? entry.body.households.map(nameOf) : [entry.about]),
  refuseActor: (entry, tables, actor) => (actor.role === 'developer' ? refuseDeveloper(entry, tables, actor) : undefined),
  audit: auditLand,
}

function nameOf(household: string | { readonly household: string }): string {
  return typeof household === 'string' ? household : household.household
}

/** Developers write about their own zones. */
function refuseDeveloper(entry: LandEntry, tables: LandTables, { organisation }: Actor): Refusal | undefined {
  const zone = tables.zones.get(zoneOf(entry, tables))
  if (zone === undefined || (organisation !== '' && zone.developer === organisation)) return undefined
  return refuse('not-your-zone', { zone: zone.id, developer: zone.developer })
}

function zoneOf({ kind, about, body }: LandEntry, { plots, phases }: LandTables): string {
  // A utility is given to a zone or a phase, never to a plot that bears the same name.
  if (kind === 'add-utility') return phases.get(about)?.zone ?? about
  const phase = 'phase' in body ? phases.get(body.phase) : phases.get(about)
  return plots.get(about)?.zone ?? phase?.zone ?? about
}
