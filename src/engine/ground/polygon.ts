import { checkRange } from '../check.ts'

/** A place: degrees east and degrees north, WGS 84. */
export type Place = readonly [number, number]

/** Boundary of an area without holes: its corners in order, the first not repeated. */
export type Boundary = readonly Place[]

const metresPerDegree = 111_319.490793
const radians = Math.PI / 180

/** Corners as metres east and north of the first one's neighbourhood: flat enough for a province. */
function metresOf(boundary: Boundary, latitude: number): readonly Place[] {
  const east = metresPerDegree * Math.cos(latitude * radians)
  return boundary.map(([x, y]) => [x * east, y * metresPerDegree])
}

const edgesOf = (corners: readonly Place[]): readonly (readonly [Place, Place])[] =>
  corners.map((corner, index) => [corner, corners[(index + 1) % corners.length] ?? corner])

/**
 * Area of a boundary on flat ground.
 *
 * |Σ (x_i y_{i+1} − x_{i+1} y_i)| / 2 in metres, longitude scaled by the cosine of the first corner's latitude
 *
 * @param boundary at least three corners
 * @returns square metres
 * @throws `out-of-range`
 * @remarks The shoelace formula; across 0.1 degree of latitude the scale is off by less than a tenth of a percent. SPEC LAN-30.
 * @example polygonArea([[107, 21], [107.001, 21], [107.001, 21.001], [107, 21.001]]) // 11568.96
 */
export function polygonArea(boundary: Boundary): number {
  checkRange('corners of the boundary', boundary.length, 3, 10_000)
  const corners = metresOf(boundary, boundary[0]?.[1] ?? 0)
  const [[originX, originY] = [0, 0]] = corners
  const twice = edgesOf(corners).reduce(
    (sum, [[x1, y1], [x2, y2]]) => sum + (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY),
    0,
  )
  return Math.abs(twice) / 2
}

/** West, south, east and north of a boundary, degrees. */
export type Box = readonly [number, number, number, number]

/**
 * The smallest box around places.
 *
 * @param places at least one place
 * @returns west, south, east, north
 * @throws `out-of-range`
 * @remarks SPEC LAN-30.
 * @example boxAround([[107, 21], [106, 22]]) // [106, 21, 107, 22]
 */
export function boxAround(places: readonly Place[]): Box {
  checkRange('places', places.length, 1, Number.MAX_SAFE_INTEGER)
  let [west, south, east, north] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity]
  for (const [x, y] of places) {
    if (x < west) west = x
    if (x > east) east = x
    if (y < south) south = y
    if (y > north) north = y
  }
  return [west, south, east, north]
}

/** Height at which two edges cross, where they do. */
function crossingHeight([[ax, ay], [bx, by]]: readonly [Place, Place], [[cx, cy], [dx, dy]]: readonly [Place, Place]): number[] {
  const slope = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
  if (slope === 0) return []
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / slope
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / slope
  return t > 0 && t < 1 && u > 0 && u < 1 ? [ay + t * (by - ay)] : []
}

/** Where a horizontal line lies inside, from left to right, as pairs of entries and exits. */
function inside(edges: readonly (readonly [Place, Place])[], height: number): readonly number[] {
  return edges
    .filter(([[, y1], [, y2]]) => y1 > height !== y2 > height)
    .map(([[x1, y1], [x2, y2]]) => x1 + ((height - y1) / (y2 - y1)) * (x2 - x1))
    .sort((one, other) => one - other)
}

function commonLength(one: readonly number[], other: readonly number[]): number {
  let length = 0
  for (let i = 0; i + 1 < one.length; i += 2)
    for (let j = 0; j + 1 < other.length; j += 2)
      length += Math.max(0, Math.min(one[i + 1] ?? 0, other[j + 1] ?? 0) - Math.max(one[i] ?? 0, other[j] ?? 0))
  return length
}

/**
 * Area that two boundaries have in common; neighbours that share a border have none.
 *
 * Σ over horizontal slabs between all corners and crossings: height of the slab · common length at its middle
 *
 * @param one a boundary that does not cross itself, bulging or not
 * @param other another
 * @returns square metres
 * @throws `out-of-range`
 * @remarks Within a slab no edges cross, so that common length is linear and its middle is its mean: exact but for rounding. SPEC LAN-31.
 * @example polygonOverlap([[107, 21], [107.002, 21], [107.002, 21.001], [107, 21.001]],
 *   [[107.001, 21], [107.003, 21], [107.003, 21.001], [107.001, 21.001]])
 * // 11568.96
 */
