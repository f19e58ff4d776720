import { type Diary, daysAfter, diaryOf } from './diary.ts'
import { activities, inventedCountry, inventedName, parks, pick } from './investment-names.ts'
import { enterRules, procedures } from './investment-rules.ts'
import { type RandomStream, randomStream } from './random.ts'

/** Last day of the invented book. */
export const lastDay = '2025-12-31'
const firstDay = '2023-01-04'
const committedDeals = 400
const bookDays = 1090

/** A deal as the other diaries need it. */
export interface InventedDeal {
  readonly id: string
  readonly opened: string
  readonly park: string
  readonly activity: string
}

/** An event of a programme at which leads are won. */
export interface PromotionEvent {
  readonly id: string
  readonly day: string
  readonly title: string
  readonly place: string
  readonly country: string
  readonly programme: string
}

interface Plan {
  readonly id: string
  readonly investor: string
  readonly foreign: boolean
  readonly amount: number
  readonly random: RandomStream
  readonly add: Diary['add']
}

/** The book of investment of three years: rules, leads, some 400 deals, and the events that brought leads. */
export function investmentDiary(seed: number, events: readonly PromotionEvent[], dealCount = committedDeals) {
  const diary = diaryOf('investment')
  enterRules(diary)
  for (const { id, day, ...body } of events) diary.add('hold-event', id, day, body)
  const random = randomStream(seed, 'investment')
  const deals: InventedDeal[] = []
  const registered: { readonly investor: string; readonly deal: string; readonly day: string; readonly foreign: boolean }[] = []
  for (let at = 1; at <= dealCount; at += 1) {
    const id = `deal-${String(at).padStart(3, '0')}`
    const opened = daysAfter(firstDay, Math.floor(((at - 1 + random.uniform()) / dealCount) * bookDays))
    const grown = random.uniform() < 0.15 ? registered.find(({ day }) => day < opened && random.uniform() < 0.2) : undefined
    const foreign = grown?.foreign ?? random.uniform() < 0.62
    const { name, work } = inventedName(random)
    const investor = grown?.investor ?? `investor-${String(at).padStart(3, '0')}`
    if (grown === undefined)
      diary.add('register-investor', investor, opened, {
        name,
        origin: foreign ? 'foreign' : 'domestic',
        country: foreign ? inventedCountry(random) : 'VN',
      })
    const lead = grown === undefined && random.uniform() < 0.8 ? addLead(diary, at, name, opened, events, random) : undefined
    const place = pick(parks, random)
    const inZone = random.uniform() < 0.85
    const amount = inventedAmount(foreign, random)
    const activity = activities[work] ?? 'vsic-26'
    diary.add('open-deal', id, opened, {
      title: grown === undefined ? `Nhà máy ${name}` : `Mở rộng ${grown.deal}`,
      investor,
      inZone,
      ...(inZone ? place : {}),
      activity,
      expected: { amount, currency: foreign ? 'USD' : 'VND' },
      ...(lead === undefined ? {} : { lead }),
      ...(grown === undefined ? {} : { expands: grown.deal }),
    })
    deals.push({ id, opened, park: inZone ? place.park : '', activity })
    const own: Diary['add'] = (kind, about, day, body, more) => {
      if (day <= lastDay) diary.add(kind, about, day, body, more)
    }
    const licensed = liveDeal({ id, investor, foreign, amount, random, add: own }, opened)
    if (licensed !== undefined && licensed <= lastDay) registered.push({ investor, deal: id, day: licensed, foreign })
  }
  addDeadLeads(diary, events, random)
  addSessions(diary, deals, random)
  return { diary, deals }
}

function addLead(
  diary: Diary,
  at: number,
  name: string,
  opened: string,
  events: readonly PromotionEvent[],
  random: RandomStream,
): string {
  const id = `lead-${String(at).padStart(3, '0')}`
  const day = daysAfter(opened, -Math.floor(5 + 60 * random.uniform()))
  const recent = events.filter((event) => event.day <= day && event.day >= daysAfter(day, -60))
  const event = recent.length > 0 && random.uniform() < 0.6 ? pick(recent, random).id : undefined
  const channel =
    event === undefined ? pick(['agency', 'embassy', 'developer', 'investor', 'consultant', 'direct'], random) : 'event'
  diary.add('register-lead', id, day, { name, channel, ...(event === undefined ? {} : { event }) })
  return id
}

/** Leads of which nothing came. */
function addDeadLeads(diary: Diary, events: readonly PromotionEvent[], random: RandomStream): void {
  for (let at = 1; at <= 120; at += 1) {
    const event = pick(events, random)
    const day = daysAfter(event.day, Math.floor(10 * random.uniform()))
    const dropped = daysAfter(day, Math.floor(20 + 200 * random.uniform()))
    if (day > lastDay) continue
    diary.add('register-lead', `other-lead-${at}`, day, { name: inventedName(random).name, channel: 'event', event: event.id })
    if (dropped <= lastDay) diary.add('drop-lead', `other-lead-${at}`, dropped, { reason: 'Không trả lời nữa' })
  }
}

