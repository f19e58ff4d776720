/** The word that a typing slip would most likely have started from: at most two slips, fewer for short words. Undefined when none is near. */
export function nearestWord(found: string, words: Iterable<string>): string | undefined {
  const reach = Math.min(2, Math.floor(found.length / 3))
  let nearest: string | undefined
  let nearestDistance = reach + 1
  for (const word of words) {
    if (Math.abs(word.length - found.length) > nearestDistance) continue
    const distance = editDistance(found.toLowerCase(), word.toLowerCase())
    if (distance < nearestDistance || (distance === nearestDistance && nearest !== undefined && word < nearest)) {
      nearest = word
      nearestDistance = distance
    }
  }
  return nearest
}

/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (beforeLast[j - 2] ?? 0) + 1 : Infinity
      current.push(Math.min(replaced, swapped, (last[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}
