import type { Scenario, ScenarioBlock } from './scenario.ts'

/** One change of a scenario: a rate, a level in stored units, or points of growth of the top row. */
export interface ScenarioEdit extends ScenarioBlock {
  readonly measure: 'growth' | 'level' | 'points'
  readonly value: number
}

/** Why an edit cannot be made: the facts, for a sentence. */
export type EditRefusal =
  /** The block, or a block that must keep its level and holds nothing else that may move. */
  | { readonly reason: 'locked'; readonly block: ScenarioBlock }
  /** A range that what was entered would break. */
  | {
      readonly reason: 'outside-ranges'
      readonly block: ScenarioBlock
      readonly found: number
      readonly lowest: number
      readonly highest: number
    }
  /** No spread over the cells below reaches the level; the smallest set of ranges and locks that keeps it away. */
  | {
      readonly reason: 'out-of-reach'
      readonly block: ScenarioBlock
      readonly found: number
      readonly nearest: number
      readonly held: readonly ScenarioBlock[]
    }
  /** Every month of the block is over. */
  | { readonly reason: 'realised'; readonly block: ScenarioBlock }
  /** The months of the block that are over already hold more. */
  | { readonly reason: 'below-realised'; readonly block: ScenarioBlock; readonly found: number; readonly realised: number }
  /** Only a residual row may be below zero. */
  | { readonly reason: 'negative-level'; readonly block: ScenarioBlock; readonly found: number }
  /** A rate or points need a level of last year. */
  | { readonly reason: 'no-base'; readonly block: ScenarioBlock }

/** The scenario after the edit, or a refusal; the scenario given is never touched. */
export type EditResult =
  | { readonly status: 'applied'; readonly scenario: Scenario }
  | ({ readonly status: 'refused' } & EditRefusal)
