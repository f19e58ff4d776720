export type { Benchmarked, BenchmarkedSeries, BenchmarkInput, BenchmarkVariant } from './adjust/benchmarked.ts'
export { dayFromText, dayText, firstDayOf, monthOfDay } from './adjust/calendar-day.ts'
export { type CalendarRegressor, easterRegressor, leapYearRegressor, tradingDayRegressors } from './adjust/calendar-regressors.ts'
export { choletteDagumBenchmark } from './adjust/cholette-dagum-benchmark.ts'
export { type ChowLinSeries, chowLin, type NoChowLinReason } from './adjust/chow-lin.ts'
export { dentonBenchmark, smoothDisaggregation } from './adjust/denton-benchmark.ts'
export {
  type AdjustmentPart,
  type AdjustmentSettings,
  type RefreshPolicy,
  refreshPolicies,
  refreshSettings,
  type SettingChange,
} from './adjust/refresh-policy.ts'
export { type ResidualSeasonality, residualSeasonality } from './adjust/residual-seasonality.ts'
export { type RevisionHistory, revisionHistory } from './adjust/revision-history.ts'
export {
  type AdjustmentForecast,
  type DecompositionSettings,
  type NoAdjustmentReason,
  type SeasonalAdjustment,
  seasonalAdjustment,
} from './adjust/seasonal-adjustment.ts'
export { type SlidingSpans, type Span, slidingSpanStarts, slidingSpans } from './adjust/sliding-spans.ts'
export { type NoStlReason, type StlParts, stl } from './adjust/stl.ts'
export { tetDate } from './adjust/tet-date.ts'
export { type TetRegressors, tetRegressors } from './adjust/tet-regressors.ts'
export { vietnameseHolidays } from './adjust/vietnamese-holidays.ts'
export { workingDays } from './adjust/working-days.ts'
export { type NoX11Reason, type X11Parts, x11 } from './adjust/x11.ts'
export type { SigmaLimits } from './adjust/x11-extremes.ts'
export type { X11Mode } from './adjust/x11-parts.ts'
export { type X11Quality, x11Quality } from './adjust/x11-quality.ts'
export type { SeasonalFilter } from './adjust/x11-seasonal.ts'
export { type ArimaForecast, arimaForecast } from './arima/arima-forecast.ts'
export { type ArimaModel, arimaModel, type NoArimaReason } from './arima/arima-model.ts'
export type { ArimaOrders, ArmaCoefficients } from './arima/arma-polynomial.ts'
export {
  airlineOrders,
  type ChosenModel,
  candidateOrders,
  type ModelChoice,
  type ModelRequest,
  type RegressorGroup,
} from './arima/choose-model.ts'
export type { OutlierSearch } from './arima/find-outliers.ts'
export { type InformationCriteria, informationCriteria } from './arima/information-criterion.ts'
export { type LjungBox, ljungBox } from './arima/ljung-box.ts'
export { type Outlier, type OutlierKind, outlierCriticalValue, outlierRegressor } from './arima/outliers.ts'
export type { Band, Banded } from './band.ts'
export { beliefSamples } from './belief/belief-samples.ts'
export { type Believed, believed, believedCovariance, mostPlausible } from './belief/believed.ts'
export type { CalendarKind } from './belief/calendar-effects.ts'
export { condensedBelief } from './belief/condensed-belief.ts'
export { type CondensedStartUps, condensedStartUps } from './belief/condensed-start-ups.ts'
export { addEvidence, type Belief, conditionBelief } from './belief/condition.ts'
export { estimateHyperParameters, type HyperEstimate } from './belief/estimate-hyper-parameters.ts'
export { forecastYear, type NoForecastReason, type YearForecast } from './belief/forecast-year.ts'
export { type HyperPrior, hyperAt, levelPrior, statementPrior } from './belief/hyper-prior.ts'
export { interventionPrior, type LeafIntervention } from './belief/intervention-prior.ts'
export type { HyperParameters, LeafModel } from './belief/leaf-model.ts'
export { type LeafPrior, leafPrior } from './belief/leaf-prior.ts'
export type { LeafRecord } from './belief/leaf-record.ts'
export { type LeftOut, leaveOneOut } from './belief/leave-one-out.ts'
export { linearisedOdds } from './belief/linearised-odds.ts'
export { logEvidence } from './belief/log-evidence.ts'
export { itemisedNews, type News, type NewsItem } from './belief/news.ts'
export { type Odds, odds } from './belief/odds.ts'
export { type PathToTarget, pathToTarget } from './belief/path-to-target.ts'
export { type Evidence, printedEvidence } from './belief/printed-evidence.ts'
export type { Leaves, Quantity } from './belief/quantity.ts'
export { type NormalDraws, seededNormals } from './belief/seeded-normals.ts'
export { type LeafSensitivity, sensitivities } from './belief/sensitivities.ts'
export { standardLeafModel } from './belief/standard-leaf-model.ts'
export { type StartUp, startUpLevels } from './belief/start-up-levels.ts'
export { type StartUpPoints, startUpPoints } from './belief/start-up-points.ts'
export { startUpPrior } from './belief/start-up-prior.ts'
export {
  type CodeLink,
  type Correspondence,
  makeCorrespondence,
  reverseCorrespondence,
} from './classification/correspondence.ts'
export {
  type CodedIndices,
  type CodedTable,
  readInClassification,
  readIndicesInClassification,
} from './classification/read-in-classification.ts'
export {
  type CellSensitivity,
  cellSensitivity,
  type DisclosureRules,
  type SensitivityReason,
  totalSensitivity,
} from './disclosure/cell-sensitivity.ts'
export { type LargestContributors, largestContributors } from './disclosure/largest-contributors.ts'
export { type Publication, secondarySuppression } from './disclosure/secondary-suppression.ts'
export { type CellInterval, type CellTree, suppressionAudit } from './disclosure/suppression-audit.ts'
export { chiSquaredTail } from './distributions/chi-squared.ts'
export {
  type ForecastDistribution,
  type ForecastSummary,
  forecastQuantile,
  forecastSummary,
} from './distributions/forecast-distribution.ts'
export { normalCdf, normalQuantile } from './distributions/normal.ts'
export { studentCdf, studentQuantile } from './distributions/student.ts'
export { EngineError, type EngineErrorCode, type EngineErrorFacts } from './error.ts'
export { allowedRange, type PrintedOperator, printedHalfUnit, rangeGap, type ValueRange } from './forensics/allowed-range.ts'
export { chainedGrowthRange } from './forensics/chained-growth-range.ts'
export { cumulativeRange, hiddenRange, type ShareBand, shareBand } from './forensics/cumulative-range.ts'
export { impliedDeflator, impliedRelativePrice, rateRange } from './forensics/implied-deflator.ts'
export { recordRange } from './forensics/record-range.ts'
export { runWeight } from './forensics/run-weight.ts'
export { scaleSlip } from './forensics/scale-slip.ts'
export { changeReading, unitSlip } from './forensics/slips.ts'
export { smallestConflict } from './forensics/smallest-conflict.ts'
export { type WeightsWithinRounding, weightsWithinRounding } from './forensics/weights-within-rounding.ts'
export { type ArrivalOdds, arrivalOdds, oddsOfCase, type StageSpell } from './ground/arrival-odds.ts'
export {
  type CapacityDemand,
  type CapacityMonth,
  type CapacityNow,
  type CapacityStep,
  capacityNow,
  capacityOutlook,
} from './ground/capacity-outlook.ts'
export {
  type Capital,
  type CapitalFault,
  type CapitalFlow,
  type CapitalRemainder,
  capitalFlows,
  capitalRemainder,
  enterCapital,
  noCapital,
  registeredCapital,
  sumCapital,
} from './ground/capital.ts'
export {
  type ClearanceCase,
  type ClearanceStanding,
  clearanceStanding,
  type NextStep,
  type Obstacle,
  refuseStep,
  type StepRefusal,
  type StepTaken,
  tetRest,
} from './ground/clearance-case.ts'
export {
  type ClearanceClock,
  type ClearanceRules,
  type ClearanceStep,
  clearanceSteps,
  clockRuleFaults,
  type LandKind,
  landKinds,
  type RuleFault,
  type StepDuty,
} from './ground/clock-rules.ts'
export { type CompetingExits, competingExits, durationAt, incidenceAt } from './ground/competing-exits.ts'
export {
  criticalChain,
  type DatedThing,
  type DependenceGraph,
  type DerivedDate,
  daysLater,
  dependenceCircle,
  dependenceDates,
  dependenceGraph,
} from './ground/dependence-dates.ts'
export { type DisbursementGap, disbursementGap, type MonthAmount } from './ground/disbursement-gap.ts'
export {
  addBalances,
  type LandAccount,
  type LandBalance,
  landAccounts,
  landWithin,
  noLand,
  squareMetresPerHectare,
} from './ground/land-account.ts'
export { type LandStatementLine, landStatement } from './ground/land-statement.ts'
export { type LegalCalendar, legalCalendar, workingDaysTo } from './ground/legal-calendar.ts'
export {
  type ClockEvent,
  type ClockLimit,
  type ClockStanding,
  type ClockUnit,
  clockUnits,
  type LegalClock,
  legalClock,
} from './ground/legal-clock.ts'
export { type LandMatch, type LandRequirement, matchPlots, type OfferedPlot } from './ground/match-plots.ts'
export { type MilestoneSlippage, milestoneSlippage } from './ground/milestone-slippage.ts'
export { type Occupancy, type OccupancyBase, occupancies, occupancyBases } from './ground/occupancies.ts'
export { paceNeeded } from './ground/pace-needed.ts'
export { monthWithPart, type PlantYear, plantYear } from './ground/plant-year.ts'
export {
  type Boundary,
  type Box,
  boxAround,
  crossesItself,
  type Place,
  polygonArea,
  polygonOverlap,
  sharedBorder,
} from './ground/polygon.ts'
export { type InForce, isInForce, type RuleTableFault, ruleTableFaults } from './ground/rule-table.ts'
export { type ServiceCase, type ServiceRecord, serviceRecord } from './ground/service-record.ts'
export { judgeMove, type MoveJudgement, nextStages, type StageMove, type StageStanding } from './ground/stage-graph.ts'
export { successorUnits, type UnitChange, type UnitShare, unevenUnits } from './ground/successor-units.ts'
export { type LandTransfer, type TransferRefusal, type TransferResult, transferLand } from './ground/transfer-land.ts'
export { type Neighbours, neighboursOf, type UsableBlock, type UsablePlot, usableBlocks } from './ground/usable-blocks.ts'
export { type WeightedPipeline, weightedPipeline } from './ground/weighted-pipeline.ts'
export { averageAnnualGrowth, growthMultiple } from './growth/average-annual.ts'
export { type BalancingGrowth, balancingGrowth } from './growth/balancing-growth.ts'
export { type BaseReadings, baseReadings } from './growth/base-readings.ts'
export { carryOver } from './growth/carry-over.ts'
export { change } from './growth/change.ts'
export { cumulativeGrowth } from './growth/cumulative.ts'
export { type GrowthBridge, growthBridge, impliedValueAdded, type NoBridgeReason } from './growth/growth-bridge.ts'
export { growthForShare } from './growth/growth-for-share.ts'
export { hiddenPeriod, type PublishedGrowth } from './growth/hidden-period.ts'
export { impliedBaseShare, type NoShareReason, residualShare } from './growth/implied-base-share.ts'
export { requiredLevel } from './growth/required-level.ts'
export { type NoPaceReason, requiredPace } from './growth/required-pace.ts'
export { rollShareForward } from './growth/roll-share-forward.ts'
export { sharePath } from './growth/share-path.ts'
export { type AnnualOverlapChain, annualOverlapChain } from './index-numbers/annual-overlap-chain.ts'
export { type BaseRelatives, baseRelatives, type NoBaseReason } from './index-numbers/base-relatives.ts'
export { baseShares, type GrowingPart } from './index-numbers/base-shares.ts'
export { chainLinks, unchain } from './index-numbers/chain-links.ts'
export {
  chainedAnnualContributions,
  chainedContributions,
  type TableContributions,
} from './index-numbers/chained-contributions.ts'
export { climbLadder, type LadderLevel, ladderTotal, type MissingBelow } from './index-numbers/climb-ladder.ts'
export type { Comparator } from './index-numbers/compared-periods.ts'
export {
  type Contribution,
  type Contributions,
  contributions,
  indexContributions,
  levelContributions,
} from './index-numbers/contributions.ts'
export { type FeasibleWeights, feasibleWeights } from './index-numbers/feasible-weights.ts'
export { fisherContributions } from './index-numbers/fisher-contributions.ts'
export { fixedBaseContributions } from './index-numbers/fixed-base-contributions.ts'
export { type FixedBaseIndex, fixedBaseIndex, type NewProduct } from './index-numbers/fixed-base-index.ts'
export { groupChain } from './index-numbers/group-chain.ts'
export { growthContributions } from './index-numbers/growth-contributions.ts'
export { type ImputationRule, type ImputedReturns, imputeReturns, stillMissing } from './index-numbers/impute-returns.ts'
export { imputedBasePrice } from './index-numbers/imputed-base-price.ts'
export { effectiveWeights, type Ladder, type Rung } from './index-numbers/ladder.ts'
export { type LadderGrowth, ladderGrowth } from './index-numbers/ladder-growth.ts'
export { levelGrowth } from './index-numbers/level-growth.ts'
export { type LinkWeights, linkWeightsFromPrices, linkWeightsFromShares } from './index-numbers/link-weights.ts'
export { rebase } from './index-numbers/rebase.ts'
export { type SeamStep, seamSteps } from './index-numbers/seam-steps.ts'
export { type SeriesTable, seriesTable, tableRows } from './index-numbers/series-table.ts'
export { sliceTable } from './index-numbers/slice-table.ts'
export { splice } from './index-numbers/splice.ts'
export { type StockCycle, stockCycle } from './index-numbers/stock-cycle.ts'
export { type SummedReturns, sumCompletedReturns } from './index-numbers/sum-completed-returns.ts'
export { type GrowthReading, type WeightedGrowth, weightedGrowth } from './index-numbers/weighted-growth.ts'
export { choleskySolve } from './linear-algebra/cholesky-solve.ts'
export { type ChainedPanel, chainedPanel } from './panel/chained-panel.ts'
export { chainedPanelContributions } from './panel/chained-panel-contributions.ts'
export { type CompletedSums, completedSums, type ReturnMarks } from './panel/completed-sums.ts'
export { type LaspeyresPanel, laspeyresPanel } from './panel/laspeyres-panel.ts'
export { type MatchedSums, matchedSums } from './panel/matched-sums.ts'
export { type MonthPanel, makeMonthPanel, monthPanelValue } from './panel/month-panel.ts'
export { monthTable } from './panel/month-table.ts'
export { type PairPanel, pairPanel } from './panel/pair-panel.ts'
export { panelContributions } from './panel/panel-contributions.ts'
export { panelGrowth } from './panel/panel-growth.ts'
export { type ReturnColumns, sumColumns } from './panel/sum-columns.ts'
export { sumPairs } from './panel/sum-pairs.ts'
export { unitValues } from './panel/unit-values.ts'
export { type ReplacedPair, whatIfSums } from './panel/what-if-sums.ts'
export {
  containsPeriod,
  cumulativeTo,
  formatPeriod,
  intersectPeriods,
  monthsIn,
  type Period,
  type PeriodType,
  parsePeriod,
  periodType,
  restOfYear,
  shiftYears,
  yearOf,
} from './period.ts'
export { addScenarioRow, scenarioRows } from './plan/add-scenario-row.ts'
export {
  type Allocation,
  allocateTargets,
  type LandShortage,
} from './plan/allocate-targets.ts'
export type { AllocationInput, AllocationSite } from './plan/allocation-input.ts'
export { applyEdit, editedLevel } from './plan/apply-edit.ts'
export { type CapacityUse, capacityUse } from './plan/capacity-use.ts'
export { type CatchUpBalance, catchUpBalance } from './plan/catch-up-balance.ts'
export type { CatchUpInput, CatchUpLimit, CatchUpNode } from './plan/catch-up-input.ts'
export { type BindingLimit, type CatchUpPlan, catchUpPlan } from './plan/catch-up-plan.ts'
export type { CatchUpPromise } from './plan/catch-up-promises.ts'
export {
  type Compensation,
  type CompensationLedger,
  type CompensationRule,
  compensationLedger,
} from './plan/compensation-ledger.ts'
export { type ControlLimits, type ControlSignal, controlLimits } from './plan/control-limits.ts'
export { type DecomposedTarget, decomposeTarget, type TargetNode, type TargetRow } from './plan/decompose-target.ts'
export type { EditRefusal, EditResult, ScenarioEdit } from './plan/edit-result.ts'
export { enterRealised } from './plan/enter-realised.ts'
export { expectedFalseAlarms } from './plan/expected-false-alarms.ts'
export {
  type ConflictExplanation,
  explainConflict,
  type PlanPromise,
  type PromisedQuantity,
  type PromisedRow,
  type Relaxation,
} from './plan/explain-conflict.ts'
export { fairnessIndex } from './plan/fairness-index.ts'
export { type GrowthPrice, growthPrices } from './plan/growth-prices.ts'
export { largestRemainder } from './plan/largest-remainder.ts'
export { isSameBlock, limitBlock } from './plan/limit-block.ts'
export type {
  LinearModel,
  LinearRow,
  LinearSolution,
  LinearSolver,
  LinearTerm,
  LinearVariable,
} from './plan/linear-model.ts'
export { type LostToDelay, lostToDelay } from './plan/lost-to-delay.ts'
export { monthAvailability, type Standstill, type StartingPlant, seasonFactors } from './plan/month-factors.ts'
export { type NearestPlan, nearestPlan } from './plan/nearest-plan.ts'
export { phaseRow } from './plan/phase-row.ts'
export { phaseTotal } from './plan/phase-total.ts'
export { type ProductStatus, productStatus } from './plan/product-status.ts'
export { type ProportionalFit, proportionalFit } from './plan/proportional-fit.ts'
export { type PartAgainstPlan, type PointsLost, rankByPointsLost } from './plan/rank-by-points-lost.ts'
export { type RequiredRest, requiredRest } from './plan/required-rest.ts'
export {
  makeScenario,
  type Scenario,
  type ScenarioBlock,
  type ScenarioCell,
  type ScenarioRange,
  type ScenarioRow,
  scenarioCell,
} from './plan/scenario.ts'
export { type ShareGoalYear, shareGoalPath } from './plan/share-goal-path.ts'
export { type SiteLandGap, siteLandGap } from './plan/site-land-gap.ts'
export { type ConvexCost, type ConvexSolution, solveConvex } from './plan/solve-convex.ts'
export { stoppedRanges } from './plan/stopped-ranges.ts'
export { type SupplyMonth, supplyLimit } from './plan/supply-limit.ts'
export { pooledRatio } from './pooled-ratio.ts'
export {
  type Frequency,
  type MissingReason,
  makeSeries,
  type Reading,
  type Series,
  seriesSum,
  seriesValue,
  sliceSeries,
} from './series.ts'
export { type SumCheck, sumCheck } from './sum-check.ts'
export { baseValueWeights, type IndexMeasure } from './weights/base-value-weights.ts'
