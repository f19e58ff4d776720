import { expect, test } from 'vitest'
import type { KnownTarget } from '../contract/operations/list-targets.ts'
import { yardsticksOf } from './yardsticks.ts'

const target = (id: string, value: number, other: Partial<KnownTarget> = {}): KnownTarget => ({
  id,
  release: '',
  indicator: 'grdp',
  activity: 'total',
  subject: '',
  period: '2026',
  measure: 'growth',
  operator: 'at-least',
  value,
  printed: '',
  unit: 'percent',
  kind: 'target',
  issuer: 'province',
  act: '',
  actDate: '',
  published: '2026-01-01',
  publishedBasis: 'stated',
  supersedes: '',
  owner: '',
  source: '',
  publisher: '',
  url: '',
  remark: '',
  entered: false,
  withdrawn: false,
  withdrawal: null,
  highest: null,
  amendments: [],
  ...other,
})

test('WEB-123 the first yardstick is the highest published one in force; entered ones follow marked, withdrawn ones are gone', () => {
  const targets = [
    target('first', 0.12),
    target('council', 0.13, { supersedes: 'first' }),
    target('wish', 0.16, { entered: true }),
    target('gone', 0.2, { entered: true, withdrawn: true }),
    target('scenario', 0.14, { kind: 'scenario' }),
    target('other-year', 0.3, { period: '2027' }),
  ]
  const { yardstick, yardsticks } = yardsticksOf(targets, 2026, undefined)
  expect(yardstick?.id).toBe('council')
  expect(yardsticks.map(({ id, entered }) => `${id} ${entered}`)).toEqual(['council false', 'wish true', 'scenario false'])
  const asked = yardsticksOf(targets, 2026, 'first')
  expect(asked.yardstick?.id).toBe('first')
  expect(asked.yardsticks.find(({ id }) => id === 'first')?.superseded).toBe(true)
  expect(yardsticksOf(targets, 2026, 'gone').yardstick?.id).toBe('council')
})
