import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as engine from '../src/engine/index.ts'

const root = new URL('../src/engine/', import.meta.url)
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts')
  .sort()

interface Example {
  readonly code: string
  readonly stated: string
}

/** A number as stated in an example: any value that rounds to it is right. */
class Stated {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  matches(found: unknown): boolean {
    const decimals = /\.(\d+)$/.exec(this.text)?.[1]?.length
    const halfUnit = decimals === undefined ? 0 : 0.5 * 10 ** -decimals
    return typeof found === 'number' && Math.abs(found - Number(this.text)) <= halfUnit + 1e-12
  }
}

/** Examples of a doc comment: the code, then its value behind `//`, on the same line or on lines of their own. */
function examplesOf(comment: string): readonly Example[] {
  const lines = comment.replace(/\*\/\s*$/, '').split('\n')
  const body = lines.map((line) => line.replace(/^\s*\*( |$)/, '')).join('\n')
  return body
    .split(/^@example\s/m)
    .slice(1)
    .map((block) => {
      const parts = block.split('\n').map((line) => {
        const at = line.startsWith('// ') ? 0 : line.indexOf(' // ')
        return at === -1 ? [line, ''] : [line.slice(0, at), line.slice(at).replace(/^\s*\/\/ /, '')]
      })
      const join = (side: number): string =>
        parts
          .map((part) => part[side])
          .join('\n')
          .trim()
      return { code: join(0), stated: join(1) }
    })
}

/** Every export of a file with the doc comment right above it. */
function exportsOf(
  source: string,
): readonly { readonly name: string; readonly kind: string; readonly comment: string | undefined }[] {
  return [...source.matchAll(/(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?^export (function|const|class|interface|type) (\w+)/gm)].map(
    (match) => ({
      comment: match[1],
      kind: match[2] ?? '',
      name: match[3] ?? '',
    }),
  )
}

function evaluate(code: string): unknown {
  const names = Object.keys(engine)
  return Reflect.apply(new Function(...names, `'use strict'; return (${code})`), undefined, Object.values(engine))
}

/** Reads a stated value, each number as `Stated`; digits inside names and texts stay. */
function readStated(text: string): unknown {
  const code = text.replace(/'[^']*'|[A-Za-z_$][\w$]*|-?\d+(?:\.\d+)?/g, (token) =>
    /^[-\d]/.test(token) ? `stated('${token}')` : token,
  )
  return new Function('stated', `'use strict'; return (${code})`)((number: string) => new Stated(number))
}

function agrees(found: unknown, stated: unknown): boolean {
  if (stated instanceof Stated) return stated.matches(found)
  if (Array.isArray(stated))
    return Array.isArray(found) && found.length === stated.length && stated.every((entry, index) => agrees(found[index], entry))
  if (typeof stated === 'object' && stated !== null && typeof found === 'object' && found !== null) {
    const [wanted, got] = [Object.entries(stated), new Map(Object.entries(found))]
    return wanted.length === got.size && wanted.every(([key, value]) => got.has(key) && agrees(got.get(key), value))
  }
  return Object.is(found, stated)
}

for (const file of files) {
  const found = exportsOf(readFileSync(new URL(file, root), 'utf8'))
  describe(`src/engine/${file}`, () => {
    it('DOC-1 says what every export is', () => {
      expect(found.length).toBeGreaterThan(0)
      expect(found.filter(({ comment }) => comment === undefined).map(({ name }) => name)).toEqual([])
    })
    for (const { name, comment } of found.filter((one) => one.kind === 'function' && one.name in engine)) {
      const examples = examplesOf(comment ?? '')
      it(`DOC-2 ${name} has an example and a rule of SPEC.md`, () => {
        expect(examples.length).toBeGreaterThan(0)
        expect(comment).toMatch(/SPEC [A-Z]{3}-\d/)
      })
      it.each(examples)(`DOC-2 ${name}: $code`, ({ code, stated }) => {
        const value = evaluate(code)
        if (!agrees(value, readStated(stated))) expect.fail(`stated ${stated}, found ${JSON.stringify(value)}`)
      })
    }
  })
}

describe('the reader of examples', () => {
  it('DOC-2 reads code over several lines and its value', () => {
    expect(examplesOf('/**\n * Text.\n * @example f(1) // 2\n * @example\n * f(\n *   1)\n * // 3\n */')).toEqual([
      { code: 'f(1)', stated: '2' },
      { code: 'f(\n  1)', stated: '3' },
    ])
  })
  it('DOC-2 takes a number as right only within its printed digits', () => {
    expect(agrees(0.1674, readStated('0.167'))).toBe(true)
    expect(agrees(0.1676, readStated('0.167'))).toBe(false)
    expect(agrees({ p10: 2 }, readStated('{ p10: 2 }'))).toBe(true)
    expect(agrees({ p10: 2, p90: 3 }, readStated('{ p10: 2 }'))).toBe(false)
    expect(agrees([1, 2], readStated('[1]'))).toBe(false)
    expect(agrees('a', readStated("'b'"))).toBe(false)
  })
})
