import { decodeText } from './decode-text.ts'
import type { ReceivedFile } from './file.ts'
import type { ProblemLog } from './problem.ts'

/** The value that a JSON file holds, `wanted` in words; undefined when it holds none, which is then in the log. */
export function jsonValue(file: ReceivedFile, wanted: string, log: ProblemLog): unknown {
  const text = decodeText(file.bytes, log)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    log.add(0, '', 'text that is not JSON', wanted)
    return undefined
  }
}
