import type { SetAsideFigure } from '../../contract/figure.ts'
import type { ReadBooks } from '../books.ts'

/** BEL-126: figures that people have set aside, as known on a day: their choice, with who made it, when and why. */
export async function figuresSetAside(books: ReadBooks, region: string, asOf: string): Promise<readonly SetAsideFigure[]> {
  return await books.read(region, asOf, ({ choices }) =>
    [...choices.setAside.values()]
      .filter(({ inForce }) => inForce)
      .map(({ observation, reason, by, day }) => ({ observation, reason, by, day })),
  )
}
