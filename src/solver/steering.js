import { allocateTargets, catchUpPlan, explainConflict } from '../engine/index.js'
/** The plans that need a solver, by name: what a thread of the solver can be asked for. */
export const tasks = {
  catchUpPlan,
  allocateTargets,
  explainConflict: (input, solve) => explainConflict({ ...input, solve }),
}
export function isTask(found) {
  if (typeof found !== 'object' || found === null || !('name' in found && 'input' in found && 'seconds' in found)) return false
  return typeof found.name === 'string' && found.name in tasks && typeof found.seconds === 'number'
}
//# sourceMappingURL=steering.js.map
