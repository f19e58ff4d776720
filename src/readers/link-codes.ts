import type { Problem } from '../contract/errors.ts'
import { type Correspondence, makeCorrespondence } from '../engine/index.ts'
import { nearestWord } from './nearest-word.ts'
import { sortProblems } from './problem.ts'
import { type CorrespondenceTable, linksByCode, type TableLink } from './read-correspondence.ts'

/** What becomes of a code that is split when nobody has stated its shares: nothing, or equal parts on the caller's word. */
export const splitRules = ['refuse', 'equal'] as const
export type SplitRule = (typeof splitRules)[number]

/** A code in use and where it stands. */
export interface UsedCode {
  readonly code: string
  readonly file: string
  readonly row: number
  readonly column: string
}

/** A link in use, with its share and whether that was assumed. */
export interface UsedLink extends TableLink {
  readonly share: number
  readonly assumed: boolean
}

export interface LinkedCodes {
  /** What the engine takes, for the codes in use and no others; undefined with any problem. */
  readonly correspondence: Correspondence | undefined
  readonly links: readonly UsedLink[]
  readonly problems: readonly Problem[]
}

/** Takes from a table the links of the codes in use; a code without a link, or without known shares, is refused where it stands. */
export function linkCodes(table: CorrespondenceTable, codes: readonly UsedCode[], split: SplitRule): LinkedCodes {
  const known = linksByCode(table.links)
  const problems: Problem[] = []
  const links = codes.flatMap(({ code, file, row, column }): readonly UsedLink[] => {
    const own = known.get(code)
    if (own !== undefined) {
      const shared = withShares(own, split)
      if (shared !== undefined) return shared
      const allowed = `a code with its shares in ${table.file} from line ${own[0]?.row}, or equal parts by choice`
      problems.push({ file, row, column, found: `${code}, split into ${own.map(({ to }) => to).join(', ')}`, allowed })
    } else {
      const near = nearestWord(code, known.keys())
      const allowed = `a code of ${table.from} in ${table.file}${near === undefined ? '' : `; did you mean "${near}"?`}`
      problems.push({ file, row, column, found: code, allowed })
    }
    return []
  })
  const usable = problems.length === 0 && links.length > 0
  const correspondence = usable ? makeCorrespondence({ from: table.from, to: table.to, links }) : undefined
  return { correspondence, links, problems: sortProblems(problems) }
}

/** A code that moved whole needs no share. */
function withShares(links: readonly TableLink[], split: SplitRule): readonly UsedLink[] | undefined {
  const open = links.some(({ share }) => share === undefined)
  if (open && links.length > 1 && split === 'refuse') return undefined
  return links.map((link) => ({ ...link, share: link.share ?? 1 / links.length, assumed: open && links.length > 1 }))
}
