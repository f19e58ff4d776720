import { zoneStatuses } from '../../../contract/ledgers/land-words.ts'
import { clockRuleFaults, crossesItself, noLand, transferLand, unevenUnits } from '../../../engine/index.ts'
import { type Refusal, refuse } from '../ledger.ts'
import { boxOf, refuseBoundary } from './drawing.ts'
import { alreadyDefined, hasEvidence, hectaresOf, type LandEntry, squareMetresOf, traceOf, unknown } from './entry.ts'
import { type LandTables, type Phase, rulesKey } from './things.ts'

export function adoptRules(entry: LandEntry<'adopt-rules'>, { rules }: LandTables): Refusal | undefined {
  const [fault] = clockRuleFaults(entry.body)
  if (fault === undefined) {
    rules.put(rulesKey, { ...entry.body, trace: traceOf(entry) })
    return undefined
  }
  return refuse('rule-table-fault', fault)
}

export function defineCommune(entry: LandEntry<'define-commune'>, { communes }: LandTables): Refusal | undefined {
  const known = communes.get(entry.about)
  if (known !== undefined) return refuse('already-defined', { thing: entry.about, day: known.day })
  communes.put(entry.about, { id: entry.about, names: entry.body.names, day: entry.day, changes: [] })
  return undefined
}

export function replaceCommune(entry: LandEntry<'replace-commune'>, { communes }: LandTables): Refusal | undefined {
  const known = communes.get(entry.about)
  if (known === undefined) return unknown('commune', entry.about)
  if (known.changes.length > 0) return refuse('already-defined', { thing: entry.about, day: known.changes[0]?.day ?? '' })
  const changes = entry.body.parts.map(({ to, share }) => ({ day: entry.day, from: entry.about, to, share }))
  const missing = changes.find(({ to }) => !communes.has(to))
  if (missing !== undefined) return unknown('commune', missing.to)
  const [uneven] = unevenUnits(changes)
  if (uneven !== undefined) return refuse('shares-uneven', { commune: entry.about, sum: uneven.sum })
  communes.put(entry.about, { ...known, changes })
  return undefined
}

export function defineZone(entry: LandEntry<'define-zone'>, tables: LandTables): Refusal | undefined {
  const { zones, communes, catchments } = tables
  const { about, body, day } = entry
  const known = zones.get(about)
  if (known !== undefined) return alreadyDefined(about, known.trace)
  const missing = body.communes.find((commune) => !communes.has(commune))
  if (missing !== undefined) return unknown('commune', missing)
  if (body.within !== undefined && !zones.has(body.within)) return unknown('zone', body.within)
  if (body.catchment !== undefined && !catchments.has(body.catchment)) return unknown('catchment', body.catchment)
  if (body.boundary !== undefined && crossesItself(body.boundary)) return refuse('boundary-crosses-itself', { thing: about })
  zones.put(about, {
    id: about,
    type: body.type,
    names: body.names,
    status: body.status,
    statusSince: day,
    within: body.within ?? '',
    communes: body.communes,
    developer: body.developer ?? '',
    catchment: body.catchment ?? '',
    point: body.point,
    boundary: body.boundary,
    phases: [],
    placed: body.point === undefined && body.boundary === undefined ? undefined : traceOf(entry),
    trace: traceOf(entry),
  })
  return undefined
}

export function changeZoneStatus(entry: LandEntry<'change-zone-status'>, { zones }: LandTables): Refusal | undefined {
  const zone = zones.get(entry.about)
  if (zone === undefined) return unknown('zone', entry.about)
  const { status } = entry.body
  const step = zoneStatuses.indexOf(status) - zoneStatuses.indexOf(zone.status)
  if (step === 0 || (step !== 1 && !hasEvidence(entry)))
    return refuse('status-step', { zone: zone.id, from: zone.status, to: status })
  zones.put(zone.id, { ...zone, status, statusSince: entry.day, trace: traceOf(entry) })
  return undefined
}

/** Says where a zone lies; what is not named stays. */
export function placeZone(entry: LandEntry<'place-zone'>, { zones }: LandTables): Refusal | undefined {
  const zone = zones.get(entry.about)
  if (zone === undefined) return unknown('zone', entry.about)
  const { point = zone.point, boundary = zone.boundary } = entry.body
  if (boundary !== undefined && crossesItself(boundary)) return refuse('boundary-crosses-itself', { thing: zone.id })
  zones.put(zone.id, { ...zone, point, boundary, placed: traceOf(entry) })
  return undefined
}

export function definePhase(entry: LandEntry<'define-phase'>, tables: LandTables): Refusal | undefined {
  const { zones, phases, movements } = tables
  const { about, body, day, number } = entry
  const known = phases.get(about)
  if (known !== undefined) return alreadyDefined(about, known.trace)
  const zone = zones.get(body.zone)
  if (zone === undefined) return unknown('zone', body.zone)
  const squareMetres = squareMetresOf(body.hectares)
  const others = zone.phases.flatMap((phase) => phases.get(phase) ?? [])
  const refusal = refuseBoundary({ id: about, boundary: body.boundary, squareMetres }, others)
  if (refusal !== undefined) return refusal
  const trace = traceOf(entry)
  phases.put(about, {
    id: about,
    zone: zone.id,
    names: body.names,
    squareMetres,
    rest: { ...noLand, outside: -squareMetres, planned: squareMetres },
    boundary: body.boundary,
    box: boxOf(body.boundary),
    plots: [],
    trace,
  })
  const place = { zone: zone.id, phase: about, plot: '' }
  movements.put(`${number}`, { ...place, from: 'outside', to: 'planned', squareMetres, day, trace })
  zones.put(zone.id, { ...zone, phases: [...zone.phases, about] })
  return undefined
}

export function changePhaseArea(entry: LandEntry<'change-phase-area'>, { phases, movements }: LandTables): Refusal | undefined {
  const phase: Phase | undefined = phases.get(entry.about)
  if (phase === undefined) return unknown('phase', entry.about)
  const squareMetres = squareMetresOf(entry.body.hectares)
  const adds = entry.body.direction === 'add'
  const transfer = { from: adds ? 'outside' : 'planned', to: adds ? 'planned' : 'outside', squareMetres } as const
  const result = transferLand(phase.rest, transfer, hasEvidence(entry))
  if (result.status === 'refused')
    return refuse('hectares-negative', {
      where: phase.id,
      account: 'planned',
      held: hectaresOf(phase.rest.planned),
      asked: entry.body.hectares,
    })
  const trace = traceOf(entry)
  phases.put(phase.id, {
    ...phase,
    squareMetres: phase.squareMetres + (adds ? squareMetres : -squareMetres),
    rest: result.balance,
    trace,
  })
  movements.put(`${entry.number}`, { ...transfer, zone: phase.zone, phase: phase.id, plot: '', day: entry.day, trace })
  return undefined
}

export function defineCatchment(entry: LandEntry<'define-catchment'>, { catchments }: LandTables): Refusal | undefined {
  if (catchments.has(entry.about)) return refuse('already-defined', { thing: entry.about, day: entry.day })
  catchments.put(entry.about, { id: entry.about, names: entry.body.names })
  return undefined
}
