import { number, share } from '../../../contract/format.ts'
import { translate } from '../../../contract/messages/index.ts'
import type { Language } from '../../../contract/record.ts'

/** Hectares to two decimals, as land papers print them. */
export function hectares(value: number, language: Language): string {
  return number(value, language, { least: 0, most: 2 })
}

interface Part {
  readonly numerator: number
  readonly denominator: number
  readonly share: number | null
}

/** An occupancy with its denominator, never without; a dash where there is no such land. */
export function partOf(part: Part | undefined, language: Language): string {
  if (part === undefined || part.share === null) return translate(language, 'land.nothing')
  return translate(language, 'land.of', {
    part: hectares(part.numerator, language),
    whole: hectares(part.denominator, language),
    share: share(part.share, language),
  })
}
