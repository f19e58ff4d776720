import type { z } from 'zod'
import type { OperationKey, Operations } from '../contract/operations/index.ts'
import { addAccount } from './accounts/add-account.ts'
import { closeAccount } from './accounts/close-account.ts'
import { listAccounts } from './accounts/list-accounts.ts'
import { signIn } from './accounts/sign-in.ts'
import { signOut } from './accounts/sign-out.ts'
import { whoAmI } from './accounts/who-am-i.ts'
import { adjustSeries } from './adjust-series/adjust-series.ts'
import { allocation } from './allocation/allocation.ts'
import { proposeAllocation } from './allocation/propose-allocation.ts'
import { backtest } from './backtest.ts'
import { benchmarkSeries } from './benchmark-series/benchmark-series.ts'
import { bridgeIndex } from './bridge-index/bridge-index.ts'
import { checkFigures } from './check-figures/check-figures.ts'
import { checkFile } from './check-figures/check-file.ts'
import { compileIndex } from './compile-index/compile-index.ts'
import type { ContextOf } from './context.ts'
import { convertClassification } from './convert-classification/convert-classification.ts'
import { forecast } from './forecast.ts'
import { capitalLedger } from './investment/capital-ledger.ts'
import { listDeals } from './investment/list-deals.ts'
import { pipeline } from './investment/pipeline.ts'
import { programmes } from './investment/programmes.ts'
import { promotion } from './investment/promotion.ts'
import { serviceClocks } from './investment/service-clocks.ts'
import { showDeal } from './investment/show-deal.ts'
import { clearance } from './land/clearance.ts'
import { landCatalogue } from './land/land-catalogue.ts'
import { landTile } from './land/land-tile.ts'
import { listPlots } from './land/list-plots.ts'
import { listZones } from './land/list-zones.ts'
import { showZone } from './land/show-zone.ts'
import { listCodes } from './list-codes.ts'
import { listEntries } from './list-entries.ts'
import { listObservations } from './list-observations.ts'
import { listRegions } from './list-regions.ts'
import { listReleaseDays } from './list-release-days.ts'
import { listReleases } from './list-releases.ts'
import { listStatements } from './list-statements.ts'
import { listTargets } from './list-targets.ts'
import { loadRegion } from './load-region.ts'
import { outlook } from './outlook/outlook.ts'
import { whatIf } from './outlook/what-if.ts'
import { listPetitions } from './petitions/list-petitions.ts'
import { showPetition } from './petitions/show-petition.ts'
import { allocateTargets } from './plan/allocate-targets.ts'
import { catchUp } from './plan/catch-up.ts'
import { explainConflict } from './plan/explain-conflict.ts'
import { price } from './price/price.ts'
import { listProjects } from './projects/list-projects.ts'
import { showProject } from './projects/show-project.ts'
import { queryReturns } from './query-returns.ts'
import { recordEntries } from './record-entries.ts'
import { compareScenarios } from './scenario/compare-scenarios.ts'
import { draftActuals } from './scenario/draft-actuals.ts'
import { draftPhasing } from './scenario/draft-phasing.ts'
import { draftScenario } from './scenario/draft-scenario.ts'
import { exportScenario } from './scenario/export-scenario.ts'
import { importScenario } from './scenario/import-scenario.ts'
import { listScenarios } from './scenario/list-scenarios.ts'
import { showScenario } from './scenario/show-scenario.ts'
import { directives } from './steering/directives.ts'
import { proposeCatchUp } from './steering/propose-catch-up.ts'
import { steering } from './steering/steering.ts'
import { traceObservation } from './trace-observation.ts'
import { verdict } from './verdict/verdict.ts'
import { verify } from './verify.ts'

type Handlers = {
  readonly [Key in OperationKey]: (
    input: z.output<Operations[Key]['input']>,
    context: ContextOf<Operations[Key]['access']>,
  ) => Promise<z.output<Operations[Key]['output']>>
}

/** One handler for each row of the table of operations; a missing one does not compile. */
export const handlers = {
  verdict,
  outlook,
  steering,
  proposeCatchUp,
  directives,
  allocation,
  proposeAllocation,
  whatIf,
  listRegions,
  listCodes,
  listAccounts,
  listObservations,
  listTargets,
  listStatements,
  listReleases,
  listReleaseDays,
  traceObservation,
  checkFigures,
  bridgeIndex,
  checkFile,
  catchUp,
  explainConflict,
  allocateTargets,
  loadRegion,
  compileIndex,
  convertClassification,
  benchmarkSeries,
  adjustSeries,
  forecast,
  backtest,
  queryReturns,
  listZones,
  showZone,
  listPlots,
  clearance,
  landCatalogue,
  landTile,
  draftScenario,
  draftActuals,
  draftPhasing,
  listScenarios,
  showScenario,
  compareScenarios,
  exportScenario,
  importScenario,
  recordEntries,
  listEntries,
  listDeals,
  showDeal,
  pipeline,
  serviceClocks,
  capitalLedger,
  programmes,
  promotion,
  signIn,
  signOut,
  whoAmI,
  listPetitions,
  showPetition,
  price,
  listProjects,
  showProject,
  addAccount,
  closeAccount,
  verify,
} satisfies Handlers
