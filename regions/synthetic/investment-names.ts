import type { RandomStream } from './random.ts'

/** Parks of the invented province, with who develops them. */
export const parks = [
  { park: 'dong-hai-ip', developer: 'dev-dong-hai' },
  { park: 'bac-hai-ip', developer: 'dev-bac-hai' },
  { park: 'an-phu-ip', developer: 'dev-an-phu' },
  { park: 'song-lam-ip', developer: 'dev-song-lam' },
  { park: 'tay-son-ip', developer: 'dev-tay-son' },
  { park: 'cua-nam-ip', developer: 'dev-cua-nam' },
] as const

const first = ['Ka', 'Mo', 'Tel', 'Ri', 'Sun', 'Vel', 'Do', 'Han', 'Lu', 'Par', 'Ze', 'Bo', 'Ni', 'Quo', 'Fa', 'Er']
const second = ['vora', 'teko', 'mira', 'dane', 'shin', 'lux', 'rona', 'bexa', 'tavi', 'gund', 'pelo', 'wari', 'nex', 'soka']
const works = ['Điện tử', 'Dệt may', 'Cơ khí', 'Nhựa', 'Thực phẩm', 'Năng lượng', 'Ô tô', 'Vật liệu']
export const activities = ['vsic-26', 'vsic-13', 'vsic-28', 'vsic-22', 'vsic-10', 'vsic-27', 'vsic-29', 'vsic-23']
const countries = ['JP', 'KR', 'CN', 'CN', 'TW', 'SG', 'DE', 'TH', 'US', 'HK']

export function pick<Item>(list: readonly Item[], random: RandomStream): Item {
  const item = list[Math.floor(random.uniform() * list.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** An enterprise that does not exist, and says so. */
export function inventedName(random: RandomStream): { readonly name: string; readonly work: number } {
  const work = Math.floor(random.uniform() * works.length)
  return { name: `${pick(first, random)}${pick(second, random)} ${works[work]} (giả định)`, work }
}

export function inventedCountry(random: RandomStream): string {
  return pick(countries, random)
}
