import { createServer, type Socket } from 'node:net'
import { createExchangeReader } from './exchanges.ts'
import { type Backend, type Client, type Turns, wake } from './turns.ts'

export interface WireServer {
  /** Closes all connections, rolls back what they left open and stops listening. */
  close(): Promise<void>
}

/** Serves a single backend to many clients of the PostgreSQL protocol over a unix socket. */
export async function serveWire(backend: Backend, path: string, onFailure: (error: unknown) => void): Promise<WireServer> {
  const turns: Turns = { backend, clients: new Set(), holder: undefined, running: undefined, onFailure }
  const server = createServer((socket) => accept(turns, socket))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })
  return {
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const { socket } of turns.clients) socket.destroy()
      await closed
      wake(turns)
      await turns.running
    },
  }
}

function accept(turns: Turns, socket: Socket): void {
  const client: Client = { socket, waiting: [], open: true }
  const read = createExchangeReader()
  turns.clients.add(client)
  socket.on('data', (chunk) => {
    try {
      client.waiting.push(...read(chunk))
    } catch {
      // Not our protocol: nothing can be said to this client that it would understand.
      socket.destroy()
    }
    wake(turns)
  })
  socket.on('error', () => socket.destroy())
  socket.on('close', () => {
    client.open = false
    client.waiting.length = 0
    wake(turns)
  })
}
