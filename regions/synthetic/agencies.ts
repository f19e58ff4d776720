/** What something is called in each language. */
export interface Named {
  readonly vi: string
  readonly en: string
  readonly fr: string
  readonly de: string
}

const named = (vi: string, en: string, fr: string, de: string): Named => ({ vi, en, fr, de })

/** Agencies of the invented province that answer for projects and petitions. */
export const agencyNames = {
  'zone-authority': named(
    'Ban Quản lý Khu kinh tế',
    'Economic zone authority',
    'Autorité de la zone économique',
    'Behörde der Wirtschaftszone',
  ),
  'department-industry-trade': named(
    'Sở Công Thương',
    'Department of Industry and Trade',
    'Direction de l’industrie et du commerce',
    'Amt für Industrie und Handel',
  ),
  'department-agriculture-environment': named(
    'Sở Nông nghiệp và Môi trường',
    'Department of Agriculture and Environment',
    'Direction de l’agriculture et de l’environnement',
    'Amt für Landwirtschaft und Umwelt',
  ),
  'department-construction': named(
    'Sở Xây dựng',
    'Department of Construction',
    'Direction de la construction',
    'Bauamt der Provinz',
  ),
  'department-finance': named('Sở Tài chính', 'Department of Finance', 'Direction des finances', 'Finanzamt der Provinz'),
  'power-company': named('Công ty Điện lực', 'Power company', 'Compagnie d’électricité', 'Stromgesellschaft'),
  'provincial-police': named('Công an tỉnh', 'Provincial police', 'Police provinciale', 'Polizei der Provinz'),
  'tax-customs': named('Thuế và Hải quan', 'Tax and customs', 'Impôts et douanes', 'Steuer und Zoll'),
  'department-home-affairs': named(
    'Sở Nội vụ',
    'Department of Home Affairs',
    'Direction de l’intérieur',
    'Amt für innere Angelegenheiten',
  ),
} as const

export type Agency = keyof typeof agencyNames
