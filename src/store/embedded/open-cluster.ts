import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { DurableNodeFs } from './durable-node-fs.ts'

/** The package starts PostgreSQL with `-F`, which switches writing through to the disk off; fdatasync does nothing in its build. */
const durableStart = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
]

/**
 * Opens the database cluster of a folder, creating it first if there is none. A new cluster is built beside its place and moved there
 * when it is whole and on the disk, so that a kill during the first start leaves nothing half made.
 */
export async function openCluster(folder: string, onSync: () => void): Promise<PGlite> {
  if (!existsSync(folder)) await createCluster(folder)
  return await PGlite.create({ fs: new DurableNodeFs(folder, onSync), startParams: durableStart })
}

async function createCluster(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const database = await PGlite.create({ fs: new DurableNodeFs(unfinished, () => {}) })
  await database.close()
  syncTree(unfinished)
  renameSync(unfinished, folder)
  syncPath(dirname(folder))
}

function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) syncTree(path)
    else if (entry.isFile()) syncPath(path)
  }
  syncPath(folder)
}

function syncPath(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
