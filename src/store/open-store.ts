import { setTimeout as pause } from 'node:timers/promises'
import { TaodaError } from '../contract/errors.ts'
import { connectToServer, connectToSocket, type Database } from './connect.ts'
import { createStore } from './create-store.ts'
import { claimDataFolder, type HeldFolder, type OwnedFolder, type Owner } from './data-folder.ts'
import { type EmbeddedDatabase, prepareSocketFolder, startEmbedded } from './embedded/start-embedded.ts'
import { isUpToDate, migrate } from './migrations/migrator.ts'
import type { WriteStore } from './ports.ts'

export interface OpenStore {
  readonly store: WriteStore
  /** Where the data are: the embedded database of a data folder, or a PostgreSQL server. */
  readonly kind: 'embedded' | 'server'
  /** Whether another process owns the data folder and this one works through it. */
  readonly joined: boolean
  /** How often the embedded database has written through to the disk; 0 where another process does it. */
  syncs(): number
  close(): Promise<void>
}

export interface StoreLocation {
  /** Address of a PostgreSQL server; without it the data folder is used. */
  readonly databaseUrl?: string | undefined
  readonly dataFolder?: string | undefined
  /** How long to wait for another process that is starting or stopping on the same folder. */
  readonly patienceMilliseconds?: number
}

/** Opens the store of a server or of a data folder, with its tables up to date. */
export async function openStore({ databaseUrl, dataFolder, patienceMilliseconds = 20_000 }: StoreLocation): Promise<OpenStore> {
  if (databaseUrl) return await openServer(databaseUrl)
  if (!dataFolder)
    throw new TaodaError('wrong-use', { field: 'TAODA_DATA', found: '', allowed: 'a data folder, or DATABASE_URL' })
  const attempts = Math.max(1, Math.ceil(patienceMilliseconds / retryMilliseconds))
  let owner: Owner | undefined
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const claim = claimDataFolder(dataFolder)
    if (claim.state === 'owned') return await openOwned(dataFolder, claim)
    owner = claim.owner ?? owner
    const joined = await join(claim)
    if (joined) return joined
    await pause(retryMilliseconds)
  }
  throw new TaodaError('data-folder-in-use', {
    folder: dataFolder,
    owner: owner ? `process ${owner.pid}, started ${owner.started}` : '',
  })
}

const retryMilliseconds = 100

async function openServer(databaseUrl: string): Promise<OpenStore> {
  const database = await connectToServer(databaseUrl)
  try {
    await migrate(database)
  } catch (error) {
    await database.destroy()
    throw error
  }
  return { store: createStore(database), kind: 'server', joined: false, syncs: () => 0, close: () => database.destroy() }
}

async function openOwned(dataFolder: string, folder: OwnedFolder): Promise<OpenStore> {
  const closers: (() => void | Promise<void>)[] = [folder.release]
  const close = async () => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer()
  }
  try {
    const socket = prepareSocketFolder(dataFolder)
    closers.push(socket.remove)
    const owner = { pid: process.pid, started: new Date(performance.timeOrigin).toISOString(), socketFolder: socket.path }
    folder.announce({ ...owner, ready: false })
    const embedded: EmbeddedDatabase = await startEmbedded(dataFolder, socket.path)
    closers.push(embedded.close)
    const database = connectToSocket(socket.path)
    closers.push(() => database.destroy())
    await migrate(database)
    folder.announce({ ...owner, ready: true })
    return { store: createStore(database), kind: 'embedded', joined: false, syncs: embedded.syncs, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The owner's database through its socket, or undefined while the owner is not there to answer. */
async function join({ owner }: HeldFolder): Promise<OpenStore | undefined> {
  if (!owner?.ready) return undefined
  const database: Database = connectToSocket(owner.socketFolder)
  try {
    if (await isUpToDate(database)) {
      return { store: createStore(database), kind: 'embedded', joined: true, syncs: () => 0, close: () => database.destroy() }
    }
  } catch {
    // The owner stopped after it wrote that it was ready; the caller looks again.
  }
  await database.destroy()
  return undefined
}
