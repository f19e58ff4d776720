import { type Boundary, type Box, boxAround } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import { base64 } from './base64.ts'
import { readLand } from './read-land.ts'
import { type TileAddress, type TileFeature, type TileLayer, vectorTile } from './vector-tile.ts'
import { type LandView, landStateOf } from './view.ts'

type Input = { region: string; asOf?: string | undefined } & TileAddress

/** Plots are drawn from this zoom on. */
const plotZoom = 11

/** One tile of the map, made of the same view as the list. */
export async function landTile(input: Input, context: ReadContext) {
  return readLand(input, context, (view, _tables, { synthetic }) => ({
    synthetic,
    tile: base64(vectorTile(layersOf(view, input), input)),
  }))
}

function layersOf(view: LandView, address: TileAddress): readonly TileLayer[] {
  const tile = boxOfTile(address)
  const phases = view.zones.flatMap((zone) => zone.phases)
  const area = (boundary: Boundary | undefined, box: Box | undefined, words: TileFeature['words']): TileFeature[] =>
    boundary === undefined || !meets(box ?? boxAround(boundary), tile) ? [] : [{ kind: 'area', corners: boundary, words }]
  return [
    {
      name: 'zones',
      features: view.zones.flatMap(({ zone, state }) =>
        area(zone.boundary, undefined, { id: zone.id, zone: zone.id, type: zone.type, state }),
      ),
    },
    {
      name: 'phases',
      features: phases.flatMap(({ phase, state }) => area(phase.boundary, phase.box, { id: phase.id, zone: phase.zone, state })),
    },
    {
      name: 'plots',
      features:
        address.z < plotZoom
          ? []
          : phases.flatMap(({ plots }) =>
              plots.flatMap((plot) =>
                area(plot.boundary, plot.box, { id: plot.id, zone: plot.zone, state: landStateOf(plot.balance) }),
              ),
            ),
    },
    { name: 'points', features: pointsOf(view) },
  ]
}

/** Zones of which nothing but a point is on record. */
function pointsOf({ zones }: LandView): readonly TileFeature[] {
  return zones.flatMap(({ zone, phases, state }) => {
    const drawn = zone.boundary !== undefined || phases.some(({ phase }) => phase.boundary !== undefined)
    if (drawn || zone.point === undefined) return []
    return [{ kind: 'place', corners: [zone.point], words: { id: zone.id, zone: zone.id, type: zone.type, state } }]
  })
}

/** West, south, east and north of a tile, with the width of a tenth around it. */
function boxOfTile({ z, x, y }: TileAddress): Box {
  const count = 2 ** z
  const north = (row: number): number => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / count))) * 180) / Math.PI
  const east = (column: number): number => (column / count) * 360 - 180
  return [east(x - 0.1), north(y + 1.1), east(x + 1.1), north(y - 0.1)]
}

function meets([w1, s1, e1, n1]: Box, [w2, s2, e2, n2]: Box): boolean {
  return w1 <= e2 && w2 <= e1 && s1 <= n2 && s2 <= n1
}
