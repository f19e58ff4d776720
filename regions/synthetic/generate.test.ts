import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRegionPack } from '../../src/readers/read-region-pack.ts'
import { committedSeed, generateProvince } from './province.ts'

const here = new URL('./', import.meta.url)
const packFile = /\.csv$|\.jsonl$|^manifest\.json$/
/** Entries of people, written by hand. */
const written = ['daybook-steering.jsonl']
const filesIn = (folder: URL) =>
  readdirSync(folder).flatMap((name) =>
    packFile.test(name) ? [{ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }] : [],
  )

const { pack, problems } = readRegionPack(filesIn(here), filesIn(new URL('../codes/', here)))
const observations = pack?.observations ?? []
type Rows = typeof observations
const bySource = new Map<string, (typeof observations)[number][]>()
for (const one of observations) bySource.set(one.source, [])
for (const one of observations) bySource.get(one.source)?.push(one)
const find = (wanted: Readonly<Record<string, string>>): Rows =>
  (wanted.source === undefined ? observations : (bySource.get(wanted.source) ?? [])).filter((one) =>
    Object.entries(wanted).every(([key, value]) => Reflect.get(one, key) === value),
  )
const printed = (rows: Rows) => rows.reduce((sum, one) => sum + Math.round(Number(one.printed) * 100), 0)

describe('invented province', () => {
  it('SYN-1 the committed files are the script’s, byte by byte, and another seed gives others', () => {
    const generated = generateProvince(committedSeed)
    expect(
      filesIn(here)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...generated.keys(), ...written].sort())
    for (const [name, text] of generated) expect(readFileSync(new URL(name, here), 'utf8') === text, name).toBe(true)
    expect(generateProvince(committedSeed + 1).get('grdp.csv')).not.toBe(generated.get('grdp.csv'))
  })

  it('SYN-2 the pack has no fault and stays small', () => {
    expect(problems).toEqual([])
    expect(filesIn(here).reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(4_000_000)
  })

  it('SYN-3 is marked invented in every language, and so is every source', () => {
    expect(pack?.region.kind).toBe('synthetic')
    expect(pack?.region.names).toEqual({
      vi: expect.stringContaining('tỉnh giả định'),
      en: expect.stringContaining('invented province'),
      fr: expect.stringContaining('province fictive'),
      de: expect.stringContaining('erfundene Provinz'),
    })
    for (const source of pack?.sources ?? []) expect([source.publisher, source.url]).toEqual(['taoda (dữ liệu giả định)', ''])
  })

  it('SYN-4 holds 48 months of every industry, section and the total, and 14 products with plans, in two vintages', () => {
    expect(find({ indicator: 'iip', measure: 'level' })).toHaveLength((34 + 4 + 1) * 48 * 2)
    expect(new Set(find({ indicator: 'product-output' }).map(({ subject }) => subject)).size).toBe(14)
    expect(find({ indicator: 'product-output' })).toHaveLength(14 * 48 * 2)
    expect(find({ indicator: 'product-plan', status: 'plan' })).toHaveLength(14 * 48)
    const days = new Map(pack?.sources.map(({ id, published }) => [id, published]))
    const july = find({ indicator: 'iip', activity: 'total', measure: 'level', period: '2025-07' })
    expect(july.map(({ status, source }) => [status, days.get(source)])).toEqual([
      ['estimate', '2025-07-29'],
      ['preliminary', '2025-08-06'],
    ])
  })

  it('SYN-5 sections and total are the weighted averages of the printed industries, with the weights of the README', () => {
    const readme = readFileSync(new URL('README.md', here), 'utf8').replaceAll('\n', ' ')
    const list = /in 10,000: (.*?)\./.exec(readme)?.[1] ?? ''
    const weights = new Map(
      list.split(', ').map((entry): [string, number] => [`vsic-${entry.split(' ')[0]}`, Number(entry.split(' ')[1])]),
    )
    expect([...weights.values()].reduce((sum, weight) => sum + weight, 0)).toBe(10_000)
    const parent = new Map(
      pack?.codes.filter(({ list: kind }) => kind === 'activity').map(({ code, parent: above }) => [code, above]),
    )
    for (const whole of ['mining', 'manufacturing', 'electricity', 'water-waste', 'total']) {
      for (const { period, source, printed: level } of find({ indicator: 'iip', measure: 'level', activity: whole })) {
        const rows = find({ source, indicator: 'iip', measure: 'level' })
        const parts = rows.filter(
          ({ activity }) => weights.has(activity) && (whole === 'total' || parent.get(activity) === whole),
        )
        const weight = parts.reduce((sum, { activity }) => sum + (weights.get(activity) ?? 0), 0)
        const average = parts.reduce((sum, { activity, value }) => sum + (weights.get(activity) ?? 0) * value, 0) / weight
        expect(Math.abs(average - Number(level)), `${whole} ${period} ${source}`).toBeLessThan(0.005 + 1e-9)
      }
    }
  })

  it('SYN-6 contributions of the four parts sum to the printed growth, shares to 100, levels to the total', () => {
    const totals = find({ indicator: 'grdp', activity: 'total', measure: 'growth' })
    expect(totals).toHaveLength(7 * 4 * 2)
    for (const total of totals) {
      const { source } = total
      const four = (measure: string, priceBasis: string) =>
        find({ source, measure, priceBasis }).filter(({ activity }) => activity !== 'total' && activity !== 'manufacturing')
      expect(printed(four('contribution', 'constant')), source).toBe(printed([total]))
      expect(printed(four('share', 'current')), source).toBe(10_000)
      for (const priceBasis of ['constant', 'current']) {
        const whole = find({ source, measure: 'level', activity: 'total', priceBasis })
        expect(printed(four('level', priceBasis)), source).toBe(printed(whole))
      }
    }
  })

  it('SYN-7 the manifest’s phasing is that of the printed constant-price levels of 2024', () => {
    const cumulative = ['2024-Q1', '2024-01/2024-06', '2024-01/2024-09', '2024'].map((period) =>
      printed(
        find({ indicator: 'grdp', activity: 'total', measure: 'level', priceBasis: 'constant', status: 'preliminary', period }),
      ),
    )
    const year = cumulative[3] ?? 0
    pack?.region.phasing.forEach(({ share, low, high }, index) => {
      const exact = ((cumulative[index] ?? 0) - (cumulative[index - 1] ?? 0)) / year
      expect(Math.abs(share - exact)).toBeLessThan(0.0001)
      expect(low <= share && share <= high).toBe(true)
    })
  })

  it('SYN-8 three issuers state targets of 2025, one of them replaced in mid-year', () => {
    const targets =
      pack?.targets.filter(({ period, kind, activity }) => period === '2025' && kind === 'target' && activity === 'total') ?? []
    const all = pack?.targets.filter(({ period }) => period.startsWith('2025')) ?? []
    expect(new Set(all.map(({ issuer }) => issuer)).size).toBe(3)
    expect(targets.find(({ supersedes }) => supersedes !== '')).toMatchObject({
      supersedes: 'year-2025',
      published: '2025-07-11',
    })
    expect(targets.some(({ published }) => published < '2025-01-01')).toBe(true)
  })
})
