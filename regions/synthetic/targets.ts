import { csvText } from './csv.ts'

/** An invented act: no body of any country numbers its acts like this. */
interface Act {
  readonly source: string
  readonly act: string
  readonly day: string
  readonly issuer: string
}

type Line = readonly [
  id: string,
  act: string,
  activity: string,
  period: string,
  operator: string,
  value: string,
  kind: 'target' | 'scenario',
  owner: string,
  supersedes: string,
]

export const acts: readonly Act[] = [
  act('GĐ-01/2021', '2021-12-10', 'provincial-council'),
  act('GĐ-01/2022', '2022-12-09', 'provincial-council'),
  act('GĐ-01/2023', '2023-12-08', 'provincial-council'),
  act('GĐ-01/2024', '2024-12-06', 'provincial-council'),
  act('GĐ-01/2025', '2025-01-20', 'provincial-peoples-committee'),
  act('GĐ-02/2025', '2025-02-12', 'government'),
  act('GĐ-03/2025', '2025-07-11', 'provincial-council'),
  act('GĐ-04/2025', '2025-07-18', 'provincial-peoples-committee'),
]

const committee = 'provincial-peoples-committee'
const industry = 'department-industry-trade'

const lines: readonly Line[] = [
  ['year-2022', 'GĐ-01/2021', 'total', '2022', 'at-least', '8', 'target', committee, ''],
  ['year-2023', 'GĐ-01/2022', 'total', '2023', 'at-least', '8', 'target', committee, ''],
  ['year-2024', 'GĐ-01/2023', 'total', '2024', 'at-least', '7.5', 'target', committee, ''],
  ['year-2025', 'GĐ-01/2024', 'total', '2025', 'at-least', '9.5', 'target', committee, ''],
  ['manufacturing-2025', 'GĐ-01/2024', 'manufacturing', '2025', 'at-least', '11', 'target', industry, ''],
  ['q1-2025', 'GĐ-01/2025', 'total', '2025-Q1', 'equal', '8.2', 'scenario', committee, ''],
  ['half-2025', 'GĐ-01/2025', 'total', '2025-01/2025-06', 'equal', '8.8', 'scenario', committee, ''],
  ['nine-months-2025', 'GĐ-01/2025', 'total', '2025-01/2025-09', 'equal', '9.4', 'scenario', committee, ''],
  ['scenario-2025', 'GĐ-01/2025', 'total', '2025', 'equal', '9.6', 'scenario', committee, ''],
  ['government-2025', 'GĐ-02/2025', 'total', '2025', 'at-least', '9', 'target', committee, ''],
  ['year-2025-raised', 'GĐ-03/2025', 'total', '2025', 'at-least', '10.5', 'target', committee, 'year-2025'],
  [
    'nine-months-2025-raised',
    'GĐ-04/2025',
    'total',
    '2025-01/2025-09',
    'equal',
    '10.2',
    'scenario',
    committee,
    'nine-months-2025',
  ],
  ['scenario-2025-raised', 'GĐ-04/2025', 'total', '2025', 'equal', '10.5', 'scenario', committee, 'scenario-2025'],
]

const columns = [
  'id',
  'indicator',
  'activity',
  'subject',
  'period',
  'measure',
  'operator',
  'value',
  'unit',
  'kind',
  'issuer',
  'act',
  'act_date',
  'published',
  'published_basis',
  'supersedes',
  'owner',
  'source',
  'remark',
]

/** Capital to be registered, foreign in million dollars, domestic in billion dong. */
const capitalTargets = [
  ['fdi-2023', 'GĐ-01/2022', 'fdi-registered', '2023', '700', 'usd-million'],
  ['ddi-2023', 'GĐ-01/2022', 'ddi-registered', '2023', '8000', 'vnd-billion'],
  ['fdi-2024', 'GĐ-01/2023', 'fdi-registered', '2024', '1000', 'usd-million'],
  ['ddi-2024', 'GĐ-01/2023', 'ddi-registered', '2024', '10000', 'vnd-billion'],
  ['fdi-2025', 'GĐ-01/2024', 'fdi-registered', '2025', '1200', 'usd-million'],
  ['ddi-2025', 'GĐ-01/2024', 'ddi-registered', '2025', '12000', 'vnd-billion'],
] as const

export function targetTable(): string {
  const rows = lines.map(([id, number, activity, period, operator, value, kind, owner, supersedes]) => {
    const { day, issuer, source } = actOf(number)
    const subject = ''
    const known = [number, day, day, 'act-date', supersedes, owner, source, 'Invented']
    return [id, 'grdp', activity, subject, period, 'growth', operator, value, 'percent', kind, issuer, ...known]
  })
  const capital = capitalTargets.map(([id, number, indicator, period, value, unit]) => {
    const { day, issuer, source } = actOf(number)
    const known = [number, day, day, 'act-date', '', committee, source, 'Invented']
    return [id, indicator, 'total', '', period, 'level', 'at-least', value, unit, 'target', issuer, ...known]
  })
  return csvText(columns, [...rows, ...capital])
}

function act(number: string, day: string, issuer: string): Act {
  return { source: `act-${number.slice(-4)}-${number.slice(3, 5)}`, act: number, day, issuer }
}

function actOf(number: string): Act {
  const found = acts.find((one) => one.act === number)
  if (found === undefined) throw new Error(`no act ${number}`)
  return found
}
