import { firstMonth, monthText, publishedMonths, vintages, yearOf } from './calendar.ts'
import { fixed } from './csv.ts'
import { newPlant } from './divisions.ts'
import type { ObservationRow } from './observation.ts'
import type { Production } from './production.ts'
import { randomStream } from './random.ts'
import { planId, reportId } from './sources.ts'

/** A key product: its industry, the average month of 2021 in units of the last printed decimal, and by how much the plan stretches it. */
interface Product {
  readonly code: string
  readonly division: string
  readonly names: readonly [vi: string, en: string, fr: string, de: string]
  readonly unit: string
  readonly decimals: number
  readonly base: number
  readonly stretch: number
}

type Line = readonly [
  code: string,
  division: string,
  unit: string,
  decimals: number,
  base: number,
  stretch: number,
  ...names: Product['names'],
]

const lines: readonly Line[] = [
  [
    'seafood',
    '10',
    'tonne',
    0,
    5200,
    1.01,
    'Thủy sản chế biến',
    'Processed seafood',
    'Produits de la mer transformés',
    'Verarbeitete Meeresfrüchte',
  ],
  ['animal-feed', '10', 'tonne', 0, 21400, 1.0, 'Thức ăn chăn nuôi', 'Animal feed', 'Aliments pour animaux', 'Futtermittel'],
  ['yarn', '13', 'tonne', 0, 9100, 1.02, 'Sợi', 'Yarn', 'Fils textiles', 'Garn'],
  [
    'garments',
    '14',
    'piece-thousand',
    0,
    6850,
    1.01,
    'Quần áo may sẵn',
    'Ready-made garments',
    'Vêtements de confection',
    'Konfektion',
  ],
  ['footwear', '15', 'piece-thousand', 0, 3120, 1.03, 'Giày dép', 'Footwear', 'Chaussures', 'Schuhe'],
  ['tyres', '22', 'piece-thousand', 1, 2480, 1.0, 'Lốp xe', 'Tyres', 'Pneus', 'Reifen'],
  ['cement', '23', 'tonne-thousand', 1, 3350, 1.02, 'Xi măng', 'Cement', 'Ciment', 'Zement'],
  ['steel', '24', 'tonne-thousand', 1, 1460, 1.02, 'Thép', 'Steel', 'Acier', 'Stahl'],
  [
    'camera-modules',
    '26',
    'piece-thousand',
    0,
    4300,
    1.02,
    'Mô-đun camera',
    'Camera modules',
    'Modules de caméra',
    'Kameramodule',
  ],
  ['headphones', '26', 'piece-thousand', 0, 2900, 1.01, 'Tai nghe', 'Headphones', 'Écouteurs', 'Kopfhörer'],
  [
    'solar-cells',
    '27',
    'megawatt',
    1,
    1850,
    1.04,
    'Tế bào quang điện',
    'Photovoltaic cells',
    'Cellules photovoltaïques',
    'Solarzellen',
  ],
  ['cars', '29', 'vehicle', 0, 640, 1.0, 'Ô tô', 'Cars', 'Voitures', 'Personenwagen'],
  [
    'electric-motorcycles',
    '30',
    'vehicle',
    0,
    3900,
    1.03,
    'Xe máy điện',
    'Electric motorcycles',
    'Motos électriques',
    'Elektromotorräder',
  ],
  [
    'electricity',
    '35',
    'kwh-million',
    1,
    7400,
    1.01,
    'Điện sản xuất',
    'Electricity generated',
    'Électricité produite',
    'Erzeugter Strom',
  ],
]

export const products: readonly Product[] = lines.map(([code, digits, unit, decimals, base, stretch, ...names]) => ({
  code,
  division: `vsic-${digits}`,
  names,
  unit,
  decimals,
  base,
  stretch,
}))

/** Output of each product month by month, in two vintages; it follows its industry, with chance of its own. */
export function outputRows(production: readonly Production[], seed: number): readonly ObservationRow[] {
  return products.flatMap((product) => {
    const industry = industryOf(production, product)
    const random = randomStream(seed, `product ${product.code}`)
    return publishedMonths.flatMap((month) => {
      const chance = 1 + 0.015 * random.normal()
      return vintages.map((vintage) => {
        const level = (industry[vintage][month - firstMonth] ?? 0) / 10_000
        const output = Math.round(product.base * level * chance)
        return row(product, month, 'product-output', output, vintage, reportId(month, vintage))
      })
    })
  })
}

/** What each December's plan asks of the months of the next year: the smooth path stretched, the new plant a month too early. */
export function planRows(production: readonly Production[]): readonly ObservationRow[] {
  return products.flatMap((product) => {
    const { smooth } = industryOf(production, product)
    return publishedMonths.map((month) => {
      const early = product.division === newPlant.division && yearOf(month) === yearOf(newPlant.firstMonth) ? month + 1 : month
      const level = (smooth[Math.min(early - firstMonth, smooth.length - 1)] ?? 0) / 10_000
      const plan = Math.round(product.base * level * product.stretch)
      return row(product, month, 'product-plan', plan, 'plan', planId(yearOf(month)))
    })
  })
}

/**
 * What plants of each product could make in a year at most, told in the plan of the year: its best month with room of 8 to 24 of 100,
 * rounded to two figures, never less than the year before.
 */
export function capacityRows(production: readonly Production[], seed: number): readonly ObservationRow[] {
  const years = [...new Set(publishedMonths.map(yearOf))]
  return products.flatMap((product) => {
    const { smooth } = industryOf(production, product)
    const room = 1.16 + 0.08 * Math.max(-1, Math.min(1, randomStream(seed, `capacity ${product.code}`).normal()))
    let before = 0
    return years.map((year) => {
      const best = Math.max(
        ...publishedMonths.filter((month) => yearOf(month) === year).map((at) => smooth[at - firstMonth] ?? 0),
      )
      const most = (12 * product.base * best * room) / 10_000
      const unit = 10 ** Math.max(0, Math.floor(Math.log10(most)) - 1)
      before = Math.max(before, unit * Math.round(most / unit))
      return {
        ...row(product, 12 * year, 'product-capacity', before, 'plan', planId(year)),
        period: String(year),
        periodType: 'year',
      }
    })
  })
}

function industryOf(production: readonly Production[], product: Product): Production {
  const industry = production.find(({ division }) => division.code === product.division)
  if (industry === undefined) throw new Error(`no industry ${product.division} for ${product.code}`)
  return industry
}

function row(product: Product, month: number, indicator: string, units: number, status: string, source: string): ObservationRow {
  return {
    indicator,
    activity: product.division,
    subject: product.code,
    period: monthText(month),
    periodType: 'month',
    measure: 'level',
    value: fixed(units, product.decimals),
    unit: product.unit,
    status,
    source,
  }
}
