import { number } from './format.ts'
import { translate } from './messages/index.ts'
import type { CaughtUp } from './operations/catch-up.ts'
import { periodName } from './period-name.ts'
import type { PlanPromiseFact, PlanRelaxationFact } from './plan-promise.ts'
import type { Language } from './record.ts'

const ownSentences = ['target', 'capacity', 'fixed', 'promise'] as const

function keyOf(kind: string): (typeof ownSentences)[number] | 'limit' {
  return ownSentences.find((one) => one === kind) ?? 'limit'
}

function shown(value: number | null, language: Language): string {
  return value === null ? '' : number(value, language)
}

function boundText({ atLeast, atMost }: Pick<PlanPromiseFact, 'atLeast' | 'atMost'>, language: Language): string {
  const [low, high] = [shown(atLeast, language), shown(atMost, language)]
  const sides = atLeast === null ? 'most' : atMost === null ? 'least' : atLeast === atMost ? 'exactly' : 'between'
  return translate(language, 'plan.bound', { sides, low, high })
}

/** One promise of a conflict, as one sentence that can be read aloud. */
export function promiseSentence(fact: Omit<PlanPromiseFact, 'text'>, language: Language): string {
  return translate(language, `plan.promise.${keyOf(fact.kind)}`, {
    ...names(fact, language),
    says: fact.says,
    bound: boundText(fact, language),
    atLeast: shown(fact.atLeast, language),
    atMost: shown(fact.atMost, language),
  })
}

/** One bound that gives way, as one sentence. */
export function relaxationSentence(fact: Omit<PlanRelaxationFact, 'text'>, language: Language): string {
  const [from, to] = [number(fact.from, language), number(fact.to, language)]
  return translate(language, `plan.relax.${keyOf(fact.kind)}`, { ...names(fact, language), side: fact.side, from, to })
}

function names({ kind, id, party, period }: Omit<PlanRelaxationFact, 'text' | 'side' | 'from' | 'to'>, language: Language) {
  return { kind, id, party: party === '' ? id : party, period: period === '' ? '' : periodName(period, language) }
}

/** What holds a plan back and what one more unit of it is worth, as one sentence. */
export function bindingSentence(
  { kind, id, period, amount, worth }: Omit<CaughtUp['binding'][number], 'text'>,
  language: Language,
): string {
  const values = {
    ...names({ kind, id, period, party: '' }, language),
    amount: number(amount, language),
    worth: number(worth, language),
  }
  return translate(language, kind === 'capacity' ? 'plan.binds.capacity' : 'plan.binds.limit', values)
}
