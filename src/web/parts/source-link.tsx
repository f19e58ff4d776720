import type { ReactNode } from 'react'
import { useText } from '../language.tsx'

/** A publisher, with the address of the page when there is one. */
export function SourceLink({ publisher, url }: { readonly publisher: string; readonly url: string }): ReactNode {
  const text = useText()
  if (!/^https?:\/\//.test(url)) return `${publisher} (${text('figure.noAddress')})`
  return (
    <>
      {publisher}
      <span className="address">
        {' '}
        ·{' '}
        <a href={url} target="_blank" rel="noreferrer">
          {text('figure.address')}
        </a>
      </span>
    </>
  )
}
