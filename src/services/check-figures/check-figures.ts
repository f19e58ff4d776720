import { findingSentence, impliedSentence } from '../../contract/forensics-sentence.ts'
import type { CheckFigures, Finding } from '../../contract/operations/check-figures.ts'
import type { Code } from '../../contract/record.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { checkAmounts } from './amounts.ts'
import { assumptions } from './assumptions.ts'
import { checkDocuments } from './documents.ts'
import { figureOf } from './figure.ts'
import { join, type UntoldFinding, type UntoldImplied } from './finding.ts'
import { checkLevels } from './levels.ts'
import { checkParts } from './parts.ts'
import { checkSameThing } from './same-thing.ts'
import { checkSequences } from './sequence.ts'
import { checkStatements } from './statements.ts'

/** Examines everything known on the day, doubtful figures included, and says which figures cannot all hold and what others imply. */
export async function checkFigures(
  input: { region: string; asOf?: string | undefined },
  { store, today }: ReadContext,
): Promise<CheckFigures> {
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const query = { region: region.id, asOf }
  const codes = await store.listCodes(region.id)
  const observations = await store.listObservations(query)
  const statements = await store.listStatements(query)
  const figures = observations.flatMap((one) => figureOf(one) ?? [])
  const found = join([
    checkSequences(figures, region.phasing),
    checkParts(figures, codes),
    checkLevels(figures),
    checkAmounts(figures),
    checkDocuments(figures),
    checkStatements(statements),
    checkSameThing(figures),
  ])
  return {
    asOf,
    synthetic: region.kind === 'synthetic',
    examined: figures.length + statements.length,
    assumptions,
    contradictions: ordered(withoutRepeats(found.contradictions)).map((one) => told(one, codes)),
    revisions: ordered(found.revisions).map((one) => told(one, codes)),
    implied: found.implied.map((one) => toldImplied(one, codes)),
  }
}

function told(finding: UntoldFinding, codes: readonly Code[]): Finding {
  return { ...finding, why: { ...finding.why, text: findingSentence(finding, codes, 'en') } }
}

function toldImplied(implied: UntoldImplied, codes: readonly Code[]): CheckFigures['implied'][number] {
  return { ...implied, what: { ...implied.what, text: impliedSentence(implied.what, implied, codes, 'en') } }
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
