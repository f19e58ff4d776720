import { monthText, publishedMonths, releaseDay, type Vintage, vintages } from './calendar.ts'
import { csvText } from './csv.ts'
import { quarterReleases } from './quarters.ts'
import { acts } from './targets.ts'

export const publisher = 'taoda (dữ liệu giả định)'

/** The monthly report of industry: index and key products. */
export function reportId(month: number, vintage: Vintage): string {
  return `report-${monthText(month)}-${vintage}`
}

/** The plan of a year's products, published in the December before. */
export function planId(year: number): string {
  return `plan-${year}`
}

const columns = ['id', 'publisher', 'url', 'published', 'published_basis', 'language', 'remark']

export function sourceTable(): string {
  const row = (id: string, published: string, basis: string, remark: string): readonly string[] => [
    id,
    publisher,
    '',
    published,
    basis,
    'vi',
    remark,
  ]
  const reports = publishedMonths.flatMap((month) =>
    vintages.map((vintage) =>
      row(reportId(month, vintage), releaseDay(month, vintage), 'stated', 'Invented monthly report of industry'),
    ),
  )
  const plans = [...new Set(publishedMonths.map((month) => Math.floor(month / 12)))].map((year) =>
    row(planId(year), `${year - 1}-12-18`, 'stated', 'Invented plan of key products'),
  )
  const accounts = quarterReleases.map(({ id, published }) =>
    row(id, published, 'stated', 'Invented release of regional accounts'),
  )
  const documents = acts.map(({ source, day }) => row(source, day, 'act-date', 'Invented act'))
  return csvText(columns, [...reports, ...plans, ...accounts, ...documents])
}
