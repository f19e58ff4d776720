import { monthText } from './calendar.ts'
import { csvText } from './csv.ts'
import { newPlant } from './divisions.ts'
import { planId, reportId } from './sources.ts'

export const storm = 'storm-2024-09'
export const carPlant = 'car-plant'
const cellPlant = 'cell-plant'
const headphonePlant = 'headphone-plant'

const month = (year: number, number: number): number => 12 * year + number - 1

/** Plants and the storm, with what they are called. */
export const eventSubjects: readonly (readonly string[])[] = [
  [storm, 'event', 'Bão tháng 9 năm 2024', 'Storm of September 2024', 'Tempête de septembre 2024', 'Sturm vom September 2024'],
  [carPlant, 'project', 'Nhà máy ô tô', 'Car plant', 'Usine automobile', 'Automobilwerk'],
  [cellPlant, 'project', 'Nhà máy tế bào quang điện', 'Photovoltaic cell plant', 'Usine de cellules solaires', 'Solarzellenwerk'],
  [headphonePlant, 'project', 'Nhà máy tai nghe', 'Headphone plant', 'Usine d’écouteurs', 'Kopfhörerwerk'],
]

/** Organisations and offices of the diary of steering that no general list of issuers names. */
export const organisationSubjects: readonly (readonly string[])[] = [
  [
    'power-company',
    'organisation',
    'Công ty Điện lực tỉnh',
    'Power company of the province',
    'Compagnie d’électricité de la province',
    'Stromversorger der Provinz',
  ],
  ['district-north', 'organisation', 'Khu vực phía bắc', 'Northern district', 'District du nord', 'Nordbezirk'],
  [
    'chairwoman',
    'organisation',
    'Chủ tịch tỉnh',
    'Chairwoman of the province',
    'Présidente de la province',
    'Vorsitzende der Provinz',
  ],
  [
    'vice-chair-industry',
    'organisation',
    'Phó Chủ tịch phụ trách công nghiệp',
    'Vice-chair for industry',
    'Vice-président chargé de l’industrie',
    'Vizevorsitz für Industrie',
  ],
  [
    'secretary',
    'organisation',
    'Thư ký Ủy ban nhân dân tỉnh',
    'Secretary of the People’s Committee',
    'Secrétaire du Comité populaire',
    'Sekretariat des Volkskomitees',
  ],
  [
    'council-office',
    'organisation',
    'Văn phòng Hội đồng nhân dân',
    'Office of the People’s Council',
    'Bureau du Conseil populaire',
    'Büro des Volksrats',
  ],
  [
    'construction-desk',
    'organisation',
    'Chuyên viên Sở Xây dựng',
    'Desk of the construction department',
    'Bureau du service de la construction',
    'Referat der Baubehörde',
  ],
  [
    'finance-desk',
    'organisation',
    'Chuyên viên Sở Tài chính',
    'Desk of the finance department',
    'Bureau du service des finances',
    'Referat der Finanzbehörde',
  ],
  [
    'trade-desk',
    'organisation',
    'Chuyên viên Sở Công Thương',
    'Desk of the industry and trade department',
    'Bureau du service de l’industrie et du commerce',
    'Referat für Industrie und Handel',
  ],
  [
    'zones-board',
    'organisation',
    'Ban Quản lý các khu công nghiệp',
    'Board of industrial zones',
    'Direction des zones industrielles',
    'Verwaltung der Industriezonen',
  ],
]

/**
 * The car plant is the one in the index: 2.5 times the industry of 2021, of which 640 cars a month and 150 of some 8,100 parts of
 * manufacturing, whose value added of 2021 was some 43,800 billion dong and follows the index by 0.8. The two others run after the last month.
 */
export function startUpTable(): string {
  const cars = (source: string, start: number, spread: string, remark: string): readonly string[] => {
    return [carPlant, 'vsic-29', 'cars', '19200', 'vehicle', '1600', '', monthText(start), spread, '10', source, remark]
  }
  const cells = (source: string, start: number, spread: string): readonly string[] => {
    const [capacity, ratio] = ['6000', '0.2']
    const line = [cellPlant, 'vsic-27', 'solar-cells', capacity, 'vnd-billion', '', ratio, monthText(start)]
    return [...line, spread, '8', source, 'Invented; capacity is output at constant prices']
  }
  const june = reportId(month(2025, 6), 'preliminary')
  const headphones = [headphonePlant, 'vsic-26', 'headphones', '12000', 'piece-thousand', '', '', '2026-02', '2', '6']
  return csvText(
    [
      'id',
      'activity',
      'product',
      'capacity',
      'unit',
      'value_added',
      'value_added_ratio',
      'start',
      'spread_months',
      'ramp_months',
      'source',
      'remark',
    ],
    [
      cars(planId(2025), newPlant.firstMonth - 1, '1.5', 'Invented; planned a month too early'),
      cars(reportId(newPlant.firstMonth, 'estimate'), newPlant.firstMonth, '0', 'Invented; in operation'),
      cells(june, month(2025, 11), '2'),
      cells(reportId(month(2025, 10), 'preliminary'), month(2026, 3), '1'),
      [...headphones, june, 'Invented; no value added is given'],
    ],
  )
}

export function interventionTable(): string {
  return csvText(
    ['id', 'first', 'last', 'form', 'activities', 'source', 'remark'],
    [[storm, '2024-09', '2024-10', 'pulse', 'total', reportId(month(2024, 9), 'estimate'), 'Invented']],
  )
}
