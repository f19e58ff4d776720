import type { Evidence } from '../../../contract/daybook.ts'

/** On what an entry rests, in one phrase. */
export function documentText(evidence: Evidence | null): string {
  return evidence?.document ?? evidence?.source ?? evidence?.url ?? '–'
}
