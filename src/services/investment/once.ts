import type { InvestmentTables } from '../ledgers/investment/things.ts'

interface Kept {
  readonly last: number
  readonly answers: Map<string, unknown>
}

const kept = new WeakMap<InvestmentTables, Kept>()
const mostAnswers = 16

/** What is worked out of a book, once for each question until another entry is made. */
export function once<Answer>(tables: InvestmentTables, last: number, question: string, answer: () => Answer): Answer {
  const before = kept.get(tables)
  const book = before?.last === last ? before : { last, answers: new Map<string, unknown>() }
  if (book !== before) kept.set(tables, book)
  if (book.answers.has(question)) return book.answers.get(question) as Answer
  const fresh = answer()
  if (book.answers.size >= mostAnswers) book.answers.clear()
  book.answers.set(question, fresh)
  return fresh
}
