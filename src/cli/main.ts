import '../contract/messages/all.ts'
import { errorText } from '../contract/error-text.ts'
import { errorCodes, isTaodaError, TaodaError } from '../contract/errors.ts'
import { type Language, languages } from '../contract/record.ts'
import { version } from '../contract/version.ts'
import { optionOf, parseCommand, withOptions } from './arguments.ts'
import { execute } from './execute.ts'
import { help, helpOn } from './help.ts'
import { screen } from './screen.ts'

const words = process.argv.slice(2)
const json = words.includes('--json')
const asked = words[words.indexOf('--language') + 1]
const usual = (words.includes('--language') ? asked : (process.env.TAODA_LANGUAGE ?? process.env.LANG)) ?? ''
const language = languages.find((one) => usual.startsWith(one)) ?? 'en'

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await main()

async function main(): Promise<number> {
  if (words[0] === '--version') {
    process.stdout.write(`${version}\n`)
    return 0
  }
  if (words.length === 0 || words[0] === 'help' || words.includes('--help')) {
    process.stdout.write(words[0] && !['help', '--help'].includes(words[0]) ? helpOn(words[0]) : help())
    return 0
  }
  try {
    const command = parseCommand(words, language)
    const { answer, codes } = await execute(command)
    const shown = command.json ? `${JSON.stringify(answer, null, 2)}\n` : screen(command.key, answer, codes, command.language)
    process.stdout.write(shown)
    return 0
  } catch (error) {
    if (!isTaodaError(error)) return answerOurMistake(error)
    return answerKnown(error, language)
  }
}

function answerKnown(error: TaodaError, language: Language): number {
  if (json) process.stdout.write(`${JSON.stringify({ error: { code: error.code, facts: error.facts } }, null, 2)}\n`)
  process.stderr.write(`${errorText(withOption(error), language)}\n`)
  return errorCodes[error.code].exit
}

/** A wrong value is told by the option that was typed. */
function withOption(error: TaodaError): TaodaError {
  const { facts } = error
  if (!('field' in facts) || facts.field === '') return error
  return new TaodaError('wrong-use', { ...facts, field: `--${optionOf(facts.field)}`, allowed: withOptions(facts.allowed) })
}

/** Our mistake is shown whole on standard error: on the command line the person who sees it can report it. */
function answerOurMistake(error: unknown): number {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  if (json) process.stdout.write(`${JSON.stringify({ error: { code: 'internal', facts: { id: '' } } }, null, 2)}\n`)
  process.stderr.write(`taoda made a mistake; please report it with these lines:\n${text.slice(0, 4000)}\n`)
  return errorCodes.internal.exit
}
