import type { Agency, Named } from './agencies.ts'

/** A class of petitions with its clock before July 2025, and what they are about. */
export interface PetitionClass {
  readonly id: string
  readonly name: string
  readonly owner: Agency
  readonly days: number
  readonly topics: readonly (Named & { readonly id: string })[]
}

const topic = (id: string, vi: string, en: string, fr: string, de: string) => ({ id, vi, en, fr, de })

export const petitionClasses: readonly PetitionClass[] = [
  {
    ...{ id: 'land', name: 'Đất đai', owner: 'department-agriculture-environment', days: 15 },
    topics: [
      topic('land-price', 'Đơn giá thuê đất', 'Rent of land', 'Loyer du foncier', 'Pachtpreis'),
      topic(
        'land-handover',
        'Bàn giao mặt bằng còn thiếu',
        'Land not fully handed over',
        'Terrain pas entièrement remis',
        'Land nicht ganz übergeben',
      ),
      topic('land-certificate', 'Cấp giấy chứng nhận đất', 'Land certificate', 'Titre foncier', 'Landurkunde'),
      topic('fill-material', 'Vật liệu san lấp', 'Fill material', 'Matériaux de remblai', 'Füllmaterial'),
    ],
  },
  {
    ...{ id: 'power', name: 'Điện, nước', owner: 'power-company', days: 10 },
    topics: [
      topic(
        'power-connection',
        'Đấu nối lưới 110 kV',
        'Connection to the 110 kV grid',
        'Raccordement au réseau 110 kV',
        'Anschluss an das 110-kV-Netz',
      ),
      topic('power-quota', 'Hạn mức công suất', 'Limit of power', 'Plafond de puissance', 'Leistungsgrenze'),
      topic(
        'water-pressure',
        'Áp lực nước không đủ',
        'Water pressure too low',
        'Pression d’eau insuffisante',
        'Wasserdruck zu gering',
      ),
    ],
  },
  {
    ...{ id: 'permit', name: 'Thủ tục, giấy phép', owner: 'zone-authority', days: 10 },
    topics: [
      topic('environment-licence', 'Giấy phép môi trường', 'Environmental permit', 'Permis environnemental', 'Umweltgenehmigung'),
      topic('fire-approval', 'Nghiệm thu phòng cháy', 'Fire approval', 'Réception incendie', 'Brandschutzabnahme'),
      topic('construction-permit', 'Giấy phép xây dựng', 'Building permit', 'Permis de construire', 'Baugenehmigung'),
    ],
  },
  {
    ...{ id: 'tax-customs', name: 'Thuế, hải quan', owner: 'tax-customs', days: 10 },
    topics: [
      topic(
        'vat-refund',
        'Hoàn thuế giá trị gia tăng',
        'Refund of value added tax',
        'Remboursement de la TVA',
        'Erstattung der Mehrwertsteuer',
      ),
      topic(
        'customs-hours',
        'Giờ làm thủ tục tại cảng',
        'Customs hours at the port',
        'Horaires de la douane au port',
        'Zollzeiten am Hafen',
      ),
    ],
  },
  {
    ...{ id: 'labour', name: 'Lao động', owner: 'department-home-affairs', days: 15 },
    topics: [
      topic(
        'work-permit',
        'Giấy phép lao động chuyên gia',
        'Work permits for experts',
        'Permis de travail des experts',
        'Arbeitserlaubnis für Fachleute',
      ),
      topic('worker-housing', 'Chỗ ở cho công nhân', 'Housing for workers', 'Logement des ouvriers', 'Wohnraum für Arbeiter'),
      topic(
        'labour-shortage',
        'Thiếu lao động phổ thông',
        'Too few workers',
        'Manque de main-d’œuvre',
        'Mangel an Arbeitskräften',
      ),
    ],
  },
  {
    ...{ id: 'transport', name: 'Hạ tầng giao thông', owner: 'department-construction', days: 20 },
    topics: [
      topic(
        'truck-road',
        'Đường cho xe tải nặng',
        'Road for heavy lorries',
        'Route pour poids lourds',
        'Straße für schwere Lastwagen',
      ),
      topic('bus-line', 'Tuyến xe buýt công nhân', 'Bus line for workers', 'Ligne de bus ouvrière', 'Buslinie für Arbeiter'),
    ],
  },
]
