/** What the thread of the embedded database is told when it starts. */
export interface WorkerInput {
  readonly clusterFolder: string
  readonly socketPath: string
  /** One 32-bit number: how often the thread has written through to the disk. */
  readonly syncs: SharedArrayBuffer
}

export function isWorkerInput(found: unknown): found is WorkerInput {
  if (typeof found !== 'object' || found === null) return false
  if (!('clusterFolder' in found && 'socketPath' in found && 'syncs' in found)) return false
  const { clusterFolder, socketPath, syncs } = found
  return typeof clusterFolder === 'string' && typeof socketPath === 'string' && syncs instanceof SharedArrayBuffer
}
