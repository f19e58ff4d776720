import { TaodaError } from '../../contract/errors.ts'
import type { Code, Region } from '../../contract/record.ts'
import type { ReadContext } from '../context.ts'
import { groundOf } from '../ground/ground.ts'
import { projectStartUps } from '../projects/project-start-ups.ts'
import type { BeliefSource } from './belief-runner.ts'
import { figuresSetAside } from './set-aside.ts'

/** The calendar of Tết ends in 2100, and beliefs look a year ahead. */
const lastYear = 2099

/**
 * BEL-89, BEL-126, GRO-30: the record of a region on a day without the figures that are set aside, named by the revisions, choices and
 * start-ups of key projects that it holds; read only when nobody has it in memory.
 */
export async function beliefSource(
  { store, books }: Pick<ReadContext, 'store' | 'books'>,
  given: { readonly region: Region; readonly codes: readonly Code[]; readonly year: number; readonly asOf: string },
): Promise<BeliefSource> {
  const { region, codes, year, asOf } = given
  if (year > lastYear)
    throw new TaodaError('wrong-use', { field: 'year', found: String(year), allowed: `a year up to ${lastYear}` })
  const revisions = await store.listRevisions({ region: region.id, asOf })
  const setAside = new Set((await figuresSetAside(books, region.id, asOf)).map(({ observation }) => observation))
  const planned = await books.read(region.id, asOf, (states) => projectStartUps(states, groundOf(states, asOf), codes))
  const held = revisions.map(({ id, revision, digest }) => [id, revision, digest])
  const key = digestOf([region, codes, year, asOf, [...setAside], held, planned])
  const load = async () => {
    const observations = await store.listObservations({ region: region.id, asOf, upToYear: year })
    const events = await store.listEvents({ region: region.id, asOf })
    return {
      region,
      codes,
      year,
      observations: observations.filter(({ id }) => !setAside.has(id)),
      events: { ...events, startUps: [...events.startUps, ...planned] },
    }
  }
  return { key, load }
}

/** Two 32-bit FNV-1a hashes of all that a value says, and its length. */
function digestOf(value: unknown): string {
  const text = JSON.stringify(value)
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (let k = 0; k < text.length; k += 1) {
    const unit = text.charCodeAt(k)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ (unit + k), 0x85ebca6b)
  }
  return [text.length, a >>> 0, b >>> 0].join('-')
}