export function polygonOverlap(one: Boundary, other: Boundary): number {
  if (!boxesMeet(boxAround(one), boxAround(other))) return 0
  const latitude = one[0]?.[1] ?? 0
  const [first, second] = [edgesOf(metresOf(one, latitude)), edgesOf(metresOf(other, latitude))]
  const crossings = first.flatMap((edge) => second.flatMap((against) => crossingHeight(edge, against)))
  const heights = [...first, ...second].map(([[, y]]) => y)
  const levels = [...new Set([...heights, ...crossings])].sort((a, b) => a - b)
  return levels.slice(1).reduce((area, top, index) => {
    const bottom = levels[index] ?? top
    const middle = (bottom + top) / 2
    return area + (top - bottom) * commonLength(inside(first, middle), inside(second, middle))
  }, 0)
}

/** Whether two boxes touch or overlap. */
function boxesMeet([w1, s1, e1, n1]: Box, [w2, s2, e2, n2]: Box): boolean {
  return w1 <= e2 && w2 <= e1 && s1 <= n2 && s2 <= n1
}

/**
 * Whether a boundary crosses or touches itself: such a drawing has no inside.
 *
 * @param boundary at least three corners
 * @returns true when two edges that are not neighbours meet
 * @throws `out-of-range`
 * @remarks SPEC LAN-32.
 * @example crossesItself([[0, 0], [1, 1], [1, 0], [0, 1]]) // true
 */
export function crossesItself(boundary: Boundary): boolean {
  checkRange('corners of the boundary', boundary.length, 3, 10_000)
  const edges = edgesOf(boundary)
  return edges.some((edge, index) =>
    edges.some((other, at) => at > index && !(at === index + 1 || (index === 0 && at === edges.length - 1)) && meet(edge, other)),
  )
}

function side([[ax, ay], [bx, by]]: readonly [Place, Place], [x, y]: Place): number {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))
}

function meet(one: readonly [Place, Place], other: readonly [Place, Place]): boolean {
  return side(one, other[0]) * side(one, other[1]) <= 0 && side(other, one[0]) * side(other, one[1]) <= 0
}

/**
 * Length of border that two areas share: where one of them can be extended into the other.
 *
 * Σ of the common length of edges that lie on one line, within a tolerance
 *
 * @param one a boundary
 * @param other another
 * @param tolerance metres by which the lines may lie apart
 * @returns metres
 * @throws `out-of-range`
 * @remarks SPEC LAN-33.
 * @example sharedBorder([[107, 21], [107.001, 21], [107.001, 21.001], [107, 21.001]],
 *   [[107.001, 21], [107.002, 21], [107.002, 21.001], [107.001, 21.001]], 1)
 * // 111.3
 */
export function sharedBorder(one: Boundary, other: Boundary, tolerance: number): number {
  const [w, s, e, n] = boxAround(one)
  const margin = (2 * tolerance) / metresPerDegree
  if (!boxesMeet([w - margin, s - margin, e + margin, n + margin], boxAround(other))) return 0
  const latitude = one[0]?.[1] ?? 0
  const second = edgesOf(metresOf(other, latitude))
  return edgesOf(metresOf(one, latitude)).reduce(
    (sum, edge) => sum + second.reduce((length, against) => length + commonPart(edge, against, tolerance), 0),
    0,
  )
}

/** Common length of two edges that lie on one line. */
function commonPart([[ax, ay], [bx, by]]: readonly [Place, Place], other: readonly [Place, Place], tolerance: number): number {
  const length = Math.hypot(bx - ax, by - ay)
  if (length === 0) return 0
  const [ux, uy] = [(bx - ax) / length, (by - ay) / length]
  const away = other.map(([x, y]) => Math.abs((x - ax) * uy - (y - ay) * ux))
  if (away.some((distance) => distance > tolerance)) return 0
  const [from = 0, to = 0] = other.map(([x, y]) => (x - ax) * ux + (y - ay) * uy)
  return Math.max(0, Math.min(length, Math.max(from, to)) - Math.max(0, Math.min(from, to)))
}
