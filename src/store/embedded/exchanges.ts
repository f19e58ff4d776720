const startupVersion = 3 << 16
const requestMajor = 1234
const cancelMinor = 5678
const [sync, simpleQuery, functionCall, flush, terminate] = [0x53, 0x51, 0x46, 0x48, 0x58]

/** Longest message taken from a client; a longer one is a broken stream. */
const longestMessage = 1 << 29

/**
 * Messages of the PostgreSQL protocol that belong together. After a `query` the backend is ready for anyone; after a `part` the same
 * client must go on. `refusal` asks for encryption and `cancel` for stopping a query: neither is offered on a local socket.
 */
export interface Exchange {
  readonly kind: 'query' | 'part' | 'refusal' | 'cancel' | 'end'
  readonly bytes: Buffer
}

interface Reading {
  chunks: Buffer[]
  buffered: number
  /** Bytes without which nothing can be cut off. */
  needed: number
  started: boolean
  pending: Buffer[]
}

/**
 * Cuts a client's stream of bytes into exchanges. A prepared statement, its values and its execution are one exchange: between them
 * nobody else may reach the single backend, whose unnamed statement they share. Throws when the bytes are not of the protocol.
 */
export function createExchangeReader(): (chunk: Buffer) => readonly Exchange[] {
  const reading: Reading = { chunks: [], buffered: 0, needed: headerLength(false), started: false, pending: [] }
  return (chunk) => {
    reading.chunks.push(chunk)
    reading.buffered += chunk.length
    return reading.buffered < reading.needed ? [] : cut(reading)
  }
}

function cut(reading: Reading): readonly Exchange[] {
  const exchanges: Exchange[] = []
  let rest = Buffer.concat(reading.chunks)
  reading.needed = messageLength(rest, reading.started)
  while (rest.length >= reading.needed) {
    const exchange = take(reading, rest.subarray(0, reading.needed))
    if (exchange) exchanges.push(exchange)
    rest = rest.subarray(reading.needed)
    reading.needed = messageLength(rest, reading.started)
  }
  reading.chunks = [rest]
  reading.buffered = rest.length
  return exchanges
}

/** The exchange that this message ends, if it ends one. */
function take(reading: Reading, message: Buffer): Exchange | undefined {
  if (!reading.started) return takeOpening(reading, message)
  reading.pending.push(message)
  const kind = kindOf(message[0])
  if (kind === undefined) return undefined
  const bytes = Buffer.concat(reading.pending)
  reading.pending = []
  return { kind, bytes }
}

function takeOpening(reading: Reading, bytes: Buffer): Exchange {
  const version = bytes.readInt32BE(4)
  if (version >> 16 === requestMajor) return { kind: (version & 0xffff) === cancelMinor ? 'cancel' : 'refusal', bytes }
  if (version !== startupVersion) throw new Error(`Unknown protocol version ${version}.`)
  reading.started = true
  return { kind: 'query', bytes }
}

/** Length of the first message, or of its header while that is not all there. Only opening messages have no letter in front. */
function messageLength(bytes: Buffer, started: boolean): number {
  const header = headerLength(started)
  if (bytes.length < header) return header
  const letter = started ? 1 : 0
  const length = bytes.readInt32BE(letter)
  if (letter + length < header || length > longestMessage) throw new Error(`Message of ${length} bytes.`)
  return letter + length
}

function headerLength(started: boolean): number {
  return started ? 5 : 8
}

function kindOf(letter: number | undefined): Exchange['kind'] | undefined {
  if (letter === sync || letter === simpleQuery || letter === functionCall) return 'query'
  if (letter === flush) return 'part'
  return letter === terminate ? 'end' : undefined
}