/** A working session with each developer every second month, about deals in its parks. */
function addSessions(diary: Diary, deals: readonly InventedDeal[], random: RandomStream): void {
  const developers = [...new Set(parks.map(({ developer }) => developer))]
  for (let month = 0; month < 36; month += 2)
    for (const developer of developers) {
      const day = daysAfter('2023-01-20', Math.floor(month * 30.4 + 9 * random.uniform()))
      const own = parks.filter((one) => one.developer === developer).map(({ park }): string => park)
      const near = deals.filter(({ opened, park }) => opened < day && own.includes(park))
      const about = near.slice(-3).map(({ id }) => id)
      if (about.length === 0) continue
      diary.add('hold-session', `session-${developer}-${month}`, day, {
        developer,
        deals: about,
        minutes: 'Rà soát mặt bằng, điện, nước và hồ sơ của từng dự án',
        next: { what: 'Trả lời vướng mắc', who: 'Ban Quản lý', due: daysAfter(day, 14) },
      })
    }
}

const dollarSizes = [2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 22, 28, 35, 45, 60, 90, 150, 260]
const dongSizes = [40, 60, 90, 120, 160, 220, 300, 420, 600, 900, 1500, 3200]

function inventedAmount(foreign: boolean, random: RandomStream): number {
  // The product of two uniform numbers leans to the small sizes.
  const at = random.uniform() * random.uniform() * 1.35
  const sizes = foreign ? dollarSizes : dongSizes
  const size = sizes[Math.min(sizes.length - 1, Math.floor(at * sizes.length))] ?? 2
  return foreign ? size * 1_000_000 + Math.floor(10 * random.uniform()) * 50_000 : size * 1_000_000_000
}

/** Days that a stage takes: around the mean, one in eight three times as long. */
function stay(mean: number, random: RandomStream): number {
  const length = mean * (0.4 + 1.2 * random.uniform())
  return Math.max(1, Math.floor(random.uniform() < 0.125 ? 3 * length : length))
}

/** Lives a deal to its end or to the end of the book; gives the day of a licence that lasts. */
function liveDeal(plan: Plan, opened: string): string | undefined {
  const { id, foreign, random, add } = plan
  let day = opened
  const lost = (odds: number, mean: number): boolean => {
    const ends = random.uniform() < odds
    day = daysAfter(day, stay(mean, random))
    if (ends) move(add, id, 'lost', day)
    return ends
  }
  for (const [to, odds, mean] of [
    ['visit', 0.22, 35],
    ['reserved', 0.18, 70],
    ['filed', 0.12, 60],
  ] as const) {
    if (lost(odds, mean)) return undefined
    move(add, id, to, day)
  }
  const special = day >= '2025-01-20' && foreign && random.uniform() < 0.12
  const approval = !special && random.uniform() < 0.35
  if (approval) {
    day = runProcedure(plan, 'policy-approval', daysAfter(day, 2))
    move(add, id, 'approved', day)
  }
  if (special) day = runProcedure(plan, 'special-procedure', daysAfter(day, 1))
  else if (foreign || !approval) day = runProcedure(plan, 'certificate', daysAfter(day, 1))
  const certified = special || foreign || !approval
  if (certified) move(add, id, 'certified', day)
  const licensed = day
  enterFlow(plan, 'new', plan.amount, day)
  return build(plan, day, special) ? licensed : undefined
}

const document = (text: string) => ({ evidence: { document: text } })

function move(add: Diary['add'], id: string, to: string, day: string): void {
  if (to === 'visit' || to === 'lost') add('move-deal', id, day, { to })
  else add('move-deal', id, day, { to }, document(`${to} ${id}`))
}

