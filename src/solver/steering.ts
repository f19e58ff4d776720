import { catchUpPlan, explainConflict, type LinearSolver } from '../engine/index.ts'

/** The plans that need a solver, by name: what a thread of the solver can be asked for. */
export const tasks = {
  catchUpPlan,
  explainConflict: (input: Omit<Parameters<typeof explainConflict>[0], 'solve'>, solve: LinearSolver) =>
    explainConflict({ ...input, solve }),
} as const

export type Tasks = typeof tasks
export type TaskName = keyof Tasks

/** The same plans for a caller that waits; each answers `stopped` when its time is over. */
export type Steering = {
  readonly [Name in TaskName]: (input: Parameters<Tasks[Name]>[0]) => Promise<ReturnType<Tasks[Name]>>
}

/** What is handed to the thread. */
export interface Task {
  readonly name: TaskName
  readonly input: unknown
  readonly seconds: number
}

export function isTask(found: unknown): found is Task {
  if (typeof found !== 'object' || found === null || !('name' in found && 'input' in found && 'seconds' in found)) return false
  return typeof found.name === 'string' && found.name in tasks && typeof found.seconds === 'number'
}
