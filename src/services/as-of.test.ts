import { expect, test } from 'vitest'
import { doorTo, storeOfPacks } from '../../test/support/filled-books.ts'
import { packOfFolder } from '../../test/support/packs.ts'
import type { NewEntry } from '../contract/daybook.ts'
import type { OperationKey } from '../contract/operations/index.ts'
import { run } from './run.ts'

const region = 'synthetic'
const asOf = '2025-10-02'
const lists = ['listPetitions', 'listProjects', 'clearance', 'listZones', 'listPlots', 'landCatalogue', 'listDeals'] as const
const sums = ['pipeline', 'programmes', 'capitalLedger', 'serviceClocks', 'allocation', 'listScenarios', 'directives'] as const
const published = ['verdict'] as const

test('DAY-5 no answer of nineteen pages for an earlier day changes when more is entered, also of earlier days', async () => {
  const filled = await storeOfPacks([packOfFolder('synthetic')], '2026-06-01')
  const door = doorTo(filled, '2026-06-01')
  const first = async <Item>(key: OperationKey, field: string): Promise<Item> =>
    ((await run(key, { region, asOf }, door)) as unknown as Record<string, readonly Item[]>)[field]?.[0] as Item
  const petition = (await first<{ id: string }>('listPetitions', 'petitions')).id
  const project = (await first<{ id: string }>('listProjects', 'projects')).id
  const zone = (await first<{ id: string }>('listZones', 'zones')).id
  const deal = (await first<{ id: string }>('listDeals', 'deals')).id
  const asked: readonly (readonly [OperationKey, object])[] = [
    ...[...lists, ...sums, ...published].map((key) => [key, {}] as const),
    ...([
      ['showPetition', { petition }],
      ['showProject', { project }],
      ['showZone', { zone }],
      ['showDeal', { deal }],
    ] as const),
  ]
  const answers = async (context: typeof door) => {
    const found: string[] = []
    for (const [key, input] of asked) found.push(`${key} ${JSON.stringify(await run(key, { region, asOf, ...input }, context))}`)
    return found
  }
  const before = await answers(door)
  const day = '2025-09-01'
  const enter = (ledger: NewEntry['ledger'], kind: string, about: string, body: object): NewEntry => ({
    ...{ ledger, kind, about, day, body: body as Record<string, unknown>, evidence: { document: 'letter' } },
  })
  const entries = [
    enter('petitions', 'set-days-off', '2025', { days: ['2025-09-02', '2025-09-03', '2025-09-04'] }),
    enter('investment', 'set-holidays', 'more', { days: ['2025-09-05'], source: 'decision' }),
    enter('investment', 'revise-deal', deal, { title: 'Another title' }),
    enter('projects', 'end', project, { reason: 'given up' }),
    enter('land', 'add-utility', zone, { utility: 'power', amount: 999, commissioning: '2025-01-01' }),
    enter('directives', 'issue', 'late', { title: 'x', form: 'resolution', issuer: 'p', act: '', text: 'x' }),
  ]
  const later = doorTo(filled, '2026-06-02')
  await run('recordEntries', { region, entries }, later)
  const changed = JSON.stringify(await run('showProject', { region, project }, later))
  expect(changed).toContain('given up')
  const after = await answers(later)
  const moved = after.flatMap((text, index) => (text === before[index] ? [] : [text.slice(0, 80)]))
  expect(moved).toEqual([])
}, 300_000)
