import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { outlookScreen } from '../../src/cli/outlook-screen.ts'
import { verdictScreen } from '../../src/cli/verdict-screen.ts'
import { openApi } from '../../src/contract/open-api.ts'
import { operations } from '../../src/contract/operations/index.ts'
import { languages } from '../../src/contract/record.ts'
import { version } from '../../src/contract/version.ts'
import { beliefsInThisThread } from '../../src/services/outlook/belief-desk.ts'
import { outlook } from '../../src/services/outlook/outlook.ts'
import { verdict } from '../../src/services/verdict/verdict.ts'
import { root, sourceFiles } from '../architecture/source-files.ts'
import { readingContext } from '../support/contexts.ts'
import { memoryStore } from '../support/memory-store.ts'
import { packOfFolder } from '../support/packs.ts'
import { expectGolden } from './golden.ts'

const days = ['2025-03-01', '2025-04-10', '2025-07-10', '2025-08-10', '2025-09-10', '2025-10-05', '2025-11-05', '2026-01-10']
const packs = [packOfFolder('quang-ninh'), packOfFolder('synthetic')]
const store = memoryStore(packs)
const beliefs = beliefsInThisThread()
const ask = (region: string, asOf: string) =>
  verdict({ region, year: 2025, asOf }, readingContext({ store, beliefs, today: '2026-11-22' }))

describe('committed results', () => {
  test.each(days)('GOL-1 the verdict on Quảng Ninh 2025 as of %s, on the terminal', async (day) => {
    const codes = await store.listCodes('quang-ninh')
    const screens = languages.map(async (language) => verdictScreen(await ask('quang-ninh', day), language, codes))
    expectGolden(`verdict/quang-ninh-${day}.txt`, (await Promise.all(screens)).join('\n---\n\n'))
  })

  test('GOL-1 the outlook on Quảng Ninh 2025 as of 5 October, with the news since 10 September, on the terminal', async () => {
    const codes = await store.listCodes('quang-ninh')
    const input = { region: 'quang-ninh', year: 2025, asOf: '2025-10-05', since: '2025-09-10' }
    const answer = await outlook(input, readingContext({ store, beliefs, today: '2026-11-22' }))
    expectGolden('outlook/quang-ninh-2025-10-05.txt', languages.map((one) => outlookScreen(answer, one, codes)).join('\n---\n\n'))
  })

  test('GOL-1 the verdict on the synthetic province says that it is invented', async () => {
    const codes = await store.listCodes('synthetic')
    const screens = languages.map(async (language) => verdictScreen(await ask('synthetic', '2025-08-10'), language, codes))
    expectGolden('verdict/synthetic-2025-08-10.txt', (await Promise.all(screens)).join('\n---\n\n'))
  })

  test('GOL-2 the OpenAPI page', () => {
    expectGolden('openapi.json', `${JSON.stringify(openApi(operations), null, 2)}\n`)
  })

  test('GOL-2 the version is that of the package', () => {
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version).toBe(version)
  })

  test('GOL-3 the map of the house', () => {
    expectGolden('map.mmd', map())
    expect(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')).toContain(map())
  })
})

/** Folders as boxes and imports as arrows, in Mermaid: a new arrow shows as a difference in review. */
function map(): string {
  const arrows = new Set<string>()
  for (const file of sourceFiles()) {
    for (const target of file.imports) {
      const to = target.split('/')[1] ?? ''
      if (to !== file.folder) arrows.add(`  ${file.folder} --> ${to}`)
    }
  }
  return ['flowchart TD', ...[...arrows].sort(), ''].join('\n')
}
