import { accountsRows } from './accounts-rows.ts'
import { csvText, fixed } from './csv.ts'
import { diaryText } from './diary.ts'
import { carPlant, eventSubjects, interventionTable, organisationSubjects, startUpTable, storm } from './events.ts'
import { growthRows, indexSeries, levelRows } from './industrial-index.ts'
import { investmentDiary } from './investment-diary.ts'
import { landBook } from './land.ts'
import { observationTable } from './observation.ts'
import { petitionDiary } from './petition-diary.ts'
import { planDiary } from './plan-diary.ts'
import { simulateProduction } from './production.ts'
import { capacityRows, outputRows, planRows, products } from './products.ts'
import { inventedProgrammes, leadDaysOf, programmeDiary, promotionEvents } from './programme-diary.ts'
import { projectDiary } from './project-diary.ts'
import { basePhasing, simulateValueAdded, type ValueAdded } from './regional-accounts.ts'
import { reportId, sourceTable } from './sources.ts'
import { targetTable } from './targets.ts'

/** The seed of the committed files. */
export const committedSeed = 20250714

/** The invented province as a region pack: text by file name. The same seed gives the same bytes on every machine. */
export function generateProvince(seed: number): ReadonlyMap<string, string> {
  const production = simulateProduction(seed)
  const series = indexSeries(production)
  const manufacturing = series.find(({ activity }) => activity === 'manufacturing')
  if (manufacturing === undefined) throw new Error('the index has no manufacturing')
  const valueAdded = simulateValueAdded(seed, manufacturing)
  return new Map([
    ['manifest.json', manifestText(valueAdded)],
    ['sources.csv', sourceTable()],
    ['subjects.csv', subjectTable()],
    ['iip-levels.csv', observationTable(levelRows(series))],
    ['iip-growth.csv', observationTable(growthRows(series))],
    ['products.csv', observationTable(outputRows(production, seed))],
    ['product-plans.csv', observationTable(planRows(production))],
    ['product-capacity.csv', observationTable(capacityRows(production, seed))],
    ['grdp.csv', observationTable(accountsRows(valueAdded))],
    ['targets.csv', targetTable()],
    ['statements.csv', statementTable()],
    ['daybook-land.jsonl', landBook(seed)],
    ['daybook-projects.jsonl', diaryText([...projectDiary(seed).lines, ...petitionDiary(seed).lines])],
    ['daybook-investment.jsonl', investmentText(seed)],
    ['daybook-plan.jsonl', diaryText(planDiary(valueAdded))],
    ['start-ups.csv', startUpTable()],
    ['interventions.csv', interventionTable()],
  ])
}

/** Deals and programmes: programmes bring leads, and serve deals that are there already. */
function investmentText(seed: number): string {
  const programmes = inventedProgrammes(seed)
  const events = promotionEvents(programmes)
  const { diary, deals } = investmentDiary(seed, events)
  const leadDays = leadDaysOf(diary.lines, events)
  return diaryText([...programmeDiary(seed, programmes, deals, leadDays).lines, ...diary.lines])
}

function manifestText(valueAdded: readonly ValueAdded[]): string {
  const number = (tenThousandths: number): number => Number(fixed(tenThousandths, 4))
  const phasing = basePhasing(valueAdded).map(({ share, low, high }, index) => ({
    quarter: index + 1,
    share: number(share),
    low: number(low),
    high: number(high),
  }))
  const manifest = {
    id: 'synthetic',
    kind: 'synthetic',
    names: {
      vi: 'Hải Thanh (tỉnh giả định)',
      en: 'Hải Thanh (invented province)',
      fr: 'Hải Thanh (province fictive)',
      de: 'Hải Thanh (erfundene Provinz)',
    },
    phasing,
    phasingBasis: {
      vi: 'Tỷ trọng các quý năm 2024 theo giá so sánh trong dữ liệu giả định; khoảng dao động từ năm 2018',
      en: 'Quarters of 2024 at constant prices in the invented data; range since 2018',
      fr: 'Trimestres de 2024 à prix constants dans les données fictives ; fourchette depuis 2018',
      de: 'Quartale 2024 zu konstanten Preisen in den erfundenen Daten; Spanne seit 2018',
    },
    files: {
      sources: ['sources.csv'],
      subjects: ['subjects.csv'],
      observations: ['iip-levels.csv', 'iip-growth.csv', 'products.csv', 'product-plans.csv', 'product-capacity.csv', 'grdp.csv'],
      targets: ['targets.csv'],
      statements: ['statements.csv'],
      daybook: [
        'daybook-land.jsonl',
        'daybook-investment.jsonl',
        'daybook-plan.jsonl',
        'daybook-projects.jsonl',
        'daybook-steering.jsonl',
      ],
      startUps: ['start-ups.csv'],
      interventions: ['interventions.csv'],
    },
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

function subjectTable(): string {
  const rows = products.map(({ code, names }) => [code, 'product', ...names])
  return csvText(
    ['code', 'type', 'name_vi', 'name_en', 'name_fr', 'name_de'],
    [...rows, ...eventSubjects, ...organisationSubjects],
  )
}

function statementTable(): string {
  const month = (year: number, number: number): number => 12 * year + number - 1
  return csvText(
    ['subject', 'attribute', 'value', 'as_of', 'doubtful', 'source', 'remark'],
    [
      [storm, 'state', 'production interrupted', '2024-09', '', reportId(month(2024, 9), 'estimate'), 'Invented'],
      [storm, 'state', 'production resumed', '2024-11', '', reportId(month(2024, 11), 'estimate'), 'Invented'],
      [carPlant, 'state', 'under construction', '2024-06', '', reportId(month(2024, 6), 'preliminary'), 'Invented'],
      [carPlant, 'state', 'in operation', '2025-03', '', reportId(month(2025, 3), 'estimate'), 'Invented'],
    ],
  )
}
