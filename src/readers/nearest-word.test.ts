import { describe, expect, it } from 'vitest'
import { editDistance, nearestWord } from './nearest-word.ts'

describe('nearest word', () => {
  it.each([
    ['manufacturing', 'manufacturing', 0],
    ['manufcaturing', 'manufacturing', 1],
    ['manufacturin', 'manufacturing', 1],
    ['servces', 'services', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('REA-6 %s is %s after %i slips', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
    expect(editDistance(b, a)).toBe(distance)
  })

  it('REA-6 suggests the nearest code, and the first of equals in code-unit order', () => {
    expect(nearestWord('servces', ['total', 'services', 'service'])).toBe('services')
    expect(nearestWord('Total', ['services', 'total'])).toBe('total')
    expect(nearestWord('vsic-4', ['vsic-24', 'vsic-14'])).toBe('vsic-14')
  })

  it('REA-6 suggests nothing for a word that is far from every code', () => {
    expect(nearestWord('gdp', ['services', 'total'])).toBeUndefined()
    expect(nearestWord('ab', ['ac'])).toBeUndefined()
  })
})
