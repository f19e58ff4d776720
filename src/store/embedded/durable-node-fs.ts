import { closeSync, fsyncSync, openSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type PreRun = Parameters<NodeFS['init']>[1]

/** What the database's file system hands over for a file to be written through. `nfd` is missing for a folder. */
interface OpenFile {
  readonly nfd?: number
  readonly node: unknown
}

/** The part of the database's view of the host's files that its published types leave out. */
interface HostFiles {
  readonly stream_ops: { fsync?: (file: OpenFile) => number }
  realPath(node: unknown): string
  convertNodeCode(error: unknown): number
}

/**
 * Files of the embedded database on the host, with writing through to the disk: the package as it comes has no such operation, so
 * a power cut could take acknowledged commits with it. `onSync` is called after every completed one.
 */
export class DurableNodeFs extends NodeFS {
  readonly #onSync: () => void

  constructor(folder: string, onSync: () => void) {
    super(folder)
    this.#onSync = onSync
  }

  override async init(...[database, options]: Parameters<NodeFS['init']>): Promise<{ emscriptenOpts: PreRun }> {
    const { emscriptenOpts } = await super.init(database, options)
    const addSync: NonNullable<PreRun['preRun']>[number] = ({ FS }) => {
      const files: unknown = FS.filesystems.NODEFS
      if (!isHostFiles(files)) throw new Error('The database package has changed: its host files cannot be made durable.')
      files.stream_ops.fsync = (file) => {
        try {
          syncFile(file, files)
        } catch (error) {
          throw new FS.ErrnoError(files.convertNodeCode(error))
        }
        this.#onSync()
        return 0
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addSync] } }
  }
}

function syncFile(file: OpenFile, files: HostFiles): void {
  if (file.nfd !== undefined) {
    fsyncSync(file.nfd)
    return
  }
  const folder = openSync(files.realPath(file.node), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

function isHostFiles(found: unknown): found is HostFiles {
  return typeof found === 'object' && found !== null && 'stream_ops' in found && 'realPath' in found && 'convertNodeCode' in found
}
