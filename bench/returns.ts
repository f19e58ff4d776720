/** Shape of synthetic returns; the same shape and seed give the same bytes. */
export interface ReturnsShape {
  readonly enterprises: number
  /** Products that one enterprise makes. */
  readonly productsEach: number
  readonly products: number
  readonly months: number
  /** First month, 12 · year + (0 … 11). */
  readonly firstMonth: number
  readonly seed: number
}

/** About 0.6 million returns: 2,500 enterprises of 4 products each over 5 years. */
export const smallShape: ReturnsShape = {
  enterprises: 2_500,
  productsEach: 4,
  products: 500,
  months: 60,
  firstMonth: 2020 * 12,
  seed: 2025,
}

/** Returns as columns in enterprise, product and month order; one cell in fifty is not reported, one in a hundred is closed with 0. */
export interface SyntheticReturns {
  readonly count: number
  readonly enterprise: Uint32Array
  readonly product: Uint16Array
  readonly month: Uint16Array
  readonly quantity: Float64Array
}

export function syntheticReturns(shape: ReturnsShape): SyntheticReturns {
  const { enterprises, productsEach, products, months, firstMonth } = shape
  const room = enterprises * productsEach * months
  const columns = {
    enterprise: new Uint32Array(room),
    product: new Uint16Array(room),
    month: new Uint16Array(room),
    quantity: new Float64Array(room),
  }
  const random = seeded(shape.seed)
  let count = 0
  for (let enterprise = 0; enterprise < enterprises; enterprise += 1) {
    for (let one = 0; one < productsEach; one += 1) {
      const product = (enterprise * productsEach + one * 37) % products
      const level = 50 + 950 * random()
      for (let m = 0; m < months; m += 1) {
        const chance = random()
        if (chance < 0.02) continue
        const quantity = chance < 0.03 ? 0 : Math.round(level * (1 + 0.004 * m) * (0.9 + 0.2 * random()) * 100) / 100
        columns.enterprise[count] = enterprise
        columns.product[count] = product
        columns.month[count] = firstMonth + m
        columns.quantity[count] = quantity
        count += 1
      }
    }
  }
  return { count, ...columns }
}

export const returnsHeader = 'enterprise,product,month,quantity,value,stock,capacity,status\n'
export const productCode = (product: number): string => `P${String(product).padStart(4, '0')}`

/** The returns as pieces of a CSV file of about a megabyte. Quantities have two decimals, so their hundredths are whole. */
export function* returnsCsv({ count, enterprise, product, month, quantity }: SyntheticReturns): Generator<Uint8Array> {
  const piece = byteWriter(1_000_000)
  piece.text(returnsHeader)
  for (let i = 0; i < count; i += 1) {
    const [at, hundredths] = [month[i] ?? 0, Math.round(100 * (quantity[i] ?? 0))]
    piece.text('E')
    piece.whole(enterprise[i] ?? 0, 6)
    piece.text(',P')
    piece.whole(product[i] ?? 0, 4)
    piece.text(',')
    piece.whole(Math.floor(at / 12), 4)
    piece.text('-')
    piece.whole((at % 12) + 1, 2)
    for (const times of [1, 3]) {
      piece.text(',')
      piece.whole(Math.floor((times * hundredths) / 100), 1)
      piece.text('.')
      piece.whole((times * hundredths) % 100, 2)
    }
    piece.text(',')
    piece.whole(Math.floor(hundredths / 1000), 1)
    piece.text(hundredths === 0 ? '.5,1500,closed\n' : '.5,1500,reported\n')
    if (piece.isFull()) yield piece.take()
  }
  yield piece.take()
}

/** Writes ASCII into pieces of about the given size: sixty million rows would take minutes as strings. */
function byteWriter(size: number) {
  const bytes = new Uint8Array(size + 1000)
  let end = 0
  return {
    text(words: string): void {
      for (let i = 0; i < words.length; i += 1) bytes[end++] = words.charCodeAt(i)
    },
    whole(value: number, digits: number): void {
      let [length, rest] = [1, value]
      for (let power = 10; power <= value; power *= 10) length += 1
      end += Math.max(length, digits)
      for (let at = end - 1; at >= end - Math.max(length, digits); at -= 1) {
        bytes[at] = 48 + (rest % 10)
        rest = (rest / 10) | 0
      }
    },
    isFull: () => end >= size,
    take(): Uint8Array {
      const piece = bytes.slice(0, end)
      end = 0
      return piece
    },
  }
}

/** Equal weights and base quantities; five products a class, four classes a division, five divisions a section. */
export function weightsCsv(products: number): string {
  const rows = Array.from({ length: products }, (_, product) => {
    const [ofClass, division, section] = [Math.floor(product / 5), Math.floor(product / 20), Math.floor(product / 100)]
    return `${productCode(product)},C${ofClass},D${division},S${section},${(1 / products).toFixed(9)},1000`
  })
  return `product,class,division,section,weight,base_quantity\n${rows.join('\n')}\n`
}

/** Mulberry32: small, well mixed and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
