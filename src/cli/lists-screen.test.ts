import { expect, test } from 'vitest'
import { listsScreen } from './lists-screen.ts'

test('ADJ-61 an answer of several lists is shown whole: plain values, then a table under each name', () => {
  const answer = {
    method: 'denton',
    steps: [{ period: '2025', value: 1 / 3, ratio: null, place: { file: 'a.csv', row: 2 } }],
    negative: [],
  }
  expect(listsScreen(answer)).toBe('method: denton\n\nsteps\nperiod  value     place\n2025    0.333333  a.csv 2\n\nnegative\n-\n')
})
