import { TaodaError } from '../contract/errors.ts'

const lostConnection = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  '57P01',
  '57P03',
]

/** An error of the connection as a coded one, which names its code only: an address may hold a password. Other errors pass as they are. */
export function asUnreachable(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof TaodaError) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const terminated =
    error.message.startsWith('Connection terminated') || error.message.startsWith('timeout exceeded when trying to connect')
  if (!terminated && !lostConnection.includes(code)) return error
  return new TaodaError('database-unreachable', { reason: code || 'connection lost' }, { cause: error })
}

/** The same call, its lost connections coded. */
export function guarded<Inputs extends readonly unknown[], Answer>(
  call: (...inputs: Inputs) => Promise<Answer>,
): (...inputs: Inputs) => Promise<Answer> {
  return async (...inputs) => {
    try {
      return await call(...inputs)
    } catch (error) {
      throw asUnreachable(error)
    }
  }
}

/** The same pieces, their lost connections coded. */
export async function* guardedPieces<Piece>(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  try {
    yield* pieces
  } catch (error) {
    throw asUnreachable(error)
  }
}