/** From licence to full capacity; some sleep, a few lose their certificate: then it is false. */
function build(plan: Plan, licensed: string, special: boolean): boolean {
  const { id, random, add, amount } = plan
  let day = daysAfter(licensed, stay(25, random))
  if (random.uniform() < 0.07) {
    const ends = random.uniform() < 0.4
    if (ends) revoke(plan, daysAfter(day, 420))
    return !ends
  }
  move(add, id, 'enterprise', day)
  add('register-enterprise', `enterprise-${id.slice(5)}`, day, { name: `Công ty ${id} (giả định)`, deal: id })
  day = daysAfter(day, stay(55, random))
  move(add, id, 'land', day)
  const permits = special ? [] : ['environmental-impact', 'fire-design', 'construction-permit']
  for (const procedure of permits) day = runProcedure(plan, procedure, daysAfter(day, 5))
  day = daysAfter(day, 10)
  move(add, id, 'permitted', day)
  day = daysAfter(day, stay(30, random))
  move(add, id, 'ground-broken', day)
  const part = (share: number): number => Math.floor((amount * share) / 1000) * 1000
  enterFlow(plan, 'disbursed', part(0.25), daysAfter(day, 60))
  enterFlow(plan, 'disbursed', part(0.3), daysAfter(day, 150))
  day = daysAfter(day, 160 + stay(60, random))
  enterFlow(plan, 'disbursed', part(0.2), day)
  move(add, id, 'trial', day)
  day = daysAfter(day, stay(50, random))
  move(add, id, 'producing', day)
  enterFlow(plan, 'commissioned', part(0.7), day)
  lookAfter(plan, day)
  day = daysAfter(day, stay(200, random))
  move(add, id, 'full-capacity', day)
  return true
}

function revoke(plan: Plan, day: string): void {
  plan.add('move-deal', plan.id, day, { to: 'revoked' }, document(`Quyết định thu hồi ${plan.id}`))
  enterFlow(plan, 'withdrawn', plan.amount, day)
}

/** Care after licensing, and what happens to the capital of those who stay. */
function lookAfter(plan: Plan, producing: string): void {
  const { id, random, add, amount } = plan
  const changed = daysAfter(producing, 30 + stay(90, random))
  if (random.uniform() < 0.35) enterFlow(plan, 'adjusted', Math.floor(amount / 4_000) * 1_000, changed)
  else if (random.uniform() < 0.08) enterFlow(plan, 'share-purchase', Math.floor(amount / 10_000) * 1_000, changed)
  if (random.uniform() > 0.5) return
  const about = `care-${id.slice(5)}`
  const opened = daysAfter(producing, stay(40, random))
  const subjects = ['Mất điện trong giờ sản xuất', 'Thiếu lao động có tay nghề', 'Hoàn thuế chậm', 'Đường vào khu bị ngập']
  add('open-aftercare', about, opened, {
    enterprise: `enterprise-${id.slice(5)}`,
    subject: pick(subjects, random),
    agency: 'zone-board',
    due: daysAfter(opened, 30),
    jobsAtRisk: 50 + Math.floor(20 * random.uniform()) * 25,
  })
  const closed = daysAfter(opened, stay(45, random))
  if (random.uniform() < 0.25)
    add('escalate-aftercare', about, daysAfter(opened, 1), { agency: 'finance-department', reason: 'Vượt thẩm quyền' })
  if (random.uniform() < 0.8)
    add('close-aftercare', about, closed, {
      outcome: pick(['retained', 'retained', 'expanded'], random),
      confirmedBy: 'Giám đốc (giả định)',
    })
}

/** Enters a flow on a day, told in dong at the rate of its month. */
function enterFlow({ id, foreign, add }: Plan, flow: string, amount: number, day: string): void {
  const months = 12 * (Number(day.slice(0, 4)) - 2023) + Number(day.slice(5, 7))
  const rate = foreign ? { rate: 23_500 + 75 * months, rateSource: 'Tỷ giá giả định' } : {}
  add(
    'enter-capital',
    id,
    day,
    { flow, money: { amount, currency: foreign ? 'USD' : 'VND', ...rate } },
    document(`${flow} ${id}`),
  )
}

/** Runs a procedure, some with a pause for the investor, four in five in time; gives the day on which it was granted. */
function runProcedure({ id, random, add }: Plan, procedure: string, opened: string): string {
  const rules = procedures[procedure]?.limits ?? []
  const rule = rules.find(({ validFrom, validTo = '9999' }) => validFrom <= opened && opened <= validTo) ?? rules.at(-1)
  if (rule === undefined) throw new Error(`no rule of ${procedure}`)
  add('open-procedure', id, opened, { procedure })
  const calendar = rule.unit === 'working-days' ? 1.4 : 1
  const share = random.uniform() < 0.8 ? 0.35 + 0.6 * random.uniform() : 1.05 + 1.1 * random.uniform()
  const length = Math.max(1, Math.floor(rule.limit * calendar * share))
  let waits = 0
  if (random.uniform() < 0.25) {
    const from = daysAfter(opened, Math.max(1, Math.floor(length / 3)))
    waits = 4 + Math.floor(20 * random.uniform())
    add('pause-procedure', id, from, { procedure, turn: 'investor', reason: 'Bổ sung hồ sơ' })
    add('resume-procedure', id, daysAfter(from, waits), { procedure })
  }
  const ended = daysAfter(opened, length + waits)
  add('finish-procedure', id, ended, { procedure, outcome: 'granted' }, document(`${procedure} ${id}`))
  return ended
}
