/** The facts of each mistake a caller of the engine can make, typed by its code. */
export interface EngineErrorFacts {
  /** A number outside what the function accepts. */
  'out-of-range': { readonly argument: string; readonly found: number; readonly allowed: string }
  /** Lists that belong together have different lengths. */
  'lengths-differ': { readonly arguments: readonly string[]; readonly lengths: readonly number[] }
  /** A list that needs at least one entry has none. */
  'no-values': { readonly argument: string }
  /** A value that must occur once occurs again. */
  'repeated-value': { readonly argument: string; readonly found: number }
  /** A period that does not consist of whole periods of the series. */
  'not-aligned': { readonly argument: string; readonly found: string; readonly allowed: string }
  /** Chained levels where only series that add up are allowed. */
  'not-additive': { readonly argument: string }
  /** A code that is not in the list it should be in. */
  'unknown-code': { readonly argument: string; readonly found: string }
  /** A code that must occur once occurs again. */
  'repeated-code': { readonly argument: string; readonly found: string }
  /** A text that is no day of the calendar. */
  'not-a-day': { readonly argument: string; readonly found: string; readonly allowed: string }
  /** A matrix that is no covariance matrix: the pivot of this row is not above zero. */
  'not-positive-definite': { readonly argument: string; readonly row: number }
  /** Equations that have no single solution: nothing is left to divide by in this row. */
  'singular-matrix': { readonly argument: string; readonly row: number }
}

/** Code of a caller's mistake: what to branch on. */
export type EngineErrorCode = keyof EngineErrorFacts

/** Turns the facts of a mistake into a sentence: what was got, what is allowed. */
function sentence<Code extends EngineErrorCode>(code: Code, facts: EngineErrorFacts[Code]): string {
  return `${code}: ${Object.entries(facts)
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join('; ')}`
}

/** A mistake of the engine's caller, with a code to branch on and typed facts to show. Facts about data are values, never this. */
export class EngineError<Code extends EngineErrorCode = EngineErrorCode> extends Error {
  readonly code: Code
  readonly facts: EngineErrorFacts[Code]

  constructor(code: Code, facts: EngineErrorFacts[Code]) {
    super(sentence(code, facts))
    this.name = 'EngineError'
    this.code = code
    this.facts = facts
  }
}
