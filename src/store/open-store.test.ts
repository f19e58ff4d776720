import { expect, test } from 'vitest'
import { checkServerVersion } from './connect.ts'
import { openStore } from './open-store.ts'

test('STO-34 a server older than PostgreSQL 15 is refused, and the refusal says what is needed', () => {
  expect(() => checkServerVersion('14.11', 140_011, 'UTF8')).toThrow(/PostgreSQL 14\.11.*PostgreSQL 15 or later/)
  expect(() => checkServerVersion('15.0', 150_000, 'SQL_ASCII')).toThrow(/SQL_ASCII.*UTF8/)
  expect(() => checkServerVersion('15.0', 150_000, 'UTF8')).not.toThrow()
})

test('STO-34 without a server and without a folder there is nothing to open', async () => {
  await expect(openStore({})).rejects.toMatchObject({ code: 'wrong-use', facts: { field: 'TAODA_DATA' } })
})
