import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TaodaError } from '../contract/errors.ts'

/** Who owns a data folder, as it says in `owner.json`. */
export interface Owner {
  readonly pid: number
  /** Instant at which the process started, ISO. */
  readonly started: string
  /** Folder of the database's unix socket. */
  readonly socketFolder: string
  /** False while the owner is still starting its database. */
  readonly ready: boolean
}

export interface OwnedFolder {
  readonly state: 'owned'
  /** Tells other processes how to join. */
  announce(owner: Owner): void
  release(): void
}

export interface HeldFolder {
  readonly state: 'held'
  /** Undefined while the holder has not yet said who it is. */
  readonly owner: Owner | undefined
}

/**
 * Makes this process the only owner of a data folder, or says who is. The lock is the kernel's and belongs to the open file, so it
 * ends with the process however that ends: nothing stale can be left behind.
 */
export function claimDataFolder(folder: string): OwnedFolder | HeldFolder {
  const lock = lockFileIn(folder)
  if (lock === undefined) return { state: 'held', owner: readOwner(folder) }
  const file = join(folder, 'owner.json')
  rmSync(file, { force: true })
  return {
    state: 'owned',
    announce: (owner) => {
      writeFileSync(`${file}.new`, `${JSON.stringify(owner)}\n`, { mode: 0o600 })
      renameSync(`${file}.new`, file)
    },
    release: () => {
      rmSync(file, { force: true })
      closeSync(lock)
    },
  }
}

/** Makes the folder where it is missing; what the disk refuses is the caller's choice of folder, not our mistake. */
function lockFileIn(folder: string): number | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return lockFile(join(folder, 'owner.lock'))
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) throw error
    const facts = { field: 'TAODA_DATA', found: `${folder} (${String(error.code)})`, allowed: 'a folder that can be written' }
    throw new TaodaError('wrong-use', facts, { cause: error })
  }
}

/** The open file that carries the lock, or undefined when another open file has it. */
function lockFile(path: string): number | undefined {
  if (process.platform === 'darwin') return openLocked(path)
  const file = openSync(path, 'a', 0o600)
  // `flock` locks the open file that it inherits from us as number 3; the lock stays ours when it exits.
  const locked = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'pipe', file] })
  if (locked.status === 0) return file
  closeSync(file)
  if (locked.status === 1) return undefined
  const found = locked.error ? `no command flock (${locked.error.message})` : `flock failed: ${String(locked.stderr).trim()}`
  throw new TaodaError('wrong-use', {
    field: 'DATABASE_URL',
    found,
    allowed:
      'the address of a PostgreSQL server, because the embedded database needs a file lock that this machine does not give',
  })
}

/** BSD and macOS lock while opening; Node has no names for the two flags O_EXLOCK and O_NONBLOCK. */
function openLocked(path: string): number | undefined {
  if (!existsSync(path)) writeFileSync(path, '', { flag: 'a', mode: 0o600 })
  try {
    return openSync(path, 0x20 | 0x4)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EAGAIN' || error.code === 'EWOULDBLOCK')) return undefined
    throw error
  }
}

function readOwner(folder: string): Owner | undefined {
  const file = join(folder, 'owner.json')
  if (!existsSync(file)) return undefined
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isOwner(found) ? found : undefined
  } catch {
    // Gone or replaced between the two lines above: the holder is only just starting or stopping.
    return undefined
  }
}

function isOwner(found: unknown): found is Owner {
  if (typeof found !== 'object' || found === null) return false
  if (!('pid' in found && 'started' in found && 'socketFolder' in found && 'ready' in found)) return false
  const { pid, started, socketFolder, ready } = found
  return typeof pid === 'number' && typeof started === 'string' && typeof socketFolder === 'string' && typeof ready === 'boolean'
}
