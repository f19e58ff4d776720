import { operations } from '../contract/operations/index.ts'
import { operationNamed, optionsOf } from './arguments.ts'

/** All commands with one line each. */
export function help(): string {
  const width = Math.max(...Object.values(operations).map((operation) => operation.name.length))
  const lines = Object.values(operations).map((operation) => `  ${operation.name.padEnd(width)}  ${operation.summary}`)
  return [
    'taoda <operation> [--option value …] [--json] [--language vi|en|fr|de]',
    '',
    ...lines,
    '',
    'taoda <operation> --help shows its options. With --json the answer is exactly what the HTTP door returns.',
    'Exit codes: 0 done, 1 failed, 2 wrong use, 3 data refused.',
    '',
  ].join('\n')
}

/** One command with its options. */
export function helpOn(name: string): string {
  const key = operationNamed(name)
  if (!key) return help()
  const options = optionsOf(key).map(
    ({ option, required, description }) => `  --${option}${required ? ' (needed)' : ''}  ${description}`,
  )
  const { argument, summary, forFile } = operations[key]
  const usage = argument === undefined ? `taoda ${name}` : `taoda ${name} [${argument.toUpperCase()}]`
  const file = forFile === undefined ? [] : [`  With a FILE it is taoda ${forFile}.`]
  return [`${usage}: ${summary}`, '', ...options, ...file, ''].join('\n')
}
