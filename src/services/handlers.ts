import type { z } from 'zod'
import type { OperationKey, Operations } from '../contract/operations/index.ts'
import { backtest } from './backtest.ts'
import { checkFigures } from './check-figures/check-figures.ts'
import { compileIndex } from './compile-index.ts'
import type { ContextOf } from './context.ts'
import { forecast } from './forecast.ts'
import { listCodes } from './list-codes.ts'
import { listObservations } from './list-observations.ts'
import { listRegions } from './list-regions.ts'
import { listReleaseDays } from './list-release-days.ts'
import { listReleases } from './list-releases.ts'
import { listStatements } from './list-statements.ts'
import { listTargets } from './list-targets.ts'
import { loadRegion } from './load-region.ts'
import { traceObservation } from './trace-observation.ts'
import { verdict } from './verdict/verdict.ts'

type Handlers = {
  readonly [Key in OperationKey]: (
    input: z.output<Operations[Key]['input']>,
    context: ContextOf<Operations[Key]['access']>,
  ) => Promise<z.output<Operations[Key]['output']>>
}

/** One handler for each row of the table of operations; a missing one does not compile. */
export const handlers = {
  verdict,
  listRegions,
  listCodes,
  listObservations,
  listTargets,
  listStatements,
  listReleases,
  listReleaseDays,
  traceObservation,
  checkFigures,
  loadRegion,
  compileIndex,
  forecast,
  backtest,
} satisfies Handlers
