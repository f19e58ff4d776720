import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as engine from '../src/engine/index.ts'

/** One worked example. Inputs are a map (one argument) or a list (several); `{ of, inputs, take }` inside is computed first. */
interface Case {
  readonly name: string
  readonly rule: string
  readonly source: string
  readonly function: string
  readonly inputs: unknown
  readonly expected: unknown
  readonly tolerance: number | undefined
}

const folder = new URL('../cases/', import.meta.url)
const spec = readFileSync(new URL('../SPEC.md', import.meta.url), 'utf8')
const rules = new Set([...spec.matchAll(/^\*\*([A-Z]{3}-\d+)\*\*/gm)].map((match) => match[1]))
const functions = new Map(Object.entries(engine))

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function text(map: Record<string, unknown>, key: string, place: string): string {
  const value = map[key]
  if (typeof value !== 'string' || value === '') throw new Error(`${place}: ${key} must be a text`)
  return value
}

function onlyKeys(map: Record<string, unknown>, allowed: readonly string[], place: string): void {
  const unknown = Object.keys(map).filter((key) => !allowed.includes(key))
  if (unknown.length > 0) throw new Error(`${place}: unknown fields ${unknown.join(', ')}; allowed are ${allowed.join(', ')}`)
}

function readCase(entry: unknown, place: string): Case {
  if (!isMap(entry)) throw new Error(`${place}: a case must be a map`)
  onlyKeys(entry, ['name', 'rule', 'source', 'function', 'inputs', 'expected', 'tolerance'], place)
  const rule = text(entry, 'rule', place)
  if (!rules.has(rule)) throw new Error(`${place}: rule ${rule} is not in SPEC.md`)
  const { inputs, expected, tolerance } = entry
  if (inputs === undefined || expected === undefined) throw new Error(`${place}: inputs and expected are needed`)
  if (tolerance !== undefined && typeof tolerance !== 'number') throw new Error(`${place}: tolerance must be a number`)
  const name = text(entry, 'name', place)
  return {
    name,
    rule,
    source: text(entry, 'source', place),
    function: text(entry, 'function', place),
    inputs,
    expected,
    tolerance,
  }
}

/** Calls an engine function with inputs from a case; fails on an unknown function and on input fields it never read. */
function call(name: string, inputs: unknown): unknown {
  const run = functions.get(name)
  if (typeof run !== 'function' || /^[A-Z]/.test(name)) throw new Error(`the engine exports no function ${name}`)
  const unread = new Set<string>()
  const args = (Array.isArray(inputs) ? inputs : [inputs]).map((input, index) => watched(input, `${index}`, unread))
  const result: unknown = Reflect.apply(run, undefined, args)
  if (unread.size > 0) throw new Error(`${name} never read the inputs ${[...unread].join(', ')}`)
  return result
}

/** The input, with inner calls computed, taking its fields off `unread` as they are read. */
function watched(value: unknown, path: string, unread: Set<string>): unknown {
  if (Array.isArray(value)) return value.map((entry, index) => watched(entry, `${path}.${index}`, unread))
  if (!isMap(value)) return value
  if ('of' in value) return innerCall(value)
  const map = Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, watched(entry, `${path}.${key}`, unread)]))
  for (const key of Object.keys(map)) unread.add(`${path}.${key}`)
  return new Proxy(map, {
    get(target, key) {
      unread.delete(`${path}.${String(key)}`)
      return target[String(key)]
    },
  })
}

function innerCall(value: Record<string, unknown>): unknown {
  onlyKeys(value, ['of', 'inputs', 'take'], 'inner call')
  const result = call(String(value.of), value.inputs)
  if (value.take === undefined) return result
  const key = String(value.take)
  if (!isMap(result) || !(key in result)) throw new Error(`the result of ${String(value.of)} has no ${key}`)
  return result[key]
}

/** Compares what a case expects with what came; fields that the case does not name are free, lists must be equally long. */
function compare(found: unknown, expected: unknown, tolerance: number | undefined, path = 'result'): void {
  if (typeof expected === 'number') {
    if (tolerance === undefined) throw new Error(`${path}: a number is compared, so a tolerance is needed`)
    if (typeof found !== 'number' || !(Math.abs(found - expected) <= tolerance))
      throw new Error(`${path}: expected ${expected} ± ${tolerance}, got ${String(found)}`)
  } else if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length)
      throw new Error(`${path}: expected ${expected.length} entries, got ${JSON.stringify(found)}`)
    expected.forEach((entry, index) => {
      compare(found[index], entry, tolerance, `${path}[${index}]`)
    })
  } else if (isMap(expected)) {
    if (!isMap(found)) throw new Error(`${path}: expected a map, got ${JSON.stringify(found)}`)
    for (const [key, entry] of Object.entries(expected)) {
      if (!(key in found)) throw new Error(`${path}: has no field ${key}`)
      compare(found[key], entry, tolerance, `${path}.${key}`)
    }
  } else if (found !== expected) throw new Error(`${path}: expected ${String(expected)}, got ${String(found)}`)
}

for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()) {
  const content: unknown = parse(readFileSync(new URL(file, folder), 'utf8'))
  if (!isMap(content) || !Array.isArray(content.cases) || content.cases.length === 0) throw new Error(`${file}: needs cases`)
  onlyKeys(content, ['title', 'cases'], file)
  const cases = content.cases.map((entry, index) => readCase(entry, `${file}, case ${index + 1}`))
  describe(`${file}: ${text(content, 'title', file)}`, () => {
    it.each(cases.map((one) => ({ ...one, title: `${one.rule} ${one.name}` })))('$title', (one) => {
      compare(call(one.function, one.inputs), one.expected, one.tolerance)
    })
  })
}

describe('CAS the runner itself', () => {
  it('CAS-1 refuses an unknown function and a class', () => {
    expect(() => call('hiddenMonth', {})).toThrow('no function hiddenMonth')
    expect(() => call('EngineError', {})).toThrow('no function EngineError')
  })
  it('CAS-1 refuses an input that the function never reads', () => {
    expect(() => call('change', { current: 2, previous: 1, base: 3 })).toThrow('0.base')
    expect(() => call('hiddenPeriod', { whole: { share: 2, growth: 1 }, known: { share: 1, growth: 1, half: 1 } })).toThrow(
      '0.known.half',
    )
  })
  it('CAS-1 refuses an unknown field and an unknown rule', () => {
    const whole = { name: 'a', rule: 'GRO-1', source: 's', function: 'change', inputs: {}, expected: 1, tolerance: 1 }
    expect(readCase(whole, 'here').rule).toBe('GRO-1')
    expect(() => readCase({ ...whole, tolerence: 1 }, 'here')).toThrow('tolerence')
    expect(() => readCase({ ...whole, rule: 'NON-999' }, 'here')).toThrow('NON-999')
  })
  it('CAS-2 sees a wrong number, a wrong word, a missing field and a list of another length', () => {
    expect(() => compare({ value: 1.2 }, { value: 1 }, 0.1)).toThrow('result.value')
    expect(() => compare({ value: Number.NaN }, { value: 1 }, 0.1)).toThrow('result.value')
    expect(() => compare('a', 'b', 0)).toThrow('expected b')
    expect(() => compare({}, { value: 1 }, 0.1)).toThrow('no field value')
    expect(() => compare([1, 2], [1], 0.1)).toThrow('1 entries')
    expect(() => compare(1, 1, undefined)).toThrow('tolerance is needed')
    compare({ value: 1.05, more: 2 }, { value: 1 }, 0.1)
  })
})
