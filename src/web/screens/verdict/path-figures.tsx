import type { ReactNode } from 'react'
import { asComputed, type Decimals, growth } from '../../../contract/format.ts'
import { cumulativeName, periodName } from '../../../contract/period-name.ts'
import { decimalsAt } from '../../../contract/printed-digits.ts'
import type { Output } from '../../api.ts'
import { useLanguage } from '../../language.tsx'
import { Figure } from '../../parts/inspect.tsx'

type PathPoint = Output<'verdict'>['path'][number]

interface PathFigureProps {
  readonly point: PathPoint
  readonly at: string
  readonly decimals: Decimals
}

function PathFigure({ point, at, decimals }: PathFigureProps): ReactNode {
  const language = useLanguage()
  const label = periodName(point.period, language)
  if (point.published !== null) return <Figure pointer={at} label={label} text={growth(point.published, language, decimals)} />
  if (point.outlook === null) return null
  return <Figure computed pointer={at} label={label} text={growth(point.outlook.p50, language, asComputed)} />
}

/** The numbers of the chart once more, each opening its source: the years before, then the year itself. */
export function PathFigures({ verdict }: { readonly verdict: Output<'verdict'> }): ReactNode {
  const language = useLanguage()
  return (
    <dl className="path-figures">
      {verdict.previousYears.map(({ year, growth: rate }, index) => (
        <div key={year} className="before">
          <dt>{year}</dt>
          <dd>
            <Figure
              pointer={`/previousYears/${index}`}
              label={periodName(String(year), language)}
              text={growth(rate, language, decimalsAt(verdict, `/previousYears/${index}`))}
            />
          </dd>
        </div>
      ))}
      {verdict.path.map((point, index) =>
        point.published === null && point.outlook === null ? null : (
          <div key={point.months}>
            <dt>{cumulativeName(point.months, language)}</dt>
            <dd>
              <PathFigure point={point} at={`/path/${index}`} decimals={decimalsAt(verdict, `/path/${index}`)} />
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}
