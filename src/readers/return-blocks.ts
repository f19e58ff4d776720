/** Returns column by column, 41 bytes each. Entry i of every array is return i. */
export interface ReturnBlock {
  /** Number of returns in the block; the arrays may be longer. */
  readonly count: number
  /** Number of the enterprise in `Returns.enterprises`. */
  readonly enterprise: Uint32Array
  /** Number of the product in `Returns.products`. */
  readonly product: Uint16Array
  /** 12 · year + (0 … 11). */
  readonly month: Uint16Array
  readonly quantity: Float64Array
  /** NaN when the cell is empty, and so are stock and capacity. */
  readonly value: Float64Array
  readonly stock: Float64Array
  readonly capacity: Float64Array
  /** Number of the word in `returnStatuses`. */
  readonly status: Uint8Array
}

/** What a return may be, by number. */
export const returnStatuses = ['reported', 'estimated', 'closed'] as const

/** Blocks that grow at the end. Full blocks are never copied, so that nothing is held twice. */
export interface GrowingBlocks {
  append(enterprise: number, product: number, month: number, status: number, numbers: Float64Array): void
  blocks(): readonly ReturnBlock[]
}

const firstRoom = 4096
const mostRoom = 262_144

export function growingBlocks(): GrowingBlocks {
  const full: ReturnBlock[] = []
  let room = firstRoom
  let block = emptyBlock(room)
  let count = 0
  return {
    append(enterprise, product, month, status, numbers) {
      if (count === room) {
        full.push({ ...block, count })
        room = Math.min(room * 2, mostRoom)
        block = emptyBlock(room)
        count = 0
      }
      block.enterprise[count] = enterprise
      block.product[count] = product
      block.month[count] = month
      block.status[count] = status
      block.quantity[count] = numbers[0] ?? Number.NaN
      block.value[count] = numbers[1] ?? Number.NaN
      block.stock[count] = numbers[2] ?? Number.NaN
      block.capacity[count] = numbers[3] ?? Number.NaN
      count += 1
    },
    blocks: () => (count === 0 ? full : [...full, { ...block, count }]),
  }
}

function emptyBlock(room: number): Omit<ReturnBlock, 'count'> {
  return {
    enterprise: new Uint32Array(room),
    product: new Uint16Array(room),
    month: new Uint16Array(room),
    quantity: new Float64Array(room),
    value: new Float64Array(room),
    stock: new Float64Array(room),
    capacity: new Float64Array(room),
    status: new Uint8Array(room),
  }
}
