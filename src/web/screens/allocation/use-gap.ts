import { number } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import { useLanguage, useText } from '../../language.tsx'
import type { Developer } from './answer.ts'

/** "Short of N ha from month M", in the reader's language. */
export function useGap(): (name: string, gap: Developer['gap']) => string {
  const text = useText()
  const language = useLanguage()
  return (name, gap) => {
    if (gap === null) return ''
    const hectares = (value: number): string => number(value, language, { least: 0, most: 1 })
    const more = gap.worst > gap.hectares ? 'yes' : 'no'
    return text('allocation.gap', {
      name,
      hectares: hectares(gap.hectares),
      worst: hectares(gap.worst),
      more,
      from: periodName(gap.from, language),
    })
  }
}
