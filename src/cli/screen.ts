import type { z } from 'zod'
import { type OperationKey, type Operations, operations } from '../contract/operations/index.ts'
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
import { loadRegionScreen } from './load-region-screen.ts'
import { outlookScreen, whatIfScreen } from './outlook-screen.ts'
import { allocateTargetsScreen, catchUpScreen, explainConflictScreen } from './plan-screens.ts'
import { priceScreen } from './price-screen.ts'
import { programmesScreen } from './programmes-screen.ts'
import { promotionScreen } from './promotion-screen.ts'
import { queryReturnsScreen } from './query-returns-screen.ts'
import { comparisonScreen, importScreen, scenarioScreen } from './scenario-screens.ts'
import { allocationScreen, directivesScreen, proposeAllocationScreen, steeringScreen } from './steering-screens.ts'
import { table } from './table.ts'
import { verdictScreen } from './verdict-screen.ts'

/** How an operation's answer is drawn for a person at a terminal. */
type Screen<Key extends OperationKey> = (
  answer: z.output<Operations[Key]['output']>,
  language: Language,
  codes: readonly Code[],
) => string | Uint8Array

/** Operations with a screen of their own, in the order of the alphabet; the others are tables of their first list, or indented JSON. */
const screens: { readonly [Key in OperationKey]?: Screen<Key> } = {
  addAccount: addAccountScreen,
  adjustSeries: adjustSeriesScreen,
  allocateTargets: allocateTargetsScreen,
  allocation: allocationScreen,
  backtest: backtestScreen,
  benchmarkSeries: severalLists,
  bridgeIndex: bridgeIndexScreen,
  capitalLedger: capitalLedgerScreen,
  catchUp: catchUpScreen,
  checkFigures: checkFiguresScreen,
  checkFile: checkFileScreen,
  clearance: clearanceScreen,
  compareScenarios: comparisonScreen,
  compileIndex: compileIndexScreen,
  convertClassification: severalLists,
  directives: directivesScreen,
  explainConflict: explainConflictScreen,
  exportScenario: ({ base64 }) => Buffer.from(base64, 'base64'),
  forecast: forecastScreen,
  importScenario: importScreen,
  landCatalogue: landCatalogueScreen,
  listDeals: listDealsScreen,
  listZones: listZonesScreen,
  loadRegion: loadRegionScreen,
  outlook: outlookScreen,
  pipeline: pipelineScreen,
  price: priceScreen,
  programmes: programmesScreen,
  promotion: promotionScreen,
  proposeAllocation: proposeAllocationScreen,
  proposeCatchUp: catchUpScreen,
  queryReturns: queryReturnsScreen,
  serviceClocks: serviceClocksScreen,
  showDeal: showDealScreen,
  showScenario: scenarioScreen,
  showZone: showZoneScreen,
  steering: steeringScreen,
  verdict: verdictScreen,
  verify: verifyScreen,
  whatIf: whatIfScreen,
}

/** An answer for a person at a terminal. */
export function screen(key: OperationKey, answer: unknown, codes: readonly Code[], language: Language): string | Uint8Array {
  const own = screens[key] as Screen<OperationKey> | undefined
  if (own !== undefined) return own(operations[key].output.parse(answer) as never, language, codes)
  const list = answer !== null && typeof answer === 'object' ? Object.values(answer).find(isRows) : undefined
  if (!list) return `${JSON.stringify(answer, null, 2)}\n`
  return `${invented(answer)}${table(list.map((row) => printable(row, language)))}`
}

/** An answer of more than one list. */
function severalLists(answer: object, language: Language): string {
  return `${invented(answer)}${listsScreen(answer, language)}`
}

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
