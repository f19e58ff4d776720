import type { ReactNode } from 'react'
import { day } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { observationName, observationValue } from '../../parts/observation-text.ts'
import { SourceLink } from '../../parts/source-link.tsx'
import { useNames } from '../../queries.ts'
import { Rows } from './words.tsx'

interface Props {
  readonly answer: Output<'showZone'>
  readonly region: string
}

/** Published figures and statements as printed, apart from everything that the book computes. */
export function PublishedSection({ answer: { published, statements }, region }: Props): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(region, language)
  if (published.length + statements.length === 0) return null
  const figures = published.map((one) => ({
    key: one.id,
    cells: [
      observationName({ ...one, subject: '' }, language, nameOf),
      <strong key="value">{observationValue(one, language, nameOf)}</strong>,
      periodName(one.period, language),
      <Source key="source" {...one} />,
    ],
  }))
  const words = statements.map((one) => ({
    key: one.id,
    cells: [one.attribute, one.value, one.asOf, <Source key="source" {...one} />],
  }))
  return (
    <section>
      <h2>{text('land.published')}</h2>
      <p>{text('land.publishedNote')}</p>
      <Rows
        columns={[
          { head: text('land.figure') },
          { head: text('land.value') },
          { head: text('land.when') },
          { head: text('land.source') },
        ]}
        rows={[...figures, ...words]}
      />
    </section>
  )
}

function Source({
  publisher,
  url,
  published,
  remark,
}: {
  readonly publisher: string
  readonly url: string
  readonly published: string
  readonly remark: string
}): ReactNode {
  const language = useLanguage()
  return (
    <>
      <SourceLink publisher={`${publisher}, ${day(published, language)}`} url={url} />
      {remark === '' ? null : <span className="land-remark"> {remark}</span>}
    </>
  )
}
