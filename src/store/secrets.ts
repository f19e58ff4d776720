import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** Cost of guessing: 32 MiB and about a third of a second for each try. */
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 }
const saltBytes = 16
const keyBytes = 32

/** Letters and digits that nobody takes for one another. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A secret of 100 bits in five groups, to be written down. */
export function makeSecret(): string {
  const picked = [...randomBytes(64)].filter((byte) => byte < 8 * letters.length).slice(0, 20)
  const text = picked.map((byte) => letters[byte % letters.length]).join('')
  return text.replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** What is kept of a secret: its salt and the key that scrypt makes of both. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(saltBytes)
  return `scrypt:${salt.toString('hex')}:${(await keyOf(secret, salt)).toString('hex')}`
}

/** Whether a secret is the one that was kept; takes as long whether or not. */
export async function isSecret(secret: string, kept: string): Promise<boolean> {
  const [, salt = '', key = ''] = kept.split(':')
  const expected = Buffer.from(key, 'hex')
  const found = await keyOf(secret, Buffer.from(salt, 'hex'))
  return expected.length === found.length && timingSafeEqual(expected, found)
}

function keyOf(secret: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(secret.normalize('NFKC'), salt, keyBytes, cost, (error, key) => (error ? reject(error) : resolve(key))),
  )
}
