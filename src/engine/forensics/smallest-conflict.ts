/**
 * Reduces a set of statements that cannot all hold to one of which every statement is needed.
 *
 * for each item in turn: leave it out when what is left still conflicts
 *
 * @param items statements that conflict, in the order in which they should go first
 * @param conflicts tells whether a subset conflicts; true for all items, and never false for a larger set when true for a smaller one
 * @returns an irreducible subset, in order; empty when the items do not conflict
 * @remarks Irreducible, not always the one of fewest items. Source: the deletion filter of Chinneck and Dravnieks (1991). SPEC FOR-13.
 * @example smallestConflict([1, 5, 2, 6], (kept) => kept.reduce((sum, one) => sum + one, 0) > 10) // [5, 6]
 */
export function smallestConflict<Item>(items: readonly Item[], conflicts: (kept: readonly Item[]) => boolean): readonly Item[] {
  if (!conflicts(items)) return []
  let kept = items.map((item, index) => ({ item, index }))
  for (const { index } of kept) {
    const without = kept.filter((one) => one.index !== index)
    if (conflicts(without.map(({ item }) => item))) kept = without
  }
  return kept.map(({ item }) => item)
}
