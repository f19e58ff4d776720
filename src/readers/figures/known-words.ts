import type { Problem } from '../../contract/errors.ts'
import type { Code } from '../../contract/record.ts'
import type { ReceivedFile } from '../file.ts'
import { type PackCodes, readPackCodes } from '../pack-codes.ts'

/** What the shared code lists know a word for: a code, its VSIC letter or number, or a name in one of the four languages. */
export interface KnownWords {
  readonly codes: readonly Code[]
  activity(text: string): string | undefined
  indicator(text: string): string | undefined
  unit(text: string): string | undefined
}

/** Reads the shared code lists for files that bring none of their own. */
export function readKnownWords(shared: readonly ReceivedFile[], problems: Problem[]): KnownWords {
  const pack = readPackCodes(shared, { files: [], complete: true }, problems)
  const activities = byWord(pack, 'activity')
  for (const [vsic, code] of pack.vsic) if (!activities.has(plain(vsic))) activities.set(plain(vsic), code)
  for (const [letters, code] of wholes(pack)) activities.set(plain(letters), code)
  const [indicators, units] = [byWord(pack, 'indicator'), byWord(pack, 'unit')]
  return {
    codes: pack.all,
    activity: (text) => activities.get(plain(text)),
    indicator: (text) => indicators.get(plain(text)),
    unit: (text) => units.get(plain(text)),
  }
}

/** Small letters, and one kind of mark between words, so that `Industry_construction` and `industry-construction` are one word. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
}

function byWord({ all }: PackCodes, list: Code['list']): Map<string, string> {
  const words = new Map<string, string>()
  const own = all.filter((code) => code.list === list)
  for (const { code, names } of own) for (const name of Object.values(names)) words.set(plain(name), code)
  for (const { code } of own) words.set(plain(code), code)
  return words
}

/** Letters of sections side by side, `BCDE` or `B-E`, are the activity whose parts are exactly these sections. */
function wholes({ all, vsic }: PackCodes): readonly (readonly [string, string])[] {
  const letterOf = new Map([...vsic].map(([letter, code]) => [code, letter]))
  const activities = all.filter(({ list }) => list === 'activity')
  return activities.flatMap(({ code }) => {
    const letters = activities.filter(({ parent }) => parent === code).map((part) => letterOf.get(part.code) ?? '')
    if (letters.length < 2 || letters.some((letter) => !/^[A-Z]$/.test(letter))) return []
    return [
      [letters.join(''), code],
      [`${letters[0]}-${letters.at(-1)}`, code],
    ] as const
  })
}
