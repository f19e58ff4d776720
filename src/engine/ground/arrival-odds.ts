import { checkRange, checkSome, checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'

/** A stay of some case in a stage, ended by going to another stage, or still running. */
export interface StageSpell {
  readonly stage: string
  /** Whole months of the stay. */
  readonly months: number
  /** The stage to which it went; empty while it stays. */
  readonly to: string
}

/** Odds of arriving at the goal in each of the coming months, by stage and months already spent there. */
export interface ArrivalOdds {
  readonly goal: string
  /** Coming months that are looked at. */
  readonly months: number
  /** By stage: for each number of months already spent there, odds of month 1, 2, …. */
  readonly byStage: ReadonlyMap<string, readonly Float64Array[]>
}

/** Odds of leaving in the next month, by months already spent: one for each stage to which it can go. */
interface Hazards {
  readonly to: readonly string[]
  /** One row of odds for each age; the last holds from there on. */
  readonly rows: readonly (readonly number[])[]
}

/**
 * Odds that a case arrives at a stage in each coming month, from the stays of all cases, running ones included.
 *
 * h_{s→k}(a) = leavers / (at risk − half of those last seen at that age)
 * P_s(a, m) = Σ_k h_{s→k}(a) · (k = goal ? [m = 1] : P_k(0, m − 1)) + (1 − Σ_k h_{s→k}(a)) · P_s(a + 1, m − 1)
 *
 * @param input.spells stays, one for each stage of each case
 * @param input.goal the stage to arrive at
 * @param input.months how many months to look ahead, 1 to 120
 * @param input.leastAtRisk as long as fewer are at risk at an age, that age and all later ones share one hazard; 1 or more
 * @returns odds by stage and age; the last age stands for all above. A stage of which no stay is known has none
 * @throws `no-values`, `out-of-range`, `unknown-code`
 * @remarks A semi-Markov chain in months: what comes depends on the stage and the time spent there. Hazards are those of the actuarial
 * life table. Source: Cutler and Ederer 1958; Andersen, Borgan, Gill and Keiding 1993, sections IV.4 and X.1. SPEC INV-7, INV-8.
 * @example
 * [...arrivalOdds({ spells: [{ stage: 'filed', months: 0, to: 'certified' }, { stage: 'filed', months: 0, to: 'lost' }],
 *   goal: 'certified', months: 2, leastAtRisk: 1 }).byStage.get('filed')[0]]
 * // [0.5, 0]
 */
export function arrivalOdds(input: {
  readonly spells: readonly StageSpell[]
  readonly goal: string
  readonly months: number
  readonly leastAtRisk: number
}): ArrivalOdds {
  const { spells, goal, months, leastAtRisk } = input
  checkSome('spells', spells)
  checkWhole('months', months, 1, 120)
  checkRange('leastAtRisk', leastAtRisk, 1, Number.MAX_VALUE)
  for (const spell of spells) checkWhole('months of a stay', spell.months, 0, 1200)
  if (!spells.some(({ to }) => to === goal)) throw new EngineError('unknown-code', { argument: 'goal', found: goal })
  const hazards = hazardsOf(spells, leastAtRisk)
  const byStage = new Map([...hazards].map(([stage, { rows }]) => [stage, rows.map(() => new Float64Array(months))] as const))
  for (let month = 0; month < months; month += 1)
    for (const [stage, { to, rows }] of hazards)
      for (const [age, row] of rows.entries()) {
        const ages = byStage.get(stage) ?? []
        let odds = 0
        let staying = 1
        for (const [at, hazard] of row.entries()) {
          staying -= hazard
          if (to[at] === goal) odds += month === 0 ? hazard : 0
          else if (month > 0) odds += hazard * (byStage.get(to[at] ?? '')?.[0]?.[month - 1] ?? 0)
        }
        if (month > 0) odds += Math.max(0, staying) * (ages[Math.min(age + 1, ages.length - 1)]?.[month - 1] ?? 0)
        const cells = ages[age]
        if (cells !== undefined) cells[month] = odds
      }
  return { goal, months, byStage }
}

/**
 * Odds of one case by coming month.
 *
 * @param odds odds by stage and age
 * @param stage where the case is
 * @param age months that it has spent there, 0 or more
 * @returns odds of month 1, 2, …, or undefined where no stay in that stage is known
 * @throws `out-of-range`
 * @remarks SPEC INV-7.
 * @example
 * [...oddsOfCase(arrivalOdds({ spells: [{ stage: 'filed', months: 0, to: 'certified' }], goal: 'certified', months: 1, leastAtRisk: 1 }), 'filed', 7)]
 * // [1]
 */
export function oddsOfCase({ byStage }: ArrivalOdds, stage: string, age: number): Float64Array | undefined {
  checkRange('age', age, 0, Number.MAX_VALUE)
  const ages = byStage.get(stage)
  return ages?.[Math.min(Math.floor(age), ages.length - 1)]
}

function hazardsOf(spells: readonly StageSpell[], leastAtRisk: number): ReadonlyMap<string, Hazards> {
  const groups = new Map<string, StageSpell[]>()
  for (const spell of spells) {
    const group = groups.get(spell.stage)
    if (group === undefined) groups.set(spell.stage, [spell])
    else group.push(spell)
  }
  return new Map([...groups].map(([stage, group]) => [stage, hazardsOfStage(group, leastAtRisk)]))
}

function hazardsOfStage(spells: readonly StageSpell[], leastAtRisk: number): Hazards {
  const to = [...new Set(spells.flatMap((spell) => (spell.to === '' ? [] : [spell.to])))].sort()
  const ages = spells.reduce((most, { months }) => Math.max(most, months), 0) + 1
  const leavers = Array.from({ length: ages }, () => new Array<number>(to.length).fill(0))
  const unseen = new Array<number>(ages).fill(0)
  for (const { months, to: next } of spells) {
    const row = leavers[months]
    const at = to.indexOf(next)
    if (at === -1) unseen[months] = (unseen[months] ?? 0) + 1
    else if (row !== undefined) row[at] = (row[at] ?? 0) + 1
  }
  const rows: number[][] = []
  let atRisk = spells.length
  for (let age = 0; age < ages; age += 1) {
    const few = atRisk < leastAtRisk || age === ages - 1
    const gone = few ? sumRows(leavers.slice(age), to.length) : (leavers[age] ?? [])
    const exposure = few ? exposureFrom(age, atRisk, leavers, unseen) : atRisk - (unseen[age] ?? 0) / 2
    rows.push(gone.map((count) => (exposure > 0 ? count / exposure : 0)))
    if (few) break
    atRisk -= (unseen[age] ?? 0) + (leavers[age] ?? []).reduce((sum, count) => sum + count, 0)
  }
  return { to, rows }
}

/** Months at risk from an age on, all ages together. */
function exposureFrom(from: number, first: number, leavers: readonly (readonly number[])[], unseen: readonly number[]): number {
  let atRisk = first
  let exposure = 0
  for (let age = from; age < leavers.length; age += 1) {
    const hidden = unseen[age] ?? 0
    exposure += atRisk - hidden / 2
    atRisk -= hidden + (leavers[age] ?? []).reduce((sum, count) => sum + count, 0)
  }
  return exposure
}

function sumRows(rows: readonly (readonly number[])[], width: number): readonly number[] {
  return Array.from({ length: width }, (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0))
}
