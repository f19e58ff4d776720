import { TaodaError } from '../contract/errors.ts'
import { readRegionPack } from '../readers/read-region-pack.ts'
import type { PackFile } from '../store/ports.ts'
import type { WriteContext } from './context.ts'

type Input = { files: PackFile[]; codes: PackFile[] }

export async function loadRegion(input: Input, { store, now }: WriteContext) {
  const { pack, problems } = readRegionPack(input.files, input.codes)
  if (!pack) throw new TaodaError('data-refused', { problems })
  return store.loadRegionPack(pack, [...input.files, ...input.codes], now)
}
