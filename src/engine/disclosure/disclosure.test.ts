import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EngineError } from '../error.ts'
import { cellSensitivity } from './cell-sensitivity.ts'
import { secondarySuppression } from './secondary-suppression.ts'
import { suppressionAudit } from './suppression-audit.ts'

fc.configureGlobal({ seed: 2025 })

const amounts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 })

/** A random tree: parents come before children, only leaves have values of their own. */
const trees = fc
  .array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 5 })), { minLength: 2, maxLength: 24 })
  .map((nodes) => {
    const parents = [-1, ...nodes.slice(1).map(([pick], index) => pick % (index + 1))]
    const values = nodes.map(([, value], cell) => (parents.includes(cell) ? 0 : value))
    for (let cell = parents.length - 1; cell > 0; cell -= 1) {
      const parent = parents[cell] ?? 0
      values[parent] = (values[parent] ?? 0) + (values[cell] ?? 0)
    }
    return { parents, values, sensitive: nodes.map(([, , chance]) => chance === 0) }
  })

/** The bounds of one cell by brute force: the smallest and largest value over all whole-number fillings of the table. */
function enumerated(parents: readonly number[], values: readonly number[], suppressed: readonly boolean[], most: number) {
  const leaves = parents.map((_, cell) => cell).filter((cell) => !parents.includes(cell))
  const bounds = values.map(() => ({ low: Number.POSITIVE_INFINITY, high: 0 }))
  const filling = values.map(() => 0)
  const visit = (index: number): void => {
    const leaf = leaves[index]
    if (leaf !== undefined) {
      for (let value = 0; value <= most; value += 1) {
        filling[leaf] = value
        visit(index + 1)
      }
      return
    }
    const sums = filling.map((value, cell) => (leaves.includes(cell) ? value : 0))
    for (let cell = parents.length - 1; cell > 0; cell -= 1)
      sums[parents[cell] ?? 0] = (sums[parents[cell] ?? 0] ?? 0) + (sums[cell] ?? 0)
    if (sums.some((sum, cell) => !suppressed[cell] && sum !== values[cell])) return
    sums.forEach((sum, cell) => {
      const bound = bounds[cell]
      if (bound) bounds[cell] = { low: Math.min(bound.low, sum), high: Math.max(bound.high, sum) }
    })
  }
  visit(0)
  return bounds
}

describe('sensitivity of one total', () => {
  it('DCL-1 three contributors are enough, two are not', () => {
    expect(cellSensitivity({ values: [5, 5, 5], rules: { fewestContributors: 3 } }).sensitive).toBe(false)
    expect(cellSensitivity({ values: [5, 5], rules: { fewestContributors: 3 } }).reasons).toEqual(['frequency'])
  })

  it('DCL-2 and DCL-3 do not depend on the unit', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const scaled = values.map((value) => value * 1024)
        expect(cellSensitivity({ values: scaled })).toEqual(cellSensitivity({ values }))
      }),
    )
  })

  it('DCL-3 says whether the second largest could estimate the largest within p', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const [first = 0, second = 0] = values.toSorted((a, b) => b - a)
        const estimate = values.reduce((sum, value) => sum + value, 0) - second
        const tooClose = estimate - first < 0.125 * first
        expect(cellSensitivity({ values, rules: { protection: 0.125 } }).sensitive).toBe(tooClose)
      }),
    )
  })

  it('DCL-4 is the same in any order, and an empty total is not sensitive', () => {
    expect(cellSensitivity({ values: [] })).toEqual({ sensitive: false, reasons: [] })
    expect(cellSensitivity({ values: [4, 90, 6] })).toEqual(cellSensitivity({ values: [90, 6, 4] }))
    expect(() => cellSensitivity({ values: [1, -1] })).toThrow(EngineError)
  })
})

