import { type Diary, type DiaryLine, daysAfter, diaryOf } from './diary.ts'
import { type InventedDeal, lastDay, type PromotionEvent } from './investment-diary.ts'
import { parks, pick } from './investment-names.ts'
import { type RandomStream, randomStream } from './random.ts'

type Class = 'fair' | 'matchmaking' | 'logistics' | 'brand' | 'recruitment'

interface InventedProgramme {
  readonly id: string
  readonly class: Class
  readonly title: string
  readonly place: string
  readonly country: string
  readonly from: string
  readonly cancelled: boolean
}

const titles: Readonly<Record<Class, string>> = {
  fair: 'Hội chợ xúc tiến thương mại',
  matchmaking: 'Kết nối đầu tư',
  logistics: 'Kết nối tuyến vận tải biển và đường bộ',
  brand: 'Xây dựng thương hiệu sản phẩm chủ yếu',
  recruitment: 'Tuyển dụng lao động cho khu công nghiệp',
}
const places = [
  ['Osaka', 'JP'],
  ['Seoul', 'KR'],
  ['Thâm Quyến', 'CN'],
  ['München', 'DE'],
  ['Hà Nội', 'VN'],
  ['Hải Thanh', 'VN'],
] as const
const products = ['seafood', 'yarn', 'garments', 'footwear', 'tyres', 'cement', 'steel'] as const
const programmeCount = 40

/** Forty programmes of three years. */
export function inventedProgrammes(seed: number): readonly InventedProgramme[] {
  const random = randomStream(seed, 'programmes')
  return Array.from({ length: programmeCount }, (_, at) => {
    const kind = pick(['fair', 'fair', 'matchmaking', 'matchmaking', 'logistics', 'brand', 'recruitment'] as const, random)
    const [place, country] = pick(kind === 'recruitment' ? places.slice(-2) : places, random)
    const from = daysAfter('2023-02-20', Math.floor(((at + random.uniform()) / programmeCount) * 1040))
    const id = `programme-${String(at + 1).padStart(2, '0')}`
    const cancelled = random.uniform() < 0.06
    return { id, cancelled, class: kind, title: `${titles[kind]}, ${place} ${from.slice(0, 4)}`, place, country, from }
  })
}

/** The events at which leads were won: fairs and matchmaking. */
export function promotionEvents(list: readonly InventedProgramme[]): readonly PromotionEvent[] {
  return list
    .filter(({ class: kind, cancelled, from }) => !cancelled && from <= lastDay && (kind === 'fair' || kind === 'matchmaking'))
    .map(({ id, from, title, place, country }) => ({
      id: `event-${id.slice(10)}`,
      day: from,
      title,
      place,
      country,
      programme: id,
    }))
}

/** Days on which leads of each programme were registered, in the diary of investment. */
export function leadDaysOf(
  lines: readonly DiaryLine[],
  events: readonly PromotionEvent[],
): ReadonlyMap<string, readonly string[]> {
  const days = new Map<string, string[]>()
  for (const { kind, body, day } of lines) {
    if (kind !== 'register-lead') continue
    const programme = events.find(({ id }) => id === Reflect.get(body, 'event'))?.programme
    if (programme !== undefined) days.set(programme, [...(days.get(programme) ?? []), day])
  }
  return days
}

/** What was planned, spent and brought home. */
export function programmeDiary(
  seed: number,
  list: readonly InventedProgramme[],
  deals: readonly InventedDeal[],
  leadDays: ReadonlyMap<string, readonly string[]>,
): Diary {
  const diary = diaryOf('programmes')
  const random = randomStream(seed, 'programme-results')
  for (const programme of list) {
    const planned = daysAfter(programme.from, -Math.floor(40 + 60 * random.uniform()))
    const budget = 400_000_000 + Math.floor(30 * random.uniform()) * 50_000_000
    diary.add('plan-programme', programme.id, planned, {
      title: programme.title,
      class: programme.class,
      place: programme.place,
      country: programme.country,
      owner: programme.class === 'recruitment' ? 'employment-centre' : 'promotion-centre',
      budget: { amount: budget, currency: 'VND' },
      from: programme.from,
      to: daysAfter(programme.from, 3),
      serves: servedBy(
        programme.class,
        deals.filter(({ opened }) => opened < planned),
        random,
      ),
      goals: goalsOf(programme.class, random),
    })
    const leads = leadDays.get(programme.id) ?? []
    live(diary, programme, budget, leads, random)
  }
  return diary
}

function servedBy(kind: Class, before: readonly InventedDeal[], random: RandomStream) {
  const deal = before.length === 0 ? undefined : pick(before, random).id
  if (kind === 'recruitment' || kind === 'matchmaking')
    return { parks: [pick(parks, random).park], ...(deal === undefined ? {} : { deals: [deal] }) }
  return { products: [...new Set([pick(products, random), pick(products, random)])] }
}

function goalsOf(kind: Class, random: RandomStream) {
  const size = 3 + Math.floor(6 * random.uniform())
  if (kind === 'recruitment') return { hires: 100 * size }
  return kind === 'fair' || kind === 'matchmaking' ? { leads: 2 * size, orders: kind === 'fair' ? size : 0 } : { orders: size }
}

function live(
  diary: Diary,
  { id, from, class: kind, cancelled }: InventedProgramme,
  budget: number,
  leadDays: readonly string[],
  random: RandomStream,
): void {
  const add: Diary['add'] = (entry, about, day, body, more) => {
    if (day <= lastDay) diary.add(entry, about, day, body, more)
  }
  const paper = { evidence: { document: `Báo cáo giả định ${id}` } }
  if (cancelled) {
    add('cancel-programme', id, daysAfter(from, -10), { reason: 'Không đủ doanh nghiệp đăng ký' })
    return
  }
  const spend = (share: number, day: string, purpose: string) =>
    add('spend-on-programme', id, day, { money: { amount: Math.floor((budget * share) / 1e6) * 1e6, currency: 'VND' }, purpose })
  spend(0.4, daysAfter(from, -5), 'Gian hàng, vận chuyển')
  const held = daysAfter(from, 3)
  add('hold-programme', id, held, { attended: 20 + Math.floor(200 * random.uniform()) }, paper)
  spend(0.35 + 0.2 * random.uniform(), daysAfter(from, 20), 'Tổ chức')
  const fruitful = random.uniform() < 0.75
  const came = daysAfter(from, 30 + Math.floor(60 * random.uniform()))
  const count = 1 + Math.floor(7 * random.uniform())
  if (fruitful && kind === 'recruitment') add('enter-result', id, came, { result: 'hires', count: 80 * count }, paper)
  else if (fruitful && kind !== 'matchmaking') {
    const worth = { amount: count * 3_000_000_000, currency: 'VND' }
    add('enter-result', id, came, { result: 'orders', count, worth, who: 'Người mua (giả định)' }, paper)
  }
  const entered = fruitful && kind !== 'matchmaking' && came <= lastDay
  const closed = daysAfter(from, 200)
  const brought = entered || leadDays.some((day) => day < closed)
  if (random.uniform() < 0.7)
    add('close-programme', id, closed, {
      judgement: brought ? 'Có kết quả, nên tổ chức lại' : 'Chưa ghi nhận đầu mối, đơn hàng hay lao động',
      nothingCame: !brought,
    })
}
