import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Actor } from '../contract/daybook.ts'
import { TaodaError } from '../contract/errors.ts'
import { operations } from '../contract/operations/index.ts'
import type { Code } from '../contract/record.ts'
import { dayIn, usualTimeZone } from '../contract/today.ts'
import { readBooks } from '../services/books.ts'
import type { ReadContext } from '../services/context.ts'
import { localActor, noSession } from '../services/local.ts'
import { beliefsInThisThread } from '../services/outlook/belief-desk.ts'
import { type FreeOperationKey, needsNoStore, run } from '../services/run.ts'
import { createShelf } from '../services/shelf.ts'
import { startSteering } from '../solver/start-steering.ts'
import { openStore } from '../store/open-store.ts'
import { listPackFolders, readPackFolder } from '../store/pack-folder.ts'
import type { WriteStore } from '../store/ports.ts'
import * as secrets from '../store/secrets.ts'
import type { Command } from './arguments.ts'
import { bytesOf, fileProgress } from './file-progress.ts'
import { filesOf, openInputs } from './open-inputs.ts'
import { threadsFor } from './parsing-threads.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const codesOfTaoda = join(root, 'regions', 'codes')

/** Opens the store, runs the command's operation and closes the store again. Packs that the store lacks are loaded first. */
export async function execute(command: Command): Promise<{ readonly answer: unknown; readonly codes: readonly Code[] }> {
  const files = operations[command.key].files ?? {}
  const input = await openInputs(files, files.codes === undefined ? command.input : { codes: codesOfTaoda, ...command.input })
  if (needsNoStore(command.key)) return { answer: await compute(command.key, input), codes: [] }
  return withStore(command.key !== 'loadRegion', async (store) => {
    const answer = await run(
      command.key,
      command.key === 'loadRegion' ? packFiles(command.input) : input,
      context(store, await actorNamed(command.by, store)),
    )
    return { answer, codes: command.json ? [] : await codesFor(command, store) }
  })
}

/** Opens the store for one use and closes it again. */
async function withStore<Answer>(load: boolean, use: (store: WriteStore) => Promise<Answer>): Promise<Answer> {
  const databaseUrl = process.env.DATABASE_URL
  const dataFolder = process.env.TAODA_DATA ?? join(root, 'data')
  const { store, close } = await openStore(databaseUrl ? { databaseUrl } : { dataFolder })
  try {
    if (load) await loadMissingRegions(store)
    return await use(store)
  } finally {
    await close()
  }
}

/** Time that a plan may take to be worked out. */
const solverSeconds = 60

/** What computes from its input alone; a store is opened only for one that is asked about a region. The first Ctrl-C asks it to stop at the next piece, the second ends the process. */
async function compute(key: FreeOperationKey, input: Readonly<Record<string, unknown>>): Promise<unknown> {
  const files = input.returns ?? input.file
  const progress = fileProgress(files, (text) => process.stderr.write(text))
  const threads = threadsFor(bytesOf(files))
  const record = <Answer>(use: (context: ReadContext) => Promise<Answer>) =>
    withStore(true, (store) => use({ ...context(store), books: readBooks(createShelf(), store) }))
  const stop = stopSignal()
  const onDoor = { progress, parallel: threads?.parallel, isStopped: stop.isStopped, pause }
  try {
    return await run(key, input, { ...onDoor, steering: startSteering(solverSeconds), record })
  } finally {
    stop.ignore()
    await threads?.close()
  }
}

/** Gives signals their turn. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

function stopSignal() {
  let isStopped = false
  const onSignal = (): void => {
    isStopped = true
  }
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  return { isStopped: () => isStopped, ignore: () => process.off('SIGINT', onSignal).off('SIGTERM', onSignal) }
}

/** Names for the codes in an answer that a person will read. */
async function codesFor({ input }: Command, store: WriteStore): Promise<readonly Code[]> {
  const region = input.region
  return region === undefined ? [] : (await run('listCodes', { region }, context(store))).codes
}

/** The account in whose name the command is given. */
async function actorNamed(by: string | undefined, store: WriteStore): Promise<Actor> {
  if (by === undefined) return localActor
  const found = await store.findAccount(by)
  if (found === undefined) throw new TaodaError('unknown-account', { account: by, state: 'absent' })
  return found.account
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

function context(store: WriteStore, actor = localActor) {
  const now = new Date().toISOString()
  return {
    store,
    now,
    actor,
    secrets,
    shelf: createShelf(),
    session: noSession,
    beliefs: beliefsInThisThread(),
    steering: startSteering(solverSeconds),
    today: dayIn(now, process.env.TAODA_TIME_ZONE ?? usualTimeZone),
  }
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
