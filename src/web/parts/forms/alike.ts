import { folded } from '../matches.ts'

/** Words that say what kind of firm it is, and nothing of which. */
const forms = new Set(
  'cong ty co phan trach nhiem huu han tnhh cp mtv mot thanh vien tap doan co ltd limited inc corp corporation company group holdings jsc llc plc gmbh ag sa sas viet nam vietnam vn'.split(
    ' ',
  ),
)

function wordsOf(name: string): readonly string[] {
  const words = folded(name).match(/[a-z0-9]+/g) ?? []
  const telling = words.filter((word) => !forms.has(word))
  return telling.length === 0 ? words : telling
}

/** Letter pairs of a text. */
function pairsOf(text: string): ReadonlySet<string> {
  return new Set([...text].slice(1).map((letter, at) => `${text[at]}${letter}`))
}

/** How much two names are alike, 0 to 1: the larger of shared words and shared letter pairs (Dice), forms of firms left out. */
export function likeness(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)]
  const [joined, joinedOthers] = [words.join(''), others.join('')]
  if (joined === '' || joinedOthers === '') return 0
  return Math.max(dice(new Set(words), new Set(others)), dice(pairsOf(joined), pairsOf(joinedOthers)))
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((part) => other.has(part)).length
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size)
}

const least = 0.7

/** Those whose names are so much like this one that they may be the same, the most alike first. */
export function alike<One extends { readonly name: string }>(name: string, all: readonly One[]): readonly One[] {
  if (name.trim().length < 3) return []
  const ranked = all.map((one) => ({ one, by: likeness(name, one.name) })).filter(({ by }) => by >= least)
  return ranked
    .toSorted((a, b) => b.by - a.by)
    .slice(0, 5)
    .map(({ one }) => one)
}
