import type { z } from 'zod'
import type { offer } from '../../contract/land-answers.ts'
import type { ZoneType } from '../../contract/ledgers/land-words.ts'
import { type LandAccount, matchPlots, neighboursOf, type OfferedPlot, squareMetresPerHectare } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import { hectaresOf } from '../ledgers/land/entry.ts'
import type { LandTables, Plot, Zone } from '../ledgers/land/things.ts'
import { namesOf } from './answers.ts'
import { freeAt } from './capacities.ts'
import { readLand } from './read-land.ts'
import { fromView, type LandView } from './view.ts'

type Input = {
  region: string
  asOf?: string | undefined
  type?: ZoneType | undefined
  hectares?: number | undefined
  power?: number | undefined
  water?: number | undefined
  wastewater?: number | undefined
  limit: number
}

type Offer = z.output<typeof offer>

/** Accounts of cleared land, from what can be let today to what still needs work. */
const cleared = ['leasable', 'serviced', 'levelled', 'handed-over'] as const satisfies readonly LandAccount[]

const mostMatches = 20

/** Clean land on offer, and the places that fit a requirement. */
export async function landCatalogue(input: Input, context: ReadContext) {
  return readLand(input, context, (view, tables, { asOf, synthetic }) => {
    const offers = fromView(view, `offers of ${input.type ?? 'all'}`, () => offersOf(view, tables, asOf, input.type))
    const sum = (of: readonly Found[]): number => of.reduce((total, one) => total + one.squareMetres, 0)
    const leasable = offers.slice(0, firstOther(offers))
    return {
      asOf,
      synthetic,
      count: offers.length,
      hectares: { leasable: hectaresOf(sum(leasable)), toCome: hectaresOf(sum(offers) - sum(leasable)) },
      offers: offers.slice(0, input.limit).map(({ answer }) => answer),
      matches:
        input.hectares === undefined
          ? null
          : matchesOf(
              fromView(view, `places of ${input.type ?? 'all'}`, () => placesOf(leasable)),
              { ...input, hectares: input.hectares },
            ),
    }
  })
}

/** Offers begin with what is leasable: where the others begin. */
function firstOther(offers: readonly Found[]): number {
  const at = offers.findIndex(({ answer }) => answer.state !== 'leasable')
  return at === -1 ? offers.length : at
}

interface Found {
  readonly plot: Plot
  readonly squareMetres: number
  readonly answer: Offer
}

function offersOf(view: LandView, tables: LandTables, day: string, type: ZoneType | undefined): readonly Found[] {
  const free = freeAt(tables, day)
  return view.zones
    .filter(({ zone }) => zone.status !== 'planned' && (type === undefined || zone.type === type))
    .flatMap(({ zone, phases }) =>
      phases.flatMap(({ phase, plots }) =>
        plots.flatMap((plot) =>
          cleared.filter((state) => plot.balance[state] > 0).map((state) => offered(plot, zone, state, free(zone.id, phase.id))),
        ),
      ),
    )
    .sort(
      (one, other) =>
        cleared.indexOf(one.answer.state) - cleared.indexOf(other.answer.state) || other.squareMetres - one.squareMetres,
    )
}

function offered(plot: Plot, zone: Zone, state: Offer['state'], free: Readonly<Record<string, number>>): Found {
  const squareMetres = plot.balance[state]
  return {
    plot,
    squareMetres,
    answer: {
      ...{ plot: plot.id, zone: zone.id, zoneNames: namesOf(zone.names), zoneType: zone.type, phase: plot.phase },
      ...{ hectares: hectaresOf(squareMetres), state, free, placed: plot.boundary !== undefined },
    },
  }
}

/** The leasable plots as the engine wants them, and which of them lie side by side. */
function placesOf(leasable: readonly Found[]) {
  const plots: readonly OfferedPlot[] = leasable.map(({ plot, squareMetres, answer }) => ({
    ...{ plot: plot.id, phase: plot.phase, boundary: plot.boundary, squareMetres },
    free: answer.free as Readonly<Record<string, number>>,
  }))
  return { plots, neighbours: neighboursOf(plots), known: new Map(leasable.map((one) => [one.plot.id, one.answer])) }
}

function matchesOf(
  { plots, neighbours, known }: ReturnType<typeof placesOf>,
  { hectares, power, water, wastewater }: Input & { readonly hectares: number },
) {
  const asked = Object.entries({ power, water, wastewater }).flatMap(([name, amount]): [string, number][] =>
    amount === undefined ? [] : [[name, amount]],
  )
  const requirement = { squareMetres: hectares * squareMetresPerHectare, capacities: Object.fromEntries(asked) }
  return matchPlots(plots, requirement, neighbours)
    .slice(0, mostMatches)
    .map(({ plots: found, squareMetres, spare, short }) => ({
      plots: found.flatMap((id) => known.get(id) ?? []),
      hectares: hectaresOf(squareMetres),
      spare: hectaresOf(spare),
      fits: short.length === 0,
      short: [...short],
    }))
}
