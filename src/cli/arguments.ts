import { parseArgs } from 'node:util'
import { z } from 'zod'
import { TaodaError } from '../contract/errors.ts'
import { type OperationKey, operations } from '../contract/operations/index.ts'
import { type Language, languages } from '../contract/record.ts'

export interface Command {
  readonly key: OperationKey
  readonly input: Readonly<Record<string, string>>
  readonly json: boolean
  readonly language: Language
}

/** The key of the operation that a command names, or undefined. */
export function operationNamed(name: string): OperationKey | undefined {
  return (Object.keys(operations) as OperationKey[]).find((key) => operations[key].name === name)
}

/** The options of a command, read from its operation's input: `asOf` is `--as-of`. */
export function optionsOf(
  key: OperationKey,
): readonly { name: string; option: string; required: boolean; description: string }[] {
  const { properties = {}, required = [] } = z.toJSONSchema(operations[key].input, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    option: name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    required: required.includes(name),
    description: typeof schema === 'object' ? (schema.description ?? '') : '',
  }))
}

/** Reads `taoda <operation> [--option value …] [--json] [--language vi]`. Throws TaodaError `wrong-use` or `unknown-operation`. */
export function parseCommand(words: readonly string[], language: Language): Command {
  const [name = '', ...rest] = words
  const key = operationNamed(name)
  if (!key)
    throw new TaodaError('unknown-operation', { operation: name, known: Object.values(operations).map((one) => one.name) })
  const options = optionsOf(key)
  const declared = Object.fromEntries(options.map(({ option }) => [option, { type: 'string' as const }]))
  const { values } = parseStrictly(rest, { ...declared, json: { type: 'boolean' }, language: { type: 'string' } })
  const given = options.flatMap(({ name, option }) => {
    const value = values[option]
    return typeof value === 'string' ? [[name, value] as const] : []
  })
  return {
    key,
    input: Object.fromEntries(given),
    json: values.json === true,
    language: chosenLanguage(values.language, language),
  }
}

function parseStrictly(words: readonly string[], options: Record<string, { type: 'string' | 'boolean' }>) {
  const { tokens, values } = parseArgs({ args: [...words], options, allowPositionals: true, strict: false, tokens: true })
  const allowed = Object.keys(options).map((option) => `--${option}`)
  const seen = new Set<string>()
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    const name = token.kind === 'option' ? token.name : ''
    const lacksValue = token.kind === 'option' && options[name]?.type === 'string' && token.value === undefined
    const bad =
      token.kind === 'positional' ? token.value : !(name in options) || lacksValue || seen.has(name) ? token.rawName : undefined
    if (bad !== undefined)
      throw new TaodaError('wrong-use', { field: '', found: bad, allowed: `${allowed.join(' ')}, each once, with a value` })
    seen.add(name)
  }
  return { values }
}

function chosenLanguage(given: unknown, fallback: Language): Language {
  if (given === undefined) return fallback
  const found = languages.find((language) => language === given)
  if (!found) throw new TaodaError('wrong-use', { field: 'language', found: String(given), allowed: languages.join(', ') })
  return found
}
