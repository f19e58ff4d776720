import { test } from 'vitest'
import { memoryStore } from '../../../test/support/memory-store.ts'
import { packOfFolder } from '../../../test/support/packs.ts'
import { believed, odds, seededNormals, sensitivities, shiftYears } from '../../engine/index.ts'
import { regionBelief } from './region-belief.ts'

const days = ['2025-03-01', '2025-04-10', '2025-07-10', '2025-08-10', '2025-09-10', '2025-10-05', '2025-11-05', '2026-01-10']
const store = memoryStore([packOfFolder('quang-ninh')])
test('x', async () => {
  for (const asOf of days) {
    const region = (await store.listRegions())[0]!
    const observations = await store.listObservations({ region: region.id, asOf, upToYear: 2025 })
    const t = performance.now()
    const r = regionBelief(region, await store.listCodes(region.id), observations, 2025)
    const said = believed(r.belief, r.year)
    const o = odds(r.belief, { quantity: r.year, targets: [0.14, 0.125, 0.12], draws: seededNormals(1), pairs: 300 })
    console.log(asOf, r.belief.evidence.length, r.belief.converged, 'live', r.liveliness, 'drift', r.drift.toFixed(4), 'rev', r.revision.toFixed(4), Object.values(said).map((v) => (100 * v).toFixed(2)).join(' '), 'odds', o.map((x) => (100 * x.probability).toFixed(2) + '±' + (100 * x.error).toFixed(2)).join(' '), (performance.now() - t).toFixed(0) + 'ms')
  }
})
