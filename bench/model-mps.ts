import type { LinearModel } from '../src/engine/index.ts'

/** A linear programme in the free MPS format that every solver reads; names are r0, r1 … and c0, c1 …. */
export function modelMps({ variables, rows }: LinearModel): string {
  const columns: string[][] = variables.map(({ cost }) => [`cost ${cost}`])
  for (const [row, { terms }] of rows.entries()) for (const { at, factor } of terms) columns[at]?.push(`r${row} ${factor}`)
  const kind = ({ low, high }: { readonly low: number; readonly high: number }) =>
    low === high ? 'E' : Number.isFinite(low) ? 'G' : Number.isFinite(high) ? 'L' : 'N'
  const sides = rows.flatMap((row, at) => (kind(row) === 'N' ? [] : [` rhs r${at} ${kind(row) === 'L' ? row.high : row.low}`]))
  const ranges = rows.flatMap(({ low, high }, at) =>
    Number.isFinite(low) && Number.isFinite(high) && low < high ? [` rng r${at} ${high - low}`] : [],
  )
  const bounds = variables.flatMap(({ low, high }, at) => [
    ...(Number.isFinite(low) ? [` LO bnd c${at} ${low}`] : [` MI bnd c${at}`]),
    ...(Number.isFinite(high) ? [` UP bnd c${at} ${high}`] : []),
  ])
  return [
    'NAME plan FREE',
    'ROWS',
    ' N cost',
    ...rows.map((row, at) => ` ${kind(row)} r${at}`),
    'COLUMNS',
    ...columns.flatMap((entries, at) => entries.map((entry) => ` c${at} ${entry}`)),
    'RHS',
    ...sides,
    'RANGES',
    ...ranges,
    'BOUNDS',
    ...bounds,
    'ENDATA',
    '',
  ].join('\n')
}
