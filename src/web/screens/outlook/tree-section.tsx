import type { ReactNode } from 'react'
import { asComputed, growth } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Figure } from '../../parts/inspect.tsx'
import { TableHead } from '../../parts/table-head.tsx'
import { useCodes, useNames } from '../../queries.ts'
import { activityTree, type Band, type TreeRow } from './activity-tree.ts'
import type { Answer } from './answer.ts'

/** From the whole down to divisions and key products: what is believed of each activity’s year, and what output says of it. */
export function TreeSection({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const { data } = useCodes(answer.region.id)
  if (data === undefined || answer.fans.length === 0) return null
  return (
    <section>
      <h2>{text('outlook.tree.heading')}</h2>
      <p className="muted">{text('outlook.tree.help')}</p>
      <table className="stacking tree">
        <TableHead columns={['contributions.activity', 'outlook.tree.valueAdded', 'outlook.tree.index']} />
        <tbody>
          {activityTree(answer, data.codes).map((row) =>
            row.kind === 'activity' ? (
              <ActivityRow key={row.code} row={row} region={answer.region.id} />
            ) : (
              <ProductRow key={row.product.observation} row={row} region={answer.region.id} />
            ),
          )}
        </tbody>
      </table>
    </section>
  )
}

interface RowProps<Kind extends TreeRow['kind']> {
  readonly row: TreeRow & { readonly kind: Kind }
  readonly region: string
}

function ActivityRow({ row, region }: RowProps<'activity'>): ReactNode {
  const text = useText()
  const name = useNames(region, useLanguage())('activity', row.code)
  return (
    <tr className={`depth-${row.depth}`}>
      <th scope="row">{name}</th>
      <td data-label={text('outlook.tree.valueAdded')}>
        <Believed band={row.valueAdded} name={name} />
      </td>
      <td data-label={text('outlook.tree.index')}>
        <Believed band={row.index} name={name} />
      </td>
    </tr>
  )
}

function Believed({ band, name }: { readonly band: Band | undefined; readonly name: string }): ReactNode {
  const language = useLanguage()
  if (band === undefined) return '–'
  const rate = (value: number): string => growth(value, language, asComputed)
  return (
    <>
      <Figure computed pointer={band.pointer} label={name} text={rate(band.p50)} />{' '}
      <span className="small">
        {rate(band.p10)} – {rate(band.p90)}
      </span>
    </>
  )
}

function ProductRow({ row, region }: RowProps<'product'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(region, language)
  const { subject, period, p50, of } = row.product
  const rate = (value: number): string => growth(value, language, asComputed)
  const name = nameOf('subject', subject)
  const values = {
    period: periodName(period, language),
    growth: rate(row.product.growth),
    kind: of.indicator,
    believed: rate(p50),
  }
  return (
    <tr className={`depth-${row.depth} product`}>
      <th scope="row">{name}</th>
      <td colSpan={2}>
        <Figure inline computed pointer={`/products/${row.at}`} label={name} text={text('outlook.tree.product', values)} />
      </td>
    </tr>
  )
}
