import lines from './coastline.txt?raw'

type Line = [number, number][]

export interface Lines {
  readonly type: 'Feature'
  readonly properties: Record<string, never>
  readonly geometry: { readonly type: 'MultiLineString'; readonly coordinates: Line[] }
}

function feature(coordinates: Line[]): Lines {
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } }
}

/**
 * The coastline of Viet Nam and its seas. Natural Earth 4.1.0, land at 1 : 10 million, public domain (naturalearthdata.com), between 100 and
 * 118 degrees east, 6 and 25 north, to thousandths of a degree; a line of the file is one piece: first point, then steps.
 */
export function coastline(): Lines {
  return feature(lines.trimEnd().split('\n').map(pieceOf))
}

function pieceOf(text: string): Line {
  const steps = text.split(' ').map(Number)
  let [east, north] = [0, 0]
  return Array.from({ length: steps.length / 2 }, (_, at): [number, number] => {
    east += steps[2 * at] ?? 0
    north += steps[2 * at + 1] ?? 0
    return [east / 1000, north / 1000]
  })
}

const steps = [5, 2, 1, 0.5, 0.2, 0.1, 0.05]

/** Degrees between the lines of the grid, so that two or more cross what is shown. */
export function gridStep([west = 0, south = 0, east = 0, north = 0]: readonly number[]): number {
  const span = Math.max(east - west, north - south)
  return steps.find((step) => step * 2 <= span) ?? 0.05
}

/** Meridians and parallels around what is shown, as far again to each side. */
export function graticule(box: readonly number[]): Lines {
  const [west = 0, south = 0, east = 0, north = 0] = box
  const step = gridStep(box)
  const around = 10 * step
  const [left, right] = [Math.floor((west - around) / step), Math.ceil((east + around) / step)]
  const [bottom, top] = [Math.floor((south - around) / step), Math.ceil((north + around) / step)]
  const meridian = (at: number): Line => [
    [at * step, bottom * step],
    [at * step, top * step],
  ]
  const parallel = (at: number): Line => [
    [left * step, at * step],
    [right * step, at * step],
  ]
  return feature([...between(left, right).map(meridian), ...between(bottom, top).map(parallel)])
}

function between(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
