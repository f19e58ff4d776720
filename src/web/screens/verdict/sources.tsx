import type { ReactNode } from 'react'
import { type PublishedBasis, publishedBases } from '../../../contract/record.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { publishedDay } from '../../parts/observation-text.ts'
import { SourceLink } from '../../parts/source-link.tsx'

interface Document {
  readonly source: string
  readonly publisher: string
  readonly url: string
  readonly published: string
  readonly publishedBasis: PublishedBasis
}

/** Documents of the year's figures that were calculated with, and of the yardsticks. */
function documentsOf({ known, yardsticks, year }: Output<'verdict'>): readonly Document[] {
  const figures: readonly Document[] = known.filter(({ used, period }) => used && period.startsWith(String(year)))
  const acts = yardsticks.map((yardstick): Document => {
    const publishedBasis = publishedBases.find((one) => one === yardstick.publishedBasis) ?? 'stated'
    return { ...yardstick, publishedBasis }
  })
  return [...new Map([...acts, ...figures].map((document) => [document.source, document])).values()]
}

/** The sources of the page, newest first; in print without their addresses. */
export function Sources({ verdict }: { readonly verdict: Output<'verdict'> }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const documents = documentsOf(verdict)
  if (documents.length === 0) return null
  return (
    <section aria-labelledby="sources-heading" className="sources">
      <h2 id="sources-heading">{text('sources.heading')}</h2>
      <ul>
        {documents
          .toSorted((one, other) => other.published.localeCompare(one.published, 'en'))
          .map(({ source, publisher, url, published, publishedBasis }) => (
            <li key={source}>
              {publishedDay(published, publishedBasis, language)}: <SourceLink publisher={publisher} url={url} />
            </li>
          ))}
      </ul>
    </section>
  )
}
