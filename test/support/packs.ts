import { join } from 'node:path'
import type { RegionPack } from '../../src/contract/record.ts'
import { readRegionPack } from '../../src/readers/read-region-pack.ts'
import { readPackFolder } from '../../src/store/pack-folder.ts'
import { root } from '../architecture/source-files.ts'

/** A pack of the repository, read and checked. */
export function packOfFolder(name: string): RegionPack {
  const { pack, problems } = readRegionPack(
    readPackFolder(join(root, 'regions', name)),
    readPackFolder(join(root, 'regions', 'codes')),
  )
  if (!pack) throw new Error(`${name} is refused:\n${problems.map((problem) => JSON.stringify(problem)).join('\n')}`)
  return pack
}
