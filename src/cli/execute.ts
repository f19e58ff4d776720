import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { operations } from '../contract/operations/index.ts'
import type { Code } from '../contract/record.ts'
import { dayIn, usualTimeZone } from '../contract/today.ts'
import { beliefsInThisThread } from '../services/outlook/belief-desk.ts'
import { type FreeOperationKey, needsNoStore, run } from '../services/run.ts'
import { openStore } from '../store/open-store.ts'
import { listPackFolders, readPackFolder } from '../store/pack-folder.ts'
import type { WriteStore } from '../store/ports.ts'
import type { Command } from './arguments.ts'
import { fileProgress, filesOf, openInputs } from './open-inputs.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const codesOfTaoda = join(root, 'regions', 'codes')

/** Opens the store, runs the command's operation and closes the store again. Packs that the store lacks are loaded first. */
export async function execute(command: Command): Promise<{ readonly answer: unknown; readonly codes: readonly Code[] }> {
  const files = operations[command.key].files ?? {}
  const input = await openInputs(files, files.codes === undefined ? command.input : { codes: codesOfTaoda, ...command.input })
  if (needsNoStore(command.key)) return { answer: await compute(command.key, input), codes: [] }
  const databaseUrl = process.env.DATABASE_URL
  const dataFolder = process.env.TAODA_DATA ?? join(root, 'data')
  const { store, close } = await openStore(databaseUrl ? { databaseUrl } : { dataFolder })
  try {
    if (command.key !== 'loadRegion') await loadMissingRegions(store)
    const answer = await run(command.key, command.key === 'loadRegion' ? packFiles(command.input) : input, context(store))
    return { answer, codes: command.json ? [] : await codesFor(command, store) }
  } finally {
    await close()
  }
}

/** What needs no store, and opens none. */
function compute(key: FreeOperationKey, input: Readonly<Record<string, unknown>>): Promise<unknown> {
  const progress = fileProgress(input.returns ?? input.file, (text) => process.stderr.write(text))
  return run(key, input, { progress })
}

/** Names for the codes in an answer that a person will read. */
async function codesFor({ input }: Command, store: WriteStore): Promise<readonly Code[]> {
  const region = input.region
  return region === undefined ? [] : (await run('listCodes', { region }, context(store))).codes
}

/** The packs that come with taoda and are not in the store yet: a first use, or one that was cut short. */
async function loadMissingRegions(store: WriteStore): Promise<void> {
  const known = (await store.listRegions()).map((region) => region.id)
  const missing = listPackFolders(join(root, 'regions')).filter((folder) => !known.includes(basename(folder)))
  if (missing.length === 0) return
  const codes = [...readPackFolder(codesOfTaoda)]
  for (const folder of missing) {
    process.stderr.write(`loading ${folder}\n`)
    await run('loadRegion', { files: [...readPackFolder(folder)], codes }, context(store))
  }
}

function context(store: WriteStore) {
  const now = new Date().toISOString()
  return { store, now, beliefs: beliefsInThisThread(), today: dayIn(now, process.env.TAODA_TIME_ZONE ?? usualTimeZone) }
}

/** `--files FOLDER` becomes the folder's files; the code lists are those beside it unless `--codes FOLDER` names others. */
function packFiles(input: Readonly<Record<string, string>>): Record<string, unknown> {
  const folder = input.files
  if (folder === undefined) return { ...input }
  return { files: filesOf('files', folder), codes: filesOf('codes', input.codes ?? codesBeside(folder)) }
}

/** The code lists beside the pack, or those that come with taoda. */
function codesBeside(folder: string): string {
  const beside = join(dirname(folder), 'codes')
  return existsSync(beside) ? beside : codesOfTaoda
}
