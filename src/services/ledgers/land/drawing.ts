import { type Boundary, type Box, boxAround, crossesItself, polygonArea, polygonOverlap } from '../../../engine/index.ts'
import { type Refusal, refuse } from '../ledger.ts'
import { hectaresOf } from './entry.ts'

/** What is drawn may differ from what is measured by this fraction. */
const drawnTolerance = 0.1

/** Square metres by which two drawings may overlap: the width of the pen. */
const overlapTolerance = 5

interface Drawn {
  readonly id: string
  readonly boundary: Boundary | undefined
  readonly box: Box | undefined
}

export function boxOf(boundary: Boundary | undefined): Box | undefined {
  return boundary === undefined ? undefined : boxAround(boundary)
}

/** Why a boundary cannot be what it says, or lies on land of another. */
export function refuseBoundary(
  thing: { readonly id: string; readonly boundary: Boundary | undefined; readonly squareMetres: number },
  others: Iterable<Drawn>,
): Refusal | undefined {
  const { id, boundary, squareMetres } = thing
  if (boundary === undefined) return undefined
  if (crossesItself(boundary)) return refuse('boundary-crosses-itself', { thing: id })
  const drawn = polygonArea(boundary)
  if (Math.abs(drawn - squareMetres) > drawnTolerance * squareMetres)
    return refuse('boundary-against-area', { thing: id, drawn: hectaresOf(Math.round(drawn)), stated: hectaresOf(squareMetres) })
  const box = boxAround(boundary)
  for (const other of others) {
    if (other.boundary === undefined || other.box === undefined || !overlap(box, other.box)) continue
    const common = polygonOverlap(boundary, other.boundary)
    if (common > overlapTolerance) return refuse('plots-overlap', { plot: id, other: other.id, squareMetres: Math.round(common) })
  }
  return undefined
}

function overlap([w1, s1, e1, n1]: Box, [w2, s2, e2, n2]: Box): boolean {
  return w1 < e2 && w2 < e1 && s1 < n2 && s2 < n1
}