describe('what a reader can work out', () => {
  it('DCL-5 agrees with the enumeration of every table that could lie behind what is published', () => {
    const parents = [-1, 0, 0, 1, 1, 2, 2]
    fc.assert(
      fc.property(
        fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        (leaves, out) => {
          const [a = 0, b = 0, c = 0, d = 0] = leaves
          const values = [a + b + c + d, a + b, c + d, a, b, c, d]
          const suppressed = [false, ...out]
          const expected = enumerated(parents, values, suppressed, values[0] ?? 0)
          expect(suppressionAudit({ parents, values, suppressed })).toEqual(expected)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('DCL-5 knows no upper bound where the total is left out too', () => {
    const found = suppressionAudit({ parents: [-1, 0, 0], values: [7, 3, 4], suppressed: [true, true, false] })
    expect(found[1]).toEqual({ low: 0, high: Number.POSITIVE_INFINITY })
    expect(found[0]).toEqual({ low: 4, high: Number.POSITIVE_INFINITY })
  })

  it('DCL-5 refuses cells that do not add up and parents that come after their children', () => {
    expect(() => suppressionAudit({ parents: [-1, 0, 0], values: [8, 3, 4], suppressed: [false, true, true] })).toThrow(
      'value of cell 0',
    )
    expect(() => suppressionAudit({ parents: [-1, 2, 0], values: [7, 3, 4], suppressed: [false, true, true] })).toThrow('parents')
  })
})

describe('secondary suppression', () => {
  const protection = 0.1
  const bare = (parents: readonly number[], values: readonly number[], suppressed: readonly boolean[]): readonly number[] =>
    suppressionAudit({ parents, values, suppressed }).flatMap(({ low, high }, cell) => {
      const value = values[cell] ?? 0
      const unsure = low <= value * 0.9 + 1e-6 && high >= value * 1.1 - 1e-6 && high > low
      return suppressed[cell] && !unsure ? [cell] : []
    })

  it('DCL-6 leaves no cell that can be worked out, and keeps every sensitive cell out', () => {
    fc.assert(
      fc.property(trees, ({ parents, values, sensitive }) => {
        const { publication, intervals } = secondarySuppression({ parents, values, sensitive, protection })
        const suppressed = publication.map((one) => one !== 'published')
        expect(bare(parents, values, suppressed)).toEqual([])
        expect(publication.map((one) => one === 'primary')).toEqual(sensitive)
        expect(intervals).toEqual(suppressionAudit({ parents, values, suppressed }))
      }),
      { numRuns: 300 },
    )
  })

  it('DCL-7 needs every secondary cell', () => {
    let secondaries = 0
    fc.assert(
      fc.property(trees, ({ parents, values, sensitive }) => {
        const { publication } = secondarySuppression({ parents, values, sensitive, protection })
        publication.forEach((one, cell) => {
          if (one !== 'secondary') return
          secondaries += 1
          const without = publication.map((other, index) => other !== 'published' && index !== cell)
          expect(bare(parents, values, without)).not.toEqual([])
        })
      }),
      { numRuns: 300 },
    )
    expect(secondaries).toBeGreaterThan(100)
  })

  it('DCL-6 climbs a chain of single children up to where there is a sibling', () => {
    const table = {
      parents: [-1, 0, 0, 1, 3, 4],
      values: [10, 4, 6, 4, 4, 4],
      sensitive: [false, false, false, false, false, true],
    }
    expect(secondarySuppression({ ...table, protection }).publication).toEqual([
      'published',
      'secondary',
      'secondary',
      'secondary',
      'secondary',
      'primary',
    ])
  })

  it('DCL-8 leaves the total out only when nothing else helps, and chooses the same each time', () => {
    const alone = { parents: [-1, 0, 1], values: [4, 4, 4], sensitive: [false, false, true] }
    expect(secondarySuppression({ ...alone, protection }).publication).toEqual(['secondary', 'secondary', 'primary'])
    const wide = { parents: [-1, 0, 0, 0], values: [12, 4, 4, 4], sensitive: [false, false, false, true] }
    const first = secondarySuppression({ ...wide, protection })
    expect(first.publication).toEqual(['published', 'secondary', 'published', 'primary'])
    expect(secondarySuppression({ ...wide, protection })).toEqual(first)
  })
})
