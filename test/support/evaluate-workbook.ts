import type { SheetCell, SheetCells } from '../../src/services/scenario/workbook/sheet-cells.ts'

type Value = number | string

/**
 * Works out the formulas of a workbook as a spreadsheet program would: sums, products, rounding, conditions and references to other
 * sheets. Written for tests only: what it does not know is an error.
 */
export function evaluateWorkbook(sheets: ReadonlyMap<string, SheetCells>): (sheet: string, place: string) => Value {
  const known = new Map<string, Value>()
  const get = (sheet: string, place: string): Value => {
    const key = `${sheet}!${place}`
    const found = known.get(key)
    if (found !== undefined) return found
    const cell: SheetCell | undefined = sheets.get(sheet)?.get(place)
    const value = cell?.formula === undefined ? (cell?.value ?? 0) : evaluate(cell.formula, sheet)
    known.set(key, value)
    return value
  }
  const evaluate = (formula: string, sheet: string): Value => {
    const tokens = formula.match(/"[^"]*"|(?:[a-z]+!)?[A-Z]+\d+(?::[A-Z]+\d+)?|[A-Z]+(?=\()|\d+(?:\.\d+)?|[-+*/=(),]/g) ?? []
    if (tokens.join('') !== formula) throw new Error(`cannot read ${formula}`)
    let at = 0
    const peek = (): string => tokens[at] ?? ''
    const take = (wanted?: string): string => {
      const token = peek()
      if (wanted !== undefined && token !== wanted) throw new Error(`${wanted} wanted at ${at} of ${formula}`)
      at += 1
      return token
    }
    const cellsOf = (token: string): readonly Value[] => {
      const [, other, from = '', to = from] = /^(?:([a-z]+)!)?([A-Z]+\d+)(?::([A-Z]+\d+))?$/.exec(token) ?? []
      return between(from, to).map((place) => get(other ?? sheet, place))
    }
    const number = (value: Value): number => (typeof value === 'number' ? value : Number.NaN)
    const call = (name: string): Value => {
      take('(')
      const values: Value[] = []
      while (peek() !== ')') {
        if (/^(?:[a-z]+!)?[A-Z]+\d+:/.test(peek())) values.push(...cellsOf(take()))
        else values.push(comparison())
        if (peek() === ',') take(',')
      }
      take(')')
      if (name === 'SUM') return values.reduce<number>((sum, one) => sum + number(one), 0)
      if (name === 'ROUND') return Math.sign(number(values[0] ?? 0)) * Math.round(Math.abs(number(values[0] ?? 0)))
      if (name === 'IF') return values[0] === 1 ? (values[1] ?? 0) : (values[2] ?? 0)
      throw new Error(`no function ${name}`)
    }
    const factor = (): Value => {
      const token = take()
      if (token === '-') return -number(factor())
      if (token === '(') {
        const value = comparison()
        take(')')
        return value
      }
      if (token.startsWith('"')) return token.slice(1, -1)
      if (/^\d/.test(token)) return Number(token)
      return /\d$/.test(token) ? (cellsOf(token)[0] ?? 0) : call(token)
    }
    const binary = (next: () => Value, operators: Readonly<Record<string, (a: number, b: number) => number>>): Value => {
      let value = next()
      for (let make = operators[peek()]; make !== undefined; make = operators[peek()]) {
        take()
        value = make(number(value), number(next()))
      }
      return value
    }
    const product = (): Value => binary(factor, { '*': (a, b) => a * b, '/': (a, b) => a / b })
    const sum = (): Value => binary(product, { '+': (a, b) => a + b, '-': (a, b) => a - b })
    const comparison = (): Value => binary(sum, { '=': (a, b) => Number(a === b) })
    const value = comparison()
    if (at !== tokens.length) throw new Error(`${peek()} is left of ${formula}`)
    return value
  }
  return get
}

/** Places of a range within one row. */
function between(from: string, to: string): readonly string[] {
  const [, start = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(from) ?? []
  const [, end = ''] = /^([A-Z]+)(\d+)$/.exec(to) ?? []
  const number = (letters: string): number => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0)
  const letters = (index: number): string =>
    index === 0 ? '' : letters(Math.floor((index - 1) / 26)) + String.fromCharCode(65 + ((index - 1) % 26))
  return Array.from({ length: number(end) - number(start) + 1 }, (_, at) => `${letters(number(start) + at)}${row}`)
}
