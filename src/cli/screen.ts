import type { OperationKey } from '../contract/operations/index.ts'
import { operations } from '../contract/operations/index.ts'
import type { Code, Language } from '../contract/record.ts'
import { adjustSeriesScreen } from './adjust-series-screen.ts'
import { addAccountScreen, verifyScreen } from './books-screens.ts'
import { bridgeIndexScreen } from './bridge-index-screen.ts'
import { checkFiguresScreen, checkFileScreen } from './check-figures-screen.ts'
import { compileIndexScreen } from './compile-index-screen.ts'
import { capitalLedgerScreen, listDealsScreen, pipelineScreen, serviceClocksScreen, showDealScreen } from './deal-screens.ts'
import { backtestScreen, forecastScreen } from './forecast-screen.ts'
import { clearanceScreen, landCatalogueScreen, listZonesScreen, showZoneScreen } from './land-screens.ts'
import { listsScreen } from './lists-screen.ts'
import { outlookScreen, whatIfScreen } from './outlook-screen.ts'
import { allocateTargetsScreen, catchUpScreen, explainConflictScreen } from './plan-screens.ts'
import { priceScreen } from './price-screen.ts'
import { programmesScreen } from './programmes-screen.ts'
import { queryReturnsScreen } from './query-returns-screen.ts'
import { comparisonScreen, importScreen, scenarioScreen } from './scenario-screens.ts'
import { allocationScreen, directivesScreen, proposeAllocationScreen, steeringScreen } from './steering-screens.ts'
import { table } from './table.ts'
import { verdictScreen } from './verdict-screen.ts'

/** An answer for a person at a terminal. Some have a screen of their own, files are bytes; lists become tables, anything else indented JSON. */
export function screen(key: OperationKey, answer: unknown, codes: readonly Code[], language: Language): string | Uint8Array {
  if (key === 'exportScenario') return Buffer.from(operations.exportScenario.output.parse(answer).base64, 'base64')
  if (key === 'importScenario') return importScreen(operations.importScenario.output.parse(answer), codes, language)
  if (key === 'verdict') return verdictScreen(operations.verdict.output.parse(answer), codes, language)
  if (key === 'outlook') return outlookScreen(operations.outlook.output.parse(answer), codes, language)
  if (key === 'whatIf') return whatIfScreen(operations.whatIf.output.parse(answer), codes, language)
  if (key === 'price') return priceScreen(operations.price.output.parse(answer), language)
  if (key === 'bridgeIndex') return bridgeIndexScreen(operations.bridgeIndex.output.parse(answer), language)
  if (key === 'checkFigures') return checkFiguresScreen(operations.checkFigures.output.parse(answer), codes, language)
  if (key === 'compileIndex') return compileIndexScreen(operations.compileIndex.output.parse(answer), language)
  if (key === 'listZones') return listZonesScreen(operations.listZones.output.parse(answer), language)
  if (key === 'showZone') return showZoneScreen(operations.showZone.output.parse(answer), language)
  if (key === 'clearance') return clearanceScreen(operations.clearance.output.parse(answer), language)
  if (key === 'landCatalogue') return landCatalogueScreen(operations.landCatalogue.output.parse(answer), language)
  if (key === 'listDeals') return listDealsScreen(operations.listDeals.output.parse(answer), language)
  if (key === 'showDeal') return showDealScreen(operations.showDeal.output.parse(answer), language)
  if (key === 'pipeline') return pipelineScreen(operations.pipeline.output.parse(answer), language)
  if (key === 'serviceClocks') return serviceClocksScreen(operations.serviceClocks.output.parse(answer), language)
  if (key === 'capitalLedger') return capitalLedgerScreen(operations.capitalLedger.output.parse(answer), codes, language)
  if (key === 'programmes') return programmesScreen(operations.programmes.output.parse(answer), language)
  if (key === 'catchUp') return catchUpScreen(operations.catchUp.output.parse(answer), language)
  if (key === 'proposeCatchUp') return catchUpScreen(operations.proposeCatchUp.output.parse(answer), language)
  if (key === 'steering') return steeringScreen(operations.steering.output.parse(answer), codes, language)
  if (key === 'directives') return directivesScreen(operations.directives.output.parse(answer), codes, language)
  if (key === 'allocation') return allocationScreen(operations.allocation.output.parse(answer), codes, language)
  if (key === 'proposeAllocation')
    return proposeAllocationScreen(operations.proposeAllocation.output.parse(answer), codes, language)
  if (key === 'explainConflict') return explainConflictScreen(operations.explainConflict.output.parse(answer), language)
  if (key === 'allocateTargets') return allocateTargetsScreen(operations.allocateTargets.output.parse(answer), language)
  if (key === 'showScenario') return scenarioScreen(operations.showScenario.output.parse(answer), codes, language)
  if (key === 'compareScenarios') return comparisonScreen(operations.compareScenarios.output.parse(answer), codes, language)
  if (key === 'addAccount') return addAccountScreen(operations.addAccount.output.parse(answer), language)
  if (key === 'verify') return verifyScreen(operations.verify.output.parse(answer), language)
  if (answer !== null && typeof answer === 'object' && ofSeveralLists.includes(key))
    return `${invented(answer)}${listsScreen(answer, language)}`
  if (key === 'adjustSeries') return adjustSeriesScreen(operations.adjustSeries.output.parse(answer), language)
  if (key === 'queryReturns') return queryReturnsScreen(operations.queryReturns.output.parse(answer), language)
  if (key === 'checkFile') return checkFileScreen(operations.checkFile.output.parse(answer), language)
  if (key === 'forecast') return forecastScreen(operations.forecast.output.parse(answer), language)
  if (key === 'backtest') return backtestScreen(operations.backtest.output.parse(answer), language)
  const list = answer !== null && typeof answer === 'object' ? Object.values(answer).find(isRows) : undefined
  if (!list) return `${JSON.stringify(answer, null, 2)}\n`
  return `${invented(answer)}${table(list.map((row) => printable(row, language)))}`
}

/** Operations whose answer is more than one list. */
const ofSeveralLists: readonly OperationKey[] = ['convertClassification', 'benchmarkSeries']

function isRows(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null)
}

/** The cells of a row that fit a terminal: plain values, and names in the reader's language. */
function printable(row: object, language: Language): Readonly<Record<string, string>> {
  const cells = Object.entries(row).flatMap(([name, value]): [string, string][] => {
    if (name === 'names' && typeof value === 'object' && value !== null) return [['name', String(Reflect.get(value, language))]]
    if (typeof value === 'object' && value !== null)
      return name === 'source' ? [['source', String(Reflect.get(value, 'id'))]] : []
    return [[name, String(value)]]
  })
  return Object.fromEntries(cells)
}

/** Invented data says so on every screen. */
function invented(answer: unknown): string {
  const synthetic = typeof answer === 'object' && answer !== null && Reflect.get(answer, 'synthetic') === true
  return synthetic ? 'SYNTHETIC: an invented province; no figure below is real.\n\n' : ''
}
