import { readFileSync } from 'node:fs'
import type { NewEntry } from '../src/contract/daybook.ts'

/** A large made-up land book: 40 zones, 200 phases, 10,000 plots with boundaries, 50,000 households, 35,482 entries. */
const shape = { zones: 40, phases: 5, plots: 50, households: 5 }
const side = 0.003

const place = (index: number): string => String(index).padStart(2, '0')

function square(east: number, north: number, size: number): [number, number][] {
  const [w, s, e, n] = [east, north, east + size, north + size].map((value) => Number(value.toFixed(5))) as [
    number,
    number,
    number,
    number,
  ]
  return [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
  ]
}

function entry(kind: string, about: string, day: string, body: object, document = 'made up'): NewEntry {
  return { ledger: 'land', kind, about, day, body: { ...body }, evidence: { document } }
}

export function* landBook(): Generator<NewEntry> {
  const rules = JSON.parse(readFileSync(new URL('../regions/codes/clearance-rules.json', import.meta.url), 'utf8'))
  yield entry('adopt-rules', 'clearance', '2024-08-01', rules)
  yield entry('define-commune', 'c', '2024-08-01', { names: { vi: 'C' } })
  for (let zone = 0; zone < shape.zones; zone += 1) {
    const name = `z${place(zone)}`
    yield entry('define-zone', name, '2024-08-01', { type: 'park', names: { vi: name }, status: 'operating', communes: ['c'] })
    yield entry('add-utility', name, '2024-08-01', { utility: 'power', amount: 300, commissioning: '2024-08-01' })
    for (let phase = 0; phase < shape.phases; phase += 1) yield* phaseEntries(name, zone, phase)
  }
}

function* phaseEntries(zone: string, row: number, column: number): Generator<NewEntry> {
  const phase = `${zone}-${column}`
  yield entry('define-phase', phase, '2024-08-01', { zone, names: { vi: phase }, hectares: 600 })
  for (let index = 0; index < shape.plots; index += 1) {
    const plot = `${phase}-${place(index)}`
    const [east, north] = [108 + column * 0.04 + (index % 10) * side, 19 + row * 0.02 + Math.floor(index / 10) * side]
    yield entry('define-plot', plot, '2024-08-01', {
      phase,
      hectares: 10.5,
      account: 'planned',
      boundary: square(east, north, side),
    })
    const households = Array.from({ length: shape.households }, (_, at) => ({
      ...{ household: `${plot}-${at}`, name: `Hộ ${at}`, land: 'farm', hectares: 2 },
    }))
    yield entry('register-households', plot, '2024-08-01', { commune: 'c', households })
    const named = households.map(({ household }) => household)
    if (index % 3 === 0) yield entry('move-hectares', plot, '2024-08-02', { from: 'planned', to: 'leasable', hectares: 0.5 })
    if (index % 3 > 0) yield entry('clearance-step', plot, '2024-09-01', { step: 'notice', households: named })
    if (index % 3 > 1) yield entry('clearance-step', plot, '2024-11-01', { step: 'inventory', households: named.slice(0, 3) })
    if (index % 5 === 0)
      yield entry('raise-obstacle', plot, '2024-12-01', { households: named.slice(0, 2), reason: 'price', stopsClock: false })
  }
}
