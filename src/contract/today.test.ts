import { expect, test } from 'vitest'
import { dayIn, usualTimeZone } from './today.ts'

test('DOO-9 the day turns at midnight in the zone of the region, not in Greenwich', () => {
  expect(dayIn('2025-10-04T23:30:00.000Z', usualTimeZone)).toBe('2025-10-05')
  expect(dayIn('2025-10-05T16:59:59.000Z', usualTimeZone)).toBe('2025-10-05')
  expect(dayIn('2025-10-05T17:00:00.000Z', usualTimeZone)).toBe('2025-10-06')
  expect(dayIn('2025-10-04T23:30:00.000Z', 'UTC')).toBe('2025-10-04')
})
