import type { Socket } from 'node:net'
import type { Exchange } from './exchanges.ts'

/** The one backend: it runs protocol messages one call at a time. */
export interface Backend {
  execProtocolRawStream(message: Uint8Array, options: { onRawData: (data: Uint8Array) => void }): Promise<void>
  isInTransaction(): boolean
}

export interface Client {
  readonly socket: Socket
  readonly waiting: Exchange[]
  open: boolean
}

/**
 * Whose turn it is at a backend: one whole exchange at a time, and one transaction at a time. While a client has a transaction open,
 * the others wait; one that goes away in the middle is rolled back.
 */
export interface Turns {
  readonly backend: Backend
  /** Who has waited longest comes first. */
  readonly clients: Set<Client>
  /** The client that has a transaction or an unfinished exchange open. */
  holder: Client | undefined
  running: Promise<void> | undefined
  readonly onFailure: (error: unknown) => void
}

const sync = Buffer.from('S\0\0\0\x04', 'latin1')
const rollback = Buffer.from('Q\0\0\0\x0drollback\0', 'latin1')
const refusal = Buffer.from('N')

/** Starts working through what waits, unless that is going on already. */
export function wake(turns: Turns): void {
  turns.running ??= work(turns)
    .catch(turns.onFailure)
    .finally(() => {
      turns.running = undefined
    })
}

async function work(turns: Turns): Promise<void> {
  for (let client = nextClient(turns); client; client = nextClient(turns)) {
    const exchange = client.waiting.shift()
    if (exchange) await run(turns, client, exchange)
    else await leave(turns, client)
    // Lets the sockets be read between two exchanges.
    await new Promise(setImmediate)
  }
}

function nextClient({ clients, holder }: Turns): Client | undefined {
  const hasWork = (client: Client) => client.waiting.length > 0 || !client.open
  if (holder) return hasWork(holder) ? holder : undefined
  for (const client of clients) if (hasWork(client)) return client
  return undefined
}

async function run(turns: Turns, client: Client, { kind, bytes }: Exchange): Promise<void> {
  const { backend, clients } = turns
  clients.delete(client)
  clients.add(client)
  if (kind === 'end' || kind === 'cancel') client.socket.end()
  else if (kind === 'refusal') client.socket.write(refusal)
  else {
    // The data are a view of the backend's memory, which it uses again.
    await backend.execProtocolRawStream(bytes, { onRawData: (data) => client.socket.write(Buffer.from(data)) })
    turns.holder = kind === 'part' || backend.isInTransaction() ? client : undefined
  }
}

async function leave(turns: Turns, client: Client): Promise<void> {
  const { backend, clients } = turns
  clients.delete(client)
  if (turns.holder !== client) return
  await backend.execProtocolRawStream(sync, { onRawData: () => {} })
  if (backend.isInTransaction()) await backend.execProtocolRawStream(rollback, { onRawData: () => {} })
  turns.holder = undefined
}
