import { beforeAll, describe, expect, test } from 'vitest'
import { landOf } from '../../../test/support/land-books.ts'
import { readTile } from '../../../test/support/read-tile.ts'
import { clearance as clearanceOperation } from '../../contract/operations/clearance.ts'
import { listZones as listZonesOperation } from '../../contract/operations/list-zones.ts'
import { showZone as showZoneOperation } from '../../contract/operations/show-zone.ts'
import { writeBooks } from '../books.ts'
import { auditLand } from '../ledgers/land/audit-land.ts'
import { base64 } from './base64.ts'
import { clearance } from './clearance.ts'
import { landCatalogue } from './land-catalogue.ts'
import { landTile } from './land-tile.ts'
import { listPlots } from './list-plots.ts'
import { listZones } from './list-zones.ts'
import { showZone } from './show-zone.ts'

const today = '2025-12-20'
const actor = { id: 'thao', name: 'Thảo', role: 'officer', organisation: '' } as const
let invented: Awaited<ReturnType<typeof landOf>>

beforeAll(async () => {
  invented = await landOf('synthetic', today)
})

const paged = { region: 'synthetic', offset: 0, limit: 1000 }

describe('land of the invented province', () => {
  test('LAN-50 every zone, its phases and its plots tell the same hectares; the book of two days adds up', async () => {
    const { zones } = listZonesOperation.output.parse(await listZones({ region: 'synthetic' }, invented.context()))
    expect(zones).toHaveLength(12)
    const { plots, count } = await listPlots(paged, invented.context())
    expect([count, plots.length]).toEqual([312, 312])
    for (const { id, hectares, accounts } of zones) {
      const shown = showZoneOperation.output.parse(
        await showZone({ region: 'synthetic', zone: id, from: '2025-07-01' }, invented.context()),
      )
      expect(shown.phases.reduce((sum, phase) => sum + phase.hectares, 0)).toBeCloseTo(hectares, 6)
      for (const { account, opening, received, given, closing } of shown.statement.lines) {
        expect(opening + received - given).toBeCloseTo(closing, 6)
        if (account !== 'outside') expect(closing).toBeCloseTo(accounts[account] ?? 0, 6)
      }
    }
    const parcels = plots
      .filter(({ zone }) => zone === 'dong-hai-ip')
      .reduce((sum, plot) => sum + (plot.accounts.leasable ?? 0), 0)
    expect(parcels).toBeCloseTo(zones.find(({ id }) => id === 'dong-hai-ip')?.accounts.leasable ?? 0, 6)
    await expect(showZone({ region: 'synthetic', zone: 'nowhere' }, invented.context())).rejects.toMatchObject({
      code: 'unknown-zone',
    })
  })

  test('LAN-51 what was known on an earlier day is shown as it was then', async () => {
    const on = async (asOf: string) => (await listZones({ region: 'synthetic', asOf }, invented.context())).clearance
    const [early, late] = [await on('2025-03-01'), await on(today)]
    expect(early.cleared).toBeLessThan(late.cleared)
    const communes = async (asOf: string) =>
      (await listZones({ region: 'synthetic', asOf, type: 'park' }, invented.context())).zones[0]?.communes
    expect((await communes('2025-06-30'))?.map(({ id }) => id)).toEqual(['xa-3'])
    expect((await communes('2025-07-01'))?.map(({ id, share }) => [id, share])).toEqual([
      ['phuong-2', 0.4],
      ['phuong-3', 0.6],
    ])
    const there = await listZones({ region: 'synthetic', commune: 'phuong-2', type: 'park' }, invented.context())
    expect(there.zones.map(({ id }) => id)).toContain('dong-hai-ip')
    expect(there.zones.length).toBeLessThan(7)
  })

  test('LAN-52 names of households are for those who are signed in', async () => {
    const ask = async (who?: typeof actor) => clearanceOperation.output.parse(await clearance(paged, invented.context(who)))
    const [outside, inside] = [await ask(), await ask(actor)]
    expect(outside.households.every(({ name }) => name === null)).toBe(true)
    expect(JSON.stringify(outside)).not.toContain('Nguyễn')
    expect(inside.households.every(({ name }) => name !== null)).toBe(true)
  })

  test('LAN-53 the board counts turns, states and reasons, the latest first, and filters by each', async () => {
    const board = await clearance(paged, invented.context())
    const { counts, turns, reasons } = board
    const open = counts.households - counts.cleared
    expect(turns.reduce((sum, { households }) => sum + households, 0)).toBe(open)
    expect(turns.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(counts.overdue)
    const days = board.households.map(({ overdueDays }) => overdueDays)
    expect(days).toEqual(days.toSorted((one, other) => other - one))
    for (const { reason, households } of reasons)
      expect((await clearance({ ...paged, reason }, invented.context())).count, reason).toBe(households)
    const [first] = turns
    const mine = await clearance({ ...paged, turn: first?.turn }, invented.context())
    expect(mine.households.every(({ turn }) => turn === first?.turn)).toBe(true)
    expect((await clearance({ ...paged, state: 'overdue', limit: 1 }, invented.context())).count).toBe(counts.overdue)
  })

  test('LAN-54 the catalogue offers cleared land only, and what fits comes first', async () => {
    const { context } = invented
    const all = await landCatalogue({ region: 'synthetic', limit: 1000 }, context())
    const { zones } = await listZones({ region: 'synthetic' }, context())
    const founded = zones.filter(({ status }) => status !== 'planned')
    expect(all.hectares.leasable).toBeCloseTo(
      founded.reduce((sum, { accounts }) => sum + (accounts.leasable ?? 0), 0),
      6,
    )
    expect(all.matches).toBeNull()
    const { matches } = await landCatalogue({ region: 'synthetic', limit: 1, hectares: 20, power: 6 }, context())
    expect(matches?.length).toBeGreaterThan(2)
    const fits = (matches ?? []).map((match) => match.fits)
    expect(fits).toEqual(fits.toSorted((one, other) => Number(other) - Number(one)))
    for (const match of matches ?? []) {
      expect(match.plots.reduce((sum, { hectares }) => sum + hectares, 0)).toBeCloseTo(match.hectares, 6)
      expect(match.hectares).toBeGreaterThanOrEqual(20)
      expect((match.plots[0]?.free.power ?? 0) >= 6).toBe(match.fits)
    }
  })

  test('LAN-55 list and map say the same: every zone is placed with its state or listed as unplaced', async () => {
    const { zones, unplaced, box } = await listZones({ region: 'synthetic' }, invented.context())
    const tile = await landTile({ region: 'synthetic', z: 6, ...tileOf(box ?? [], 6) }, invented.context())
    const features = readTile(tile.tile)
    const drawn = new Set(features.map(({ words }) => words.zone))
    expect(unplaced).toEqual(['dai-tu-cluster'])
    for (const { id, place } of zones) expect([id, drawn.has(id)]).toEqual([id, place !== 'none'])
    expect(features.filter(({ layer }) => layer === 'points').map(({ words }) => [words.id, words.state])).toEqual(
      zones.filter(({ place }) => place === 'point').map(({ id, state }) => [id, state]),
    )
    for (const { id } of zones) {
      const { phases } = await showZone({ region: 'synthetic', zone: id }, invented.context())
      const onMap = features.filter(({ layer, words }) => layer === 'phases' && words.zone === id)
      expect(onMap.map(({ words }) => [words.id, words.state])).toEqual(
        phases.filter(({ placed }) => placed).map((phase) => [phase.id, phase.state]),
      )
    }
  })

  test('LAN-56 a tile holds areas with a positive outer ring inside its margin, cut where they leave it', async () => {
    const { box } = await listZones({ region: 'synthetic' }, invented.context())
    let plots = 0
    const z = 13
    const [from, to] = [tileOf(box ?? [], z), tileOf([...(box ?? []).slice(2), ...(box ?? []).slice(2)], z)]
    for (let x = from.x; x <= to.x; x += 1)
      for (let y = to.y; y <= from.y; y += 1) {
        const { tile } = await landTile({ region: 'synthetic', z, x, y }, invented.context())
        for (const { layer, kind, corners } of readTile(tile)) {
          if (layer === 'plots') plots += 1
          if (kind !== 3) continue
          const twice = corners.reduce((sum, [x1, y1], index) => {
            const [x2, y2] = corners[(index + 1) % corners.length] ?? [0, 0]
            return sum + x1 * y2 - x2 * y1
          }, 0)
          expect(twice).toBeGreaterThan(0)
          expect(corners.flat().every((at) => at >= -64 && at <= 4160)).toBe(true)
        }
      }
    expect(plots).toBeGreaterThanOrEqual(303)
    expect((await landTile({ region: 'synthetic', z: 6, x: 0, y: 0 }, invented.context())).tile).toBe('')
    expect([base64(Uint8Array.from([77])), base64(Uint8Array.from([77, 97, 110, 255]))]).toEqual(['TQ==', 'TWFu/w=='])
  })

  test('LAN-57 tenants who start up make a utility short in a month that is named', async () => {
    const { zones } = await listZones({ region: 'synthetic' }, invented.context())
    const shown = await Promise.all(zones.map(({ id }) => showZone({ region: 'synthetic', zone: id }, invented.context())))
    const lines = shown.flatMap(({ readiness, labour }) => [...readiness, ...labour])
    const short = lines.filter((line) => line.short !== '')
    expect(short.length).toBeGreaterThan(0)
    expect(short.length).toBeLessThan(lines.length / 2)
    expect(lines.every(({ short: month, missing }) => (month === '') === (missing === 0))).toBe(true)
    expect(lines.every(({ capacity, committed, free }) => Math.abs(capacity - committed - free) < 1e-5)).toBe(true)
  })

  test('LAN-60 the committed land book posts without a refusal and adds up', async () => {
    await invented.context().books.read('synthetic', undefined, ({ land }, { number }) => {
      expect(number).toBeGreaterThan(2000)
      expect(auditLand(land)).toEqual([])
      expect([land.zones.size, land.plots.size, land.households.size]).toEqual([12, 312, 1650])
      const statuses = [...land.zones.values()].map(({ status }) => status)
      expect(new Set(statuses).size).toBe(3)
    })
  })

  test('LAN-58 what is entered shows in the next answer', async () => {
    const { call, context, shelf, store } = await landOf('synthetic', today)
    const before = await listZones({ region: 'synthetic' }, context())
    const offered = (await landCatalogue({ region: 'synthetic', limit: 1 }, context())).offers[0]
    if (offered === undefined) throw new Error('nothing is on offer')
    const body = { from: 'leasable', to: 'leased', hectares: offered.hectares }
    const entry = { ledger: 'land', kind: 'move-hectares', about: offered.plot, day: today, body } as const
    await writeBooks(shelf, store).record({ ...call, entries: [entry] })
    const after = await listZones({ region: 'synthetic' }, context())
    const let_ = (answer: typeof after) => answer.occupancies[0]?.occupancy.numerator ?? 0
    expect(let_(after) - let_(before)).toBeCloseTo(offered.hectares, 6)
    expect(after.last).toBe(before.last + 1)
  })
})

describe('land of Quảng Ninh', () => {
  test('LAN-61 Sông Khoai: 448.49 of 714 ha are cleared, 62.8 %, from published entries with their sources', async () => {
    const { context } = await landOf('quang-ninh', '2026-01-31')
    const { zone, phases, published, movements } = await showZone(
      { region: 'quang-ninh', zone: 'song-khoai-ip', from: '2023-01-01' },
      context(),
    )
    const cleared = zone.occupancies.find(({ base }) => base === 'cleared-of-all')
    expect(cleared).toMatchObject({ numerator: 448.49, denominator: 714 })
    expect(cleared?.share?.toFixed(3)).toBe('0.628')
    expect(phases).toHaveLength(1)
    expect(movements.every(({ trace }) => trace.source !== '')).toBe(true)
    expect(published.map(({ printed }) => printed)).toEqual(expect.arrayContaining(['686.82', '448.49', '714']))
  })

  test('LAN-62 counts stay apart: 5 economic zones, 23 parks and 36 clusters are planned, whatever the book holds', async () => {
    const { context } = await landOf('quang-ninh', '2026-01-31')
    const { counts, zones } = await listZones({ region: 'quang-ninh' }, context())
    const planned = (type: string) => counts.find((one) => one.type === type && one.status === 'planned')
    const values = (type: string) => planned(type)?.published.map(({ value }) => value)
    expect(values('economic-zone')).toEqual([5])
    expect(values('park')).toEqual(expect.arrayContaining([23]))
    expect(values('cluster')).toEqual(expect.arrayContaining([36]))
    expect(counts.map(({ entered }) => entered).reduce((sum, entered) => sum + entered, 0)).toBe(zones.length)
  })

  test('LAN-63 only places on record are drawn: two points of an unofficial map, nothing else', async () => {
    const { context } = await landOf('quang-ninh', '2026-01-31')
    const { zones, unplaced, box } = await listZones({ region: 'quang-ninh' }, context())
    const placed = zones.filter(({ place }) => place !== 'none')
    expect(placed.map(({ id, place, placed: rests }) => [id, place, rests?.source])).toEqual([
      ['dong-mai-ip', 'point', 'github-2020-12-31-park-map'],
      ['hai-yen-ip', 'point', 'github-2020-12-31-park-map'],
    ])
    expect(unplaced).toHaveLength(zones.length - 2)
    const features = readTile((await landTile({ region: 'quang-ninh', z: 4, ...tileOf(box ?? [], 4) }, context())).tile)
    expect(features.map(({ words, layer }) => [layer, words.id])).toEqual([
      ['points', 'dong-mai-ip'],
      ['points', 'hai-yen-ip'],
    ])
  })
})

/** The tile in which the south-western corner of a box lies. */
function tileOf([west = 0, south = 0]: readonly number[], z: number) {
  const angle = (south * Math.PI) / 180
  return {
    x: Math.floor(((west + 180) / 360) * 2 ** z),
    y: Math.floor(((1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2) * 2 ** z),
  }
}
