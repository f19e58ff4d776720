import type { AskBeliefs, BeliefSource } from '../outlook/belief-runner.ts'
import type { PlantDelay, PlantPrices, YearPoints } from './plant-delay.ts'

/** What plants bring, and what any of the delays asked about changes; null where its plant moves nothing. */
export interface KnownPrices {
  readonly plants: PlantPrices['plants']
  readonly of: (delay: PlantDelay) => YearPoints | null
}

interface Kept {
  readonly plants: PlantPrices['plants']
  readonly delayed: Map<string, YearPoints | null>
}

/** Prices by belief: the same belief has the same ones. */
const kept = new WeakMap<AskBeliefs, Map<string, Kept>>()
const mostKept = 8

/** Prices of delays through the belief, which is asked only for those that it has not been asked for yet. */
export async function knownPrices(
  beliefs: AskBeliefs,
  source: BeliefSource,
  delays: readonly PlantDelay[],
): Promise<KnownPrices> {
  const books = kept.get(beliefs) ?? new Map<string, Kept>()
  kept.set(beliefs, books)
  const known = books.get(source.key)
  const missing = new Map<string, PlantDelay>()
  for (const delay of delays) if (known?.delayed.has(nameOf(delay)) !== true) missing.set(nameOf(delay), delay)
  if (known !== undefined && missing.size === 0) return pricesOf(known)
  const asked = [...missing.values()]
  const { plants, delayed } = await beliefs('plantPrices', [source], { delays: asked })
  const all: Kept = { plants, delayed: books.get(source.key)?.delayed ?? new Map() }
  for (const [at, delay] of asked.entries()) all.delayed.set(nameOf(delay), delayed[at] ?? null)
  books.delete(source.key)
  books.set(source.key, all)
  for (const old of [...books.keys()].slice(0, Math.max(0, books.size - mostKept))) books.delete(old)
  return pricesOf(all)
}

function pricesOf({ plants, delayed }: Kept): KnownPrices {
  return { plants, of: (delay) => delayed.get(nameOf(delay)) ?? null }
}

function nameOf({ plant, months }: PlantDelay): string {
  return `${months} ${plant}`
}
