/** Letters without marks and case, so that "quy iii" finds "Quý III" and "d" finds "đ". */
export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
}

/** Whether every word of the filter is somewhere in the texts. */
export function matches(texts: readonly string[], filter: string): boolean {
  const whole = folded(texts.join(' '))
  return folded(filter)
    .split(/\s+/)
    .every((word) => whole.includes(word))
}
