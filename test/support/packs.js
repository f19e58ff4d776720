import { join } from 'node:path';
import { readRegionPack } from '../../src/readers/read-region-pack.js';
import { readPackFolder } from '../../src/store/pack-folder.js';
import { root } from '../architecture/source-files.js';
/** A pack of the repository, read and checked. */
export function packOfFolder(name) {
    const { pack, problems } = readRegionPack(readPackFolder(join(root, 'regions', name)), readPackFolder(join(root, 'regions', 'codes')));
    if (!pack)
        throw new Error(`${name} is refused:\n${problems.map((problem) => JSON.stringify(problem)).join('\n')}`);
    return pack;
}
//# sourceMappingURL=packs.js.map