import { expect, test } from 'vitest'
import { errorText } from './error-text.ts'
import { TaodaError } from './errors.ts'

test('MSG-1 a refusal lists every problem with file, line, column, what was found and what is allowed', () => {
  const problems = [
    { file: 'growth.csv', row: 1204, column: 'value', found: '11,89', allowed: 'a number with a dot' },
    { file: 'sources.csv', row: 0, column: '', found: 'nothing', allowed: 'a file' },
  ]
  expect(errorText(new TaodaError('data-refused', { problems }), 'en').split('\n')).toEqual([
    'The data were refused; nothing was changed. 2 problems to correct:',
    'growth.csv, line 1204, column value: found “11,89”; allowed: a number with a dot',
    'sources.csv: found “nothing”; allowed: a file',
  ])
})

test('MSG-2 what is known is listed as the language lists', () => {
  const error = new TaodaError('unknown-region', { region: 'ha-long', known: ['quang-ninh', 'synthetic'] })
  expect(errorText(error, 'en')).toBe('There is no region “ha-long”. Loaded regions: quang-ninh and synthetic.')
  expect(errorText(error, 'vi')).toContain('quang-ninh và synthetic')
})

test('MSG-3 a wrong use without a field is still a sentence', () => {
  const facts = { field: '', found: '', allowed: 'a JSON object' }
  expect(errorText(new TaodaError('wrong-use', facts), 'en')).toBe('The request cannot be understood. Allowed: a JSON object.')
  const year = { field: 'year', found: 'soon', allowed: 'a number' }
  expect(errorText(new TaodaError('wrong-use', year), 'en')).toBe('The value “soon” does not fit year. Allowed: a number.')
  expect(errorText(new TaodaError('wrong-use', { ...year, found: '' }), 'en')).toBe(
    'A value for year is needed. Allowed: a number.',
  )
})

test('MSG-1 a refusal calls rows, periods, things and deeds by name', () => {
  const nameOf = (code: string): string => ({ manufacturing: 'Manufacturing', plan: 'Plan 2025', lan: 'Lan' })[code] ?? code
  const facts = { row: 'manufacturing', period: '2025-Q4' }
  const refused = { count: 1, refusals: [{ entry: 0, about: 'plan', reason: 'negative-level' as const, facts }] }
  const told = errorText(new TaodaError('entries-refused', refused), 'en', nameOf)
  expect(told).toContain('Plan 2025: Manufacturing')
  expect(told).toContain('fourth quarter of 2025')
  const change = {
    number: 7,
    ledger: 'investment',
    kind: 'move-deal',
    about: 'd1',
    day: '2025-01-02',
    body: {},
    by: 'lan',
  } as const
  const stored = { known: '2025-01-02', recordedAt: '2025-01-02T08:00:00.000Z', origin: '', digest: '' }
  const meanwhile = errorText(new TaodaError('changed-meanwhile', { entries: [{ ...change, ...stored }] }), 'en', nameOf)
  expect(meanwhile).toContain('Lan on 2025-01-02 08:00: deal moved to a stage (d1)')
})
