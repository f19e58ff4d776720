import { table } from './table.ts'

/** An answer of several lists: its plain values first, then each list as a table under its name. */
export function listsScreen(answer: object): string {
  const entries = Object.entries(answer)
  const plain = entries.filter(([, value]) => value === null || typeof value !== 'object')
  const head = plain.map(([name, value]) => `${name}: ${cell(value)}\n`).join('')
  const blocks = entries.flatMap(([name, value]) => {
    if (value === null || typeof value !== 'object') return []
    const rows: readonly unknown[] = Array.isArray(value) ? value : [value]
    return [`${name}\n${table(rows.map(row))}`]
  })
  return [...(head === '' ? [] : [head]), ...blocks].join('\n')
}

function row(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return { value: cell(value) }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cell(one)]))
}

/** Six digits are enough to read; all of them are in the JSON. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(Number(value.toPrecision(6)))
  return typeof value === 'object' ? Object.values(value).map(cell).join(' ').trim() : String(value)
}
