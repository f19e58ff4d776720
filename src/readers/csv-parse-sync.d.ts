/**
 * The part of csv-parse that readers use. Its own declarations pull in all of Node's types, which would let this folder reach the
 * disk and the process without a compile error; tsconfig.json maps the import here instead.
 */
export interface ParseOptions {
  readonly info: true
  readonly record_delimiter: string
  readonly relax_column_count: true
  readonly skip_empty_lines: true
  /** How many records to read; all of them when it is left out. */
  readonly to?: number
}

export interface ParsedRecord {
  readonly record: readonly string[]
  /** `lines`: number of the line on which the record ends. */
  readonly info: { readonly lines: number }
}

export class CsvError extends Error {
  readonly code: string
  /** Number of records that were read before the fault. */
  readonly records?: number
}

export function parse(text: string, options: ParseOptions): readonly ParsedRecord[]
