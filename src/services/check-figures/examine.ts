import type { Assumptions } from '../../contract/findings.ts'
import { findingSentence, impliedSentence } from '../../contract/forensics-sentence.ts'
import type { CheckFigures } from '../../contract/operations/check-figures.ts'
import type { Code, QuarterPhasing } from '../../contract/record.ts'
import type { RecordedObservation, RecordedStatement } from '../../store/ports.ts'
import { checkAmounts } from './amounts.ts'
import { checkChains } from './chain.ts'
import { checkDocuments } from './documents.ts'
import { figureOf } from './figure.ts'
import { type Findings, join, type UntoldFinding, type UntoldImplied } from './finding.ts'
import { checkLevels } from './levels.ts'
import { checkParts } from './parts.ts'
import { checkSameThing } from './same-thing.ts'
import { checkScale } from './scale.ts'
import { checkSequences } from './sequence.ts'
import { checkStatements } from './statements.ts'
import { checkSums } from './sums.ts'

/** Everything that the checks look at, and what they take for granted. */
export interface Evidence {
  readonly observations: readonly RecordedObservation[]
  readonly statements: readonly RecordedStatement[]
  readonly codes: readonly Code[]
  readonly phasing: readonly QuarterPhasing[]
  readonly assumed: Assumptions
}

type Examined = Omit<CheckFigures, 'asOf' | 'synthetic' | 'setAside'>

/** Runs every check on the figures, doubtful ones included, and tells what was found in English. */
export function examine({ observations, statements, codes, phasing, assumed }: Evidence): Examined {
  const figures = observations.flatMap((one) => figureOf(one) ?? [])
  const found = join([
    checkSequences(figures, phasing, assumed),
    checkParts(figures, codes, assumed),
    checkLevels(figures, assumed),
    checkAmounts(figures),
    checkSums(figures, codes, assumed),
    checkChains(figures),
    checkScale(figures, assumed),
    checkDocuments(figures),
    checkStatements(statements, assumed),
    checkSameThing(figures, assumed),
  ])
  return { examined: figures.length + statements.length, assumptions: assumed, ...tell(found, codes) }
}

function tell(found: Findings, codes: readonly Code[]): Pick<Examined, 'contradictions' | 'revisions' | 'implied'> {
  const told = (one: UntoldFinding) => ({ ...one, why: { ...one.why, text: findingSentence(one, codes, 'en') } })
  const toldImplied = (one: UntoldImplied) => ({
    ...one,
    what: { ...one.what, text: impliedSentence(one.what, one, codes, 'en') },
  })
  return {
    contradictions: ordered(withoutRepeats(found.contradictions)).map(told),
    revisions: ordered(found.revisions).map(told),
    implied: found.implied.map(toldImplied),
  }
}

/** Two values of one thing are not told again when a finding with more to say contains both. */
function withoutRepeats(findings: readonly UntoldFinding[]): readonly UntoldFinding[] {
  const ids = (one: UntoldFinding) => one.figures.map(({ id }) => id)
  const richer = findings.filter(({ why }) => why.code === 'month-as-cumulative').map((one) => new Set(ids(one)))
  return findings.filter(
    (one) => one.why.code !== 'different-values' || !richer.some((set) => ids(one).every((id) => set.has(id))),
  )
}

/** What no revision could explain first; then by what it speaks of, the latest period first. */
function ordered(findings: readonly UntoldFinding[]): readonly UntoldFinding[] {
  const thing = ({ about, why }: UntoldFinding) => [about.indicator, about.activity, about.subject, why.code].join('|')
  const when = ({ figures }: UntoldFinding) =>
    figures
      .map(({ period }) => period.slice(-7))
      .sort()
      .at(-1) ?? ''
  return findings.toSorted(
    (one, other) =>
      Number(one.revisable) - Number(other.revisable) ||
      thing(one).localeCompare(thing(other), 'en') ||
      when(other).localeCompare(when(one), 'en'),
  )
}
