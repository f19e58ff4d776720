import { expect, test } from 'vitest'
import type { Verdict } from './operations/verdict.ts'
import { languages } from './record.ts'
import { startingYardstick, verdictPieces, verdictSentence, type Yardstick } from './verdict-sentence.ts'

const name = (text: string) => ({ vi: text, en: text, fr: text, de: text })
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')

const rest = {
  period: '2025-10/2025-12',
  required: 0.2033,
  low: 0.196,
  high: 0.211,
  best: { period: '2023-Q4', growth: 0.136 },
  yearsOnRecord: 6,
  path: [],
  above: 0,
}

const council: Yardstick = {
  id: 'council',
  kind: 'target',
  issuer: 'provincial-council',
  issuerNames: name('HĐND'),
  act: '259/NQ-HĐND',
  actDate: '2025-02-26',
  published: '2025-02-26',
  publishedBasis: 'act-date',
  source: 's1',
  publisher: 'p',
  url: '',
  entered: false,
  value: 0.14,
  operator: 'at-least',
  supersededBy: '',
  rest,
  gap: -0.018,
  probability: 0.003,
  outcome: 'open',
}

const october: Verdict = {
  region: { id: 'quang-ninh', kind: 'published', names: name('Quảng Ninh') },
  year: 2025,
  asOf: '2025-10-05',
  latest: { period: '2025-01/2025-09', months: 9, growth: 0.1167, observation: 'o1', status: 'estimate' },
  known: [],
  outlook: null,
  gaps: [],
  setAside: [],
  yardsticks: [council],
  contributionsPeriod: '',
  contributions: [],
  path: [],
  phasing: [],
  phasingBasis: name(''),
  previousYears: [],
  conflicts: [],
  lineage: {},
}

const at = (verdict: Verdict, index = 0): readonly string[] =>
  languages.map((language) => plain(verdictSentence(verdict, index, language)))
const with14 = (change: Partial<Yardstick>): Verdict => ({ ...october, yardsticks: [{ ...council, ...change }] })

test('SEN-1 after nine months: what is known, what is needed, what has ever been, and the odds', () => {
  expect(at(october)).toEqual([
    'Sau chín tháng, GRDP Quảng Ninh tăng 11,67% so với cùng kỳ. Muốn đạt từ 14% trở lên cả năm, quý IV phải tăng 20,3%, trong khi quý IV cao nhất các năm trước là 13,6% (2023). Khả năng đạt: dưới 1%.',
    'After nine months, Quảng Ninh’s GRDP is up 11.67% on the same period of the year before. To reach 14% or more for the whole year, the fourth quarter must grow by 20.3%, while the fastest on record for the fourth quarter is 13.6% (2023). Odds of reaching it: under 1 in 100.',
    'Après neuf mois, le PIB régional de Quảng Ninh est en hausse de 11,67 % par rapport à la même période de l’année précédente. Pour obtenir 14 % ou plus sur l’année entière, il faut une croissance de 20,3 % sur la période restante (quatrième trimestre), alors que la plus forte croissance connue pour la même période (quatrième trimestre) est de 13,6 % (2023). Chances d’y parvenir : moins de 1 sur 100.',
    'Nach neun Monaten liegt das Bruttoregionalprodukt von Quảng Ninh um 11,67 % über dem Vorjahreszeitraum. Damit das ganze Jahr 14 % oder mehr bringt, muss der Zuwachs im Rest des Jahres (viertes Quartal) 20,3 % betragen; der höchste Wert früherer Jahre (viertes Quartal) liegt bei 13,6 % (2023). Aussicht, das zu erreichen: weniger als 1 von 100.',
  ])
})

test('SEN-2 numbers know which figure they show', () => {
  const pointers = verdictPieces(october, 0, 'vi').flatMap((piece) => (typeof piece === 'string' ? [] : [piece.pointer]))
  expect(pointers).toEqual([
    '/latest/growth',
    '/yardsticks/0/value',
    '/yardsticks/0/rest/required',
    '/yardsticks/0/rest/best/growth',
    '/yardsticks/0/probability',
  ])
})

test('SEN-3 nothing published yet', () => {
  const [vi, en] = at({ ...october, latest: null })
  expect(vi).toBe(
    'Chưa có số liệu GRDP năm 2025 của Quảng Ninh được công bố. Mốc cả năm là từ 14% trở lên. Khả năng đạt: dưới 1%.',
  )
  expect(en).toContain('No GRDP figure for 2025 has been published for Quảng Ninh yet.')
})

