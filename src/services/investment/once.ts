import type { InvestmentTables } from '../ledgers/investment/things.ts'
import { versionOf } from '../ledgers/table.ts'

interface Kept {
  readonly version: number
  readonly answers: Map<string, unknown>
}

const kept = new WeakMap<InvestmentTables, Kept>()
const mostAnswers = 16

/** What is worked out of deals, once for each question until another entry is made of them. */
export function once<Answer>(tables: InvestmentTables, question: string, answer: () => Answer): Answer {
  const version = versionOf(tables)
  const before = kept.get(tables)
  const book = before?.version === version ? before : { version, answers: new Map<string, unknown>() }
  if (book !== before) kept.set(tables, book)
  if (book.answers.has(question)) return book.answers.get(question) as Answer
  const fresh = answer()
  if (book.answers.size >= mostAnswers) book.answers.clear()
  book.answers.set(question, fresh)
  return fresh
}
