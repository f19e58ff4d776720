import type { z } from 'zod'
import { translate } from '../contract/messages/index.ts'
import type { Operations } from '../contract/operations/index.ts'
import type { Language } from '../contract/record.ts'

type Answer<Key extends keyof Operations> = z.output<Operations[Key]['output']>

/** A new account with its secret, which is shown only here. */
export function addAccountScreen(answer: Answer<'addAccount'>, language: Language): string {
  return `${translate(language, 'account.added', answer)}\n`
}

/** One line a region, and one for each fault. */
export function verifyScreen({ regions }: Answer<'verify'>, language: Language): string {
  const lines = regions.flatMap(({ region, snapshots, releases, entries, faults }) => [
    translate(language, 'verify.region', { region, snapshots, releases, entries, faults: faults.length }),
    ...faults.map((fault) => `  ${fault}`),
  ])
  return `${lines.join('\n')}\n`
}
