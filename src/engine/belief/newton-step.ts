import type { ArrowFactor } from './arrow-factor.ts'
import { corrected } from './projection.ts'

/** A point, or a way between two: x − m, P⁻¹(x − m), and the multiplier of each row. */
export interface Point {
  readonly moved: Float64Array
  readonly pull: Float64Array
  readonly multipliers: Float64Array
}

/** Conjugate gradients end when the error, in the metric of the factor, is this part of what it was. */
const exactness = 0.02
const mostSteps = 40

/**
 * What the bend of the rows adds to a Gauss–Newton step: (C⁻¹ − W)·e = W·step, with W = Σ λ_r·∇²h_r and C the covariance given the rows, by
 * conjugate gradients with C as the preconditioner. `bent` gives W·v. `certain` is false where the density is not log-concave; the way
 * found before that was noticed is given.
 */
export function bendStep(factor: ArrowFactor, bent: (vector: Float64Array) => Float64Array, step: Float64Array) {
  const way = blankPoint(step.length, factor.roots.length)
  const rest = bent(step)
  let gained = corrected(factor, rest)
  let size = dot(rest, gained.moved)
  const enough = exactness ** 2 * size
  const along = { moved: gained.moved.slice(), pull: gained.pull.slice(), multipliers: gained.multipliers.slice() }
  /** C⁻¹·along, carried with it. */
  const raised = rest.slice()
  for (let count = 0; count < mostSteps && size > enough; count += 1) {
    const image = raised.slice()
    add(image, bent(along.moved), -1)
    const curvature = dot(along.moved, image)
    if (!(curvature > 0)) return { way, certain: false }
    const share = size / curvature
    addPoint(way, along, share)
    add(rest, image, -share)
    gained = corrected(factor, rest)
    const left = dot(rest, gained.moved)
    turn(along.moved, gained.moved, left / size)
    turn(along.pull, gained.pull, left / size)
    turn(along.multipliers, gained.multipliers, left / size)
    turn(raised, rest, left / size)
    size = left
  }
  return { way, certain: true }
}

/** A way of no length. */
export function blankPoint(places: number, rows: number): Point {
  return { moved: new Float64Array(places), pull: new Float64Array(places), multipliers: new Float64Array(rows) }
}

/** A point and a share of a way from it. */
export function pointAlong(point: Point, way: Point, share = 1): Point {
  const next = { moved: point.moved.slice(), pull: point.pull.slice(), multipliers: point.multipliers.slice() }
  addPoint(next, way, share)
  return next
}

function addPoint(point: Point, way: Point, share: number): void {
  add(point.moved, way.moved, share)
  add(point.pull, way.pull, share)
  add(point.multipliers, way.multipliers, share)
}

function add(sum: Float64Array, other: Float64Array, weight: number): void {
  for (let k = 0; k < sum.length; k += 1) sum[k] = (sum[k] ?? 0) + weight * (other[k] ?? 0)
}

/** new + weight · old, in the place of the old. */
function turn(old: Float64Array, fresh: Float64Array, weight: number): void {
  for (let k = 0; k < old.length; k += 1) old[k] = (fresh[k] ?? 0) + weight * (old[k] ?? 0)
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let k = 0; k < one.length; k += 1) sum += (one[k] ?? 0) * (other[k] ?? 0)
  return sum
}
