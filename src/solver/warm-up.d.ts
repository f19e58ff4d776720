import type { Steering } from './steering.ts'
/** Has the solver's thread work out an allocation that nobody needs, so that the first real one finds everything compiled. */
export declare function warmUp({ allocateTargets }: Steering): Promise<void>
