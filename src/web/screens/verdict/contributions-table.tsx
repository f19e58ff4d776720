import type { ReactNode } from 'react'
import { Contributions } from '../../../charts/contributions.tsx'
import { asComputed, type Decimals, growth, pointsBare, share } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import { decimalsAt, isPublishedAt } from '../../../contract/printed-digits.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { ComputedTag, Figure } from '../../parts/inspect.tsx'
import { TableHead } from '../../parts/table-head.tsx'
import { useWidth } from '../../parts/use-width.ts'
import { useNames } from '../../queries.ts'

type Contribution = Output<'verdict'>['contributions'][number]

/** Decimals of the points at a pointer: as printed when they were published, else the two of computed points. */
function pointDecimals(verdict: Output<'verdict'>, pointer: string): Decimals | undefined {
  return isPublishedAt(verdict, pointer) ? decimalsAt(verdict, pointer) : undefined
}

/** Names of activities, and of the lines that make the sum whole. */
function useActivityName(region: string): (activity: string) => string {
  const text = useText()
  const nameOf = useNames(region, useLanguage())
  return (activity) => {
    if (activity === 'rest-of-economy' || activity === 'rounding') return text(`contributions.${activity}`)
    return nameOf('activity', activity)
  }
}

interface RowProps {
  readonly verdict: Output<'verdict'>
  readonly row: Contribution
  readonly at: string
  readonly name: string
}

function ContributionRow({ verdict, row, at, name }: RowProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={text('contributions.growth')}>
        {row.growth === null ? (
          '–'
        ) : (
          <Figure
            computed={!isPublishedAt(verdict, `${at}/growth`)}
            pointer={`${at}/growth`}
            label={`${name}, ${text('contributions.growth')}`}
            text={growth(
              row.growth,
              language,
              isPublishedAt(verdict, `${at}/growth`) ? decimalsAt(verdict, `${at}/growth`) : asComputed,
            )}
          />
        )}
      </td>
      <td data-label={text('contributions.share')}>
        {row.share === null ? (
          '–'
        ) : (
          <Figure
            computed={!isPublishedAt(verdict, `${at}/share`)}
            pointer={`${at}/share`}
            label={`${name}, ${text('contributions.share')}`}
            text={share(row.share, language)}
          />
        )}
        {row.share !== null && row.shareBasis === 'rolled-forward' ? (
          <span className="small share-basis">{text('shareBasis.rolled-forward')}</span>
        ) : null}
      </td>
      <td data-label={text('contributions.points')}>
        <Figure
          computed={row.basis === 'computed'}
          pointer={`${at}/points`}
          label={`${name}, ${text('contributions.points')}`}
          text={pointsBare(row.points, language, true, pointDecimals(verdict, `${at}/points`))}
        />
        {row.basis === 'computed' ? <ComputedTag /> : <span className="small">{text('tag.published')}</span>}
      </td>
    </tr>
  )
}

interface Total {
  readonly points: number
  readonly basis: Contribution['basis']
  readonly pointer: string | null
}

/** The growth of the whole in the period of the contributions: as published, else the sum of its parts. */
function totalOf({ path, previousYears, contributions, contributionsPeriod }: Output<'verdict'>): Total {
  const inYear = path.findIndex(({ period }) => period === contributionsPeriod)
  const ofYear = path[inYear]?.published ?? null
  if (ofYear !== null) return { points: ofYear, basis: 'published', pointer: `/path/${inYear}` }
  const before = previousYears.findIndex(({ year }) => String(year) === contributionsPeriod)
  const ofBefore = previousYears[before]?.growth ?? null
  if (ofBefore !== null) return { points: ofBefore, basis: 'published', pointer: `/previousYears/${before}` }
  return { points: contributions.reduce((sum, { points }) => sum + points, 0), basis: 'computed', pointer: null }
}

/** Points of growth by activity, adding up to the growth of the whole. */
export function ContributionsTable({ verdict }: { readonly verdict: Output<'verdict'> }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useActivityName(verdict.region.id)
  const period = periodName(verdict.contributionsPeriod, language)
  if (verdict.contributions.length === 0) return <p>{text('contributions.none')}</p>
  const total = totalOf(verdict)
  return (
    <section aria-labelledby="contributions-heading">
      <h2 id="contributions-heading">{text('contributions.heading', { period })}</h2>
      <div className="columns even">
        <table className="stacking">
          <TableHead
            columns={['contributions.activity', 'contributions.growth', 'contributions.share', 'contributions.points']}
          />
          <tbody>
            {verdict.contributions.map((row, index) => (
              <ContributionRow
                key={row.activity}
                verdict={verdict}
                row={row}
                at={`/contributions/${index}`}
                name={nameOf(row.activity)}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {text('contributions.total')}
              </th>
              <td data-label={text('contributions.points')}>
                {total.pointer === null ? (
                  pointsBare(total.points, language)
                ) : (
                  <Figure
                    pointer={total.pointer}
                    label={text('contributions.total')}
                    text={pointsBare(total.points, language, false, pointDecimals(verdict, total.pointer))}
                  />
                )}
              </td>
            </tr>
          </tfoot>
        </table>
        <ContributionsChart verdict={verdict} nameOf={nameOf} total={{ ...total, name: text('contributions.total') }} />
      </div>
      <ShareNotes verdict={verdict} />
    </section>
  )
}

/** What the shares speak of, for each way in which they were come by. */
function ShareNotes({ verdict }: { readonly verdict: Output<'verdict'> }): ReactNode {
  const text = useText()
  const has = (basis: Contribution['shareBasis']): boolean =>
    verdict.contributions.some(({ share, shareBasis }) => share !== null && shareBasis === basis)
  return (
    <>
      {has('implied') ? <p className="small">{text('contributions.note')}</p> : null}
      {has('rolled-forward') ? <p className="small">{text('contributions.noteRolledForward')}</p> : null}
    </>
  )
}

interface ChartProps {
  readonly verdict: Output<'verdict'>
  readonly nameOf: (activity: string) => string
  readonly total: { readonly name: string; readonly points: number; readonly basis: Contribution['basis'] }
}

function ContributionsChart({ verdict, nameOf, total }: ChartProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const [element, width] = useWidth(420)
  const title = text('contributions.title', { period: periodName(verdict.contributionsPeriod, language) })
  const bars = verdict.contributions.map(({ activity, points, basis }, index) => {
    const decimals = pointDecimals(verdict, `/contributions/${index}/points`)
    return { activity, name: nameOf(activity), points, basis, decimals }
  })
  return (
    <div ref={element} className="chart">
      <Contributions id="contributions" title={title} language={language} width={width} bars={bars} total={total} />
    </div>
  )
}
