import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { day } from '../../../contract/format.ts'
import { pricedTitle } from '../../../contract/priced-title.ts'
import type { Output } from '../../api.ts'
import { usePrice } from '../../ground-queries.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Day, Points, ThingLink } from '../../parts/ground.tsx'
import { useOwnerName } from '../../parts/owner-name.ts'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { useView } from '../../view.ts'

type Item = Output<'price'>['items'][number]

const owners = 4
const each = 3

/** What to do this week, by owner: the costliest matters of those whose turn it is. */
export function WeekList(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { asOf } = useView()
  const { current } = useRegionsHere()
  const nameOf = useOwnerName()
  const { data, error, refetch } = usePrice(current, asOf)
  if (data === undefined) return error === null ? <Loading /> : <Failure error={error} retry={() => void refetch()} />
  const dear = data.owners.filter(({ twoMonthDelay }) => (twoMonthDelay ?? 0) < 0).slice(0, owners)
  if (dear.length === 0) return null
  const when = { year: String(data.year), next: String(data.year + 1), day: day(data.asOf, language) }
  return (
    <section className="ground week" aria-labelledby="week-heading">
      <h2 id="week-heading">{text('price.title')}</h2>
      <p className="muted">{text('price.lead', when)}</p>
      {dear.map(({ owner, ownerName }) => (
        <OwnerList key={owner} name={nameOf({ owner, ownerName })} items={data.items.filter((item) => item.owner === owner)} />
      ))}
      <p>
        <Link to="/price" search={(before) => before}>
          {text('price.all')}
        </Link>
      </p>
    </section>
  )
}

function OwnerList({ name, items }: { readonly name: string; readonly items: readonly Item[] }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const theirs = items.filter(({ turn, twoMonthDelay }) => turn !== 'nobody' && (twoMonthDelay ?? 0) < 0)
  return (
    <>
      <h3>{name}</h3>
      <ul>
        {theirs.slice(0, each).map((item) => (
          <li key={`${item.kind} ${item.id}`}>
            <Points value={item.twoMonthDelay} /> · {text('ground.kind', { kind: item.kind })}:{' '}
            <ThingLink kind={item.kind} id={item.id}>
              {pricedTitle(item, language)}
            </ThingLink>{' '}
            · <Day value={item.day} />
          </li>
        ))}
      </ul>
    </>
  )
}
