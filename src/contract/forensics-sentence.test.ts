import { expect, test } from 'vitest'
import { packOfFolder } from '../../test/support/packs.ts'
import type { FindingReason } from './findings.ts'
import { findingSentence, impliedSentence, sizeText } from './forensics-sentence.ts'

const { codes } = packOfFolder('quang-ninh')

test('FOR-38 the sentence says what, when and the numbers', () => {
  const why: FindingReason = {
    code: 'cumulative-step',
    facts: { before: '2025-01/2025-09', added: '2025-10', after: '2025-01/2025-10', low: 0.1633, high: 0.174, found: 0.1617 },
  }
  const finding = { about: { indicator: 'iip', activity: 'total', subject: '' }, why, figures: [{ unit: 'percent' }] }
  expect(findingSentence(finding, codes, 'en')).toBe(
    'Index of industrial production (IIP): from nine months of 2025 and October 2025, growth in ten months of 2025 would be 16.3% to 17.4%, not 16.17%.',
  )
  expect(findingSentence(finding, codes, 'vi')).toContain('không phải 16,17%')
})

test('FOR-38 sizes are points for rates and units for amounts', () => {
  expect(sizeText(0.00125, 'fraction', codes, 'en')).toBe('0.13 pp')
  expect(sizeText(26054.5, 'vnd-billion', codes, 'de')).toBe('26.054,5 Mrd. VND')
  expect(sizeText(289.149, 'vnd-per-usd', codes, 'en')).toBe('289.15 dong per US dollar')
  expect(sizeText(null, '', codes, 'en')).toBe('')
})

test('FOR-38 what is implied is a sentence too', () => {
  const what = { code: 'hidden-growth', indicator: 'iip', activity: 'manufacturing', subject: '', period: '2025-07' } as const
  expect(impliedSentence(what, { low: 0.3966, high: 0.5216 }, codes, 'fr')).toMatch(
    /juillet 2025 : croissance entre 39,7\s%.*52,2\s%/,
  )
})
