import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { day, number, pointsShort } from '../../contract/format.ts'
import { useLanguage, useText } from '../language.tsx'
import './ground.css'
import { useRegionsHere } from './region-gate.tsx'
import { useEvidenceText, useMakerName } from './trace-names.ts'

const threeDecimals = { least: 3, most: 3 }

/** Points of growth that were computed here: never drawn like a published figure. */
export function Points({ value }: { readonly value: number | null }): ReactNode {
  const language = useLanguage()
  return value === null ? null : <em className="estimate">{pointsShort(value, language, true, threeDecimals)}</em>
}

export function Day({ value }: { readonly value: string | null }): ReactNode {
  const language = useLanguage()
  const text = useText()
  return value === null ? (
    <span className="muted">{text('ground.noDay')}</span>
  ) : (
    <time dateTime={value}>{day(value, language)}</time>
  )
}

export function Count({ value }: { readonly value: number | null }): ReactNode {
  const language = useLanguage()
  return value === null ? null : number(value, language, { least: 0, most: 0 })
}

/** Days between promise and what is now to be expected. */
export function Slip({ days }: { readonly days: number | null }): ReactNode {
  const text = useText()
  if (days === null) return null
  const said = text('ground.slip', { days, count: Math.abs(days), direction: days < 0 ? 'early' : 'late' })
  return <span className={days > 0 ? 'late' : 'muted'}>{said}</span>
}

interface StepProps {
  readonly step: {
    readonly entry: number
    readonly by: string
    readonly day: string
    readonly evidence: { readonly source?: string | undefined; readonly document?: string | undefined } | null
  }
}

/** Who entered something, when, and on which document: people and documents by name, their ids on asking. */
export function Trail({ step }: StepProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { current } = useRegionsHere()
  const nameOf = useMakerName()
  const document = useEvidenceText(current, step.evidence)
  const said = text('ground.entry', { entry: step.entry, by: nameOf(step.by), day: day(step.day, language) })
  const ids = [step.by, step.evidence?.source].filter((id) => id !== undefined).join(', ')
  return (
    <small className="muted" title={ids}>
      {document === '' ? said : `${said}; ${document}`}
    </small>
  )
}

/** A link to the page of the project or petition that is meant, or its name alone for things without a page. */
export function ThingLink({
  kind,
  id,
  children,
}: {
  readonly kind: string
  readonly id: string
  readonly children: ReactNode
}): ReactNode {
  if (kind === 'project' || kind === 'milestone')
    return (
      <Link to="/projects/$project" params={{ project: id.split('/')[0] ?? id }} search={(before) => before}>
        {children}
      </Link>
    )
  if (kind === 'petition')
    return (
      <Link to="/petitions/$petition" params={{ petition: id }} search={(before) => before}>
        {children}
      </Link>
    )
  return children
}
