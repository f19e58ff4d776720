/** What a vector tile says, read back by a second way: layers, kinds, words, corners. */
export interface ReadFeature {
  readonly layer: string
  readonly kind: number
  readonly words: Readonly<Record<string, string>>
  readonly corners: readonly (readonly [number, number])[]
}

type Field = readonly [tag: number, value: number | Uint8Array]

function fieldsOf(bytes: Uint8Array): readonly Field[] {
  const fields: Field[] = []
  let at = 0
  const varint = (): number => {
    let [value, shift] = [0, 1]
    for (;;) {
      const byte = bytes[at] ?? 0
      at += 1
      value += (byte & 127) * shift
      shift *= 128
      if (byte < 128) return value
    }
  }
  while (at < bytes.length) {
    const key = varint()
    if ((key & 7) === 0) {
      fields.push([key >> 3, varint()])
      continue
    }
    const length = varint()
    fields.push([key >> 3, bytes.subarray(at, at + length)])
    at += length
  }
  return fields
}

const asBytes = (value: number | Uint8Array): Uint8Array => (typeof value === 'number' ? new Uint8Array() : value)
const text = (value: number | Uint8Array): string => new TextDecoder().decode(asBytes(value))

function packed(bytes: Uint8Array): readonly number[] {
  const framed = Uint8Array.from(
    [...bytes].flatMap((byte, index) => (index === 0 || (bytes[index - 1] ?? 0) < 128 ? [8, byte] : [byte])),
  )
  return fieldsOf(framed).map(([, value]) => (typeof value === 'number' ? value : 0))
}

function cornersOf(commands: readonly number[]): readonly (readonly [number, number])[] {
  const corners: [number, number][] = []
  let [x, y, at] = [0, 0, 0]
  const back = (value: number): number => (value % 2 === 1 ? -(value + 1) / 2 : value / 2)
  while (at < commands.length) {
    const command = commands[at] ?? 0
    at += 1
    if ((command & 7) === 7) continue
    for (let count = command >> 3; count > 0; count -= 1) {
      x += back(commands[at] ?? 0)
      y += back(commands[at + 1] ?? 0)
      at += 2
      corners.push([x, y])
    }
  }
  return corners
}

export function readTile(base64: string): readonly ReadFeature[] {
  return fieldsOf(new Uint8Array(Buffer.from(base64, 'base64'))).flatMap(([, layerBytes]) => {
    const layer = fieldsOf(asBytes(layerBytes))
    const all = (tag: number) => layer.filter(([found]) => found === tag).map(([, value]) => value)
    const [name, keys] = [text(all(1)[0] ?? 0), all(3).map(text)]
    const values = all(4).map((value) => text(fieldsOf(asBytes(value))[0]?.[1] ?? 0))
    return all(2).map((bytes): ReadFeature => {
      const feature = new Map(fieldsOf(asBytes(bytes)))
      const tags = packed(asBytes(feature.get(2) ?? 0))
      const words = Array.from({ length: tags.length / 2 }, (_, index) => [
        keys[tags[2 * index] ?? 0] ?? '',
        values[tags[2 * index + 1] ?? 0] ?? '',
      ])
      return {
        layer: name,
        kind: Number(feature.get(3)),
        words: Object.fromEntries(words),
        corners: cornersOf(packed(asBytes(feature.get(4) ?? 0))),
      }
    })
  })
}
