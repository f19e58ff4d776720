import type { Steering } from './steering.ts'
/**
 * Plans worked out one after the other in a thread of their own, so that nobody else waits. The thread stays, with its solver compiled, and
 * holds no program open while it has nothing to do. A plan that takes longer than `seconds` is answered as stopped; a thread that broke or
 * had to be ended is replaced for the next plan.
 */
export declare function startSteering(seconds: number): Steering
