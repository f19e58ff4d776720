const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes as text of RFC 4648. */
export function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3)
    const word = (one << 16) | (two << 8) | three
    const letters = [18, 12, 6, 0].map((shift) => alphabet[(word >> shift) & 63])
    const count = Math.min(3, bytes.length - at)
    text += letters.slice(0, count + 1).join('') + '='.repeat(3 - count)
  }
  return text
}
