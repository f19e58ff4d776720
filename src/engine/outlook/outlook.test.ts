import { describe, expect, it } from 'vitest'
import { forecastQuantile, forecastSummary, probabilityAtLeast } from '../distributions/forecast-distribution.ts'
import { studentQuantile } from '../distributions/student.ts'
import { departureCovariance, departures, type HistoryYear } from './departure.ts'
import { estimateDrift } from './drift-estimate.ts'
import { type RestOfYearOutlook, restOfYearOutlook } from './rest-of-year.ts'

const shares = [0.235, 0.48, 0.73]
const quarterly = [0.25, 0.5, 0.75]
const at = (quarters: number, growth: number) => ({ quarters, growth })
const history: readonly HistoryYear[] = [
  { year: 2021, growth: 0.1028, cumulative: [at(1, 0.0902), at(2, 0.0802)] },
  { year: 2022, growth: 0.1028, cumulative: [at(1, 0.0802), at(2, 0.1066)] },
  { year: 2023, growth: 0.1103, cumulative: [at(1, 0.0804), at(2, 0.0946), at(3, 0.1009)] },
  { year: 2024, growth: 0.0842, cumulative: [at(1, 0.0879), at(2, 0.0902), at(3, 0.0802)] },
]

function outlook(input: Parameters<typeof restOfYearOutlook>[0]): RestOfYearOutlook {
  const found = restOfYearOutlook(input)
  if (found.status !== 'estimated') throw new Error(found.status)
  return found
}

/** Numbers that look random but are the same on every run: a linear congruence, shaped by Box and Muller. */
function normals(seed: number): () => number {
  let state = seed
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  return () => {
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()))
    return radius * Math.cos(2 * Math.PI * uniform())
  }
}

/** A year of four quarters of equal weight that follows the model of OUT-2. */
function simulatedYear(year: number, level: number, drift: number, spread: number, normal: () => number) {
  const growths = [1, 2, 3, 4].map((quarter) => level + (drift / 2) * quarter + spread * normal())
  const mean = (count: number): number => growths.slice(0, count).reduce((sum, value) => sum + value, 0) / count
  return { year, growth: mean(4), cumulative: [1, 2, 3].map((count) => at(count, mean(count))) }
}

/** Inverse by Gauss–Jordan with row exchange: another way than the engine's. */
function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const n = matrix.length
  const rows = matrix.map((row, i) => [...row, ...matrix.map((_, j) => (i === j ? 1 : 0))])
  for (let column = 0; column < n; column += 1) {
    let pivot = column
    for (let i = column; i < n; i += 1) if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = i
    const chosen = rows[pivot] ?? []
    rows[pivot] = rows[column] ?? []
    rows[column] = chosen.map((value) => value / (chosen[column] ?? Number.NaN))
    const unit = rows[column] ?? []
    rows.forEach((row, i) => {
      if (i !== column) rows[i] = row.map((value, j) => value - (row[column] ?? 0) * (unit[j] ?? 0))
    })
  }
  return rows.map((row) => row.slice(n))
}

describe('departures', () => {
  it('OUT-1 is the growth of the rest less what was known', () => {
    const found = departures({ history, shares })
    expect(found).toHaveLength(10)
    const last = found.at(-1)
    expect(last).toMatchObject({ year: 2024, quarters: 3 })
    expect(last?.departure).toBeCloseTo((0.0842 - 0.73 * 0.0802) / 0.27 - 0.0802, 14)
  })

  it('OUT-1 sorts years and quarters and leaves out what is missing', () => {
    const found = departures({
      history: [
        { year: 2024, growth: 0.1, cumulative: [at(3, 0.09), at(1, 0.08), at(2, Number.NaN)] },
        { year: 2022, growth: Number.NaN, cumulative: [at(1, 0.08)] },
        { year: 2023, growth: 0.1, cumulative: [at(1, 0.08)] },
      ],
      shares,
    })
    expect(found.map(({ year, quarters }) => [year, quarters])).toEqual([
      [2023, 1],
      [2024, 1],
      [2024, 3],
    ])
  })

  it('OUT-2 has the covariances of the contrasts', () => {
    const wanted = [
      [4 / 3, 2 / 3, 4 / 9],
      [2 / 3, 1, 2 / 3],
      [4 / 9, 2 / 3, 4 / 3],
    ]
    for (const [i, row] of wanted.entries())
      for (const [j, value] of row.entries()) expect(departureCovariance(i + 1, j + 1)).toBeCloseTo(value, 14)
  })

  it('ERR-1 refuses repeated years and quarters and shares that do not rise', () => {
    const year = { year: 2024, growth: 0.1, cumulative: [at(1, 0.1)] }
    expect(() => departures({ history: [year, year], shares })).toThrow('repeated-value')
    expect(() => departures({ history: [{ ...year, cumulative: [at(1, 0.1), at(1, 0.2)] }], shares })).toThrow('repeated-value')
    expect(() => departures({ history: [{ ...year, cumulative: [at(4, 0.1)] }], shares })).toThrow('quarters')
    for (const wrong of [
      [0.2, 0.2, 0.7],
      [0.2, 0.5],
      [0, 0.5, 0.7],
      [0.2, 0.5, 1],
    ])
      expect(() => departures({ history, shares: wrong })).toThrow('out-of-range')
  })
})

