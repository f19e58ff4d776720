import type { ReactNode } from 'react'
import { bound, growth } from '../../../contract/format.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useNames, useYardsticks } from '../../queries.ts'
import { useChangeView } from '../../view.ts'
import type { Answer } from './answer.ts'

type Yardstick = Output<'listTargets'>['targets'][number]

/** Which yardstick the path, the waterfall and the odds are for: those of all authorities, or a target of the reader's own. */
export function YardstickChooser({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const change = useChangeView()
  const known = useYardsticks(answer.region.id, answer.year, answer.asOf)
  const nameOf = useYardstickName(answer.region.id, known)
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
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="muted">{text('outlook.yardstick.help')}</p>
    </section>
  )
}

/** Its value, who set it, by which act, and whether another one has replaced it. */
function useYardstickName(region: string, known: readonly Yardstick[]): (yardstick: Yardstick) => string {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(region, language)
  return ({ id, operator, value, issuer: code, act, kind }) => {
    const issuer = nameOf('issuer', code)
    const source = act === '' ? issuer : text('yardstick.act', { issuer, act })
    const written = bound(operator, growth(value, language), language)
    const replaced = known.some(({ supersedes }) => supersedes === id) ? `, ${text('yardstick.superseded')}` : ''
    return text('outlook.yardstick.option', { value: written, issuer: source, kind: `${text(`kind.${kind}`)}${replaced}` })
  }
}
