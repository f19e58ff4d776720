import type { Problem } from '../../contract/errors.ts'

/** How large a workbook may be, packed and unpacked, and in how many parts: a small file that unpacks to gigabytes is refused unread. */
export const workbookLimits = { packed: 5_000_000, unpacked: 40_000_000, parts: 200 } as const

export type Parts = ReadonlyMap<string, string>

/** The XML parts of a workbook by their names, or why it cannot be unpacked. */
export async function unzipWorkbook(file: string, bytes: Uint8Array): Promise<Parts | Problem> {
  const refuse = (found: string, allowed: string): Problem => ({ file, row: 0, column: '', found, allowed })
  if (bytes.length > workbookLimits.packed) return refuse(`${bytes.length} bytes`, `at most ${workbookLimits.packed} bytes`)
  const { strFromU8, unzipSync } = await import('fflate')
  let [parts, unpacked] = [0, 0]
  const found = new Map<string, string>()
  try {
    // What a part says of its size is the room that it gets: one that holds more does not unpack.
    const contents = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts += 1
        unpacked += originalSize
        const isWithin = parts <= workbookLimits.parts && unpacked <= workbookLimits.unpacked
        return isWithin && /\.(xml|rels)$/.test(name)
      },
    })
    for (const [name, content] of Object.entries(contents)) found.set(name, strFromU8(content))
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error), 'a workbook in XLSX that is whole')
  }
  if (parts > workbookLimits.parts) return refuse(`${parts} parts`, `at most ${workbookLimits.parts} parts`)
  if (unpacked > workbookLimits.unpacked)
    return refuse(`${unpacked} bytes unpacked`, `at most ${workbookLimits.unpacked} bytes unpacked`)
  return found
}
