import { writeBooks } from './books.ts'
import type { WriteContext } from './context.ts'
import { type emptyStates, ledgers } from './ledgers/index.ts'
import { createShelf } from './shelf.ts'

/** Walks through everything that is kept and names what does not add up. */
export async function verify(_input: object, { store }: WriteContext) {
  const regions = []
  for (const { id } of await store.listRegions()) {
    const { snapshots, releases, faults } = await store.verifyRecord(id)
    const { entries, broken } = await store.verifyDaybook(id)
    const chain = broken === undefined ? [] : [`daybook: entry ${broken} is not what its checksum says`]
    regions.push({ region: id, snapshots, releases, entries, faults: [...faults, ...chain, ...(await ledgerFaults(id))] })
  }
  return { sound: regions.every(({ faults }) => faults.length === 0), regions }

  async function ledgerFaults(region: string): Promise<readonly string[]> {
    try {
      return await writeBooks(createShelf(), store).read(region, undefined, (states) => auditAll(states))
    } catch (error) {
      return [`daybook: ${error instanceof Error ? error.message : String(error)}`]
    }
  }
}

/** What the ledgers themselves find wrong, each under its name. */
function auditAll(states: ReturnType<typeof emptyStates>): readonly string[] {
  return Object.entries(ledgers).flatMap(([name, ledger]) =>
    ('audit' in ledger
      ? (ledger.audit as (state: unknown, others: unknown) => readonly string[])(states[name as never], states)
      : []
    ).map((fault) => `${name}: ${fault}`),
  )
}
