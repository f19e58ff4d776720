/** Taken from the platform, as in decode-text.ts. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string }
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

/** Bytes as text for a message: what is not UTF-8 becomes a question mark in a diamond. */
export function byteText(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder().decode(bytes.subarray(start, end))
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
