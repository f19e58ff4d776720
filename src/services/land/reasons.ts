import { obstacleReasons } from '../../contract/ledgers/land-words.ts'
import { hectaresOf } from '../ledgers/land/entry.ts'
import type { HouseholdView } from './view.ts'

/** Open reasons with the households and hectares behind them, the most frequent first: one answer may solve eighty cases. */
export function reasonsOf(households: readonly HouseholdView[]) {
  const sums = new Map(obstacleReasons.map((reason) => [String(reason), { households: 0, squareMetres: 0 }]))
  for (const { household, standing } of households)
    for (const reason of standing.state === 'done' ? [] : standing.reasons) {
      const sum = sums.get(reason)
      if (sum === undefined) continue
      sum.households += 1
      sum.squareMetres += household.squareMetres
    }
  return obstacleReasons
    .map((reason) => ({ reason, ...(sums.get(reason) ?? { households: 0, squareMetres: 0 }) }))
    .filter((one) => one.households > 0)
    .sort((one, other) => other.households - one.households)
    .map(({ reason, households: count, squareMetres }) => ({ reason, households: count, hectares: hectaresOf(squareMetres) }))
}
