/** Month by month deviation from the year's average in thousandths, January first. */
export const seasons = {
  flat: [0, -5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  export: [-70, -60, -20, -25, -5, 5, 15, 30, 40, 50, 45, -5],
  food: [60, -40, -45, -30, -20, -10, 0, 5, 10, 15, 20, 35],
  building: [-20, -50, 40, 55, 50, 20, -40, -55, -50, 0, 25, 25],
  power: [-110, -120, -40, 10, 60, 95, 100, 85, 30, -10, -45, -55],
  mine: [20, -10, 45, 50, 35, 5, -55, -70, -60, 0, 15, 25],
} as const satisfies Readonly<Record<string, readonly number[]>>

/**
 * An industry of two digits in the index: its weight in 10,000, its usual growth a year, the size of its irregular part in a month,
 * what the storm of September 2024 cost it and how strongly the lunar new year stops it. All but the weight in thousandths.
 */
export interface Division {
  readonly code: string
  readonly section: Section
  readonly weight: number
  readonly growth: number
  readonly irregular: number
  readonly season: keyof typeof seasons
  readonly storm: number
  readonly holiday: number
}

export const sections = ['mining', 'manufacturing', 'electricity', 'water-waste'] as const
export type Section = (typeof sections)[number]

type Line = readonly [
  code: string,
  weight: number,
  growth: number,
  irregular: number,
  season: keyof typeof seasons,
  storm: number,
  holiday: number,
]

const lines: Readonly<Record<Section, readonly Line[]>> = {
  mining: [
    ['05', 180, 5, 30, 'mine', 220, 500],
    ['06', 20, -20, 25, 'flat', 100, 100],
    ['07', 40, 20, 45, 'mine', 180, 500],
    ['08', 250, 45, 35, 'building', 200, 600],
    ['09', 30, 25, 40, 'mine', 150, 500],
  ],
  manufacturing: [
    ['10', 720, 65, 20, 'food', 120, 500],
    ['11', 210, 50, 30, 'food', 100, 450],
    ['12', 40, -10, 35, 'food', 60, 450],
    ['13', 420, 75, 22, 'export', 130, 600],
    ['14', 640, 80, 20, 'export', 140, 700],
    ['15', 560, 85, 22, 'export', 150, 700],
    ['16', 210, 60, 30, 'export', 170, 600],
    ['17', 180, 70, 25, 'export', 90, 500],
    ['18', 50, 40, 30, 'food', 70, 500],
    ['19', 90, 35, 25, 'flat', 80, 200],
    ['20', 300, 70, 22, 'flat', 90, 350],
    ['21', 110, 75, 28, 'flat', 60, 450],
    ['22', 360, 95, 22, 'export', 130, 550],
    ['23', 520, 50, 28, 'building', 160, 450],
    ['24', 480, 75, 30, 'building', 110, 250],
    ['25', 340, 95, 25, 'building', 130, 600],
    ['26', 1280, 155, 25, 'export', 110, 450],
    ['27', 390, 135, 28, 'export', 120, 500],
    ['28', 180, 90, 35, 'export', 120, 550],
    ['29', 150, 60, 40, 'flat', 130, 600],
    ['30', 170, 70, 38, 'flat', 150, 600],
    ['31', 190, 65, 30, 'export', 170, 650],
    ['32', 80, 70, 30, 'export', 120, 600],
    ['33', 30, 50, 45, 'flat', -150, 500],
  ],
  electricity: [['35', 1380, 80, 20, 'power', 90, 250]],
  'water-waste': [
    ['36', 250, 65, 12, 'power', 60, 120],
    ['37', 30, 55, 20, 'flat', -40, 100],
    ['38', 100, 70, 25, 'food', -200, 100],
    ['39', 20, 40, 40, 'flat', -300, 100],
  ],
}

export const divisions: readonly Division[] = sections.flatMap((section) =>
  lines[section].map(([digits, weight, growth, irregular, season, storm, holiday]) => ({
    code: `vsic-${digits}`,
    section,
    weight,
    growth,
    irregular,
    season,
    storm,
    holiday,
  })),
)

/** Industries whose growth since January the reports print as well, at the end of each quarter from this year on. */
export const printedDivisions: { readonly codes: readonly string[]; readonly firstYear: number } = {
  codes: ['vsic-10', 'vsic-14', 'vsic-26', 'vsic-29'],
  firstYear: 2024,
}

/** How lively each year is against a division's usual growth. */
export const liveliness: Readonly<Record<number, number>> = { 2021: 0.8, 2022: 1.15, 2023: 0.55, 2024: 1.1, 2025: 1.15 }

/** The plant that starts up in March 2025: output of its division against the old level, from the first month on. */
export const newPlant = {
  division: 'vsic-29',
  firstMonth: 2025 * 12 + 2,
  ramp: [0.15, 0.35, 0.6, 0.9, 1.2, 1.5, 1.8, 2.1, 2.35, 2.5],
} as const