describe('drift estimate', () => {
  it('OUT-2 equals generalised least squares with the full inverse covariance', () => {
    const found = departures({ history, shares })
    const precision = inverse(
      found.map((one) => found.map((other) => (one.year === other.year ? departureCovariance(one.quarters, other.quarters) : 0))),
    )
    const form = (left: readonly number[], right: readonly number[]): number =>
      precision.reduce(
        (sum, row, i) => sum + row.reduce((inner, value, j) => inner + (left[i] ?? 0) * value * (right[j] ?? 0), 0),
        0,
      )
    const values = found.map(({ departure }) => departure)
    const ones = values.map(() => 1)
    const drift = form(ones, values) / form(ones, ones)
    const residuals = values.map((value) => value - drift)
    const estimate = estimateDrift(found)
    if (estimate.status !== 'estimated') throw new Error(estimate.status)
    expect(estimate.drift).toBeCloseTo(drift, 14)
    expect(estimate.relativeVariance).toBeCloseTo(1 / form(ones, ones), 14)
    expect(estimate.variance).toBeCloseTo(form(residuals, residuals) / 9, 14)
    expect(estimate.degreesOfFreedom).toBe(9)
  })

  it('OUT-2 finds drift and spread of simulated years without bias', () => {
    const normal = normals(7)
    let [drift, variance] = [0, 0]
    const rounds = 400
    for (let round = 0; round < rounds; round += 1) {
      const years = [1, 2, 3, 4, 5].map((year) => simulatedYear(year, 0.1 + 0.03 * normal(), 0.02, 0.01, normal))
      const estimate = estimateDrift(departures({ history: years, shares: quarterly }))
      if (estimate.status !== 'estimated') throw new Error(estimate.status)
      drift += estimate.drift / rounds
      variance += estimate.variance / rounds
    }
    expect(Math.abs(drift - 0.02)).toBeLessThan(0.001)
    expect(Math.abs(variance / 0.0001 - 1)).toBeLessThan(0.05)
  })

  it('OUT-6 wants two departures', () => {
    expect(estimateDrift([])).toEqual({ status: 'too-little-history', have: 0, need: 2 })
    expect(estimateDrift([{ year: 2024, quarters: 1, departure: 0.1 }])).toEqual({
      status: 'too-little-history',
      have: 1,
      need: 2,
    })
  })
})

