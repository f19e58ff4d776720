/** Taken from the platform, as in decode-text.ts. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string }

/** Bytes as text for a message: what is not UTF-8 becomes a question mark in a diamond. */
export function byteText(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder().decode(bytes.subarray(start, end))
}
