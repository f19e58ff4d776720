import { expect, test } from 'vitest'
import { entryKinds } from './ledgers/index.ts'
import './messages/all.ts'
import { hasMessage } from './messages/index.ts'
import { languages } from './record.ts'
import { trailDeed } from './trail-deed.ts'
import { trailFacts } from './trail-sentence.ts'

const nameOf = (code: string): string => (code === 'mining' ? 'Mining' : code)

test('WEB-121 every kind of entry of every book and every fact in it has a name in four languages', () => {
  const kinds = Object.entries(entryKinds).flatMap(([ledger, all]) =>
    Object.entries(all).map(([kind, { body }]) => ({ key: `trail.${ledger}.${kind}`, fields: Object.keys(body.shape) })),
  )
  const wanted = kinds.flatMap(({ key, fields }) => [key, ...fields.map((field) => `trail.field.${field}`)])
  const missing = languages.flatMap((language) =>
    wanted.filter((key) => !hasMessage(language, key)).map((key) => `${language} ${key}`),
  )
  expect([...new Set(missing)]).toEqual([])
})

test('WEB-121 an entry is told with what was said before of the same, in the measure that it is in', () => {
  const edit = {
    ledger: 'plan' as const,
    kind: 'edit-cell',
    body: { row: 'mining', period: '2026-Q1', measure: 'growth', value: 0.125 },
    before: { row: 'mining', value: 0.1 },
  }
  expect(trailDeed(edit, 'de')).toBe('Zelle geändert')
  expect(trailFacts(edit, nameOf, 'en')).toEqual([
    'row: Mining',
    'period: first quarter of 2026',
    'measure: growth',
    'value: 12.5%, before 10%',
  ])
  const amended = {
    ledger: 'plan' as const,
    kind: 'amend-target',
    body: { value: 5, reason: 'x' },
    before: { measure: 'level', value: 4, reason: 'y' },
  }
  expect(trailFacts(amended, nameOf, 'fr')).toEqual(['valeur : 5, avant 4', 'motif : x'])
  const money = {
    ledger: 'projects' as const,
    kind: 'disburse',
    body: { amounts: [1, 2], done: true, rows: [{}, {}] },
    before: {},
  }
  expect(trailFacts(money, nameOf, 'vi')).toEqual(['các mức: 1; 2', 'done: có', 'các dòng: 2 mục'])
})
