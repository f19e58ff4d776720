import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openFile } from './open-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'taoda-open-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('streams of files', () => {
  it('RET-9 a file comes whole in pieces', async () => {
    const bytes = Uint8Array.from({ length: 2_500_000 }, (_, i) => (i * 7) % 251)
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
})
