import { newsWords, oddFigureWords, setAsideWords } from '../../contract/belief-words.ts'
import type { SetAsideFigure } from '../../contract/figure.ts'
import type { Outlook, OutlookPage, outlookParts } from '../../contract/operations/outlook.ts'
import { type Code, languages, type Names, type Region } from '../../contract/record.ts'
import { formatPeriod, restOfYear } from '../../engine/index.ts'
import type { RecordedObservation, RecordedTarget } from '../../store/ports.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { knownTargets, inForce as notWithdrawn } from '../known-targets.ts'
import { growthRecord, touchesYear } from '../verdict/growth-record.ts'
import { pastYears } from '../verdict/history.ts'
import { entry } from '../verdict/lineage.ts'
import { pastRests } from '../verdict/rest.ts'
import { latestCumulative } from '../verdict/year-state.ts'
import { beliefSource } from './belief-source.ts'
import { chosenFigures, speaksOfLevels } from './figures.ts'
import { regionLeaves } from './leaves.ts'
import { noNews } from './news.ts'
import { outlookLineage } from './outlook-lineage.ts'
import { productFigures } from './product-figures.ts'
import { toldProducts } from './product-rows.ts'
import { figuresSetAside } from './set-aside.ts'
import { noWay } from './target-path.ts'

type Input = {
  region: string
  year?: number | undefined
  asOf?: string | undefined
  since?: string | undefined
  yardstick?: string | undefined
  target?: number | undefined
  parts?: Part | undefined
}

type Part = (typeof outlookParts)[number]

/** BEL-89: what the year will bring, what must happen for a target and which figures changed the view; no later figure is used. */
export async function outlook(input: Input, { store, books, today, beliefs }: ReadContext): Promise<Outlook> {
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const year = input.year ?? Number(asOf.slice(0, 4))
  const codes = await store.listCodes(region.id)
  const observations = await store.listObservations({ region: region.id, asOf, upToYear: year })
  const since = input.since ?? dayBefore(observations, codes, year)
  const yardstick = await yardstickOf({ store, books }, { region: region.id, asOf, year, id: input.yardstick })
  const target = input.target ?? yardstick?.value
  const parts = input.parts ?? 'all'
  const now = await beliefSource({ store, books }, { region, codes, year, asOf })
  const isEarlier = parts === 'all' && since !== '' && since < asOf
  const earlier = isEarlier ? await store.listObservations({ region: region.id, asOf: since, upToYear: year }) : []
  const page = {
    ...(await beliefs('course', [now], null)),
    ...(target === undefined || parts === 'course' ? noWay : await beliefs('way', [now], { target })),
    ...(earlier.length === 0
      ? noNews
      : await beliefs('news', [now, await beliefSource({ store, books }, { region, codes, year, asOf: since })], null)),
  }
  return answerOf(page, {
    region,
    codes,
    year,
    asOf,
    since: isEarlier && earlier.length === 0 ? '' : since,
    observations,
    earlier,
    setAside: await figuresSetAside(books, region.id, asOf),
    yardstick: input.target === undefined ? yardstick : { id: '', value: input.target, operator: 'equal' },
  })
}

interface Scene {
  readonly region: Region
  readonly codes: readonly Code[]
  readonly year: number
  readonly asOf: string
  readonly since: string
  readonly observations: readonly RecordedObservation[]
  readonly earlier: readonly RecordedObservation[]
  readonly yardstick: Pick<RecordedTarget, 'id' | 'value' | 'operator'> | undefined
  readonly setAside: readonly SetAsideFigure[]
}

