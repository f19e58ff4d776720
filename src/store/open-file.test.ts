import { appendFileSync, closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openFile } from './open-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'taoda-open-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('streams of files', () => {
  it('RET-9 a file comes whole in pieces', async () => {
    const bytes = Uint8Array.from({ length: 9_000_000 }, (_, i) => (i * 7) % 251)
    const path = join(folder, 'large.bin')
    writeFileSync(path, bytes)
    const file = openFile(path)
    expect(file).toMatchObject({ name: 'large.bin', size: bytes.length })
    const parts: Uint8Array[] = []
    for await (const chunk of file.chunks) parts.push(chunk.slice())
    expect(parts.length).toBe(3)
    expect(Buffer.concat(parts).equals(bytes)).toBe(true)
  })

  it('RET-9 a folder and a file that is not there are refused', () => {
    expect(() => openFile(folder)).toThrow('no file')
    expect(() => openFile(join(folder, 'absent.csv'))).toThrow('ENOENT')
  })

  it('RET-21 a file of more than 2 GB comes whole', async () => {
    const path = join(folder, 'sparse.bin')
    const size = 2 ** 31 + 5_000_000
    const file = openSync(path, 'w')
    ftruncateSync(file, size)
    closeSync(file)
    appendFileSync(path, 'end')
    let bytes = 0
    let last = new Uint8Array(0)
    for await (const chunk of openFile(path).chunks) {
      bytes += chunk.length
      last = chunk.slice(-3)
    }
    expect([bytes, new TextDecoder().decode(last)]).toEqual([size + 3, 'end'])
    rmSync(path)
  }, 120_000)

  it('RET-22 a file that is written to, or made shorter, while it is read is refused by name', async () => {
    for (const change of [(path: string) => appendFileSync(path, 'more'), (path: string) => writeFileSync(path, 'short')]) {
      const path = join(folder, 'changing.csv')
      writeFileSync(path, new Uint8Array(9_000_000))
      const read = async () => {
        let isFirst = true
        for await (const chunk of openFile(path).chunks) {
          if (isFirst && chunk.length > 0) change(path)
          isFirst = false
        }
      }
      await expect(read()).rejects.toMatchObject({
        code: 'data-refused',
        facts: { problems: [{ file: 'changing.csv', row: 0, found: 'a file that was changed while it was read' }] },
      })
    }
  })
})
