import type { Assumptions } from '../../contract/findings.ts'
import { parsePeriod } from '../../engine/index.ts'
import type { RecordedStatement } from '../../store/ports.ts'
import { groupBy, shownStatement } from './figure.ts'
import { type Findings, mayBeRevised, nothing, type UntoldFinding } from './finding.ts'

/** Products that are of a kind which statements also name: a plan of vehicles is one of cars. */
const kindOf: Readonly<Record<string, string>> = { car: 'vehicle' }

/** FOR-36: one thing said to have met its plan and, a few months later, to be short of it. */
export function checkStatements(statements: readonly RecordedStatement[], { planMonths }: Assumptions): Findings {
  const plans = groupBy(
    statements.filter(({ attribute }) => attribute === 'plan-status'),
    ({ subject }) => kindOf[subject] ?? subject,
  )
  const found = [...plans.values()].flatMap((all) => {
    const met = all.filter(({ value }) => /\b(met|exceeded)\b/.test(value) && !isShort(value))
    const short = all.filter(({ value }) => isShort(value))
    return short.flatMap((other) => {
      // What is said of the product itself counts before what is said of its kind.
      const own = met.filter(({ subject }) => subject === other.subject)
      return (own.length > 0 ? own : met).flatMap((one) => metThenShort(one, other, planMonths))
    })
  })
  return { ...nothing, contradictions: found }
}

function isShort(value: string): boolean {
  return /\b(below|behind|short of|not met)\b/.test(value)
}

function metThenShort(met: RecordedStatement, short: RecordedStatement, near: number): readonly UntoldFinding[] {
  const [from, to] = [parsePeriod(met.asOf), parsePeriod(short.asOf)]
  const months = from && to ? to.last - from.last : Number.NaN
  if (!(months >= 0 && months <= near)) return []
  return [
    {
      about: { indicator: '', activity: '', subject: short.subject },
      figures: [shownStatement(met), shownStatement(short)],
      beside: [],
      why: { code: 'met-then-short', facts: { met: met.asOf, short: short.asOf } },
      size: null,
      sizeUnit: '',
      revisable: mayBeRevised([met, short]),
    },
  ]
}
