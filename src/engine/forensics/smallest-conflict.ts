/**
 * Reduces a set of statements that cannot all hold to one of which every statement is needed.
 *
 * for each item in turn: leave it out when what is left still conflicts; runs that can be left out are found by doubling and halving
 *
 * @param items statements that conflict, in the order in which they should go first
 * @param conflicts tells whether a subset conflicts; true for all items, and never false for a larger set when true for a smaller one
 * @returns an irreducible subset, in order; empty when the items do not conflict
 * @remarks Irreducible, not always the one of fewest items. Source: the deletion filter of Chinneck and Dravnieks (1991). SPEC FOR-13.
 * @example smallestConflict([1, 5, 2, 6], (kept) => kept.reduce((sum, one) => sum + one, 0) > 10) // [5, 6]
 */
export function smallestConflict<Item>(items: readonly Item[], conflicts: (kept: readonly Item[]) => boolean): readonly Item[] {
  if (!conflicts(items)) return []
  const kept: Item[] = []
  let [rest, run, grows] = [items, 1, true]
  while (rest.length > 0) {
    const without = rest.slice(run)
    if (conflicts([...kept, ...without])) {
      rest = without
      run = grows ? 2 * run : Math.ceil(run / 2)
    } else if (run > 1) {
      run = Math.ceil(Math.min(run, rest.length) / 2)
      grows = false
    } else {
      kept.push(...rest.slice(0, 1))
      rest = without
      grows = true
    }
  }
  return kept
}
