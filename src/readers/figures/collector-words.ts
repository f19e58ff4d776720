import type { Comparator, Measure, ObservationStatus, Operator } from '../../contract/record.ts'
import { nearestWord } from '../nearest-word.ts'
import type { LooseRow } from './loose-row.ts'

/** What a word in the column `measure` of the collector's layout says. */
export interface MeasureWord {
  readonly measure: Measure
  readonly comparator: Comparator
  readonly operator: Operator
  readonly status: ObservationStatus
  /** What of the thing is measured, where it is not the thing itself. */
  readonly aspect: string
}

type Meaning = Partial<MeasureWord>

const yoy = { measure: 'growth', comparator: 'same-period-previous-year' } as const
const amount = { measure: 'level' } as const
const count = { measure: 'count' } as const

/** Words that say what is measured, without the endings of `operators`. */
const meanings: Readonly<Record<string, Meaning>> = {
  growth_yoy: yoy,
  growth_mom: { measure: 'growth', comparator: 'previous-period' },
  growth_avg: { measure: 'average-growth' },
  growth: yoy,
  'average-growth': { measure: 'average-growth' },
  change: { measure: 'change', comparator: 'base-year' },
  attainment: { measure: 'attainment', comparator: 'plan' },
  level: amount,
  count,
  share: { measure: 'share' },
  share_estimate: { measure: 'share', status: 'estimate' },
  contribution: { measure: 'contribution', comparator: 'same-period-previous-year' },
  estimate: { ...amount, status: 'estimate' },
  expected: { ...amount, status: 'expected' },
  output: { ...amount, aspect: 'output' },
  supplied: { ...amount, aspect: 'sales' },
  capacity_year: { ...amount, aspect: 'capacity' },
  share_of_plan: { measure: 'attainment', comparator: 'plan' },
  registered: { ...amount, aspect: 'registered' },
  new_capital: { ...amount, aspect: 'new' },
  added_capital: { ...amount, aspect: 'adjusted' },
  capital: { ...amount, aspect: 'capital' },
  area: { ...amount, aspect: 'area' },
  disbursed: { ...amount, aspect: 'disbursed' },
  projects: { ...count, aspect: 'projects' },
  new_projects: { ...count, aspect: 'new-projects' },
  adjusted_projects: { ...count, aspect: 'adjusted-projects' },
  received: { ...count, aspect: 'received' },
  still_open: { ...count, aspect: 'open' },
  attendance: { ...count, aspect: 'attendance' },
  frequency: { ...count, aspect: 'frequency' },
}

const operators: readonly (readonly [RegExp, Operator])[] = [
  [/_approx$/, 'about'],
  [/_min$/, 'over'],
  [/_max$/, 'at-most'],
]
/** Promises and wishes; what they say has not happened. */
const promise = /^(target|plan|aim|forecast|needed_for|scenario)/
/** Texts and flags. */
const noFigure: ReadonlySet<string> = new Set(['status', 'new_product', 'first_product'])

/** Reads the column `measure`; a promise or a text is left out, an unknown word is a problem. */
export function readMeasureWord(row: LooseRow, unit: string): MeasureWord | undefined {
  const found = row.text('measure')
  if (promise.test(found)) return row.leave('measure', 'promise')
  if (noFigure.has(found)) return row.leave('value', 'no-number')
  const ending = operators.find(([pattern]) => pattern.test(found))
  const bare = ending === undefined ? found : found.replace(ending[0], '')
  const meaning = meanings[bare] ?? changeSince(bare, unit) ?? ratioOf(bare)
  if (meaning === undefined) return row.refuse('measure', found, allowed(bare))
  const whole = {
    measure: 'level',
    comparator: 'none',
    operator: ending?.[1] ?? 'equal',
    status: 'unstated',
    aspect: '',
  } as const
  const read: MeasureWord = { ...whole, ...meaning }
  // An estimate of a rate is a rate: the unit says which of the two was estimated.
  return read.measure === 'level' && unit === 'percent' && read.aspect === '' ? { ...read, ...yoy } : read
}

/** `change_vs_2020`: against a base year, a relative change in percent, a difference in points. */
function changeSince(word: string, unit: string): Meaning | undefined {
  if (!/^change_vs_\d{4}$/.test(word)) return undefined
  return { measure: unit === 'points' ? 'change' : 'growth', comparator: 'base-year', aspect: '' }
}

/** `disbursed_share_pm_plan`: a part of a plan, named by the word itself. */
function ratioOf(word: string): Meaning | undefined {
  return /_share_\w*plan$/.test(word) ? { measure: 'attainment', comparator: 'plan', aspect: word } : undefined
}

function allowed(found: string): string {
  const near = nearestWord(found, Object.keys(meanings))
  const words = `${Object.keys(meanings).join(', ')}, with _approx or _min where it applies`
  return near === undefined ? words : `${words}; did you mean "${near}"?`
}
