import type { RegionPack } from '../../src/contract/record.ts';
/** A pack of the repository, read and checked. */
export declare function packOfFolder(name: string): RegionPack;
