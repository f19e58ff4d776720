import { expect, test } from 'vitest'
import { readingContext } from '../../test/support/contexts.ts'
import { memoryStore } from '../../test/support/memory-store.ts'
import { packOfFolder } from '../../test/support/packs.ts'
import { findingSentence } from '../contract/forensics-sentence.ts'
import { languages } from '../contract/record.ts'
import { checkFigures } from '../services/check-figures/check-figures.ts'
import { beliefsInThisThread } from '../services/outlook/belief-desk.ts'
import { checkFiguresScreen } from './check-figures-screen.ts'

const pack = packOfFolder('quang-ninh')
const { codes } = pack
const answer = await checkFigures(
  { region: 'quang-ninh' },
  readingContext({ beliefs: beliefsInThisThread(), store: memoryStore([pack]), today: '2026-11-22' }),
)

test('FOR-38 every finding is a sentence in four languages, without a hole and each its own', () => {
  for (const finding of answer.contradictions) {
    const told = languages.map((language) => findingSentence(finding, codes, language))
    for (const sentence of told) expect(sentence).not.toMatch(/[{}]|undefined|NaN|Infinity/)
    expect(new Set(told).size).toBe(4)
    expect(finding.why.text).toBe(told[languages.indexOf('en')])
  }
})

test('FOR-41 the terminal shows every contradiction with figures, documents and days', () => {
  for (const language of languages) {
    const text = checkFiguresScreen(answer, language, codes)
    for (const finding of answer.contradictions) {
      expect(text).toContain(findingSentence(finding, codes, language))
      for (const figure of finding.figures) expect(text).toContain(figure.source)
    }
    expect(text).not.toMatch(/undefined|NaN/)
  }
  expect(checkFiguresScreen({ ...answer, contradictions: [] }, 'en', codes)).toContain(
    'No published figures contradict each other.',
  )
  expect(checkFiguresScreen({ ...answer, synthetic: true }, 'en', codes)).toContain('Invented data')
})
