/** F values of tests for a season in ratios, or differences, of a series to its trend. */
export interface SeasonalityTests {
  /** Between months against within months: large when there is a season. */
  readonly stable: number
  /** Between years against what is left, of sizes of departures in whole years: large when the season moves. */
  readonly moving: number
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** F of groups by analysis of variance with one factor. */
function oneWay(groups: readonly (readonly number[])[]): number {
  const all = groups.flat()
  const centre = mean(all)
  const means = groups.map(mean)
  const between = groups.reduce((sum, group, k) => sum + group.length * ((means[k] ?? 0) - centre) ** 2, 0)
  const within = groups.reduce((sum, group, k) => sum + group.reduce((own, value) => own + (value - (means[k] ?? 0)) ** 2, 0), 0)
  return between / (groups.length - 1) / (within / (all.length - groups.length))
}

/** F of the rows by analysis of variance with two factors, one value in each cell. */
function rowsOfTwoWay(rows: readonly (readonly number[])[]): number {
  const [height, width] = [rows.length, rows[0]?.length ?? 0]
  const centre = mean(rows.flat())
  const rowMeans = rows.map(mean)
  const columnMeans = Array.from({ length: width }, (_, j) => mean(rows.map((row) => row[j] ?? Number.NaN)))
  const between = width * rowMeans.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  const left = rows.reduce(
    (sum, row, i) =>
      sum + row.reduce((own, value, j) => own + (value - (rowMeans[i] ?? 0) - (columnMeans[j] ?? 0) + centre) ** 2, 0),
    0,
  )
  return between / (height - 1) / (left / ((height - 1) * (width - 1)))
}

/**
 * Tests for a stable and for a moving season. Source: Higginson (1975) and Lothian and Morry (1978), Statistics Canada; tables D8 of X-11.
 */
export function seasonalityTests(ratios: readonly number[], period: number, firstStep: number, level: number): SeasonalityTests {
  const months = Array.from({ length: period }, (_, month) => ratios.filter((_value, t) => t % period === month))
  const start = (period - firstStep) % period
  const years = Math.floor((ratios.length - start) / period)
  const sizes = Array.from({ length: years }, (_, year) =>
    ratios.slice(start + year * period, start + (year + 1) * period).map((value) => Math.abs(value - level)),
  )
  return { stable: oneWay(months), moving: rowsOfTwoWay(sizes) }
}
