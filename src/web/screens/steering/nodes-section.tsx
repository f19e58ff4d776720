import type { ReactNode } from 'react'
import { day, share } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Figure } from '../../parts/inspect.tsx'
import { useNames } from '../../queries.ts'
import { type Answer, useActivityName, useRate } from './answer.ts'

type Node = Answer['nodes'][number]

/** Every activity: what it has done, must do and did at best. */
export function NodesSection({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  if (answer.yardstick === null || answer.rest === '') return null
  const heads = ['soFar', 'planned', 'required', 'best', 'percentile', 'capacity', 'needed', 'believed'] as const
  return (
    <section>
      <h2>{text('steering.nodes.heading')}</h2>
      <p className="muted">
        {text('steering.nodes.help', { day: day(answer.planDay, language) })} {text('steering.capacity.help')}
      </p>
      <table className="stacking">
        <thead>
          <tr>
            <th scope="col">{text('contributions.activity')}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {text(`steering.col.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.nodes.map((node, index) => (
            <NodeRow key={`${node.indicator} ${node.activity}`} answer={answer} node={node} pointer={`/nodes/${index}`} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface RowProps {
  readonly answer: Answer
  readonly node: Node
  readonly pointer: string
}

function NodeRow({ answer, node, pointer }: RowProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useActivityName(answer.region.id)
  const rate = useRate()
  const plain = nameOf(node.activity)
  const name = node.indicator === 'iip' ? text('steering.index', { activity: node.activity === 'total' ? 'IIP' : plain }) : plain
  const cell = (
    head: 'soFar' | 'planned' | 'required' | 'needed' | 'believed',
    value: number | null,
    computed = true,
  ): ReactNode => {
    const label = text(`steering.col.${head}`)
    return (
      <td data-label={label}>
        {value === null ? '–' : <Figure computed={computed} pointer={pointer} label={`${name}, ${label}`} text={rate(value)} />}
      </td>
    )
  }
  const whole = node.indicator === 'grdp' && node.activity === 'total'
  return (
    <tr className={whole ? 'chosen' : undefined}>
      <th scope="row">{name}</th>
      {cell('soFar', node.soFar?.growth ?? null, (node.soFar?.observation ?? '') === '')}
      {cell('planned', node.planned)}
      {cell('required', node.required)}
      <td data-label={text('steering.col.best')}>
        {node.best === null ? text('steering.noBest') : <em className="estimate">{rate(node.best.growth)}</em>}
        {node.best === null ? null : (
          <span className="small">
            {text('steering.bestOf', { period: periodName(node.best.period, language), years: node.yearsOnRecord })}
          </span>
        )}
      </td>
      <td data-label={text('steering.col.percentile')}>
        <Percentile node={node} />
      </td>
      <td data-label={text('steering.col.capacity')}>
        <Capacity answer={answer} node={node} name={name} pointer={`${pointer}/capacity`} />
      </td>
      {cell('needed', node.needed)}
      {cell('believed', node.believedRest)}
    </tr>
  )
}

function Percentile({ node }: { readonly node: Node }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { percentile, best, required, yearsOnRecord } = node
  if (percentile === null || best === null || required === null) return '–'
  if (required > best.growth) return <strong>{text('steering.beyond')}</strong>
  if (percentile === 0) return text('steering.below')
  return text('steering.percentile', { share: share(percentile, language, { least: 0, most: 0 }), years: yearsOnRecord })
}

/** How full plants on record would be; in words where that cannot be, or nothing is on record. */
function Capacity({ answer, node, name, pointer }: RowProps & { readonly name: string }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(answer.region.id, language)
  const { capacity } = node
  if (capacity === null) return <span className="muted">{text('shareBasis.none')}</span>
  const percent = (value: number): string => share(value, language, { least: 0, most: 0 })
  const use = text('steering.capacity', { use: percent(capacity.use), products: capacity.products })
  const tightest = { product: nameOf('subject', capacity.tightest.subject), use: percent(capacity.tightest.use) }
  return (
    <>
      <Figure
        computed
        pointer={pointer}
        label={`${name}, ${text('steering.col.capacity')}`}
        text={capacity.use > 1 ? text('steering.capacity.beyond', { use }) : use}
      />
      {capacity.products < 2 ? null : (
        <span className={capacity.tightest.use > 1 ? 'small late' : 'small'}>{text('steering.capacity.tightest', tightest)}</span>
      )}
    </>
  )
}