test('SEN-4 the year is known: by how many points the yardstick was missed or met', () => {
  const latest = { period: '2025', months: 12, growth: 0.1189, observation: 'o2', status: 'estimate' }
  const missed = { ...with14({ outcome: 'missed', rest: null, gap: -0.0211, probability: 0 }), latest }
  expect(at(missed)[0]).toBe('Năm 2025, GRDP Quảng Ninh tăng 11,89%: không đạt mốc từ 14% trở lên, thiếu 2,11 điểm phần trăm.')
  expect(at(missed)[1]).toBe(
    'In 2025, Quảng Ninh’s GRDP grew by 11.89%: the yardstick of 14% or more was missed by 2.11 percentage points.',
  )
  const met = { ...with14({ outcome: 'met', rest: null, value: 0.1, operator: 'equal', gap: 0.0189, probability: 1 }), latest }
  expect(at(met)[1]).toBe(
    'In 2025, Quảng Ninh’s GRDP grew by 11.89%: the yardstick of 10% was met, with 1.89 percentage points to spare.',
  )
  const exact = { ...with14({ outcome: 'met', rest: null, value: 0.1189, operator: 'equal', gap: 0, probability: 1 }), latest }
  expect(at(exact)[1]).toBe('In 2025, Quảng Ninh’s GRDP grew by 11.89%: the yardstick of 11.89% was met.')
})

test('SEN-5 no history of the same months, and no outlook', () => {
  const [, en] = at(with14({ rest: { ...rest, best: null }, probability: null }))
  expect(en).toContain('must grow by 20.3%; there is no earlier figure for the same months to compare with.')
  expect(en).toContain('The year lies too far ahead for an outlook.')
})

test('SEN-6 a fall is a fall, and a target may already be safe', () => {
  const fallen = {
    ...with14({ rest: { ...rest, required: -0.031 } }),
    latest: { period: '2025-01/2025-09', months: 9, growth: -0.012, observation: 'o1', status: 'estimate' },
  }
  expect(at(fallen)[0]).toContain(
    'GRDP Quảng Ninh giảm 1,2% so với cùng kỳ. Cả năm vẫn đạt từ 14% trở lên ngay cả khi quý IV giảm 3,1%',
  )
})

test('SEN-7 no yardstick known', () => {
  expect(at({ ...october, yardsticks: [] }, -1)[1]).toContain('No yardstick for 2025 is known yet.')
})

test('SEN-8 the starting yardstick is the highest target in force, of equals the latest', () => {
  const yardsticks = [
    { ...council, id: 'plan', value: 0.1205, kind: 'scenario' as const },
    { ...council, id: 'first', value: 0.15, supersededBy: 'council' },
    { ...council, id: 'party', published: '2025-02-12' },
    council,
    { ...council, id: 'government', value: 0.125 },
  ]
  expect(startingYardstick({ ...october, yardsticks })).toBe(3)
  expect(startingYardstick({ ...october, yardsticks: yardsticks.slice(0, 1) })).toBe(0)
  expect(startingYardstick({ ...october, yardsticks: [] })).toBe(-1)
})

test('FMT-1 published growth in the sentence keeps the digits that were printed, also as the best of whole years', () => {
  const made = { rule: 'VER-2', formula: '', observations: ['o1'], assumptions: [] }
  const printed: Verdict['known'][number] = {
    id: 'o1',
    release: '',
    indicator: 'grdp',
    activity: 'total',
    subject: '',
    period: '2025-01/2025-09',
    periodType: 'cumulative',
    measure: 'growth',
    comparator: 'same-period-previous-year',
    operator: 'equal',
    value: 0.164,
    printed: '16.40',
    unit: 'percent',
    priceBasis: 'constant',
    status: 'estimate',
    doubtful: false,
    doubtfulSince: '',
    stated: 'stated',
    source: '',
    published: '2025-10-03',
    publishedBasis: 'stated',
    publisher: '',
    url: '',
    remark: '',
    used: true,
  }
  const latest = { period: '2025-01/2025-09', months: 9, growth: 0.164, observation: 'o1', status: 'estimate' }
  const verdict: Verdict = { ...october, latest, known: [printed], lineage: { '/latest': made, '/previousYears/0': made } }
  expect(at(verdict)[0]).toContain('tăng 16,40%')
  expect(at({ ...verdict, lineage: {} })[0]).toContain('tăng 16,4%')
  const best = { period: '2024', growth: 0.164 }
  const yardsticks = [{ ...council, rest: { ...rest, best } }]
  const previousYears = [{ year: 2024, growth: 0.164 }]
  expect(at({ ...verdict, yardsticks, previousYears })[1]).toContain('is 16.40% (2024)')
})
