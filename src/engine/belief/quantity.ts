import type { Period } from '../period.ts'

/** Leaves by number; their levels add up to the activity meant. */
export type Leaves = readonly number[]

/**
 * What a published figure, or a question, speaks of. Levels are at constant prices; X(A, p) is the sum of the levels of the leaves A
 * in the months of p.
 */
export type Quantity =
  /** X(of, period) */
  | { readonly measure: 'level'; readonly of: Leaves; readonly period: Period }
  /** X(of, period) / X(of, comparator) − 1: on the same period of last year, on the previous month, on any period as long. */
  | { readonly measure: 'growth'; readonly of: Leaves; readonly period: Period; readonly comparator: Period }
  /** X(of, period) / X(in, period) */
  | { readonly measure: 'share'; readonly of: Leaves; readonly in: Leaves; readonly period: Period }
  /** (X(of, period) − X(of, comparator)) / X(to, comparator): points as a fraction. */
  | {
      readonly measure: 'contribution'
      readonly of: Leaves
      readonly to: Leaves
      readonly period: Period
      readonly comparator: Period
    }
  /** X(of, period) / plan */
  | { readonly measure: 'attainment'; readonly of: Leaves; readonly period: Period; readonly plan: number }
  /** growth of `of` − intercept − slope · growth of `from`: 0 when the bridge holds exactly. */
  | {
      readonly measure: 'bridge'
      readonly of: Leaves
      readonly from: Leaves
      readonly period: Period
      readonly comparator: Period
      readonly slope: number
      readonly intercept: number
    }
