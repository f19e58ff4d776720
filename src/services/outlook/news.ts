import type { OutlookPage } from '../../contract/operations/outlook.ts'
import { itemisedNews, mostPlausible, type NewsItem } from '../../engine/index.ts'
import type { RecordedEvents, RecordedObservation } from '../../store/ports.ts'
import type { HeldBelief } from './held-belief.ts'
import type { DayNews } from './outlook-parts.ts'
import { regionBelief } from './region-belief.ts'

type Item = OutlookPage['news'][number]

export const noNews: DayNews = { news: [], newsBefore: null, newsAfter: null, newsRest: { settings: 0, events: 0, bend: 0 } }

/**
 * BEL-87: why the outlook changed between two days, figure by figure. The earlier figures are first seen with the later day's spreads, so
 * that what spreads estimated anew bring stands apart, then with its start-ups and events; a figure in the place of another is one revision.
 */
export function newsOf(now: HeldBelief, before: HeldBelief): DayNews {
  const quantity = now.found.year
  const first = mostPlausible(before.found.belief, quantity)
  const known = regionBelief(before.case, now.found)
  const events = now.case.events
  const same = sameEvents(before.case.events, events) ? known : regionBelief({ ...before.case, events }, now.found)
  const { before: seen, after, items, rest } = itemisedNews(same.belief, now.found.belief, quantity)
  const figures = new Map([...same.figures, ...now.found.figures].map(({ figure }) => [figure.id, figure]))
  const withEvents = seen - mostPlausible(known.belief, quantity)
  const own = items.filter(({ id }) => figures.has(id))
  const other = items.filter(({ id }) => !figures.has(id)).reduce((sum, { effect }) => sum + effect, 0)
  return {
    news: paired(own, figures).sort((one, next) => Math.abs(next.effect) - Math.abs(one.effect)),
    newsBefore: first,
    newsAfter: after,
    newsRest: { settings: seen - first - withEvents + other, events: withEvents, bend: rest },
  }
}

function sameEvents(before: RecordedEvents, now: RecordedEvents): boolean {
  return JSON.stringify(before) === JSON.stringify(now)
}

function paired(items: readonly NewsItem[], figures: ReadonlyMap<string, RecordedObservation>): Item[] {
  const gone = new Map(
    items.flatMap((item) => {
      const figure = figures.get(item.id)
      return item.kind === 'withdrawn' && figure ? [[thingOf(figure), item] as const] : []
    }),
  )
  const arrived = items.flatMap((item): Item[] => {
    const figure = figures.get(item.id)
    if (!figure || item.kind === 'withdrawn') return []
    const replaced = gone.get(thingOf(figure))
    gone.delete(thingOf(figure))
    const [effect, replaces] = [item.effect + (replaced?.effect ?? 0), replaced && replaced.id !== item.id ? replaced.id : '']
    const kind = replaced || item.kind === 'revised' ? 'revised' : 'arrived'
    return [itemOf(figure, { kind, replaces, effect, expected: figure.value - item.surprise })]
  })
  const left = [...gone.values()].flatMap((item): Item[] => {
    const figure = figures.get(item.id)
    return figure ? [itemOf(figure, { kind: 'withdrawn', replaces: '', effect: item.effect, expected: null })] : []
  })
  return [...arrived, ...left]
}

function itemOf(figure: RecordedObservation, rest: Pick<Item, 'kind' | 'replaces' | 'effect' | 'expected'>): Item {
  return { ...rest, observation: figure.id, publisher: figure.publisher, published: figure.published }
}

/** What a figure is of: of a product its year, since a figure that reaches further takes the place of the one before. */
function thingOf(one: RecordedObservation): string {
  if (one.subject !== '') return [one.indicator, one.subject, one.period.slice(0, 4)].join('|')
  return [one.indicator, one.measure, one.comparator, one.activity, one.period].join('|')
}
