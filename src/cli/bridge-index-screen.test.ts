import { expect, test } from 'vitest'
import { doorContext } from '../../test/support/contexts.ts'
import { memoryStore } from '../../test/support/memory-store.ts'
import { packOfFolder } from '../../test/support/packs.ts'
import { languages } from '../contract/record.ts'
import { beliefsInThisThread } from '../services/outlook/belief-desk.ts'
import { run } from '../services/run.ts'
import { bridgeIndexScreen } from './bridge-index-screen.ts'

const beliefs = beliefsInThisThread()

const store = memoryStore([packOfFolder('quang-ninh'), packOfFolder('synthetic')])
const screen = async (region: string, asOf: string, language: (typeof languages)[number] = 'en') =>
  bridgeIndexScreen(await run('bridgeIndex', { region, asOf }, doorContext({ store, beliefs, today: '2026-11-22' })), language)

test('ADJ-71 the terminal calls it an internal estimate in every language', async () => {
  const day = '2025-11-05'
  const found = await Promise.all(languages.map((language) => screen('quang-ninh', day, language)))
  const words = ['Ước tính nội bộ', 'Internal estimate', 'Estimation interne', 'Interne Schätzung']
  expect(found.map((text, at) => text.startsWith(words[at] ?? '-'))).toEqual([true, true, true, true])
  expect(found[1]).toContain('as known on 5 November 2025, from 3 pairs of growth in 2 years.')
})

test('ADJ-71 no other language has an English word over a column or in a cell', async () => {
  for (const language of ['vi', 'fr', 'de'] as const) {
    const text = await screen('quang-ninh', '2025-11-05', language)
    expect(text).not.toMatch(/period |index from|value added|published|derived|ratio |implied|outside|yes|\bno\b/)
  }
})

test('ADJ-71 index and value added stand in columns of their own, and what was computed has one decimal', async () => {
  const lines = (await screen('quang-ninh', '2025-11-05')).split('\n')
  expect(lines.find((line) => line.startsWith('first half of 2025'))).toMatch(/29\.87% +published +23\.81% +0\.80$/)
  expect(lines.find((line) => line.startsWith('nine months of 2025'))).toMatch(/33\.9% +derived +24\.07% +0\.71$/)
  expect(lines.find((line) => line.startsWith('ten months of 2025'))).toMatch(/34\.16% +- +16\.3% +24\.6% +32\.9% /)
})

test('ADJ-71 it says when no line can be drawn, and when the province is invented', async () => {
  expect(await screen('quang-ninh', '2025-07-10')).toContain('No line can be drawn: 3 pairs in 2 years are needed.')
  expect(await screen('synthetic', '2025-10-15')).toContain('Invented data.')
})
