import type { z } from 'zod'
import { loadRemarks } from '../contract/load-remarks.ts'
import type { Operations } from '../contract/operations/index.ts'
import type { Language } from '../contract/record.ts'

type Answer = z.output<Operations['loadRegion']['output']>

/** What a load has brought, and in words what of the pack's entries is not in the books as the pack has it. */
export function loadRegionScreen(answer: Answer, language: Language): string {
  const { remarks: _remarks, ...counts } = answer
  return [JSON.stringify(counts, null, 2), ...loadRemarks(answer, language)].map((line) => `${line}\n`).join('')
}
