import { expect, test } from 'vitest'
import { listsScreen } from './lists-screen.ts'

test('ADJ-61 an answer of several lists is shown whole: plain values, then a table under each name', () => {
  const answer = { method: 'denton', steps: [{ period: '2025', value: 1 / 3, ratio: null }], negative: [] }
  expect(listsScreen(answer)).toBe('method: denton\n\nsteps\nperiod  value\n2025    0.333333\n\nnegative\n-\n')
})
