/** A quantity to choose. */
export interface LinearVariable {
  readonly name: string
  /** Bounds; ±Infinity for none. */
  readonly low: number
  readonly high: number
  /** What one unit costs. */
  readonly cost: number
  /** Only whole numbers. */
  readonly whole?: boolean
}

/** One side of a row: a variable, by its place in the model, times a factor. */
export interface LinearTerm {
  readonly at: number
  readonly factor: number
}

/** low ≤ Σ factor · variable ≤ high ; ±Infinity for none. Each variable stands in a row once at most. */
export interface LinearRow {
  readonly name: string
  readonly low: number
  readonly high: number
  readonly terms: readonly LinearTerm[]
}

/** A linear programme as data: the costs are to be least. */
export interface LinearModel {
  readonly variables: readonly LinearVariable[]
  readonly rows: readonly LinearRow[]
}

/** What a solver found. */
export type LinearSolution =
  | {
      readonly status: 'optimal'
      readonly objective: number
      /** One a variable. */
      readonly values: ArrayLike<number>
      /** One a row: what one more unit of its bound would cost; zeros when variables are whole. */
      readonly duals: ArrayLike<number>
    }
  | { readonly status: 'infeasible' | 'unbounded' }
  /** The time that the caller allowed was over. */
  | { readonly status: 'stopped' }

/** Solves a linear programme. The engine is given one; it has none itself. */
export type LinearSolver = (model: LinearModel) => LinearSolution
