import { expect, test } from 'vitest'
import type { RecordedObservation } from '../../store/ports.ts'
import { productRooms, useOf } from './product-capacity.ts'

const december = 12 * 2025 + 11

function observed(subject: string, indicator: string, period: string, value: number): RecordedObservation {
  const about = { activity: 'C', subject, unit: 'tonne', measure: 'level', operator: 'equal', status: 'actual', doubtful: false }
  const periodType = indicator === 'product-capacity' ? 'year' : 'month'
  const row = { ...about, id: `${subject} ${period}`, indicator, period, periodType, value, published: '2025-11-30' }
  return row as unknown as RecordedObservation
}

test('PLN-164 a plant that has been shut, with a capacity of 0, has no use; that of the others is known', () => {
  const observations = ['steel', 'coke'].flatMap((subject) => [
    observed(subject, 'product-output', '2024-12', 50),
    observed(subject, 'product-capacity', '2025', subject === 'coke' ? 0 : 1200),
  ])
  const rooms = productRooms(observations, { first: december, last: december })
  expect(rooms.map(({ subject }) => subject)).toEqual(['steel'])
  expect(useOf(rooms, 0.1)?.use).toBeCloseTo(0.55, 12)
})
