import type { BeliefGap } from '../../contract/belief.ts'
import type { SteeringAnswer } from '../../contract/operations/steering.ts'
import type { WhatIf } from '../../contract/operations/what-if.ts'
import type { Code, Region } from '../../contract/record.ts'
import type { ForecastSummary, Odds } from '../../engine/index.ts'
import type { RecordedEvents, RecordedObservation } from '../../store/ports.ts'
import type { PlantDelay, PlantPrices } from '../price/plant-delay.ts'
import type { RestCells, SteeringQuestion } from '../steering/questions.ts'
import type { DayNews, TargetWay, YearCourse } from './outlook-parts.ts'

/** What a belief is made from: the record of one region as known on a day. Plain data, so that it can go to another thread. */
export interface BeliefCase {
  readonly region: Region
  readonly codes: readonly Code[]
  readonly observations: readonly RecordedObservation[]
  /** Start-ups and interventions as documents tell of them. */
  readonly events: RecordedEvents
  readonly year: number
}

/** A case by name, to be read only when nobody has it in memory: the same name means the same record. */
export interface BeliefSource {
  readonly key: string
  readonly load: () => Promise<BeliefCase>
}

/** The year in the numbers that a verdict needs. */
export interface YearAnswer {
  readonly outlook: ForecastSummary
  /** Cumulative growth at the end of each quarter. */
  readonly quarters: readonly ForecastSummary[]
  /** Odds that the year's growth is at least each of the targets asked about. */
  readonly odds: readonly Odds[]
  readonly gaps: readonly BeliefGap[]
  /** Figures that the belief was made from, those that say most of the year first. */
  readonly used: readonly string[]
}

/** Growth of activities in the rest of the year that is taken as given, by activity. */
export type Levers = Readonly<Record<string, number>>

/** Start dates of plants that are taken as given, by plant: first month with output. */
export type Starts = Readonly<Record<string, number>>

/** Last year and this one, month by month, as a sheet starts from them: levels at constant prices in one unit that is nobody's. */
export interface SheetAnswer {
  readonly activities: readonly {
    readonly activity: string
    readonly base: readonly number[]
    readonly level: readonly number[]
  }[]
  /** Months of the year whose growth of the whole is published. */
  readonly realised: number
  readonly used: readonly string[]
}

/** What can be asked of beliefs, and what comes back: plain data both. */
export interface BeliefQuestions {
  readonly year: { readonly input: { readonly targets: readonly number[] }; readonly answer: YearAnswer }
  readonly course: { readonly input: null; readonly answer: YearCourse }
  readonly way: { readonly input: { readonly target: number }; readonly answer: TargetWay }
  /** Of the case of the day and, second, the case of an earlier day. */
  readonly news: { readonly input: null; readonly answer: DayNews }
  /** Of the case of the day and, second, the case of the day on which the plan was made. */
  readonly steering: { readonly input: SteeringQuestion; readonly answer: SteeringAnswer }
  readonly restCells: { readonly input: Readonly<Record<string, never>>; readonly answer: RestCells }
  readonly sheet: { readonly input: Record<never, never>; readonly answer: SheetAnswer }
  readonly whatIf: {
    readonly input: { readonly target: number | null; readonly levers: Levers; readonly starts: Starts }
    readonly answer: WhatIf
  }
  /** What delays of plants cost; the delays in the order of the answers. */
  readonly plantPrices: { readonly input: { readonly delays: readonly PlantDelay[] }; readonly answer: PlantPrices }
}

export type BeliefQuestion = keyof BeliefQuestions

/** Asks beliefs a question, somewhere that blocks nobody; whoever starts the program says where. */
export type AskBeliefs = <Question extends BeliefQuestion>(
  question: Question,
  cases: readonly BeliefSource[],
  input: BeliefQuestions[Question]['input'],
) => Promise<BeliefQuestions[Question]['answer']>
