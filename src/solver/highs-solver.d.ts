import type { LinearSolver } from '../engine/index.ts'
/**
 * A solver of linear programmes on HiGHS, ready to be called. It runs in the calling thread until it is done or `seconds` are over.
 * A model's memory is given back before it returns: the garbage collector would not.
 */
export declare function highsSolver(seconds: number): Promise<LinearSolver>