function answerOf({ used, ...page }: OutlookPage, scene: Scene): Outlook {
  const { region, codes, year, asOf, since, observations, earlier, yardstick } = scene
  const all = new Map([...earlier, ...observations].map((one) => [one.id, one]))
  const setAside = scene.setAside.filter(({ observation }) => all.has(observation))
  const ofChoice = setAside.map(({ observation }) => observation)
  const spoken = new Map([earlier, observations].flatMap((some) => fromAmounts(some.filter(({ id }) => !ofChoice.includes(id)))))
  const told = (id: string, words: (figure: RecordedObservation) => Names): Names => {
    const figure = spoken.get(id) ?? all.get(id)
    if (!figure) throw new Error(`a belief speaks of the unknown figure ${id}`)
    return words(figure)
  }
  const best = recordedBest(scene)
  const path = page.path.map((step) =>
    step.activity === 'total' && step.kind === 'rest' && best ? { ...step, best: best.value } : step,
  )
  const bestAt = path.findIndex((step) => step.best === best?.value)
  const ofNews = page.news.flatMap(({ observation, replaces }) => [observation, replaces])
  const ofProducts = page.products.flatMap(({ from }) => from)
  const cited = new Set([...used, ...ofProducts, ...ofNews, ...ofChoice, ...(best?.made.observations ?? [])])
  const calculated = new Set(used)
  return {
    ...page,
    path,
    news: page.news.map((one) => ({
      ...one,
      words: told(one.observation, (figure) => inAll((language) => newsWords(one, figure, codes, language))),
    })),
    contradictions: page.contradictions.map((one) => ({
      ...one,
      words: told(one.observation, (figure) => inAll((language) => oddFigureWords(one, figure, codes, language))),
    })),
    setAside: setAside.map((one) => ({
      ...one,
      words: told(one.observation, (figure) => inAll((language) => setAsideWords(one, figure, codes, language))),
    })),
    region: { id: region.id, kind: region.kind, names: { ...region.names } },
    year,
    asOf,
    since,
    yardstick: yardstick ? { id: yardstick.id, value: yardstick.value, operator: yardstick.operator } : null,
    known: [...all.values()]
      .filter((one) => cited.has(one.id) || (one.indicator === 'grdp' && touchesYear(one, year)))
      .map((one) => ({ ...one, used: calculated.has(one.id) })),
    phasingBasis: { ...region.phasingBasis },
    lineage: {
      ...outlookLineage(page, used, yardstick?.value ?? null),
      ...(best && bestAt >= 0 ? { [`/path/${bestAt}/best`]: best.made } : {}),
    },
  }
}

/** VER-5: what the same months of the whole did at best, computed as for the verdict, so that both say one number. */
function recordedBest({ observations, region, year }: Scene) {
  const record = growthRecord(observations)
  const quarters = latestCumulative(record, year)?.quarters ?? 0
  if (quarters === 4) return undefined
  const [best] = [...pastRests(region, pastYears(record, year), quarters)].sort((a, b) => b.growth - a.growth)
  const rest = best && restOfYear(best.year, quarters * 3)
  if (!best || !rest) return undefined
  const value = { period: formatPeriod(rest), growth: best.growth }
  return { value, made: entry('VER-5', best.formula, best.observations, quarters === 0 ? [] : ['phasing']) }
}

/** Growth of products that was worked out from amounts, by the id under which the belief knows it. */
function fromAmounts(observations: readonly RecordedObservation[]): readonly (readonly [string, AmountGrowth])[] {
  return productFigures(observations)
    .filter(({ from }) => from.length > 1)
    .map(({ figure }) => [figure.id, { ...figure, fromAmounts: true }])
}

type AmountGrowth = RecordedObservation & { readonly fromAmounts: true }

function inAll(words: (language: (typeof languages)[number]) => string): Names {
  const [vi, en, fr, de] = languages.map(words)
  return { vi: vi ?? '', en: en ?? '', fr: fr ?? '', de: de ?? '' }
}

/** The last day but one on which a figure came out that the belief about the year uses. */
function dayBefore(observations: readonly RecordedObservation[], codes: readonly Code[], year: number): string {
  const figures = chosenFigures(observations).map(({ figure }) => figure)
  const leaves = regionLeaves(codes, figures)
  const telling = observations.filter(
    (one) =>
      speaksOfLevels(one) &&
      leaves.of(one.indicator === 'iip' ? 'iip' : 'grdp', one.activity).length > 0 &&
      (touchesYear(one, year) || touchesYear(one, year - 1)),
  )
  const products = toldProducts(productFigures(observations), leaves, codes).filter((one) => one.year >= year - 1)
  const days = [...telling, ...products.map(({ figure }) => figure)].map(({ published }) => published)
  return [...new Set(days)].sort().at(-2) ?? ''
}

/** The yardstick asked for; else of the targets in force the highest, of equals the latest; one that was entered here only when none is published. */
async function yardstickOf(
  context: Pick<ReadContext, 'store' | 'books'>,
  {
    region,
    asOf,
    year,
    id,
  }: { readonly region: string; readonly asOf: string; readonly year: number; readonly id: string | undefined },
): Promise<RecordedTarget | undefined> {
  const query = { region, asOf, indicator: 'grdp', activity: 'total', period: String(year) }
  const all = notWithdrawn(await knownTargets(query, context)).filter((one) => one.measure === 'growth' && one.subject === '')
  const asked = all.find((one) => one.id === id)
  if (asked) return asked
  const inForce = all.filter((one) => !all.some(({ supersedes }) => supersedes === one.id))
  const targets = inForce.filter(({ kind }) => kind === 'target')
  const candidates = [targets.filter(({ entered }) => !entered), targets, inForce, all].find((some) => some.length > 0) ?? []
  return [...candidates].sort((a, b) => b.value - a.value || (a.published < b.published ? 1 : -1))[0]
}
