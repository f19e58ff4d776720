import type { RegionPack } from '../../src/contract/record.ts';
import type { WriteStore } from '../../src/store/ports.ts';
/** A store in memory, for tests of services and doors: packs loaded once, read as of a day. */
export declare function memoryStore(packs: readonly RegionPack[]): WriteStore;
