import { expect, test } from 'vitest'
import { coastline, graticule, gridStep } from './map-ground.ts'

test('LAN-85 the coastline of Viet Nam and its seas lies within its bounds and passes by Hạ Long', () => {
  const pieces = coastline().geometry.coordinates
  expect(pieces.length).toBeGreaterThan(50)
  for (const piece of pieces) expect(piece.length).toBeGreaterThan(1)
  const all = pieces.flat()
  expect(all.every(([east, north]) => east >= 100 && east <= 118 && north >= 6 && north <= 25)).toBe(true)
  expect(all.filter(([east, north]) => Math.abs(east - 107) < 0.3 && Math.abs(north - 20.9) < 0.2).length).toBeGreaterThan(5)
})

test('LAN-85 grid lines lie a step apart, and two or more cross what is shown', () => {
  expect([gridStep([106.5, 20.5, 108.1, 21.7]), gridStep([108.4, 19.95, 108.7, 20.02]), gridStep([107, 21, 107, 21])]).toEqual([
    0.5, 0.1, 0.05,
  ])
  const box = [106.6, 20.6, 108.1, 21.7]
  const meridians = graticule(box).geometry.coordinates.filter(([first, second]) => first?.[0] === second?.[0])
  const within = meridians.map(([first]) => first?.[0] ?? 0).filter((east) => east >= 106.6 && east <= 108.1)
  expect(within).toEqual([107, 107.5, 108])
})
