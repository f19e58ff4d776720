import type { RandomStream } from './random.ts'

/** What has become of a phase by the end of the invented history. */
export type Fate = 'let' | 'ready' | 'cleared' | 'clearing' | 'planned'

/** A rectangle in hundred-thousandths of a degree: west, south, width, height. */
export interface Rectangle {
  readonly west: number
  readonly south: number
  readonly width: number
  readonly height: number
}

export interface PlotPlan {
  readonly id: string
  readonly area: Rectangle
}

export interface PhasePlan {
  readonly id: string
  readonly number: number
  readonly fate: Fate
  readonly area: Rectangle
  readonly plots: readonly PlotPlan[]
}

export interface ZonePlan {
  readonly id: string
  readonly type: 'economic-zone' | 'park' | 'cluster'
  readonly name: string
  readonly status: 'planned' | 'established' | 'operating'
  readonly within: string
  readonly developer: string
  readonly commune: string
  readonly catchment: string
  readonly phases: readonly PhasePlan[]
  readonly corner: readonly [number, number]
}

/** Square metres of a rectangle near 20° N: one hundred-thousandth of a degree is 1.0462 m east and 1.1132 m north. */
export function squareMetres({ width, height }: Rectangle): number {
  return Math.round((width * height * 11_646) / 10_000)
}

export function hectaresOf(square: number): number {
  return Number((square / 10_000).toFixed(4))
}

export function cornersOf({ west, south, width, height }: Rectangle): readonly (readonly [number, number])[] {
  const degree = (value: number): number => Number((value / 100_000).toFixed(5))
  const [w, s, e, n] = [west, south, west + width, south + height].map(degree) as [number, number, number, number]
  return [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
  ]
}

type Row = readonly [
  id: string,
  type: ZonePlan['type'],
  name: string,
  status: ZonePlan['status'],
  within: string,
  fates: readonly Fate[],
]

/** Twelve zones; those that hold no phase of their own hold parks. */
const rows: readonly Row[] = [
  ['hai-thanh-ez', 'economic-zone', 'Khu kinh tế ven biển Hải Thanh', 'operating', '', []],
  ['cua-nam-ez', 'economic-zone', 'Khu kinh tế cửa khẩu Cửa Nam', 'established', '', []],
  ['dong-hai-ip', 'park', 'Khu công nghiệp Đông Hải', 'operating', 'hai-thanh-ez', ['let', 'let', 'ready', 'clearing']],
  ['bac-hai-ip', 'park', 'Khu công nghiệp Bắc Hải', 'operating', 'hai-thanh-ez', ['let', 'ready', 'clearing']],
  ['an-phu-ip', 'park', 'Khu công nghiệp An Phú', 'operating', '', ['let', 'let', 'cleared']],
  ['song-lam-ip', 'park', 'Khu công nghiệp Sông Lam', 'operating', '', ['let', 'ready', 'clearing', 'clearing']],
  ['tay-son-ip', 'park', 'Khu công nghiệp Tây Sơn', 'established', '', ['ready', 'cleared', 'clearing']],
  ['cua-nam-ip', 'park', 'Khu công nghiệp Cửa Nam', 'established', 'cua-nam-ez', ['cleared', 'clearing', 'planned']],
  ['tan-lap-ip', 'park', 'Khu công nghiệp Tân Lập', 'planned', '', ['planned']],
  ['my-loc-cluster', 'cluster', 'Cụm công nghiệp Mỹ Lộc', 'operating', '', ['let']],
  ['phu-xuan-cluster', 'cluster', 'Cụm công nghiệp Phú Xuân', 'established', '', ['ready']],
  ['dai-tu-cluster', 'cluster', 'Cụm công nghiệp Đại Từ', 'planned', '', ['planned']],
]

/** The zones of the invented province, drawn in the open sea so that nobody can take them for real land. */
export function planZones(random: RandomStream): readonly ZonePlan[] {
  return rows.map(([id, type, name, status, within, fates], index): ZonePlan => {
    const corner = [10_840_000 + (index % 4) * 5_000, 1_995_000 + Math.floor(index / 4) * 2_600] as const
    const small = type === 'cluster'
    let west = corner[0]
    const phases = fates.map((fate, at): PhasePlan => {
      const [columns, lines] = small ? [3, 3] : [3, 4 + Math.floor(random.uniform() * 2)]
      const side = small ? 120 : 240 + 10 * Math.floor(random.uniform() * 9)
      const phase = phasePlan(`${id}-${at + 1}`, at + 1, fate, { west, south: corner[1] }, [columns, lines, side])
      west += phase.area.width
      return phase
    })
    const developer = type === 'economic-zone' ? '' : `dev-${id.replace(/-(ip|cluster)$/, '')}`
    return {
      ...{ id, type, name, status, within, developer, phases, corner },
      commune: `xa-${(index % 10) + 1}`,
      catchment: index % 2 === 0 ? 'vung-bac' : 'vung-nam',
    }
  })
}

/** Plots side by side, a road of ten metres around them all. */
function phasePlan(
  id: string,
  number: number,
  fate: Fate,
  { west, south }: Pick<Rectangle, 'west' | 'south'>,
  [columns, lines, side]: readonly [number, number, number],
): PhasePlan {
  const road = 10
  const plots = Array.from({ length: columns * lines }, (_, index): PlotPlan => {
    const [column, line] = [index % columns, Math.floor(index / columns)]
    const area = { west: west + road + column * side, south: south + road + line * side, width: side, height: side }
    return { id: `${id}-${String(index + 1).padStart(2, '0')}`, area }
  })
  const area = { west, south, width: columns * side + 2 * road, height: lines * side + 2 * road }
  return { id, number, fate, area, plots }
}
