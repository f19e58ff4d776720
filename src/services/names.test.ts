import { expect, test } from 'vitest'
import { doorContext } from '../../test/support/contexts.ts'
import { ledgerBench, people } from '../../test/support/ledger-bench.ts'
import { memoryStore } from '../../test/support/memory-store.ts'
import { packOfFolder } from '../../test/support/packs.ts'
import type { WriteStore } from '../store/ports.ts'
import { beliefsInThisThread } from './outlook/belief-desk.ts'
import { run } from './run.ts'

const region = 'quang-ninh'
const names = { vi: 'Sở', en: 'Office', fr: 'Direction', de: 'Amt' }

test('GRO-73 offices and topics have one name for all pages: as an agency of the book, else as it was written', async () => {
  const store = memoryStore([packOfFolder(region)])
  const { enter } = ledgerBench(store, region)
  const agency = { ledger: 'investment', kind: 'set-agency', about: 'doc', body: { names } } as const
  const host = { title: 'Spring', host: 'doc', hostName: 'So Xay dung', enterprises: 3 }
  for (const entry of [
    { ledger: 'petitions', kind: 'hold-session', about: 'spring', body: host },
    { ledger: 'petitions', kind: 'hold-session', about: 'autumn', body: { ...host, host: 'tax', hostName: 'Thuế' } },
    { ledger: 'petitions', kind: 'name-topic', about: 'road', body: { names: { ...names, en: 'Road' } } },
    agency,
  ] as const)
    expect(await enter(entry)).toBeUndefined()
  const context = doorContext({ store, beliefs: beliefsInThisThread(), today: '2026-06-01' })
  const { codes } = await run('listCodes', { region }, context)
  const of = (list: string) => codes.filter((code) => code.list === list).map(({ code, names: called }) => [code, called.en])
  expect(of('office')).toEqual(
    expect.arrayContaining([
      ['doc', 'Office'],
      ['tax', 'Thuế'],
    ]),
  )
  expect(of('topic')).toEqual([['road', 'Road']])
})

test('GRO-74 who the people are that made entries is told to the administration alone', async () => {
  const store: WriteStore = {
    ...memoryStore([]),
    listAccountNames: async () => [{ id: 'lan', name: 'Lan', organisation: 'zone' }],
    atOneMoment: (use) => use(store),
  }
  const context = doorContext({ store, beliefs: beliefsInThisThread(), today: '2026-06-01' })
  const asked = (actor: Parameters<typeof run>[2]['actor']) => run('listAccounts', {}, { ...context, actor })
  expect(await asked(people.officer)).toEqual({ accounts: [{ id: 'lan', name: 'Lan' }] })
  await expect(asked(people.enterprise)).rejects.toMatchObject({ code: 'not-permitted' })
  await expect(asked(undefined)).rejects.toMatchObject({ code: 'not-signed-in' })
})
