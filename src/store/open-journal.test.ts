import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openJournal } from './open-journal.ts'

const folder = mkdtempSync(join(tmpdir(), 'taoda-journal-'))
const path = join(folder, 'compile-index.journal')
afterAll(() => rmSync(folder, { recursive: true }))

const facts = { name: 'r.csv', size: 100, modified: 5, end: 'aa' }
const identity = { files: [facts, { name: 'w.csv', size: 7, modified: 6, end: 'bb' }], words: '[]' }
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function blocksOf(journal: ReturnType<typeof openJournal>): Promise<readonly string[]> {
  const found: string[] = []
  for await (const block of journal.blocks()) found.push(new TextDecoder().decode(block))
  return found
}

async function reopened(): Promise<readonly string[]> {
  const journal = openJournal(folder, identity)
  const found = await blocksOf(journal)
  await journal.close()
  return found
}

describe('journal', () => {
  it('RET-19 gives back the blocks that were written whole, wherever the last one was cut or damaged, and goes on from there', async () => {
    const journal = openJournal(folder, identity)
    expect(await blocksOf(journal)).toEqual([])
    for (const text of ['one', 'two', 'three']) await journal.append([bytesOf(text), bytesOf(` ${text}`)])
    await journal.close()
    const whole = readFileSync(path)
    expect(await reopened()).toEqual(['one one', 'two two', 'three three'])
    const sizes: number[] = []
    for (let size = 0; size <= whole.length; size += 1) {
      writeFileSync(path, whole.subarray(0, size))
      const found = await reopened()
      expect(['one one', 'two two', 'three three'].slice(0, found.length)).toEqual(found)
      sizes.push(found.length)
      expect(await reopened()).toEqual(found)
    }
    expect([...new Set(sizes)]).toEqual([0, 1, 2, 3])
    for (let at = whole.length - 40; at < whole.length; at += 1) {
      writeFileSync(
        path,
        whole.map((byte, i) => (i === at ? byte ^ 1 : byte)),
      )
      expect(await reopened()).toEqual(['one one', 'two two'])
    }
    writeFileSync(path, whole)
    appendFileSync(path, Buffer.alloc(100, 0xff))
    const again = openJournal(folder, identity)
    await again.append([bytesOf('four')])
    await again.close()
    expect(await reopened()).toEqual(['one one', 'two two', 'three three', 'four'])
    await again.remove()
    expect(readdirSync(folder)).toEqual([])
  })

  it('RET-20 belongs to its files as they were and to its command; another is refused by name', async () => {
    await openJournal(folder, identity).close()
    const refusal = (change: object) => {
      try {
        openJournal(folder, { ...identity, ...change })
        return 'opened'
      } catch (error) {
        return error
      }
    }
    const refused = (file: string) =>
      expect.objectContaining({ code: 'data-refused', facts: { problems: [expect.objectContaining({ file })] } })
    expect(refusal({ files: [{ ...facts, size: 101 }, identity.files[1]] })).toEqual(refused('r.csv'))
    expect(refusal({ files: [facts, { ...identity.files[1], modified: 7 }] })).toEqual(refused('w.csv'))
    expect(refusal({ files: [facts, { ...identity.files[1], end: 'cc' }] })).toEqual(refused('w.csv'))
    expect(refusal({ files: [facts] })).toEqual(refused('compile-index.journal'))
    expect(refusal({ words: '["as-of"]' })).toEqual(refused('compile-index.journal'))
    expect(refusal({})).toBe('opened')
  })
})
