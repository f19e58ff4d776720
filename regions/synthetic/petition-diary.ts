import { type Agency, agencyNames } from './agencies.ts'
import { type Diary, daysAfter, daysBetween, diaryOf, weekdaysAfter } from './diary.ts'
import { petitionClasses } from './petition-classes.ts'
import { lastDay } from './project-diary.ts'
import { enterpriseOf, projectPlans } from './project-plans.ts'
import { randomStream } from './random.ts'

const ladder = [
  { lateDays: 1, office: 'Thủ trưởng cơ quan' },
  { lateDays: 5, office: 'Phó Chủ tịch UBND tỉnh' },
  { lateDays: 15, office: 'Chủ tịch UBND tỉnh' },
]

const act = { evidence: { document: 'Quy định giả định số 12/2024 về tiếp nhận kiến nghị' } }
const later = { evidence: { document: 'Quy định giả định số 08/2025 sửa đổi' } }
const count = 120
const sessions = 10

/** Entries about dialogue and petitions: clocks, ten sessions, 120 petitions with all that became of them. */
export function petitionDiary(seed: number): Diary {
  const diary = diaryOf('petitions')
  for (const { id, name, days, topics } of petitionClasses) {
    for (const { id: topic, ...names } of topics) diary.add('name-topic', topic, '2024-10-01', { names })
    diary.add('set-clock', id, '2024-10-01', { name, days, working: true, ladder, from: '2024-10-01', until: '2025-06-30' }, act)
    diary.add(
      'set-clock',
      id,
      '2025-07-01',
      { name, days: Math.max(5, days - 3), working: true, ladder, from: '2025-07-01' },
      later,
    )
  }
  diary.add(
    'set-days-off',
    '2025',
    '2024-12-02',
    {
      days: [
        '2025-01-01',
        '2025-01-27',
        '2025-01-28',
        '2025-01-29',
        '2025-01-30',
        '2025-01-31',
        '2025-04-07',
        '2025-04-30',
        '2025-05-01',
        '2025-09-01',
        '2025-09-02',
      ],
    },
    act,
  )
  for (let k = 0; k < sessions; k += 1) {
    const day = weekdaysAfter('2024-11-04', k * 29)
    const body = {
      title: `Đối thoại doanh nghiệp lần ${k + 1}`,
      host: 'department-industry-trade',
      hostName: agencyNames['department-industry-trade'].vi,
      place: k % 2 === 0 ? 'An Phú' : 'Tân Lập',
      enterprises: 18 + ((k * 7) % 15),
      conclusions: 'Mỗi kiến nghị có cơ quan chủ trì và hạn trả lời; buổi sau rà soát việc còn lại (giả định).',
    }
    diary.add('hold-session', sessionId(k), day, body)
  }
  for (let k = 0; k < count; k += 1) tell(k, diary, randomStream(seed, `petition ${k}`).uniform)
  fix(diary)
  return diary
}

function sessionId(k: number): string {
  return `dialogue-${String(k + 1).padStart(2, '0')}`
}

