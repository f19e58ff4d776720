/** Which returns have been met: one bit for each enterprise, product and month. */
export interface ReturnKeys {
  /** Notes a return; true when it had been met before. */
  isRepeated(enterprise: number, product: number, month: number): boolean
}

/**
 * A hash table from enterprise, product and year to the twelve months that were reported: about two bytes a return when returns come
 * every month. The entry met last is tried first, because files mostly list an enterprise's months together.
 */
export function returnKeys(): ReturnKeys {
  let enterprises = new Uint32Array(4096)
  let items = new Uint32Array(4096)
  let months = new Uint16Array(4096)
  let size = 0
  let last = 0

  const grow = (): void => {
    const [oldEnterprises, oldItems, oldMonths] = [enterprises, items, months]
    enterprises = new Uint32Array(oldMonths.length * 2)
    items = new Uint32Array(oldMonths.length * 2)
    months = new Uint16Array(oldMonths.length * 2)
    for (let old = 0; old < oldMonths.length; old += 1) {
      if (oldMonths[old] === 0) continue
      const slot = slotOf(enterprises, items, months, oldEnterprises[old] ?? 0, oldItems[old] ?? 0)
      enterprises[slot] = oldEnterprises[old] ?? 0
      items[slot] = oldItems[old] ?? 0
      months[slot] = oldMonths[old] ?? 0
    }
  }
  return {
    isRepeated(enterprise, product, month) {
      const year = Math.floor(month / 12)
      const item = product * 4096 + year
      const bit = 1 << (month - year * 12)
      if (months[last] === 0 || enterprises[last] !== enterprise || items[last] !== item)
        last = slotOf(enterprises, items, months, enterprise, item)
      const known = months[last] ?? 0
      if ((known & bit) !== 0) return true
      months[last] = known | bit
      if (known !== 0) return false
      enterprises[last] = enterprise
      items[last] = item
      size += 1
      if (size * 2 > months.length) grow()
      return false
    },
  }
}

/** Where a key stands, or the free place where it would. */
function slotOf(enterprises: Uint32Array, items: Uint32Array, months: Uint16Array, enterprise: number, item: number): number {
  const mask = months.length - 1
  let slot = (Math.imul(enterprise, 0x9e3779b1) ^ Math.imul(item, 0x85ebca6b)) >>> 0
  slot = (slot ^ (slot >>> 15)) & mask
  while (months[slot] !== 0 && !(enterprises[slot] === enterprise && items[slot] === item)) slot = (slot + 1) & mask
  return slot
}
