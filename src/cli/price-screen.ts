import type { z } from 'zod'
import { day, pointsShort } from '../contract/format.ts'
import { translate } from '../contract/messages/index.ts'
import type { Operations } from '../contract/operations/index.ts'
import { pricedTitle } from '../contract/priced-title.ts'
import type { Language } from '../contract/record.ts'
import { table } from './table.ts'

type Answer = z.output<Operations['price']['output']>
type Item = Answer['items'][number]

const threeDecimals = { least: 3, most: 3 }

/** The price list for a terminal: owners first, then each open matter, the costliest first; what has no price last, with the reason. */
export function priceScreen(answer: Answer, language: Language): string {
  const { year, asOf, owners, items, count } = answer
  const priced = items.filter(({ unpriced }) => unpriced === null)
  const rest = items.filter(({ unpriced }) => unpriced !== null)
  const left = count.priced + count.unpriced - items.length
  const lead = translate(language, 'price.lead', { year: String(year), next: String(year + 1), day: day(asOf, language) })
  const blocks = [
    ...(answer.synthetic ? [translate(language, 'banner.synthetic')] : []),
    lead,
    items.length === 0 ? translate(language, 'price.none') : ownersText(owners, language),
    ...(priced.length === 0 ? [] : [table(priced.map((item) => row(item, year, language)))]),
    ...(rest.length === 0
      ? []
      : [`${translate(language, 'price.unpriced')}\n${table(rest.map((item) => reason(item, language)))}`]),
    ...(left === 0 ? [] : [`${translate(language, 'petitions.more', { count: left })} (--limit ${items.length + left})`]),
  ]
  return `${blocks.map((block) => block.trimEnd()).join('\n\n')}\n`
}

function ownersText(owners: Answer['owners'], language: Language): string {
  return owners
    .map(({ ownerName, items, twoMonthDelay }) => {
      const name = ownerName === '' ? translate(language, 'ground.nobody') : ownerName
      if (twoMonthDelay === null) return `${name}: ${translate(language, 'price.ownerUnpriced', { count: items })}`
      const cost = pointsShort(twoMonthDelay, language, true, threeDecimals)
      return `${name}: ${translate(language, 'price.ownerLine', { count: items, points: cost })}`
    })
    .join('\n')
}

function row(item: Item, year: number, language: Language): Readonly<Record<string, string>> {
  const points = (value: number | null): string => (value === null ? '' : pointsShort(value, language, true, threeDecimals))
  const label = (key: 'price.what' | 'price.owner' | 'price.turn' | 'price.day' | 'price.two' | 'price.jobs'): string =>
    translate(language, key)
  return {
    [label('price.what')]: what(item, language),
    [label('price.owner')]: item.ownerName,
    [label('price.turn')]: translate(language, 'ground.turn', { turn: item.turn }),
    [label('price.day')]: item.day === null ? translate(language, 'ground.noDay') : day(item.day, language),
    [label('price.two')]: points(item.twoMonthDelay),
    [translate(language, 'price.stake', { year: String(year) })]: points(item.pointsThisYear),
    [translate(language, 'price.stake', { year: String(year + 1) })]: points(item.pointsNextYear),
    [label('price.jobs')]: item.jobs === null ? '' : String(item.jobs),
  }
}

function reason(item: Item, language: Language): Readonly<Record<string, string>> {
  return {
    [translate(language, 'price.what')]: what(item, language),
    [translate(language, 'price.owner')]: item.ownerName,
    [translate(language, 'price.unpriced')]: item.unpriced === null ? '' : translate(language, `price.reason.${item.unpriced}`),
  }
}

function what(item: Item, language: Language): string {
  return `${translate(language, 'ground.kind', { kind: item.kind })}: ${pricedTitle(item, language)}`
}
