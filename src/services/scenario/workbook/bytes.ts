const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes as base64, which a JSON answer can carry. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3)
    const three = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    const digit = (shift: number): string => digits[(three >> shift) & 63] ?? ''
    pieces.push(digit(18), digit(12), b === undefined ? '=' : digit(6), c === undefined ? '=' : digit(0))
  }
  return pieces.join('')
}

/** The bytes behind base64 that has been checked to be such. */
export function fromBase64(text: string): Uint8Array {
  const plain = text.replaceAll('=', '')
  const bytes = new Uint8Array(Math.floor((plain.length * 3) / 4))
  let [held, bits, to] = [0, 0, 0]
  for (const character of plain) {
    held = ((held << 6) | digits.indexOf(character)) & 0xffffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[to] = (held >> bits) & 0xff
    to += 1
  }
  return bytes
}
