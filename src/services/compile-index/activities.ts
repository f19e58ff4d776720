import type { CompiledIndex } from '../../contract/operations/compile-index.ts'
import type { WeightGroups, WeightSet } from '../../readers/read-weights.ts'

/** A product, class, division, section or the total, with the products that make it up. */
export interface Activity {
  readonly level: CompiledIndex['index'][number]['level']
  readonly code: string
  /** Numbers of its products. */
  readonly members: readonly number[]
  /** Place of the activity above it in the list; −1 for the total. */
  readonly parent: number
}

/** Every activity, level by level from the products to the total, which is the last; the products keep their numbers. */
export function activitiesOf({ products, classes, divisions, sections }: WeightSet): readonly Activity[] {
  const firstClass = products.length
  const firstDivision = firstClass + classes.codes.length
  const firstSection = firstDivision + divisions.codes.length
  const total = firstSection + sections.codes.length
  return [
    ...products.map((code, product): Activity => {
      const parent = firstClass + (classes.groupOf[product] ?? 0)
      return { level: 'product', code, members: [product], parent }
    }),
    ...grouped('class', classes, (member) => firstDivision + (divisions.groupOf[member] ?? 0)),
    ...grouped('division', divisions, (member) => firstSection + (sections.groupOf[member] ?? 0)),
    ...grouped('section', sections, () => total),
    { level: 'total', code: 'total', members: products.map((_, product) => product), parent: -1 },
  ]
}

function grouped(
  level: Activity['level'],
  { codes, groupOf }: WeightGroups,
  parentOf: (member: number) => number,
): readonly Activity[] {
  const members: number[][] = codes.map(() => [])
  groupOf.forEach((group, product) => {
    members[group]?.push(product)
  })
  return codes.map((code, group) => {
    const own = members[group] ?? []
    return { level, code, members: own, parent: parentOf(own[0] ?? 0) }
  })
}
