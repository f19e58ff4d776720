import type { KnownWords } from './known-words.ts'

/** A unit, and the number of things that it says the value is part of: `products (of 14)`. */
export interface LooseUnit {
  readonly unit: string
  readonly of: number | undefined
}

/** Words of the layouts that are in no code list. `fraction`: a rate printed as 0.1508. */
const words: Readonly<Record<string, string>> = {
  '%': 'percent',
  '% yoy': 'percent',
  '% of grdp': 'percent',
  '% per year': 'percent',
  '%/year': 'percent',
  pp: 'points',
  'percentage points': 'points',
  fraction: 'fraction',
  'million t': 'tonne-million',
  projects: 'count',
}

/** The unit of a cell: a word of the code lists or of the layouts; a text that nobody knows is a unit of its own. */
export function looseUnit(text: string, known: KnownWords): LooseUnit {
  const part = /^(.*?)\s*\(?\bof (\d[\d,]*) ?([^)]*)\)?$/u.exec(text)
  const of = part === null ? undefined : Number((part[2] ?? '').replaceAll(',', ''))
  if (part !== null && (part[1] ?? '').trim() === 'rank') return { unit: 'rank', of: undefined }
  const name = part === null ? text : (part[1] ?? '').trim()
  if (name === '') return { unit: of === undefined ? '' : 'count', of }
  const bare = name.replace(/\s*\(text says [^)]*\)$/u, '').toLowerCase()
  return { unit: words[bare] ?? known.unit(bare) ?? name, of }
}
