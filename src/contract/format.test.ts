import { describe, expect, test } from 'vitest'
import {
  asComputed,
  bound,
  day,
  decimalsOf,
  formulaText,
  growth,
  interval,
  number,
  points,
  pointsBare,
  pointsShort,
  printedNumber,
  probability,
  share,
} from './format.ts'
import { languages } from './record.ts'

/** Spaces that do not break are written as plain ones, so that the tests can be read. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const inAll = (make: (language: (typeof languages)[number]) => string): readonly string[] =>
  languages.map((one) => plain(make(one)))

describe('FMT-1 rates are written with the mark and the sign of the language', () => {
  test('FMT-1 growth as published adds no decimals', () => {
    expect(inAll((language) => growth(0.1167, language))).toEqual(['11,67%', '11.67%', '11,67 %', '11,67 %'])
    expect(inAll((language) => growth(0.14, language))).toEqual(['14%', '14%', '14 %', '14 %'])
  })
  test('FMT-1 computed growth has one decimal', () => {
    expect(inAll((language) => growth(0.20331, language, asComputed))).toEqual(['20,3%', '20.3%', '20,3 %', '20,3 %'])
  })
  test('FMT-1 decimals follow the printed number', () => {
    expect(plain(growth(0.11, 'vi', decimalsOf('11.00')))).toBe('11,00%')
    expect(decimalsOf('14')).toEqual({ least: 0, most: 0 })
  })
  test('FMT-1 a negative rate has a minus sign, not a hyphen', () => {
    expect(inAll((language) => growth(-0.0141, language))).toEqual(['−1,41%', '−1.41%', '−1,41 %', '−1,41 %'])
  })
  test('FMT-1 what rounds to zero has no sign', () => {
    expect(inAll((language) => growth(-0.00001, language, asComputed))).toEqual(['0,0%', '0.0%', '0,0 %', '0,0 %'])
  })
})

describe('FMT-2 percentage points are named and never written with a percent sign', () => {
  test('FMT-2 written out, with the plural of the language', () => {
    expect(inAll((language) => points(0.0011, language))).toEqual([
      '0,11 điểm phần trăm',
      '0.11 percentage points',
      '0,11 point de pourcentage',
      '0,11 Prozentpunkte',
    ])
    expect(points(0.0211, 'fr')).toBe('2,11 points de pourcentage')
    expect(points(0.01, 'en', { least: 0, most: 2 })).toBe('1 percentage point')
  })
  test('FMT-2 short and bare', () => {
    expect(inAll((language) => pointsShort(-0.0211, language))).toEqual(['−2,11 điểm', '−2.11 pp', '−2,11 pt', '−2,11 PP'])
    expect(inAll((language) => pointsBare(0.0595, language, true))).toEqual(['+5,95', '+5.95', '+5,95', '+5,95'])
  })
})

test('FMT-3 amounts and shares are grouped and marked by the language', () => {
  expect(inAll((language) => number(368445, language))).toEqual(['368.445', '368,445', '368 445', '368.445'])
  expect(inAll((language) => share(0.3628, language))).toEqual(['36,3%', '36.3%', '36,3 %', '36,3 %'])
})

test('FMT-4 odds are words that can be read aloud', () => {
  const inEnglish = [0, 0.004, 0.01, 0.094, 0.1, 0.3, 0.549, 0.94, 0.95, 0.99, 0.995, 1].map((odds) => probability(odds, 'en'))
  expect(inEnglish).toEqual([
    'under 1 in 100',
    'under 1 in 100',
    'about 1 in 100',
    'about 9 in 100',
    'about 1 in 10',
    'about 3 in 10',
    'about 5 in 10',
    'about 9 in 10',
    'about 95 in 100',
    'about 99 in 100',
    'over 99 in 100',
    'over 99 in 100',
  ])
  expect(inAll((language) => probability(0.31, language))).toEqual([
    'khoảng 30%',
    'about 3 in 10',
    'environ 3 sur 10',
    'etwa 3 von 10',
  ])
})

test('FMT-5 a day is written out whatever the time zone', () => {
  expect(inAll((language) => day('2025-10-05', language))).toEqual([
    '05/10/2025',
    '5 October 2025',
    '5 octobre 2025',
    '5. Oktober 2025',
  ])
  expect(day('soon', 'en')).toBe('soon')
})

test('FMT-6 what binds a number is said', () => {
  expect(inAll((language) => bound('at-least', growth(0.14, language), language))).toEqual([
    'từ 14% trở lên',
    '14% or more',
    '14 % ou plus',
    '14 % oder mehr',
  ])
  expect(bound('nearly', '32%', 'vi')).toBe('gần 32%')
  expect(interval('11.3%', '13.1%', 'en')).toBe('11.3% to 13.1%')
})

test('FMT-1 a formula takes the decimal mark of the language and a true minus sign, and nothing else', () => {
  const formula = '(12.00 % − 0.730 × 11.67 %) / (1 − 0.730) = -1.73 %; 2021: n = 12.'
  expect(formulaText(formula, 'en')).toBe('(12.00 % − 0.730 × 11.67 %) / (1 − 0.730) = −1.73 %; 2021: n = 12.')
  expect(formulaText(formula, 'vi')).toBe('(12,00 % − 0,730 × 11,67 %) / (1 − 0,730) = −1,73 %; 2021: n = 12.')
})

test('FMT-1 a printed number keeps its digits in the marks of the language', () => {
  expect(inAll((language) => printedNumber('5460.20', language))).toEqual(['5.460,20', '5,460.20', '5 460,20', '5.460,20'])
  expect(printedNumber('3-4', 'vi')).toBe('3-4')
})
