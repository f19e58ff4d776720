import type { Place } from '../../engine/index.ts'

/** Coordinates of a tile run from 0 to this. */
export const tileExtent = 4096

/** What lies beside a tile and is drawn with it, so that lines do not stop at its edge. */
const margin = 64

/** One thing on the map: an area or a place, with words that say how to draw it. */
export interface TileFeature {
  readonly kind: 'area' | 'place'
  readonly corners: readonly Place[]
  readonly words: Readonly<Record<string, string>>
}

export interface TileLayer {
  readonly name: string
  readonly features: readonly TileFeature[]
}

export interface TileAddress {
  readonly z: number
  readonly x: number
  readonly y: number
}

/** A vector tile (Mapbox specification 2.1): every layer of which something lies in the tile. Empty bytes where nothing does. */
export function vectorTile(layers: readonly TileLayer[], address: TileAddress): Uint8Array {
  const bytes: number[] = []
  for (const layer of layers) {
    const encoded = layerBytes(layer, address)
    if (encoded.length > 0) field(bytes, 3, encoded)
  }
  return Uint8Array.from(bytes)
}

/** Degrees to units of the tile: Web Mercator, y growing southwards. */
export function inTile([east, north]: Place, { z, x, y }: TileAddress): Place {
  const size = 2 ** z * tileExtent
  const angle = (north * Math.PI) / 180
  const mercator = (1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2
  return [((east + 180) / 360) * size - x * tileExtent, mercator * size - y * tileExtent]
}

function layerBytes({ name, features }: TileLayer, address: TileAddress): readonly number[] {
  const [keys, values] = [new Map<string, number>(), new Map<string, number>()]
  const drawn: number[] = []
  for (const { kind, corners, words } of features) {
    const geometry = kind === 'area' ? areaCommands(corners, address) : placeCommands(corners, address)
    if (geometry.length === 0) continue
    const tags = Object.entries(words).flatMap(([key, value]) => [indexIn(keys, key), indexIn(values, value)])
    const feature: number[] = []
    field(feature, 2, tags.flatMap(varint))
    feature.push(3 << 3, kind === 'area' ? 3 : 1)
    field(feature, 4, geometry.flatMap(varint))
    field(drawn, 2, feature)
  }
  if (drawn.length === 0) return []
  const layer: number[] = [15 << 3, 2]
  field(layer, 1, utf8(name))
  for (const byte of drawn) layer.push(byte)
  for (const key of keys.keys()) field(layer, 3, utf8(key))
  for (const value of values.keys()) {
    const text: number[] = []
    field(text, 1, utf8(value))
    field(layer, 4, text)
  }
  layer.push(5 << 3, ...varint(tileExtent))
  return layer
}

function indexIn(known: Map<string, number>, word: string): number {
  const index = known.get(word) ?? known.size
  known.set(word, index)
  return index
}

/** Cuts an area to the tile and its margin, one side after the other. */
function clipped(corners: readonly Place[]): readonly Place[] {
  const [low, high] = [-margin, tileExtent + margin]
  let rest = corners
  for (const axis of [0, 1] as const)
    for (const [limit, sign] of [
      [low, 1],
      [high, -1],
    ] as const)
      rest = rest.flatMap((corner, index) => {
        const before = rest[(index + rest.length - 1) % rest.length] ?? corner
        const [isIn, wasIn] = [corner, before].map((one) => sign * (one[axis] - limit) >= 0)
        const crossing = isIn === wasIn ? [] : [cut(before, corner, axis, limit)]
        return isIn ? [...crossing, corner] : crossing
      })
  return rest
}

function cut([x1, y1]: Place, [x2, y2]: Place, axis: 0 | 1, limit: number): Place {
  const t = axis === 0 ? (limit - x1) / (x2 - x1) : (limit - y1) / (y2 - y1)
  return axis === 0 ? [limit, y1 + t * (y2 - y1)] : [x1 + t * (x2 - x1), limit]
}

function areaCommands(corners: readonly Place[], address: TileAddress): readonly number[] {
  const ring = clipped(corners.map((corner) => inTile(corner, address))).map(([x, y]): Place => [Math.round(x), Math.round(y)])
  const distinct = ring.filter(([x, y], index) => {
    const [beforeX, beforeY] = ring[(index + ring.length - 1) % ring.length] ?? []
    return ring.length < 2 || x !== beforeX || y !== beforeY
  })
  if (distinct.length < 3) return []
  const twice = distinct.reduce((sum, [x1, y1], index) => {
    const [x2, y2] = distinct[(index + 1) % distinct.length] ?? [x1, y1]
    return sum + x1 * y2 - x2 * y1
  }, 0)
  // The outer ring of the specification has a positive area, y growing downwards.
  const turned = twice < 0 ? distinct.toReversed() : distinct
  const [first, ...others] = turned
  if (first === undefined || twice === 0) return []
  const moves: number[] = [9, zigzag(first[0]), zigzag(first[1]), (others.length << 3) | 2]
  let [atX, atY] = first
  for (const [x, y] of others) {
    moves.push(zigzag(x - atX), zigzag(y - atY))
    ;[atX, atY] = [x, y]
  }
  return [...moves, 15]
}

function placeCommands([place]: readonly Place[], address: TileAddress): readonly number[] {
  if (place === undefined) return []
  const [x, y] = inTile(place, address).map(Math.round)
  const lies = (at: number | undefined): at is number => at !== undefined && at >= -margin && at <= tileExtent + margin
  return lies(x) && lies(y) ? [9, zigzag(x), zigzag(y)] : []
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value
}

function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  return [...bytes, rest]
}

/** A field with a length, as text, packed numbers and messages have. */
function field(into: number[], tag: number, content: readonly number[]): void {
  into.push((tag << 3) | 2, ...varint(content.length))
  for (const byte of content) into.push(byte)
}

function utf8(text: string): readonly number[] {
  return Array.from(encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|[^%]/g), ([found, hex]) =>
    hex === undefined ? found.charCodeAt(0) : Number.parseInt(hex, 16),
  )
}