describe('rest of the year', () => {
  it('OUT-3 the year is made of what is known and the rest, with the scale of the rule', () => {
    const { rest, year, drift, spread } = outlook({ history, quarters: 3, growth: 0.1167, shares })
    const estimate = estimateDrift(departures({ history, shares }))
    if (estimate.status !== 'estimated') throw new Error(estimate.status)
    expect(rest.location).toBeCloseTo(0.1167 + drift, 14)
    expect(rest.scale).toBeCloseTo(spread * Math.sqrt(departureCovariance(3, 3) + estimate.relativeVariance), 14)
    expect(year.location).toBeCloseTo(0.73 * 0.1167 + 0.27 * rest.location, 14)
    expect(year.scale).toBeCloseTo(0.27 * rest.scale, 14)
  })

  it('OUT-3 the 80 % interval of the year covers about 80 % of simulated years', () => {
    const normal = normals(11)
    const rounds = 1500
    for (const quarters of [1, 2, 3]) {
      const t = studentQuantile(0.9, 11)
      let [covered, inPath] = [0, 0]
      for (let round = 0; round < rounds; round += 1) {
        const past = [1, 2, 3, 4].map((year) => simulatedYear(year, 0.1 + 0.03 * normal(), 0.02, 0.01, normal))
        const coming = simulatedYear(5, 0.1 + 0.03 * normal(), 0.02, 0.01, normal)
        const known = coming.cumulative[quarters - 1]?.growth ?? Number.NaN
        const { year, path } = outlook({ history: past, quarters, growth: known, shares: quarterly })
        if (Math.abs(coming.growth - year.location) <= t * year.scale) covered += 1 / rounds
        const next = path[0]
        const actual = coming.cumulative[quarters]?.growth ?? coming.growth
        if (next !== undefined && Math.abs(actual - next.growth.location) <= t * next.growth.scale) inPath += 1 / rounds
      }
      expect(Math.abs(covered - 0.8)).toBeLessThan(0.035)
      expect(Math.abs(inPath - 0.8)).toBeLessThan(0.035)
    }
  })

  it('OUT-4 the path has each later quarter, ends with the year, and widens', () => {
    const { path, year, drift } = outlook({ history, quarters: 1, growth: 0.1, shares })
    expect(path.map(({ quarters }) => quarters)).toEqual([2, 3, 4])
    expect(path.at(-1)?.growth).toEqual(year)
    const scales = path.map(({ growth }) => growth.scale)
    expect(scales).toEqual(scales.toSorted((one, other) => one - other))
    expect(path[0]?.growth.location).toBeCloseTo((0.235 * 0.1 + 0.245 * (0.1 + drift / 2)) / 0.48, 14)
  })

  it('OUT-5 before the first quarter only past years speak, missing ones not', () => {
    const years = [...history, { year: 2020, growth: Number.NaN, cumulative: [] }]
    const { year, rest, path, have } = outlook({ history: years, quarters: 0, growth: Number.NaN, shares })
    expect(have).toBe(4)
    expect(year.location).toBeCloseTo(0.100025, 12)
    expect(year.degreesOfFreedom).toBe(3)
    expect(rest).toEqual(year)
    expect(path).toEqual([{ quarters: 4, growth: year }])
  })

  it('OUT-6 says how much history there is and is needed', () => {
    expect(restOfYearOutlook({ history: [], quarters: 2, growth: 0.1, shares })).toEqual({
      status: 'too-little-history',
      have: 0,
      need: 2,
    })
    const one = history.slice(0, 1)
    expect(restOfYearOutlook({ history: one, quarters: 0, growth: 0, shares })).toEqual({
      status: 'too-little-history',
      have: 1,
      need: 2,
    })
    expect(restOfYearOutlook({ history: one, quarters: 1, growth: 0.1, shares }).status).toBe('estimated')
  })

  it('OUT-7 after nine months of 2025 the odds of 14 % are below 2 % and the centre is within 0.6 points of 11.89 %', () => {
    const { year } = outlook({ history, quarters: 3, growth: 0.1167, shares })
    expect(probabilityAtLeast(year, 0.14)).toBeLessThan(0.02)
    expect(Math.abs(forecastSummary(year).mean - 0.1189)).toBeLessThan(0.006)
    expect(forecastQuantile(year, 0.1)).toBeLessThan(0.1189)
    expect(forecastQuantile(year, 0.9)).toBeGreaterThan(0.1189)
  })

  it('OUT-7 a target that is higher is never more likely', () => {
    const { year } = outlook({ history, quarters: 2, growth: 0.1103, shares })
    const odds = [0.12, 0.125, 0.14].map((target) => probabilityAtLeast(year, target))
    expect(odds).toEqual(odds.toSorted((one, other) => other - one))
    expect(new Set(odds).size).toBe(3)
  })

  it('ERR-1 refuses quarters that a year has not and a missing growth where quarters are known', () => {
    expect(() => restOfYearOutlook({ history, quarters: 4, growth: 0.1, shares })).toThrow('quarters')
    expect(() => restOfYearOutlook({ history, quarters: 1, growth: Number.NaN, shares })).toThrow('growth')
  })
})
