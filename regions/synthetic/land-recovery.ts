import { daysAfter } from './diary.ts'
import { type LandBook, lastDay } from './land-entries.ts'
import { hectaresOf, type PhasePlan, type PlotPlan, squareMetres, type ZonePlan } from './land-layout.ts'
import type { RandomStream } from './random.ts'

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô']
const middle = ['Văn', 'Thị', 'Đức', 'Minh', 'Thanh', 'Ngọc']
const given = [
  'An',
  'Bình',
  'Chi',
  'Dũng',
  'Hà',
  'Hải',
  'Hương',
  'Lan',
  'Long',
  'Mai',
  'Nam',
  'Phúc',
  'Quân',
  'Sơn',
  'Tâm',
  'Yến',
]
const reasons = ['price', 'price', 'price', 'land-origin', 'land-origin', 'graves', 'resettlement', 'absent', 'workload', 'funds']

interface Family {
  readonly household: string
  readonly name: string
  readonly land: 'farm' | 'other'
  readonly hectares: number
}

const pick = <Item>(list: readonly Item[], random: RandomStream): Item => {
  const item = list[Math.floor(random.uniform() * list.length)]
  if (item === undefined) throw new Error('an empty list')
  return item
}

/** Between two numbers of days. */
const days = (random: RandomStream, least: number, most: number): number =>
  least + Math.floor(random.uniform() * (most - least + 1))

const later = (...candidates: readonly string[]): string => candidates.toSorted().at(-1) ?? ''

/** Families of a plot: together they hold all of it. */
function familiesOf(plot: PlotPlan, count: number, random: RandomStream): readonly Family[] {
  const whole = squareMetres(plot.area)
  const sizes = Array.from({ length: count }, () => 1 + random.uniform())
  const sum = sizes.reduce((total, size) => total + size, 0)
  let left = whole
  return sizes.map((size, index) => {
    const square = index === count - 1 ? left : Math.round((whole * size) / sum)
    left -= square
    return {
      household: `${plot.id}-h${String(index + 1).padStart(2, '0')}`,
      name: `${pick(families, random)} ${pick(middle, random)} ${pick(given, random)} (giả định)`,
      land: random.uniform() < 0.75 ? 'farm' : 'other',
      hectares: hectaresOf(square),
    }
  })
}

/** Recovery of a phase's land, plot by plot and in batches of families; what is not yet done by the last day stays open. */
export function recoverPhase(book: LandBook, zone: ZonePlan, phase: PhasePlan, perPlot: number, random: RandomStream): void {
  const begun = phase.fate === 'cleared' ? '2024-08-05' : '2024-10-15'
  for (const plot of phase.plots) {
    const all = familiesOf(plot, perPlot + Math.floor(random.uniform() * 5) - 2, random)
    const start = daysAfter(begun, days(random, 0, phase.fate === 'cleared' ? 20 : 200))
    book.add(daysAfter(start, -5), 'register-households', plot.id, { commune: zone.commune, households: all })
    const cut = Math.ceil(all.length * (0.4 + 0.4 * random.uniform()))
    const done = [all.slice(0, cut), all.slice(cut)].map((batch) => recoverBatch(book, phase, plot, batch, start, random))
    const last = done.every((day) => day !== '') ? done.sort().at(-1) : undefined
    if (last !== undefined) prepare(book, plot, last, random)
  }
}

/** The steps of some families of a plot; the day of handover, empty while it is open. */
function recoverBatch(
  book: LandBook,
  phase: PhasePlan,
  plot: PlotPlan,
  batch: readonly Family[],
  start: string,
  random: RandomStream,
): string {
  if (batch.length === 0) return start
  const households = batch.map(({ household }) => household)
  const hurry = phase.fate === 'cleared'
  const step = (day: string, name: string): boolean => book.add(day, 'clearance-step', plot.id, { step: name, households })
  const notice = start
  const inventory = daysAfter(notice, days(random, 12, hurry ? 20 : 60))
  const posting = daysAfter(inventory, days(random, 20, hurry ? 30 : 75))
  const approval = daysAfter(posting, days(random, 31, hurry ? 40 : 60))
  const waits = batch.some(({ land }) => land === 'other') ? 181 : 91
  const earliest = daysAfter(notice, waits)
  const decision = daysAfter(later(earliest, approval), days(random, 1, 6))
  const payment = daysAfter(approval, days(random, 5, hurry ? 25 : 60))
  const handover = daysAfter(later(payment, decision), days(random, 5, 30))
  const steps: readonly [string, string][] = [
    [notice, 'notice'],
    [inventory, 'inventory'],
    [posting, 'post-plan'],
    [approval, 'approve-plan'],
    [payment, 'pay'],
    [decision, 'decide-recovery'],
    [handover, 'hand-over'],
  ]
  const stuckAfter = hurry || random.uniform() < 0.45 ? steps.length : days(random, 1, 5)
  for (const [day, name] of steps.slice(0, stuckAfter)) step(day, name)
  if (stuckAfter === steps.length) return handover > lastDay ? '' : handover
  obstruct(book, plot, households, daysAfter(steps[stuckAfter - 1]?.[0] ?? start, days(random, 3, 20)), random)
  return ''
}

function obstruct(book: LandBook, plot: PlotPlan, households: readonly string[], day: string, random: RandomStream): void {
  const stuck = households.filter(() => random.uniform() < 0.5)
  if (stuck.length === 0) return
  const reason = pick(reasons, random)
  book.add(day, 'raise-obstacle', plot.id, { households: stuck, reason, stopsClock: reason === 'absent' || reason === 'graves' })
}

/** After handover: levelled, serviced, leasable, as far as the history goes. */
function prepare(book: LandBook, plot: PlotPlan, handover: string, random: RandomStream): void {
  const hectares = hectaresOf(squareMetres(plot.area))
  const way: readonly (readonly [string, string, number])[] = [
    ['handed-over', 'levelled', days(random, 50, 120)],
    ['levelled', 'serviced', days(random, 80, 150)],
    ['serviced', 'leasable', days(random, 20, 40)],
  ]
  let day = handover
  for (const [from, to, wait] of way) {
    day = daysAfter(day, wait)
    book.add(day, 'move-hectares', plot.id, { from, to, hectares })
  }
}
