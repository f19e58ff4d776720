import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { capacityNow, capacityOutlook } from './capacity-outlook.ts'
import { matchPlots, type OfferedPlot } from './match-plots.ts'
import { type Boundary, boxAround, crossesItself, polygonArea, polygonOverlap, sharedBorder } from './polygon.ts'
import { usableBlocks } from './usable-blocks.ts'

/** A rectangle, corners in thousandths of a degree from 107 E, 21 N. */
const box = (west: number, south: number, east: number, north: number): Boundary =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ].map(([x = 0, y = 0]) => [107 + x / 1000, 21 + y / 1000])

describe('boundaries', () => {
  test('LAN-30 an area does not depend on the first corner or on the direction of drawing', () => {
    const bent: Boundary = [...box(0, 0, 4, 1).slice(0, 3), [107.001, 21.001], [107.001, 21.003], [107, 21.003]]
    const area = polygonArea(bent)
    expect(area).toBeCloseTo(polygonArea(box(0, 0, 4, 1)) + polygonArea(box(0, 1, 1, 3)), -1)
    expect(polygonArea(bent.toReversed())).toBeCloseTo(area, -1)
    expect(polygonArea([...bent.slice(2), ...bent.slice(0, 2)]) / area).toBeCloseTo(1, 3)
    expect(() => boxAround([])).toThrow('out-of-range')
  })

  test('LAN-31 neighbours have nothing in common; what overlaps is measured, bulging or bent', () => {
    expect(polygonOverlap(box(0, 0, 1, 1), box(1, 0, 2, 1))).toBeLessThan(0.01)
    expect(polygonOverlap(box(0, 0, 1, 1), box(5, 5, 6, 6))).toBe(0)
    const bent: Boundary = [
      [107, 21],
      [107.003, 21],
      [107.003, 21.003],
      [107.002, 21.003],
      [107.002, 21.001],
      [107, 21.001],
    ]
    expect(polygonOverlap(bent, box(0, 1, 2, 3))).toBeLessThan(0.01)
    expect(polygonOverlap(bent, box(1, 0, 3, 2)) / polygonArea(box(0, 0, 1, 1))).toBeCloseTo(3, 2)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), (east, north) => {
        const [a, b] = [box(0, 0, 20, 20), box(east, north, east + 20, north + 20)]
        const common = Math.max(0, 20 - east) * Math.max(0, 20 - north)
        expect(polygonOverlap(a, b) / polygonArea(box(0, 0, 1, 1))).toBeCloseTo(common, 1)
        expect(polygonOverlap(b, a) / polygonArea(box(0, 0, 1, 1))).toBeCloseTo(common, 1)
      }),
    )
  })

  test('LAN-32 a drawing that crosses itself is found', () => {
    expect([
      crossesItself(box(0, 0, 1, 1)),
      crossesItself([
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
      ]),
    ]).toEqual([false, true])
  })

  test('LAN-33 a common border counts only where the two touch', () => {
    expect(sharedBorder(box(0, 0, 1, 2), box(1, 1, 2, 3), 1)).toBeCloseTo(111.32, 1)
    expect(sharedBorder(box(0, 0, 1, 1), box(1.1, 0, 2, 1), 1)).toBe(0)
  })

  test('LAN-34 a block is what neighbours of one phase connect; a plot without a drawing stands alone', () => {
    const plot = (name: string, boundary: Boundary | undefined, phase = '1') => ({
      plot: name,
      phase,
      boundary,
      squareMetres: 10_000,
    })
    const row = [0, 1, 2].map((x) => plot(`p${x}`, box(x, 0, x + 1, 1)))
    const blocks = usableBlocks([
      ...row,
      plot('far', box(9, 0, 10, 1)),
      plot('other', box(3, 0, 4, 1), '2'),
      plot('none', undefined),
    ])
    expect(blocks.map(({ plots, squareMetres }) => [plots.length, squareMetres])).toEqual([
      [3, 30_000],
      [1, 10_000],
      [1, 10_000],
      [1, 10_000],
    ])
  })
})

describe('readiness', () => {
  const steps = [
    { amount: 10, from: '2025-01-01' },
    { amount: 10, from: '2026-06-15' },
  ]

  test('LAN-40 free is what is in service less everything promised', () => {
    const demands = [{ amount: 12, from: '2027-01-01', rampMonths: 0 }]
    expect(capacityNow({ steps, demands, day: '2026-06-14' })).toEqual({
      capacity: 10,
      committed: 12,
      free: -2,
      next: '2026-06-15',
    })
    expect(capacityNow({ steps, demands, day: '2026-06-15' })).toEqual({ capacity: 20, committed: 12, free: 8, next: '' })
  })

  test('LAN-41 demand grows as tenants start up, and the first short month can be named', () => {
    const demands = [{ amount: 12, from: '2026-03-10', rampMonths: 3 }]
    const outlook = capacityOutlook({ steps, demands, first: '2026-02-01', months: 6 })
    expect(outlook.map(({ demand }) => demand)).toEqual([0, 3, 6, 9, 12, 12])
    expect(outlook.map(({ capacity }) => capacity)).toEqual([10, 10, 10, 10, 20, 20])
    const late = capacityOutlook({ steps: steps.slice(0, 1), demands, first: '2026-02-01', months: 6 })
    expect(late.find(({ free }) => free < 0)?.month).toBe('2026-06')
  })

  test('LAN-42 one plot that fits comes before neighbours that make it up, and both before what lacks power', () => {
    const plot = (name: string, x: number, squareMetres: number, power: number): OfferedPlot => ({
      plot: name,
      phase: '1',
      squareMetres,
      boundary: box(x, 0, x + 1, 1),
      free: { power },
    })
    const plots = [
      plot('a', 0, 20_000, 9),
      plot('b', 1, 15_000, 9),
      plot('c', 2, 12_000, 9),
      plot('big', 7, 60_000, 9),
      plot('dark', 9, 31_000, 1),
    ]
    const places = matchPlots(plots, { squareMetres: 30_000, capacities: { power: 5 } })
    expect(places.map(({ plots: found, spare, short }) => [found.join('+'), spare, short.length])).toEqual([
      ['a+b', 5_000, 0],
      ['big', 30_000, 0],
      ['dark', 1_000, 1],
    ])
    expect(matchPlots(plots, { squareMetres: 90_000, capacities: {} })).toEqual([])
    expect(
      matchPlots(plots, { squareMetres: 30_000, capacities: { water: 1 } }).every(({ short }) => short[0]?.missing === 1),
    ).toBe(true)
  })
})
