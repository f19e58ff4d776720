import { describe, expect, it } from 'vitest'
import { hyperAt, levelPrior, standardLeafModel } from '../index.ts'
import { filterLeaf } from './filter-leaf.ts'
import { leafScore } from './leaf-score.ts'

const [firstMonth, months] = [24_000, 96]
const level = Float64Array.from({ length: months }, (_, t) =>
  t === 40 ? Number.NaN : 0.003 * t + 0.1 * Math.sin((t * Math.PI) / 6) + 0.03 * Math.sin(t * t) + (t === 60 ? -0.3 : 0),
)
const record = { firstMonth, months, level }
const until = firstMonth + months - 1
const hyper = { ...hyperAt(levelPrior, []), cycle: 0.01 }

describe('the slope of the likelihood', () => {
  it.each((['months', 'dummy'] as const).flatMap((seasonalForm) => [true, false].map((normal) => ({ seasonalForm, normal }))))(
    'BEL-142 is that of central differences ($seasonalForm, normal $normal)',
    ({ seasonalForm, normal }) => {
      const model = {
        ...standardLeafModel({ hyper, calendar: 'western', first: firstMonth, last: until }),
        seasonalForm,
      }
      const score = leafScore(model, record, normal)
      const at = (changed: typeof hyper): number =>
        filterLeaf({ ...model, hyper: changed }, record, { until, withLags: false, normal }).logLikelihood
      expect(score.logLikelihood).toBe(at(hyper))
      const slopes = Object.entries(score.gradient()) as [keyof ReturnType<typeof score.gradient>, number][]
      expect(slopes).toHaveLength(9)
      for (const [name, slope] of slopes) {
        const step = 1e-5 * hyper[name]
        const central = (at({ ...hyper, [name]: hyper[name] + step }) - at({ ...hyper, [name]: hyper[name] - step })) / (2 * step)
        expect(slope / central, name).toBeCloseTo(1, 5)
      }
    },
  )
})
