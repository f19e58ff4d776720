import { errorText } from '../../contract/error-text.ts'
import { isTaodaError } from '../../contract/errors.ts'
import { translate } from '../../contract/messages/index.ts'
import type { Language } from '../../contract/record.ts'
import { AnswerProblem } from '../api.ts'

/** An error in words for a reader, what it speaks of by name. */
export function explain(error: Error, language: Language, nameOf?: (code: string) => string): string {
  if (isTaodaError(error)) return errorText(error, language, nameOf)
  return translate(language, error instanceof AnswerProblem ? `error.${error.kind}` : 'error.unreadable')
}
