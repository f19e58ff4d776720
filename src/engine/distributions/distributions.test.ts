import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forecastQuantile, forecastSummary } from './forecast-distribution.ts'
import { normalCdf, normalQuantile } from './normal.ts'
import { studentCdf, studentQuantile } from './student.ts'

fc.configureGlobal({ seed: 2025 })

const relative = (found: number, wanted: number): number => Math.abs(found / wanted - 1)
const probability = fc.oneof(
  fc.double({ min: 1e-12, max: 0.999999, noNaN: true }),
  fc.double({ min: -30, max: -0.1, noNaN: true }).map(Math.exp),
)

/** Simpson's rule on 2 n intervals. */
function integral(density: (x: number) => number, from: number, to: number, n = 4000): number {
  const step = (to - from) / (2 * n)
  let sum = density(from) + density(to)
  for (let i = 1; i < 2 * n; i += 1) sum += density(from + i * step) * (i % 2 === 1 ? 4 : 2)
  return (sum * step) / 3
}

describe('normal', () => {
  it.each([
    [0.000001, -4.753424308822899],
    [0.001, -3.090232306167813],
    [0.1, -1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.995, 2.575829303548901],
  ])('DIS-1 has the tabulated quantile at %d', (p, z) => {
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(1e-12)
    expect(relative(normalCdf(z), p)).toBeLessThan(1e-12)
  })

  it('DIS-1 agrees with its density integrated, across the change of method', () => {
    const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
    for (const z of [0.3, 1, 2.4999, 2.5, 2.5001, 4])
      expect(Math.abs(normalCdf(z) - 0.5 - integral(density, 0, z))).toBeLessThan(1e-12)
    for (const z of [2, 2.4999, 2.5, 5, 10])
      expect(relative(normalCdf(-z), integral(density, z, z + 12, 20_000))).toBeLessThan(1e-10)
  })

  it('DIS-1 the quantile inverts the distribution far into the tail', () => {
    fc.assert(
      fc.property(probability, (p) => {
        expect(relative(normalCdf(normalQuantile(p)), p)).toBeLessThan(1e-10)
      }),
    )
    expect(relative(normalCdf(normalQuantile(1e-300)), 1e-300)).toBeLessThan(1e-10)
    expect(normalQuantile(0.5)).toBe(0)
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])
    expect([normalCdf(Number.NEGATIVE_INFINITY), normalCdf(Number.POSITIVE_INFINITY), normalCdf(Number.NaN)]).toEqual([
      0,
      1,
      Number.NaN,
    ])
    expect(() => normalQuantile(1.1)).toThrow('probability')
  })
})

describe('Student', () => {
  it.each([
    [0.975, 4, 2.7764451052],
    [0.975, 9, 2.2621571628],
    [0.9, 9, 1.3830287384],
    [0.95, 1, 6.3137515147],
    [0.995, 30, 2.7499956536],
  ])('DIS-2 has the tabulated quantile at %d with %d degrees of freedom', (p, degrees, t) => {
    expect(Math.abs(studentQuantile(p, degrees) - t)).toBeLessThan(1e-10)
    expect(Math.abs(studentQuantile(1 - p, degrees) + t)).toBeLessThan(1e-10)
  })

  it('DIS-2 has the closed forms with one and two degrees of freedom', () => {
    for (const t of [1e-6, 0.3, 1, 2, 7, 1e3, 1e9, 1e160]) {
      expect(relative(studentCdf(-t, 1), Math.atan(1 / t) / Math.PI)).toBeLessThan(1e-10)
      const root = Math.hypot(t, Math.SQRT2)
      expect(relative(studentCdf(-t, 2), 1 / root / (root + t))).toBeLessThan(1e-10)
      expect(Math.abs(studentCdf(t, 1) + studentCdf(-t, 1) - 1)).toBeLessThan(1e-15)
    }
  })

  it('DIS-2 agrees with its density integrated, for whole and broken degrees', () => {
    for (const degrees of [3, 4.5, 9, 11, 40.25]) {
      const shape = (x: number): number => (1 + (x * x) / degrees) ** (-(degrees + 1) / 2)
      const whole = 2 * (integral(shape, 0, 20) + integral((u) => shape(1 / u) / (u * u || 1), 1e-9, 1 / 20))
      for (const t of [0.2, 1, 1.4, 1.5, 3])
        expect(Math.abs(studentCdf(t, degrees) - 0.5 - integral(shape, 0, t) / whole)).toBeLessThan(1e-9)
    }
  })

  it('DIS-2 the quantile inverts the distribution far into the tail', () => {
    const degrees = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.5, max: 5000, noNaN: true }))
    fc.assert(
      fc.property(probability, degrees, (p, nu) => {
        expect(relative(studentCdf(studentQuantile(p, nu), nu), p)).toBeLessThan(1e-10)
      }),
    )
  })

  it('DIS-2 comes near the normal with many degrees of freedom, by the known next term', () => {
    const z = normalQuantile(0.9)
    for (const degrees of [1e4, 1e6])
      expect(Math.abs(studentQuantile(0.9, degrees) - z - (z ** 3 + z) / (4 * degrees))).toBeLessThan(1 / degrees ** 2 + 1e-10)
  })

  it('DIS-2 keeps to its limits', () => {
    expect([studentCdf(0, 3), studentCdf(Number.POSITIVE_INFINITY, 3), studentCdf(Number.NEGATIVE_INFINITY, 3)]).toEqual([
      0.5, 1, 0,
    ])
    expect(studentCdf(Number.NaN, 3)).toBeNaN()
    expect([studentQuantile(0, 3), studentQuantile(0.5, 3), studentQuantile(1, 3)]).toEqual([
      Number.NEGATIVE_INFINITY,
      0,
      Number.POSITIVE_INFINITY,
    ])
    for (const degrees of [0, -1, 1e7, Number.NaN]) expect(() => studentCdf(1, degrees)).toThrow('degreesOfFreedom')
    expect(() => studentQuantile(-0.1, 3)).toThrow('probability')
  })
})

describe('forecast distribution', () => {
  const forecast = { location: 0.12, scale: 0.01, degreesOfFreedom: 9 }

  it('DIS-3 is symmetric round its centre and stretches with its scale', () => {
    const { mean, p10, p50, p90 } = forecastSummary(forecast)
    expect([mean, p50]).toEqual([0.12, 0.12])
    expect(p90 - mean).toBeCloseTo(0.013830287384, 11)
    expect(mean - p10).toBeCloseTo(p90 - mean, 14)
    expect(forecastQuantile({ ...forecast, scale: 0.02 }, 0.9) - mean).toBeCloseTo(2 * (p90 - mean), 12)
  })

  it('DIS-3 without spread all quantiles coincide', () => {
    expect(forecastSummary({ ...forecast, scale: 0 })).toEqual({ mean: 0.12, p10: 0.12, p50: 0.12, p90: 0.12 })
    expect(() => forecastQuantile({ ...forecast, scale: -1 }, 0.5)).toThrow('scale')
  })
})
