import { describe, expect, test } from 'vitest'
import { TaodaError } from '../contract/errors.ts'
import { AnswerProblem, addressOf, shouldRetry } from './api.ts'
import { lineageAt } from './parts/lineage-at.ts'
import { matches } from './parts/matches.ts'
import { releaseBy } from './parts/release-by.ts'
import { yearsToAsk } from './parts/years.ts'
import { preferredLanguage, readView } from './view.ts'

describe('VIE-1 the address of a page is its view', () => {
  test('VIE-1 what is understood is kept', () => {
    const search = { region: 'quang-ninh', year: 2025, asOf: '2025-10-05', yardstick: 'grdp-2025-nq259', language: 'fr' }
    expect(readView(search)).toEqual(search)
    expect(readView({ year: '2025', yardstick: 12 })).toEqual({ year: 2025, yardstick: '12' })
  })
  test('VIE-1 what is not understood is left out', () => {
    const search = { region: '../etc', year: 'soon', asOf: '2025-02-30', language: 'es', other: 1 }
    expect(readView(search)).toEqual({})
    expect(readView({ year: '', asOf: '' })).toEqual({})
  })
})

test('VIE-2 the first of the reader’s languages that there is', () => {
  expect(preferredLanguage(['es-ES', 'de-AT', 'vi'])).toBe('de')
  expect(preferredLanguage(['vi-VN', 'en-US'])).toBe('vi')
  expect(preferredLanguage(['es'])).toBe('en')
})

test('VIE-3 a call puts named inputs into the path and the others into the query', () => {
  const input = { region: 'quang-ninh', year: 2025, asOf: undefined }
  expect(addressOf('/regions/{region}/verdict', input)).toBe('/api/regions/quang-ninh/verdict?year=2025')
  expect(addressOf('/regions/{region}/observations/{observation}', { region: 'a', observation: 'x/y?z' })).toBe(
    '/api/regions/a/observations/x%2Fy%3Fz',
  )
})

test('VIE-4 only a call that did not get through is repeated', () => {
  expect(shouldRetry(0, new AnswerProblem('unreachable'))).toBe(true)
  expect(shouldRetry(2, new AnswerProblem('unreachable'))).toBe(false)
  expect(shouldRetry(0, new AnswerProblem('unreadable'))).toBe(false)
  expect(shouldRetry(0, new TaodaError('unknown-observation', { observation: 'x' }))).toBe(false)
})

test('VIE-5 a number has its own derivation or that of the nearest part above it', () => {
  const entry = (formula: string) => ({ rule: 'GRO-4', formula, observations: [], assumptions: [] })
  const lineage = { '/outlook': entry('whole'), '/yardsticks/1/rest': entry('rest'), '/yardsticks/1/rest/best': entry('best') }
  expect(lineageAt(lineage, '/outlook/p10')?.formula).toBe('whole')
  expect(lineageAt(lineage, '/yardsticks/1/rest/best/growth')?.formula).toBe('best')
  expect(lineageAt(lineage, '/yardsticks/1/rest/required')?.formula).toBe('rest')
  expect(lineageAt(lineage, '/yardsticks/10/rest/required')).toBe(null)
})

test('VIE-6 the filter finds words without marks and case, in any order', () => {
  const texts = ['Công nghiệp chế biến, chế tạo', 'quý III năm 2025', 'Đã công bố']
  expect(matches(texts, 'quy iii CONG nghiep')).toBe(true)
  expect(matches(texts, 'da cong bo')).toBe(true)
  expect(matches(texts, '  ')).toBe(true)
  expect(matches(texts, 'nông nghiệp')).toBe(false)
})

test('VIE-7 a day between two releases stands at the one before', () => {
  const days = ['2025-02-05', '2025-02-26', '2025-10-03']
  expect(releaseBy(days, '2025-10-02')).toBe(1)
  expect(releaseBy(days, '2025-10-03')).toBe(2)
  expect(releaseBy(days, '2025-01-01')).toBe(0)
})

test('VIE-8 the years to ask about have no holes and reach into the next year only when it is spoken of', () => {
  const recorded = { figures: ['2023', '2020-01/2020-09', '2025-Q3'], targets: ['2025', '2030'] }
  expect(yearsToAsk(recorded, '2025-10-05', 2025)).toEqual([2025, 2024, 2023, 2022, 2021, 2020])
  expect(yearsToAsk({ ...recorded, targets: ['2026-Q1'] }, '2025-10-05', 2023)).toEqual([
    2026, 2025, 2024, 2023, 2022, 2021, 2020,
  ])
  expect(yearsToAsk({ figures: [], targets: [] }, '2025-10-05', 2025)).toEqual([2025])
  expect(yearsToAsk(recorded, '2022-10-05', 2025)[0]).toBe(2025)
})
