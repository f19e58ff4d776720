import { agencyNames } from './agencies.ts'
import { type Diary, daysAfter, diaryOf, laterDay } from './diary.ts'
import { enterpriseOf, type ProjectPlan, projectPlans } from './project-plans.ts'
import { plotsOfProjects, type WaitedPlot } from './project-plots.ts'
import { type RandomStream, randomStream } from './random.ts'

/** Last day of the invented diary. */
export const lastDay = '2025-12-20'
const firstDay = '2024-10-01'

/** Days before the start of production on which each milestone is promised. */
const steps = [
  ['land', 'Nhận bàn giao mặt bằng', 420],
  ['ground-breaking', 'Khởi công', 360],
  ['equipment', 'Lắp đặt thiết bị', 110],
  ['start', 'Bắt đầu sản xuất', 0],
] as const

const decision = { evidence: { document: 'Hồ sơ dự án giả định' } }

/** Entries about key projects, milestone by milestone, as they became known. */
export function projectDiary(seed: number): Diary {
  const diary = diaryOf('projects')
  const plots = plotsOfProjects(seed, lastDay)
  for (const plan of projectPlans) tell(plan, plots.get(plan.id) ?? [], diary, randomStream(seed, `project ${plan.id}`))
  return diary
}

function tell(plan: ProjectPlan, plots: readonly WaitedPlot[], diary: Diary, { uniform }: RandomStream): void {
  const known = daysAfter(firstDay, Math.floor(uniform() * 20))
  const { id, name, owner, activity, place, jobs } = plan
  const [amount, currency] = plan.capital
  diary.add('register', id, known, {
    ...{ name, enterprise: enterpriseOf(plan), enterpriseName: plan.enterprise, owner, ownerName: agencyNames[owner].vi },
    ...{ activity, ...(plan.product === '' ? {} : { product: plan.product }), place, capital: { amount, currency }, jobs },
  })
  for (const [step, title, before] of steps)
    diary.add('set-milestone', id, known, {
      milestone: step,
      name: title,
      day: daysAfter(plan.start, -before),
      startsProduction: step === 'start',
    })
  waits(plan, diary, known, uniform)
  waitForPlots(plots, plan.id, diary, known)
  effect(plan, diary, known)
  money(plan, diary, uniform)
  progress(plan, diary, uniform)
}

function waits(plan: ProjectPlan, diary: Diary, known: string, uniform: () => number): void {
  const { id, start } = plan
  const depend = (milestone: string, on: object, more: object): void => diary.add('depend', id, known, { milestone, on, ...more })
  depend('ground-breaking', { kind: 'milestone', id: `${id}/land` }, { lagDays: 45 })
  depend('equipment', { kind: 'milestone', id: `${id}/ground-breaking` }, { lagDays: 180 })
  depend('start', { kind: 'milestone', id: `${id}/equipment` }, { lagDays: 60 })
  const late = Math.floor(plan.slips * (0.6 + 0.4 * uniform()))
  depend(
    'start',
    { kind: 'utility', id: `power-${placeCode(plan)}` },
    {
      name: `Cấp điện 110 kV ${plan.place}`,
      owner: 'power-company',
      ownerName: agencyNames['power-company'].vi,
      lagDays: 20,
      expected: daysAfter(start, late - 40),
    },
  )
  depend(
    'start',
    { kind: 'permit', id: `environment-${id}` },
    {
      name: `Giấy phép môi trường: ${plan.name}`,
      owner: 'department-agriculture-environment',
      ownerName: agencyNames['department-agriculture-environment'].vi,
      lagDays: 15,
      expected: daysAfter(start, late - 50),
    },
  )
}

function waitForPlots(plots: readonly WaitedPlot[], id: string, diary: Diary, known: string): void {
  const owner = 'department-agriculture-environment'
  for (const { plot, milestone, expected } of plots)
    diary.add('depend', id, known, {
      milestone,
      on: { kind: 'plot', id: plot },
      ...{ owner, ownerName: agencyNames[owner].vi, lagDays: 30 },
      ...(expected === undefined ? {} : { expected }),
    })
}

/** Where a plan's power comes from: one connection for each place and half-year, so that neighbours wait together. */
function placeCode({ place, start }: ProjectPlan): string {
  const plain = place
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/ /g, '-')
  return `${plain}-${start.slice(0, 4)}${start.slice(5, 7) < '07' ? 'a' : 'b'}`
}

function effect({ id, valueAdded, ramp }: ProjectPlan, diary: Diary, known: string): void {
  if (valueAdded === 0) return
  const body = {
    valueAddedPerYear: { amount: valueAdded * 1e9, currency: 'VND' },
    priceYear: 2010,
    rampMonths: ramp,
    spreadMonths: 1,
  }
  diary.add('state-effect', id, known, { ...body, basis: 'Giả định: công suất nhân tỷ lệ giá trị tăng thêm' }, decision)
}

/** Half of the capital in the six quarters before the start, paid out with some delay. */
function money(plan: ProjectPlan, diary: Diary, uniform: () => number): void {
  const [amount, currency] = plan.capital
  const quarter = (k: number): string => daysAfter(plan.start, -90 * (6 - k)).slice(0, 7)
  for (let k = 0; k < 6; k += 1) {
    const part = Math.round(amount / 6)
    const month = quarter(k)
    diary.add('plan-disbursement', plan.id, daysAfter(firstDay, 20), { month, money: { amount: part, currency } })
    const day = daysAfter(`${month}-28`, 10)
    if (day < firstDay || day > lastDay) continue
    const paid = Math.round(part * (0.7 + 0.35 * uniform()))
    diary.add('disburse', plan.id, laterDay(day, daysAfter(firstDay, 21)), {
      month,
      money: { amount: paid, currency },
    })
  }
}

/** Milestones reached by the last day, each later than promised by its part of the slip; what slips is told before. */
function progress(plan: ProjectPlan, diary: Diary, uniform: () => number): void {
  const reasons = ['Chậm bàn giao mặt bằng', 'Thiết bị nhập khẩu về chậm', 'Chờ đấu nối điện', 'Điều chỉnh thiết kế phòng cháy']
  for (const [at, [milestone, , before]] of steps.entries()) {
    const promised = daysAfter(plan.start, -before)
    const slip = Math.floor((plan.slips * (at + 1)) / steps.length)
    const day = daysAfter(promised, slip)
    const told = daysAfter(promised, -20)
    const reason = reasons[Math.floor(uniform() * reasons.length)] ?? ''
    if (slip > 0 && told > daysAfter(firstDay, 25) && told <= lastDay)
      diary.add('forecast-milestone', plan.id, told, { milestone, day, reason })
    const reached = laterDay(day, daysAfter(firstDay, 25))
    if (reached > lastDay) continue
    if (milestone === 'start') meetAll(plan, diary, daysAfter(reached, -1))
    diary.add(
      'reach-milestone',
      plan.id,
      reached,
      { milestone },
      { evidence: { document: `Biên bản giả định ${plan.id}/${milestone}` } },
    )
  }
}

function meetAll(plan: ProjectPlan, diary: Diary, day: string): void {
  for (const on of [
    { kind: 'utility', id: `power-${placeCode(plan)}` },
    { kind: 'permit', id: `environment-${plan.id}` },
  ])
    diary.add(
      'meet-dependence',
      plan.id,
      day,
      { milestone: 'start', on },
      { evidence: { document: 'Biên bản nghiệm thu giả định' } },
    )
}
