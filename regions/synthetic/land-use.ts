import { daysAfter } from './diary.ts'
import { type LandBook, lastDay } from './land-entries.ts'
import { cornersOf, hectaresOf, type PhasePlan, squareMetres, type ZonePlan } from './land-layout.ts'
import type { RandomStream } from './random.ts'

/** A phase whose land was ready before the book was opened: finished by one document, then cut into plots and let. */
export function openFinishedPhase(book: LandBook, zone: ZonePlan, phase: PhasePlan, random: RandomStream): void {
  const plots = phase.plots.reduce((sum, plot) => sum + squareMetres(plot.area), 0)
  const whole = squareMetres(phase.area)
  const opened = '2022-03-01'
  const minutes = `Biên bản bàn giao ${phase.id}`
  const move = (from: string, to: string, square: number): boolean =>
    book.add(opened, 'move-hectares', phase.id, { from, to, hectares: hectaresOf(square) }, minutes)
  move('planned', 'serviced', whole)
  move('serviced', 'common', whole - plots)
  move('serviced', 'leasable', plots)
  for (const plot of phase.plots) {
    const hectares = hectaresOf(squareMetres(plot.area))
    const boundary = cornersOf(plot.area)
    book.add(opened, 'define-plot', plot.id, { phase: phase.id, hectares, account: 'leasable', boundary })
    const chance = phase.fate === 'let' ? 0.85 : 0.25
    if (random.uniform() < chance) letPlot(book, zone, phase, plot.id, hectares, random)
  }
}

function letPlot(book: LandBook, zone: ZonePlan, phase: PhasePlan, plot: string, hectares: number, random: RandomStream): void {
  const number = book.nextTenant()
  const early = phase.fate === 'let'
  const from = daysAfter(early ? '2022-04-01' : '2024-06-01', Math.floor(random.uniform() * (early ? 900 : 540)))
  const startUp = daysAfter(from, 360 + Math.floor(random.uniform() * 400))
  const round = (value: number): number => Math.max(1, Math.round(value))
  const water = round(hectares * (20 + 25 * random.uniform()))
  const lease = `${plot}-lease`
  const needs = {
    power: Number((hectares * (0.12 + 0.2 * random.uniform())).toFixed(1)),
    water,
    wastewater: round(water * 0.8),
  }
  const workers = round(hectares * (50 + 60 * random.uniform()))
  const tenant = `Công ty ${number} (giả định)`
  const until = daysAfter(from, 50 * 365)
  book.add(
    from,
    'grant-lease',
    plot,
    { lease, tenant, hectares, until, startUp, rampMonths: 9, needs, workers },
    `Hợp đồng thuê đất ${zone.id}/${number}`,
  )
  if (startUp <= lastDay) book.add(startUp, 'start-operation', plot, { lease })
}

/** What is laid to a zone, sized so that some of it becomes short as tenants start up. */
export function layUtilities(book: LandBook, zone: ZonePlan, random: RandomStream): void {
  const hectares = zone.phases
    .filter(({ fate }) => fate === 'let' || fate === 'ready')
    .reduce((sum, { area }) => sum + squareMetres(area) / 10_000, 0)
  if (hectares === 0) return
  const size = (perHectare: number): number => Math.max(2, Math.round(hectares * perHectare))
  const lay = (utility: string, amount: number, commissioning: string): boolean =>
    book.add('2022-02-01', 'add-utility', zone.id, { utility, amount, commissioning })
  lay('road', 4, '2021-06-01')
  lay('power', size(0.13), '2021-10-01')
  lay('water', size(24), '2021-10-01')
  lay('wastewater', size(random.uniform() < 0.5 ? 12 : 20), '2021-12-01')
  lay('telecom', 10, '2021-12-01')
  lay('waste', size(0.3), '2022-01-01')
  book.add('2025-03-10', 'add-utility', zone.id, { utility: 'power', amount: size(0.08), commissioning: '2026-09-30' })
  book.add('2025-03-10', 'add-utility', zone.id, { utility: 'fill', amount: size(6), commissioning: '2025-04-01' })
}
