import { plantPrices } from '../price/plant-prices.ts'
import { restCells } from '../steering/rest-cells.ts'
import { steeringAnswer } from '../steering/steering-answer.ts'
import type { AskBeliefs, BeliefCase, BeliefQuestion, BeliefQuestions } from './belief-runner.ts'
import type { HeldBelief } from './held-belief.ts'
import { newsOf } from './news.ts'
import { regionBelief } from './region-belief.ts'
import { sheetAnswer } from './sheet-answer.ts'
import { targetPath } from './target-path.ts'
import { whatIfAnswer } from './what-if-answer.ts'
import { yearAnswer } from './year-answer.ts'
import { yearCourse } from './year-course.ts'

type Answers = {
  readonly [Question in BeliefQuestion]: (
    held: readonly HeldBelief[],
    input: BeliefQuestions[Question]['input'],
  ) => BeliefQuestions[Question]['answer']
}

const answers: Answers = {
  year: ([now], input) => yearAnswer(given(now).found, input),
  course: ([now]) => yearCourse(given(now).found),
  way: ([now], input) => targetPath(given(now).found, input),
  news: ([now, before]) => newsOf(given(now), given(before)),
  sheet: ([now]) => sheetAnswer(given(now).found),
  steering: ([now, planDay], input) => steeringAnswer(given(now), planDay, input),
  restCells: ([now]) => restCells(given(now)),
  whatIf: ([now], input) => whatIfAnswer(given(now).found, input),
  plantPrices: ([now], input) => plantPrices(given(now).found, input),
}

/** Works out beliefs and answers, and keeps the last of both. */
export interface BeliefDesk {
  /** The answer, or undefined when a case is neither given nor kept: ask again with the cases. */
  answer<Question extends BeliefQuestion>(
    question: Question,
    keys: readonly string[],
    cases: readonly BeliefCase[] | undefined,
    input: BeliefQuestions[Question]['input'],
  ): BeliefQuestions[Question]['answer'] | undefined
}

/** A belief takes some megabytes, an answer some dozen kilobytes. */
const most = { beliefs: 24, answers: 200 }

export function beliefDesk(): BeliefDesk {
  const beliefs = new Map<string, HeldBelief>()
  const known = new Map<string, unknown>()
  return {
    answer: <Question extends BeliefQuestion>(
      question: Question,
      keys: readonly string[],
      cases: readonly BeliefCase[] | undefined,
      input: BeliefQuestions[Question]['input'],
    ) => {
      const name = JSON.stringify([question, keys, input])
      if (known.has(name)) return kept(known, name, most.answers, () => undefined) as BeliefQuestions[Question]['answer']
      if (!cases && keys.some((key) => !beliefs.has(key))) return undefined
      const held = keys.map((key, at) =>
        kept(beliefs, key, most.beliefs, () => {
          const one = given(cases?.[at])
          return { case: one, found: regionBelief(one) }
        }),
      )
      return kept(known, name, most.answers, () => answers[question](held, input)) as BeliefQuestions[Question]['answer']
    },
  }
}

/** What is kept under a name, made when it is not there; the name used longest ago makes room. */
function kept<Value>(all: Map<string, Value>, name: string, room: number, make: () => Value): Value {
  const value = all.has(name) ? (all.get(name) as Value) : make()
  all.delete(name)
  all.set(name, value)
  if (all.size > room) for (const first of [...all.keys()].slice(0, all.size - room)) all.delete(first)
  return value
}

function given<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a question to beliefs came without its case')
  return value
}

/** Beliefs asked here and now: for a program that has nothing else to do meanwhile. */
export function beliefsInThisThread(): AskBeliefs {
  const desk = beliefDesk()
  return async (question, cases, input) => {
    const keys = cases.map(({ key }) => key)
    const known = desk.answer(question, keys, undefined, input)
    return known ?? given(desk.answer(question, keys, await Promise.all(cases.map(({ load }) => load())), input))
  }
}
