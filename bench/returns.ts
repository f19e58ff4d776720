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

/** The returns as pieces of a CSV file of about a megabyte. */
export function* returnsCsv({ count, enterprise, product, month, quantity }: SyntheticReturns): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  let text = returnsHeader
  for (let i = 0; i < count; i += 1) {
    const [at, made] = [month[i] ?? 0, quantity[i] ?? 0]
    const period = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
    const rest = `${(made * 3.5).toFixed(2)},${(made * 0.1).toFixed(1)},1500,${made === 0 ? 'closed' : 'reported'}`
    text += `E${String(enterprise[i]).padStart(6, '0')},${productCode(product[i] ?? 0)},${period},${made},${rest}\n`
    if (text.length > 1_000_000) {
      yield encoder.encode(text)
      text = ''
    }
  }
  yield encoder.encode(text)
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
