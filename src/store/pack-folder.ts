import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackFile } from './ports.ts'

/** The manifest, the CSV files and the files of entries of a folder, by name. */
export function readPackFolder(folder: string): readonly PackFile[] {
  const names = readdirSync(folder).filter((name) => name === 'manifest.json' || /\.(csv|jsonl)$/.test(name))
  return names.sort().map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }))
}

/** The region packs below a folder: those of its folders that have a manifest, by name. */
export function listPackFolders(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const paths = entries.map((entry) => join(folder, entry.name)).sort()
  return paths.filter((path) => readdirSync(path).includes('manifest.json'))
}
