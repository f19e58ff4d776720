import { expect, test } from 'vitest'
import { cumulativeName, endYear, periodName, restName } from './period-name.ts'
import { languages } from './record.ts'

const inAll = (period: string): readonly string[] => languages.map((language) => periodName(period, language))

test('FMT-7 cumulative periods are named as the language counts them', () => {
  expect(inAll('2025-01/2025-09')).toEqual([
    '9 tháng năm 2025',
    'nine months of 2025',
    'neuf premiers mois 2025',
    'neun Monate 2025',
  ])
  expect(inAll('2025-01/2025-06')).toEqual([
    '6 tháng đầu năm 2025',
    'first half of 2025',
    'premier semestre 2025',
    'erstes Halbjahr 2025',
  ])
  expect(inAll('2025-01/2025-07')).toEqual([
    '7 tháng năm 2025',
    'seven months of 2025',
    'sept premiers mois 2025',
    'sieben Monate 2025',
  ])
})

test('FMT-7 years, quarters, months, halves and ranges', () => {
  expect(inAll('2025')).toEqual(['năm 2025', '2025', '2025', '2025'])
  expect(inAll('2025-Q3')).toEqual(['quý III năm 2025', 'third quarter of 2025', 'troisième trimestre 2025', '3. Quartal 2025'])
  expect(periodName('2025-10/2025-12', 'vi')).toBe('quý IV năm 2025')
  expect(inAll('2025-07')).toEqual(['tháng 7 năm 2025', 'July 2025', 'juillet 2025', 'Juli 2025'])
  expect(periodName('2025-07/2025-12', 'vi')).toBe('6 tháng cuối năm 2025')
  expect(periodName('2025-08/2025-12', 'en')).toBe('August 2025 to December 2025')
  expect(periodName('2021/2025', 'de')).toBe('2021 bis 2025')
  expect(periodName('2025-06-30', 'en')).toBe('30 June 2025')
})

test('FMT-7 what is not a period is shown as it came', () => {
  expect(periodName('2025-13', 'en')).toBe('2025-13')
})

test('FMT-8 the rest of a year has the name that a sentence needs', () => {
  expect(languages.map((language) => restName('2025-10/2025-12', language))).toEqual([
    'quý IV',
    'the fourth quarter',
    'quatrième trimestre',
    'viertes Quartal',
  ])
  expect(restName('2025-Q4', 'vi')).toBe('quý IV')
  expect(restName('2025-07/2025-12', 'en')).toBe('the second half')
  expect(restName('2025-08/2025-12', 'vi')).toBe('5 tháng cuối năm')
  expect(restName('2025-12', 'en')).toBe('the last month')
  expect(cumulativeName(9, 'fr')).toBe('9 mois')
  expect(endYear('2023-10/2023-12')).toBe('2023')
})
