import { agencyNames } from './agencies.ts'
import { type Diary, daysAfter } from './diary.ts'

const source = 'Quy định giả định'
const start = '2021-01-01'
const setOn = '2022-12-15'

const names = (vi: string, en: string, fr: string, de: string) => ({ vi, en, fr, de })

const invented = names(source, 'Invented rule', 'Règle fictive', 'Erfundene Regel')

const agencies = {
  'zone-board': names(
    'Ban Quản lý Khu kinh tế',
    'Economic zone board',
    'Direction de la zone économique',
    'Verwaltung der Wirtschaftszone',
  ),
  'finance-department': names('Sở Tài chính', 'Department of Finance', 'Direction des finances', 'Finanzamt der Provinz'),
  'environment-department': names(
    'Sở Nông nghiệp và Môi trường',
    'Department of Agriculture and Environment',
    'Direction de l’agriculture et de l’environnement',
    'Amt für Landwirtschaft und Umwelt',
  ),
  'fire-police': names('Cảnh sát PCCC', 'Fire police', 'Police des incendies', 'Brandschutzpolizei'),
  'construction-department': names(
    'Sở Xây dựng',
    'Department of Construction',
    'Direction de la construction',
    'Bauamt der Provinz',
  ),
  ...agencyNames,
  'promotion-centre': names(
    'Trung tâm Xúc tiến đầu tư và thương mại',
    'Investment and Trade Promotion Centre',
    'Centre de promotion des investissements et du commerce',
    'Zentrum für Investitions- und Handelsförderung',
  ),
  'employment-centre': names(
    'Trung tâm Dịch vụ việc làm',
    'Employment Service Centre',
    'Centre de services de l’emploi',
    'Arbeitsvermittlungszentrum',
  ),
} as const

type AgencyId = keyof typeof agencies

interface Limit {
  readonly limit: number
  readonly unit: 'calendar-days' | 'working-days'
  readonly validFrom: string
  readonly validTo?: string
}

interface ProcedureLine {
  readonly agency: AgencyId
  readonly names: ReturnType<typeof names>
  readonly limits: readonly Limit[]
  readonly replaces?: readonly string[]
}

const always = (limit: number, unit: Limit['unit']): readonly Limit[] => [{ limit, unit, validFrom: start }]

/** Procedures of the invented province; two of them became shorter on 1 July 2025. */
export const procedures: Readonly<Record<string, ProcedureLine>> = {
  'policy-approval': {
    agency: 'finance-department',
    names: names('Chấp thuận chủ trương đầu tư', 'Investment policy approval', 'Approbation de principe', 'Grundsatzgenehmigung'),
    limits: always(35, 'calendar-days'),
  },
  certificate: {
    agency: 'zone-board',
    names: names(
      'Giấy chứng nhận đăng ký đầu tư',
      'Investment registration certificate',
      'Certificat d’enregistrement d’investissement',
      'Investitionszertifikat',
    ),
    limits: [
      { limit: 15, unit: 'calendar-days', validFrom: start, validTo: '2025-06-30' },
      { limit: 10, unit: 'calendar-days', validFrom: '2025-07-01' },
    ],
  },
  'environmental-impact': {
    agency: 'environment-department',
    names: names('Thẩm định đánh giá tác động môi trường', 'Environmental impact appraisal', 'Étude d’impact', 'Umweltprüfung'),
    limits: always(30, 'working-days'),
  },
  'fire-design': {
    agency: 'fire-police',
    names: names(
      'Thẩm duyệt thiết kế PCCC',
      'Fire design appraisal',
      'Examen incendie des plans',
      'Brandschutzprüfung der Pläne',
    ),
    limits: always(15, 'working-days'),
  },
  'construction-permit': {
    agency: 'construction-department',
    names: names('Giấy phép xây dựng', 'Construction permit', 'Permis de construire', 'Baugenehmigung'),
    limits: [
      { limit: 20, unit: 'working-days', validFrom: start, validTo: '2025-06-30' },
      { limit: 10, unit: 'working-days', validFrom: '2025-07-01' },
    ],
  },
  'special-procedure': {
    agency: 'zone-board',
    names: names('Thủ tục đầu tư đặc biệt', 'Special investment procedure', 'Procédure spéciale', 'Sonderverfahren'),
    limits: [{ limit: 15, unit: 'calendar-days', validFrom: '2025-01-15' }],
    replaces: ['policy-approval', 'certificate', 'environmental-impact', 'fire-design', 'construction-permit'],
  },
}

const early = ['contact', 'visit', 'reserved', 'filed', 'approved'] as const
const built = ['land', 'permitted', 'ground-broken', 'trial', 'producing', 'full-capacity'] as const

function moves() {
  const move = (from: string, to: string, fields: object = {}) => ({ from, to, validFrom: start, ...fields, source })
  const steps = (list: readonly string[]) => list.slice(1).map((to, at) => move(list[at] ?? '', to))
  return [
    ...steps(early),
    move('filed', 'certified'),
    move('approved', 'certified'),
    move('certified', 'enterprise'),
    move('filed', 'enterprise', { only: 'domestic' }),
    move('approved', 'enterprise', { only: 'domestic' }),
    move('filed', 'enterprise', { validFrom: '2026-03-01', only: 'foreign' }),
    move('approved', 'enterprise', { validFrom: '2026-03-01', only: 'foreign' }),
    move('enterprise', 'certified', { validFrom: '2026-03-01', only: 'foreign' }),
    move('enterprise', 'land', { requires: ['certified'], only: 'foreign' }),
    move('enterprise', 'land', { only: 'domestic' }),
    move('certified', 'land', { requires: ['enterprise'] }),
    ...steps(built),
    ...early.map((from) => move(from, 'lost')),
    ...['approved', 'certified', 'enterprise', ...built].map((from) => move(from, 'revoked')),
  ]
}

const tet = ['2023-01-22', '2024-02-10', '2025-01-29']
const tetLength = 5

function holidaysOf(year: string, newYear: string): readonly string[] {
  const days = Array.from({ length: tetLength }, (_, at) => daysAfter(newYear, at - 1))
  return [`${year}-01-01`, ...days, `${year}-04-30`, `${year}-05-01`, `${year}-09-02`].sort()
}

/** Agencies, holidays, procedures and stages: what the book of investment begins with. */
export function enterRules(diary: Diary): void {
  for (const [id, called] of Object.entries(agencies)) diary.add('set-agency', id, setOn, { names: called })
  for (const newYear of tet) {
    const year = newYear.slice(0, 4)
    diary.add('set-holidays', `holidays-${year}`, setOn, { days: holidaysOf(year, newYear), source })
  }
  for (const [id, { agency, names: called, limits, replaces }] of Object.entries(procedures)) {
    const rules = limits.map((limit) => ({ ...limit, agency, source: invented }))
    diary.add('set-procedure', id, setOn, { names: called, ...(replaces === undefined ? {} : { replaces }), rules })
  }
  diary.add('set-stages', 'stages', setOn, { moves: moves() })
}
