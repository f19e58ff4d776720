import type { ProblemLog } from './problem.ts'

/** The one thing taken from the platform: Node and browsers both have it, the ES library does not declare it. */
declare const TextDecoder: new (label: 'utf-8', options: { readonly fatal: boolean }) => { decode(bytes: Uint8Array): string }

const wanted = 'UTF-8 text, with or without a byte order mark'

/** The problem of bytes in another encoding. */
export const notUtf8 = {
  found: 'bytes that are not UTF-8, as Windows-1258 writes them',
  allowed: `${wanted}; save the file as UTF-8`,
} as const

/** Decodes UTF-8 strictly and makes every line end a line feed. Undefined when there is a problem, which is then in the log. */
export function decodeText(bytes: Uint8Array, log: ProblemLog): string | undefined {
  if (looksLikeUtf16(bytes)) return refuse(log, 0, 'UTF-16 text', `${wanted}; save the file as UTF-8`)
  const text = decodeUtf8(bytes)
  if (text === undefined) {
    const row = firstUndecodableLine(bytes)
    return refuse(log, row, notUtf8.found, notUtf8.allowed)
  }
  const lines = text.replaceAll(/\r\n?/g, '\n')
  const control = lines.search(forbiddenControl)
  if (control >= 0) {
    const code = lines.charCodeAt(control).toString(16).toUpperCase().padStart(4, '0')
    return refuse(log, countLines(lines.slice(0, control)), `control character U+${code}`, 'text without control characters')
  }
  return lines
}

// PostgreSQL stores no U+0000, and the other control characters are invisible on a screen.
const forbiddenControl = /(?![\n\t])\p{Cc}/u

function refuse(log: ProblemLog, row: number, found: string, allowed: string): undefined {
  log.add(row, '', found, allowed)
  return undefined
}

/** The text of UTF-8 bytes; undefined when they are none. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const head = bytes.subarray(0, 64)
  const zeros = head.filter((byte) => byte === 0).length
  return head.length >= 4 && zeros * 3 >= head.length
}

/** A line feed byte is never part of a longer UTF-8 sequence, so each line can be tried by itself. */
function firstUndecodableLine(bytes: Uint8Array): number {
  let start = 0
  let line = 1
  while (start < bytes.length) {
    const feed = bytes.indexOf(0x0a, start)
    const end = feed < 0 ? bytes.length : feed
    if (decodeUtf8(bytes.subarray(start, end)) === undefined) return line
    start = end + 1
    line += 1
  }
  return 0
}

function countLines(text: string): number {
  return text.split('\n').length
}
