import type { AllocationInput } from '../engine/index.ts'
import type { Steering } from './steering.ts'

/** A large province over three years: what has been worked out once at this size is compiled for all others. */
const [sites, months] = [59, 36]

/** Has the solver's thread work out an allocation that nobody needs, so that the first real one finds everything compiled. */
export async function warmUp({ allocateTargets }: Steering): Promise<void> {
  const made: AllocationInput = {
    sites: Array.from({ length: sites }, (_, at) => ({
      id: `site ${at}`,
      landReady: Array.from({ length: months }, (_, month) => ((at + month) % 3 === 0 ? 5 + ((at * 7 + month * 3) % 11) : 0)),
      capitalPerHectare: 3 + (at % 9),
      pipeline: Array.from({ length: months }, (_, month) => ((at * 5 + month) % 4 === 0 ? 20 + ((at + month) % 30) : 0)),
      conversion: 0.3 + (at % 6) / 10,
    })),
    season: Array.from({ length: months }, (_, month) => 1 + (month % 12) / 6),
    total: 6 * sites * months,
    monthsOver: 0,
  }
  await allocateTargets(made)
}
