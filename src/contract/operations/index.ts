import { addAccount } from './add-account.ts'
import { adjustSeries } from './adjust-series.ts'
import { allocateTargets } from './allocate-targets.ts'
import { allocation } from './allocation.ts'
import { backtest } from './backtest.ts'
import { benchmarkSeries } from './benchmark-series.ts'
import { bridgeIndex } from './bridge-index.ts'
import { capitalLedger } from './capital-ledger.ts'
import { catchUp } from './catch-up.ts'
import { checkFigures } from './check-figures.ts'
import { checkFile } from './check-file.ts'
import { clearance } from './clearance.ts'
import { closeAccount } from './close-account.ts'
import { compareScenarios } from './compare-scenarios.ts'
import { compileIndex } from './compile-index.ts'
import { convertClassification } from './convert-classification.ts'
import { directives } from './directives.ts'
import { draftActuals } from './draft-actuals.ts'
import { draftPhasing } from './draft-phasing.ts'
import { draftScenario } from './draft-scenario.ts'
import { explainConflict } from './explain-conflict.ts'
import { exportScenario } from './export-scenario.ts'
import { forecast } from './forecast.ts'
import { importScenario } from './import-scenario.ts'
import { landCatalogue } from './land-catalogue.ts'
import { landTile } from './land-tile.ts'
import { listAccounts } from './list-accounts.ts'
import { listCodes } from './list-codes.ts'
import { listDeals } from './list-deals.ts'
import { listEntries } from './list-entries.ts'
import { listObservations } from './list-observations.ts'
import { listPetitions } from './list-petitions.ts'
import { listPlots } from './list-plots.ts'
import { listProjects } from './list-projects.ts'
import { listRegions } from './list-regions.ts'
import { listReleaseDays } from './list-release-days.ts'
import { listReleases } from './list-releases.ts'
import { listScenarios } from './list-scenarios.ts'
import { listStatements } from './list-statements.ts'
import { listTargets } from './list-targets.ts'
import { listZones } from './list-zones.ts'
import { loadRegion } from './load-region.ts'
import { outlook } from './outlook.ts'
import { pipeline } from './pipeline.ts'
import { price } from './price.ts'
import { programmes } from './programmes.ts'
import { promotion } from './promotion.ts'
import { proposeAllocation } from './propose-allocation.ts'
import { proposeCatchUp } from './propose-catch-up.ts'
import { queryReturns } from './query-returns.ts'
import { recordEntries } from './record-entries.ts'
import { serviceClocks } from './service-clocks.ts'
import { showDeal } from './show-deal.ts'
import { showPetition } from './show-petition.ts'
import { showProject } from './show-project.ts'
import { showScenario } from './show-scenario.ts'
import { showZone } from './show-zone.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { steering } from './steering.ts'
import { traceObservation } from './trace-observation.ts'
import { verdict } from './verdict.ts'
import { verify } from './verify.ts'
import { whatIf } from './what-if.ts'
import { whoAmI } from './who-am-i.ts'

/** The table of operations: the centre of the house. Every door is made from it. */
export const operations = {
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
  promotion,
  programmes,
  signIn,
  signOut,
  whoAmI,
  listPetitions,
  listProjects,
  price,
  showPetition,
  showProject,
  addAccount,
  closeAccount,
  verify,
} as const

export type Operations = typeof operations
export type OperationKey = keyof Operations
