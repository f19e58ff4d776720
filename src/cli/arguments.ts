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
  /** Account in whose name the command is given; undefined for the person at the machine. */
  readonly by: string | undefined
}

/** The key of the operation that a command names, or undefined. */
export function operationNamed(name: string): OperationKey | undefined {
  return (Object.keys(operations) as OperationKey[]).find((key) => operations[key].name === name)
}

/** The option of an input: `--as-of`, without its hyphens, for `asOf`. */
export function optionOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** Inputs whose names are no words of a language. */
const compoundNames = Object.values(operations)
  .flatMap(({ input }) => Object.keys(input.shape))
  .filter((name) => /[A-Z]/.test(name))

/** A text with inputs named as the command line has them: `--as-of` where it says `asOf`. */
export function withOptions(text: string): string {
  return text.replaceAll(/\b[a-z]+[A-Z]\w*/g, (name) => (compoundNames.includes(name) ? `--${optionOf(name)}` : name))
}

/** The options of a command, read from its operation's input: `asOf` is `--as-of`. */
export function optionsOf(
  key: OperationKey,
): readonly { name: string; option: string; required: boolean; description: string }[] {
  const { properties = {}, required = [] } = z.toJSONSchema(operations[key].input, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    option: optionOf(name),
    required: required.includes(name),
    description: typeof schema === 'object' ? withOptions(schema.description ?? '') : '',
  }))
}

/** The operation that a command names, or the one that it names for files when a bare word or `--file` follows. */
function operationFor(name: string, rest: readonly string[]): OperationKey | undefined {
  const key = operationNamed(name)
  const forFile = key && operations[key].forFile
  if (key === undefined || forFile === undefined) return key
  const options = Object.fromEntries(optionsOf(key).map(({ option }) => [option, { type: 'string' as const }]))
  const known = { ...options, file: { type: 'string' as const }, language: { type: 'string' as const } }
  const { positionals, values } = parseArgs({ args: [...rest], options: known, allowPositionals: true, strict: false })
  return positionals.length > 0 || values.file !== undefined ? operationNamed(forFile) : key
}

/** Reads `taoda <operation> [--option value …] [--json] [--language vi]`. Throws TaodaError `wrong-use` or `unknown-operation`. */
export function parseCommand(words: readonly string[], language: Language): Command {
  const [name = '', ...rest] = words
  const key = operationFor(name, rest)
  if (!key)
    throw new TaodaError('unknown-operation', { operation: name, known: Object.values(operations).map((one) => one.name) })
  const options = optionsOf(key)
  const declared = Object.fromEntries(options.map(({ option }) => [option, { type: 'string' as const }]))
  const declaredToo = {
    ...declared,
    json: { type: 'boolean' as const },
    language: { type: 'string' as const },
    by: { type: 'string' as const },
  }
  const { values, bare } = parseStrictly(rest, declaredToo, operations[key].argument)
  const given = options.flatMap(({ name, option }) => {
    const value = name === operations[key].argument ? (bare ?? values[option]) : values[option]
    return typeof value === 'string' ? [[name, value] as const] : []
  })
  return {
    key,
    input: Object.fromEntries(given),
    json: values.json === true,
    language: chosenLanguage(values.language, language),
    by: typeof values.by === 'string' ? values.by : undefined,
  }
}

/** The options, and the one bare word where the operation takes one in place of its option `argument`. */
function parseStrictly(
  words: readonly string[],
  options: Record<string, { type: 'string' | 'boolean' }>,
  argument: string | undefined,
): { readonly values: Readonly<Record<string, unknown>>; readonly bare: string | undefined } {
  const { tokens, values } = parseArgs({ args: [...words], options, allowPositionals: true, strict: false, tokens: true })
  const allowed = Object.keys(options).map((option) => `--${option}`)
  const seen = new Set<string>()
  let bare: string | undefined
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    const isBare = token.kind === 'positional'
    const name = isBare ? (argument ?? '') : token.name
    const lacksValue = token.kind === 'option' && options[name]?.type === 'string' && token.value === undefined
    if (!(name in options) || lacksValue || seen.has(name)) {
      const found = isBare ? token.value : token.rawName
      throw new TaodaError('wrong-use', { field: '', found, allowed: `${allowed.join(' ')}, each once, with a value` })
    }
    if (isBare) bare = token.value
    seen.add(name)
  }
  return { values, bare }
}

function chosenLanguage(given: unknown, fallback: Language): Language {
  if (given === undefined) return fallback
  const found = languages.find((language) => language === given)
  if (!found) throw new TaodaError('wrong-use', { field: 'language', found: String(given), allowed: languages.join(', ') })
  return found
}
