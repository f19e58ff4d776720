import type { NewEntry } from '../../../contract/daybook.ts'
import type { Output } from '../../api.ts'

/** What every part of the page is drawn from. */
export type Answer = Output<'allocation'>

export type Shared = Answer['allocations'][number]
export type Developer = Shared['developers'][number]

/** An entry of the ledger of commitments, on the day of the answer. */
export function entryOf(answer: Answer, kind: string, about: string, body: object, document = ''): NewEntry {
  return {
    ledger: 'commitments',
    kind,
    about,
    day: answer.asOf,
    body: { ...body },
    ...(document === '' ? {} : { evidence: { document } }),
  }
}
