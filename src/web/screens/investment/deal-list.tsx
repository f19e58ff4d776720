import { type ReactNode, useDeferredValue, useState } from 'react'
import { type DealStage, dealStages } from '../../../contract/deal-words.ts'
import { useDeals } from '../../deal-queries.ts'
import { useText } from '../../language.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { DealTable } from './deal-table.tsx'

interface Asked {
  readonly region: string
  readonly asOf: string | undefined
}

const page = 10

/** The deals, found by words, stage and what is overdue; those that press first. */
export function DealList({ region, asOf }: Asked): ReactNode {
  const text = useText()
  const [words, setWords] = useState('')
  const [stage, setStage] = useState<DealStage>()
  const [overdue, setOverdue] = useState(false)
  const [shown, setShown] = useState(page)
  const asked = useDeferredValue(words.trim())
  const { data, error, isPlaceholderData, refetch } = useDeals({
    region,
    asOf,
    order: 'pressing',
    limit: shown,
    ...(asked === '' ? {} : { text: asked }),
    ...(stage === undefined ? {} : { stage }),
    ...(overdue ? { overdue: 'true' } : {}),
  })
  return (
    <section aria-busy={isPlaceholderData}>
      <h2>{text('deal.list')}</h2>
      <div className="filters">
        <label>
          <span>{text('deal.filter')}</span>
          <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
        </label>
        <label>
          <span>{text('deal.stage')}</span>
          <select value={stage ?? ''} onChange={({ target }) => setStage(dealStages.find((one) => one === target.value))}>
            <option value="">{text('deal.anyStage')}</option>
            {dealStages.map((one) => (
              <option key={one} value={one}>
                {text(`stage.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input type="checkbox" checked={overdue} onChange={({ target }) => setOverdue(target.checked)} />
          <span>{text('deal.onlyOverdue')}</span>
        </label>
      </div>
      {data === undefined ? (
        error === null ? (
          <Loading />
        ) : (
          <Failure error={error} retry={() => void refetch()} />
        )
      ) : (
        <>
          <p role="status" className="small">
            {text('deal.count', { shown: data.deals.length, total: data.total })}
          </p>
          <DealTable deals={data.deals} />
          {data.total > data.deals.length ? (
            <button type="button" onClick={() => setShown(shown + 5 * page)}>
              {text('deal.more')}
            </button>
          ) : null}
        </>
      )}
    </section>
  )
}
