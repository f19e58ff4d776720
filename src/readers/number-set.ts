/** A set of whole numbers from 0, of up to 53 bits, at 16 bytes each or less. */
export interface NumberSet {
  has(number: number): boolean
  add(number: number): void
}

export function numberSet(): NumberSet {
  let slots = new Float64Array(1024).fill(-1)
  let size = 0
  const slotOf = (number: number): number => {
    const mask = slots.length - 1
    const high = Math.floor(number / 2 ** 32)
    let slot = (Math.imul(number | 0, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & mask
    while (slots[slot] !== -1 && slots[slot] !== number) slot = (slot + 1) & mask
    return slot
  }
  return {
    has: (number) => slots[slotOf(number)] === number,
    add(number) {
      const slot = slotOf(number)
      if (slots[slot] === number) return
      slots[slot] = number
      size += 1
      if (size * 2 < slots.length) return
      const old = slots
      slots = new Float64Array(old.length * 2).fill(-1)
      for (const one of old) if (one !== -1) slots[slotOf(one)] = one
    },
  }
}
