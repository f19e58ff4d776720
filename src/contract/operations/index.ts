import { allocateTargets } from './allocate-targets.ts'
import { benchmarkSeries } from './benchmark-series.ts'
import { bridgeIndex } from './bridge-index.ts'
import { catchUp } from './catch-up.ts'
import { checkFigures } from './check-figures.ts'
import { compileIndex } from './compile-index.ts'
import { convertClassification } from './convert-classification.ts'
import { explainConflict } from './explain-conflict.ts'
import { listCodes } from './list-codes.ts'
import { listObservations } from './list-observations.ts'
import { listRegions } from './list-regions.ts'
import { listReleaseDays } from './list-release-days.ts'
import { listReleases } from './list-releases.ts'
import { listStatements } from './list-statements.ts'
import { listTargets } from './list-targets.ts'
import { loadRegion } from './load-region.ts'
import { traceObservation } from './trace-observation.ts'
import { verdict } from './verdict.ts'

/** The table of operations: the centre of the house. Every door is made from it. */
export const operations = {
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
  bridgeIndex,
  catchUp,
  explainConflict,
  allocateTargets,
  loadRegion,
  compileIndex,
  convertClassification,
  benchmarkSeries,
} as const

export type Operations = typeof operations
export type OperationKey = keyof Operations
