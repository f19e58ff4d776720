import type { ErrorCode, ErrorFacts, Problem, TaodaError } from './errors.ts'
import { type MessageValues, translate } from './messages/index.ts'
import type { Language } from './record.ts'

function list(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items)
}

const orNone = (text: string): string => (text === '' ? 'none' : text)

/** One problem of a refused file, in one line. */
export function problemText(problem: Problem, language: Language): string {
  return translate(language, 'error.problem', { ...problem, column: orNone(problem.column) })
}

const values: { readonly [Code in ErrorCode]: (facts: ErrorFacts[Code], language: Language) => MessageValues } = {
  'wrong-use': (facts) => ({ ...facts, field: orNone(facts.field), given: facts.found === '' ? 'no' : 'yes' }),
  'unknown-operation': ({ operation, known }, language) => ({ operation, known: list(known, language) }),
  'unknown-region': ({ region, known }, language) => ({ region, known: list(known, language) }),
  'unknown-observation': (facts) => ({ ...facts }),
  'data-refused': ({ problems, count = problems.length }) => ({ count, shown: count > problems.length ? problems.length : 0 }),
  'data-folder-in-use': (facts) => ({ ...facts }),
  'database-unreachable': (facts) => ({ ...facts }),
  stopped: (facts) => ({ ...facts }),
  internal: (facts) => ({ ...facts }),
}

function headOf<Code extends ErrorCode>(error: TaodaError<Code>, language: Language): string {
  return translate(language, `error.${error.code}`, values[error.code](error.facts, language))
}

/** What an error says to a reader: what was got, what is allowed, what to do. Problems of a refused file follow line by line. */
export function errorText<Code extends ErrorCode>(error: TaodaError<Code>, language: Language): string {
  const problems = 'problems' in error.facts ? error.facts.problems : []
  return [headOf(error, language), ...problems.map((problem) => problemText(problem, language))].join('\n')
}
