import { readFileSync } from 'node:fs'
import { LandBook } from './land-entries.ts'
import { cornersOf, hectaresOf, planZones, squareMetres, type ZonePlan } from './land-layout.ts'
import { recoverPhase } from './land-recovery.ts'
import { layUtilities, openFinishedPhase } from './land-use.ts'
import { randomStream } from './random.ts'

const rules: object = JSON.parse(readFileSync(new URL('../codes/clearance-rules.json', import.meta.url), 'utf8'))

/** Families of a plot whose land is being recovered, on average. */
const perPlot = 13

/** The land book of the invented province, one entry a line. The same seed gives the same bytes. */
export function landBook(seed: number): string {
  const book = new LandBook()
  openTerritory(book)
  book.add('2024-08-01', 'adopt-rules', 'clearance', rules, 'Luật Đất đai 31/2024/QH15')
  const random = randomStream(seed, 'land')
  for (const zone of planZones(random)) {
    openZone(book, zone)
    for (const phase of zone.phases) {
      // One cluster is in the plan only: nobody has drawn it yet.
      const drawn = zone.id === 'dai-tu-cluster' ? {} : { boundary: cornersOf(phase.area) }
      const names = {
        vi: `Giai đoạn ${phase.number}`,
        en: `Phase ${phase.number}`,
        fr: `Phase ${phase.number}`,
        de: `Abschnitt ${phase.number}`,
      }
      book.add('2022-02-15', 'define-phase', phase.id, {
        zone: zone.id,
        names,
        hectares: hectaresOf(squareMetres(phase.area)),
        ...drawn,
      })
      const ownStream = randomStream(seed, `land ${phase.id}`)
      if (phase.fate === 'let' || phase.fate === 'ready') openFinishedPhase(book, zone, phase, ownStream)
      else
        for (const plot of phase.plots) {
          const plotDrawn = zone.id === 'dai-tu-cluster' ? {} : { boundary: cornersOf(plot.area) }
          const hectares = hectaresOf(squareMetres(plot.area))
          book.add('2024-07-01', 'define-plot', plot.id, {
            phase: phase.id,
            hectares,
            account: 'planned',
            ...plotDrawn,
          })
        }
      if (phase.fate === 'clearing' || phase.fate === 'cleared') recoverPhase(book, zone, phase, perPlot, ownStream)
    }
    layUtilities(book, zone, randomStream(seed, `utilities ${zone.id}`))
  }
  return book.text()
}

/** Ten communes become four on 1 July 2025, one of them divided; two catchments of labour. */
function openTerritory(book: LandBook): void {
  for (let number = 1; number <= 10; number += 1)
    book.add('2020-01-01', 'define-commune', `xa-${number}`, {
      names: {
        vi: `Xã ${number} (giả định)`,
        en: `Commune ${number} (invented)`,
        fr: `Commune ${number} (fictive)`,
        de: `Gemeinde ${number} (erfunden)`,
      },
    })
  for (const [number, name] of ['Bắc', 'Đông', 'Nam', 'Tây'].entries())
    book.add('2025-07-01', 'define-commune', `phuong-${number + 1}`, { names: { vi: `Phường ${name} Hải (giả định)` } })
  for (let number = 1; number <= 10; number += 1) {
    const whole = [{ to: `phuong-${((number - 1) % 4) + 1}`, share: 1 }]
    const parts =
      number === 3
        ? [
            { to: 'phuong-2', share: 0.4 },
            { to: 'phuong-3', share: 0.6 },
          ]
        : whole
    book.add('2025-07-01', 'replace-commune', `xa-${number}`, { parts }, 'Nghị quyết sắp xếp đơn vị hành chính')
  }
  for (const [id, vi, en] of [
    ['vung-bac', 'Vùng lao động phía bắc', 'Northern catchment'],
    ['vung-nam', 'Vùng lao động phía nam', 'Southern catchment'],
  ] as const) {
    book.add('2022-01-01', 'define-catchment', id, { names: { vi, en } })
    book.add('2022-01-01', 'add-labour', id, { what: 'workers', amount: 45_000, from: '2022-01-01' })
    book.add('2022-01-01', 'add-labour', id, { what: 'beds', amount: 14_000, from: '2022-01-01' })
    book.add('2025-05-05', 'add-labour', id, { what: 'beds', amount: 3_000, from: '2026-12-01' })
  }
}

function openZone(book: LandBook, zone: ZonePlan): void {
  const { id, type, name, status, within, developer, commune, catchment, phases, corner } = zone
  const english = name
    .replace('Khu kinh tế ven biển', 'Coastal economic zone')
    .replace('Khu kinh tế cửa khẩu', 'Border-gate economic zone')
    .replace('Khu công nghiệp', 'Industrial park')
    .replace('Cụm công nghiệp', 'Industrial cluster')
  const french = name
    .replace('Khu kinh tế ven biển', 'Zone économique côtière')
    .replace('Khu kinh tế cửa khẩu', 'Zone économique frontalière')
    .replace('Khu công nghiệp', 'Parc industriel')
    .replace('Cụm công nghiệp', 'Grappe industrielle locale')
  const german = name
    .replace('Khu kinh tế ven biển', 'Küstenwirtschaftszone')
    .replace('Khu kinh tế cửa khẩu', 'Grenzwirtschaftszone')
    .replace('Khu công nghiệp', 'Industriepark')
    .replace('Cụm công nghiệp', 'Gewerbecluster')
  const point = phases.length > 0 ? {} : { point: [corner[0] / 100_000, corner[1] / 100_000] }
  const parts = { ...(within === '' ? {} : { within }), ...(developer === '' ? {} : { developer, catchment }), ...point }
  const names = { vi: `${name} (giả định)`, en: `${english} (invented)`, fr: `${french} (fictif)`, de: `${german} (erfunden)` }
  book.add('2022-02-01', 'define-zone', id, { type, names, status, communes: [commune], ...parts }, `Quyết định thành lập ${id}`)
}
