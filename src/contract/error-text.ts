import type { Entry } from './daybook.ts'
import type { EntryRefusal, ErrorCode, ErrorFacts, Problem, TaodaError } from './errors.ts'
import { hasMessage, type MessageKey, type MessageValues, translate } from './messages/index.ts'
import { periodName } from './period-name.ts'
import type { Language } from './record.ts'
import { trailDeed } from './trail-deed.ts'

function list(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items)
}

/** What the code of a thing, a row or an account is called; the code itself where nobody has named it. */
type NameOf = (code: string) => string
const asItIs: NameOf = (code) => code

const orNone = (text: string): string => (text === '' ? 'none' : text)

/** One problem of a refused file, in one line. */
export function problemText(problem: Problem, language: Language): string {
  return translate(language, 'error.problem', { ...problem, column: orNone(problem.column) })
}

/** A stage or another word of the record, or a list of them, as the language calls it; a code by its name. */
function inWords(fact: string, language: Language, nameOf: NameOf): string {
  const parts = fact
    .split(', ')
    .map((part) => [`stage.${part}`, `word.${part}`].find((key): key is MessageKey => hasMessage(language, key)))
  const known = parts.filter((key) => key !== undefined)
  return known.length < parts.length ? nameOf(fact) : known.map((key) => translate(language, key)).join(', ')
}

/** Why an entry was refused. */
export function reasonText({ reason, facts }: EntryRefusal, language: Language, nameOf = asItIs): string {
  const said = (name: string, fact: string): string => {
    if (name === 'until') return orNone(fact)
    return name === 'period' ? periodName(fact, language) : inWords(fact, language, nameOf)
  }
  const named = Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' ? said(name, fact) : fact])
  return translate(language, `refusal.${reason}`, Object.fromEntries(named))
}

/** Why one entry of several was refused, in one line; the first entry handed in is number 1. */
export function refusalText(refusal: EntryRefusal, language: Language, nameOf = asItIs): string {
  const { entry, about } = refusal
  const text = reasonText(refusal, language, nameOf)
  return translate(language, 'refusal.line', { number: entry + 1, about: nameOf(about), text })
}

function changeText(entry: Entry, language: Language, nameOf: NameOf): string {
  const { by, recordedAt, about } = entry
  const deed = trailDeed(entry, language)
  const day = recordedAt.slice(0, 16).replace('T', ' ')
  return translate(language, 'refusal.change', { by: nameOf(by), day, deed, about: nameOf(about) })
}

type Values<Code extends ErrorCode> = (facts: ErrorFacts[Code], language: Language, nameOf: NameOf) => MessageValues

const values: { readonly [Code in ErrorCode]: Values<Code> } = {
  'wrong-use': (facts) => ({ ...facts, field: orNone(facts.field), given: facts.found === '' ? 'no' : 'yes' }),
  'unknown-operation': ({ operation, known }, language) => ({ operation, known: list(known, language) }),
  'unknown-region': ({ region, known }, language) => ({ region, known: list(known, language) }),
  'unknown-observation': (facts) => ({ ...facts }),
  'unknown-zone': ({ zone, known }, language) => ({ zone, known: list(known, language) }),
  'unknown-project': (facts) => ({ ...facts }),
  'unknown-petition': (facts) => ({ ...facts }),
  'unknown-scenario': ({ scenario, year, known }, language) => ({
    scenario: orNone(scenario),
    year,
    known: orNone(list(known, language)),
  }),
  'data-refused': ({ problems, count = problems.length }) => ({ count, shown: count > problems.length ? problems.length : 0 }),
  'entries-refused': ({ count }) => ({ count }),
  'changed-meanwhile': ({ entries }, language, nameOf) => ({
    changes: list(
      entries.map((entry) => changeText(entry, language, nameOf)),
      language,
    ),
  }),
  'not-signed-in': (facts) => ({ ...facts }),
  'not-permitted': (facts) => ({ ...facts }),
  'unknown-account': (facts) => ({ ...facts }),
  'data-folder-in-use': (facts) => ({ ...facts }),
  'database-unreachable': (facts) => ({ ...facts }),
  stopped: (facts) => ({ ...facts }),
  internal: (facts) => ({ ...facts }),
}

function headOf<Code extends ErrorCode>(error: TaodaError<Code>, language: Language, nameOf: NameOf): string {
  return translate(language, `error.${error.code}`, values[error.code](error.facts, language, nameOf))
}

/** What an error says to a reader: what was got, what is allowed, what to do. Problems of a refused file follow line by line. */
export function errorText<Code extends ErrorCode>(error: TaodaError<Code>, language: Language, nameOf = asItIs): string {
  const problems = 'problems' in error.facts ? error.facts.problems : []
  const refusals = 'refusals' in error.facts ? error.facts.refusals : []
  const lines = [
    ...problems.map((problem) => problemText(problem, language)),
    ...refusals.map((refusal) => refusalText(refusal, language, nameOf)),
  ]
  return [headOf(error, language, nameOf), ...lines].join('\n')
}
