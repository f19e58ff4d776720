import type { ReactNode } from 'react'
import { growth } from '../../../contract/format.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useYardstickName } from '../../parts/yardstick-select.tsx'
import { useYardsticks } from '../../queries.ts'
import { useChangeView } from '../../view.ts'
import type { Answer } from './answer.ts'

/** Which yardstick the path, the waterfall and the odds are for: those of all authorities, or a target of the reader's own. */
export function YardstickChooser({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const change = useChangeView()
  const known = useYardsticks(answer.region.id, answer.year, answer.asOf)
  const nameOf = useYardstickName(answer.region.id)
  const isSuperseded = (id: string): boolean => known.some(({ supersedes }) => supersedes === id)
  const { yardstick } = answer
  if (yardstick === null || known.length === 0) return null
  return (
    <section>
      <div className="controls no-print">
        <label>
          <span>{text('outlook.yardstick')}</span>
          <select
            value={yardstick.id}
            onChange={({ target: { value } }) => change({ yardstick: value, target: undefined }, { replace: true })}
          >
            {yardstick.id === '' ? (
              <option value="">{text('outlook.yardstick.own', { value: growth(yardstick.value, language) })}</option>
            ) : null}
            {known.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOf({ ...one, superseded: isSuperseded(one.id) })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="muted">{text('outlook.yardstick.help')}</p>
    </section>
  )
}
