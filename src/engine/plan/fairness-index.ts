import { checkLengths, checkRange, checkSome } from '../check.ts'

/**
 * How evenly targets lie on what each party can carry: 1 when all carry the same part of their capacity, 1 / n when one carries all.
 *
 * x_i = target_i / capacity_i ; index = (Σ x)² / (n · Σ x²)
 *
 * @param input.targets what each is asked for, 0 or more
 * @param input.capacities what each can carry, 0 or more, same length; a party without capacity and without target is left out
 * @returns the index, above 0 and at most 1; NaN when nobody has a target, 0 when one without capacity has one
 * @throws `no-values`, `lengths-differ`, `out-of-range`
 * @remarks Source: Jain, Chiu and Hawe (1984), A quantitative measure of fairness. SPEC PLN-31.
 * @example fairnessIndex({ targets: [10, 20, 0], capacities: [20, 40, 40] }) // 0.667
 */
export function fairnessIndex(input: { readonly targets: readonly number[]; readonly capacities: readonly number[] }): number {
  const { targets, capacities } = input
  checkSome('targets', targets)
  checkLengths({ targets, capacities })
  for (const one of [...targets, ...capacities]) checkRange('targets and capacities', one, 0, Number.MAX_VALUE)
  const pairs = targets.map((target, index) => ({ target, capacity: capacities[index] ?? 0 }))
  if (pairs.some(({ target, capacity }) => capacity === 0 && target > 0)) return 0
  const loads = pairs.filter(({ capacity }) => capacity > 0).map(({ target, capacity }) => target / capacity)
  const squares = loads.reduce((sum, load) => sum + load ** 2, 0)
  return loads.reduce((sum, load) => sum + load, 0) ** 2 / (loads.length * squares)
}
