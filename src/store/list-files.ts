import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a folder whose name ends in one of `endings`, by name in code-unit order. Throws when the folder cannot be read. */
export function listFiles(folder: string, endings: RegExp): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && endings.test(entry.name))
    .map((entry) => entry.name)
    .sort()
    .map((name) => join(folder, name))
}
