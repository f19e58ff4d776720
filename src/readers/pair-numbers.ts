/** Numbers for pairs of enterprise and product, in the order in which they are met. */
export interface PairNumbers {
  /** Number of a pair; a new one gets the next number. */
  add(enterprise: number, product: number): number
  size(): number
  /** Enterprise and product by number of the pair. */
  enterprise(): Uint32Array<ArrayBuffer>
  product(): Uint16Array<ArrayBuffer>
}

/** A hash table with open addressing. Before it is asked, the pair met last and the one that followed it before are tried: files mostly repeat an order. */
export function pairNumbers(): PairNumbers {
  let slots = new Int32Array(4096).fill(-1)
  let enterprises = new Uint32Array(2048)
  let products = new Uint16Array(2048)
  let [size, last] = [0, 0]

  const slotOf = (enterprise: number, product: number): number => {
    const mask = slots.length - 1
    let slot = (Math.imul(enterprise, 0x9e3779b1) ^ Math.imul(product, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & mask
    for (let pair = slots[slot] ?? -1; pair >= 0; pair = slots[slot] ?? -1) {
      if (enterprises[pair] === enterprise && products[pair] === product) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }
  const grow = (): void => {
    enterprises = longer(enterprises, new Uint32Array(size * 2))
    products = longer(products, new Uint16Array(size * 2))
    slots = new Int32Array(size * 4).fill(-1)
    for (let pair = 0; pair < size; pair += 1) slots[slotOf(enterprises[pair] ?? 0, products[pair] ?? 0)] = pair
  }
  return {
    add(enterprise, product) {
      if (last < size && enterprises[last] === enterprise && products[last] === product) return last
      last += 1
      if (last < size && enterprises[last] === enterprise && products[last] === product) return last
      const slot = slotOf(enterprise, product)
      last = slots[slot] ?? -1
      if (last >= 0) return last
      last = size
      slots[slot] = size
      enterprises[size] = enterprise
      products[size] = product
      size += 1
      if (size === enterprises.length) grow()
      return last
    },
    size: () => size,
    enterprise: () => enterprises.slice(0, size),
    product: () => products.slice(0, size),
  }
}

function longer<Numbers extends Uint32Array | Uint16Array>(numbers: Numbers, room: Numbers): Numbers {
  room.set(numbers)
  return room
}