/** A petition: a third raised in sessions, a third holding up its enterprise's project. */
function tell(k: number, diary: Diary, uniform: () => number): void {
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(uniform() * items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const id = `petition-${String(k + 1).padStart(3, '0')}`
  const { id: kind, owner, days: allowed, topics } = pick(petitionClasses)
  const { id: topic, vi: title } = pick(topics)
  const plan = pick(projectPlans)
  const session = uniform() < 0.35 ? Math.floor(uniform() * sessions) : undefined
  const day =
    session === undefined
      ? weekdaysAfter('2024-11-01', Math.floor(Math.sqrt(uniform()) * 290))
      : weekdaysAfter('2024-11-04', session * 29)
  const isOpenThen = daysAfter(plan.start, plan.slips) > daysAfter(day, 60)
  const lagDays = Math.round((daysBetween(day, plan.start) - 30) * (0.6 + 0.6 * uniform()))
  const blocks =
    uniform() < 0.55 && isOpenThen ? [{ kind: 'milestone', id: `${plan.id}/start`, lagDays: Math.max(10, lagDays) }] : []
  diary.add('receive', id, day, {
    ...{ title: `${title}: ${plan.place}`, class: kind, topic, enterprise: enterpriseOf(plan), enterpriseName: plan.enterprise },
    ...{
      owner,
      ownerName: agencyNames[owner].vi,
      channel: session === undefined ? pick(['letter', 'hotline', 'portal', 'visit'] as const) : 'session',
    },
    ...(session === undefined ? {} : { session: sessionId(session) }),
    ...{ blocks, jobs: 20 + Math.floor(uniform() * 400) },
  })
  outcome({ id, owner, day, allowed, by: `${enterpriseOf(plan)}-director`, mustEnd: isOver(plan) }, diary, uniform)
}

/** Whether a plan's production has begun by the last day: then nothing may hold it up any more. */
function isOver({ start, slips }: (typeof projectPlans)[number]): boolean {
  return daysAfter(start, slips) <= lastDay
}

interface Case {
  readonly id: string
  readonly owner: Agency
  readonly day: string
  readonly allowed: number
  readonly by: string
  readonly mustEnd: boolean
}

function outcome({ id, owner, day, allowed, by, mustEnd }: Case, diary: Diary, uniform: () => number): void {
  const slow = uniform()
  const taken = Math.ceil(allowed * (0.3 + (mustEnd ? 0.6 : 1.8) * slow * slow)) + 1
  const letter = { evidence: { document: `Công văn giả định ${id}` } }
  let at = weekdaysAfter(day, taken)
  if (uniform() < 0.2) answer('in-progress', weekdaysAfter(day, Math.max(1, Math.floor(taken / 2))))
  if (uniform() < 0.08 && !mustEnd) {
    answer('forwarded', weekdaysAfter(day, 3), { to: 'Bộ Tài chính' })
    at = weekdaysAfter(day, taken + 40)
    if (at <= lastDay) diary.add('resume-clock', id, at, { reason: 'Bộ đã trả lời' })
  } else if (taken > allowed + 12 && weekdaysAfter(day, allowed + 12) <= lastDay)
    diary.add('escalate', id, weekdaysAfter(day, allowed + 12), { level: 1, words: 'Quá hạn, đề nghị chỉ đạo' })
  const draw = uniform()
  const final = mustEnd || draw < 0.62 ? 'solved' : draw < 0.76 ? 'partly' : draw < 0.9 ? 'not-accepted' : 'not-possible'
  answer(final, at, final === 'not-possible' ? { law: 'Điều khoản giả định' } : {})
  const confirmed = weekdaysAfter(at, 1 + Math.floor(uniform() * 12))
  if (confirmed > lastDay || uniform() < 0.2) return
  if (uniform() < 0.1 && !mustEnd) {
    diary.add('reopen', id, confirmed, { reason: 'Vướng mắc chưa được giải quyết dứt điểm' }, { by })
    return
  }
  diary.add('confirm', id, confirmed, {}, { by })

  function answer(result: string, when: string, more: object = {}): void {
    if (when > lastDay) return
    diary.add('answer', id, when, { outcome: result, words: `${agencyNames[owner].vi} trả lời (giả định)`, ...more }, letter)
  }
}

/** Two topics came often enough that the rule itself was changed. */
function fix(diary: Diary): void {
  const seen = new Map<string, number>()
  for (const { kind, body } of [...diary.lines].sort((one, other) => (one.day < other.day ? -1 : 1)))
    if (kind === 'receive') seen.set(topicOf(body), (seen.get(topicOf(body)) ?? 0) + 1)
  const often = [...seen].sort((one, other) => other[1] - one[1]).slice(0, 2)
  for (const [topic] of often)
    diary.add(
      'fix-topic',
      topic,
      lastDay,
      { words: 'Sửa quy trình chung thay cho trả lời từng việc', act: 'Quyết định giả định 31/2025' },
      { evidence: { document: 'Quyết định giả định 31/2025' } },
    )
}

function topicOf(body: object): string {
  return String(Reflect.get(body, 'topic'))
}
