import type { ReactNode } from 'react'
import { asComputed, growth, interval, probability } from '../../../contract/format.ts'
import { endYear, restName } from '../../../contract/period-name.ts'
import { decimalsOfBest } from '../../../contract/printed-digits.ts'
import type { Yardstick } from '../../../contract/verdict-sentence.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { ComputedTag, Figure } from '../../parts/inspect.tsx'
import { useActOf } from '../../parts/yardstick-source.tsx'
import { yardstickValue } from './yardstick-switch.tsx'

interface RestTableProps {
  readonly verdict: Output<'verdict'>
  readonly chosen: number
}

interface RestRowProps {
  readonly verdict: Output<'verdict'>
  readonly yardstick: Yardstick
  readonly rest: NonNullable<Yardstick['rest']>
  readonly at: string
  readonly chosen: boolean
}

function RestRow({ verdict, yardstick, rest, at, chosen }: RestRowProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const actOf = useActOf()
  const rate = (value: number): string => growth(value, language, asComputed)
  const value = yardstickValue(yardstick, language)
  return (
    <tr className={chosen ? 'chosen' : undefined}>
      <th scope="row">
        <Figure pointer={`${at}/value`} label={text('rest.yardstick')} text={value} />
        <span className="small">{actOf(yardstick)}</span>
      </th>
      <td data-label={text('chart.required')}>
        <Figure
          computed
          pointer={`${at}/rest/required`}
          label={`${value}, ${text('chart.required')}`}
          text={rate(rest.required)}
        />
        {rate(rest.low) === rate(rest.high) ? null : (
          <span className="small">
            <Figure
              computed
              pointer={`${at}/rest/low`}
              label={text('rest.range')}
              text={interval(rate(rest.low), rate(rest.high), language)}
            />
          </span>
        )}
      </td>
      <td data-label={text('rest.best')}>
        {rest.best === null ? text('rest.none') : <Best verdict={verdict} best={rest.best} at={`${at}/rest/best/growth`} />}
      </td>
      <td data-label={text('rest.above')}>
        <Figure
          computed
          pointer={`${at}/rest/best`}
          label={text('rest.above')}
          text={text('rest.aboveOf', { above: rest.above, years: rest.yearsOnRecord })}
        />
      </td>
      <td data-label={text('rest.odds')}>
        {yardstick.probability === null ? (
          '–'
        ) : (
          <Figure
            computed
            pointer={`${at}/probability`}
            label={text('rest.odds')}
            text={probability(yardstick.probability, language)}
          />
        )}
      </td>
    </tr>
  )
}

interface BestProps {
  readonly verdict: Output<'verdict'>
  readonly best: { readonly period: string; readonly growth: number }
  readonly at: string
}

/** The best on record: computed for a part of the year, published for a whole one. */
function Best({ verdict, best, at }: BestProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const decimals = decimalsOfBest(verdict, best.period)
  const shown = growth(best.growth, language, decimals ?? asComputed)
  return (
    <>
      <Figure computed={decimals === null} pointer={at} label={text('rest.best')} text={shown} />
      <span className="small">{endYear(best.period)}</span>
    </>
  )
}

/** What the rest of the year must do for each yardstick, beside the best that the same months have ever done. */
export function RestTable({ verdict, chosen }: RestTableProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const rows = verdict.yardsticks.flatMap((yardstick, index) =>
    yardstick.rest === null ? [] : [{ yardstick, index, rest: yardstick.rest }],
  )
  const period = rows[0]?.rest.period
  if (verdict.yardsticks.length === 0) return null
  return (
    <section className="rest" aria-labelledby="rest-heading">
      <h2 id="rest-heading">{text('rest.heading')}</h2>
      {period === undefined ? (
        <p>{text('rest.done')}</p>
      ) : (
        <table className="stacking">
          <thead>
            <tr>
              <th scope="col">{text('rest.yardstick')}</th>
              <th scope="col">
                {text('rest.required', { rest: restName(period, language) })} <ComputedTag />
              </th>
              <th scope="col">{text('rest.best')}</th>
              <th scope="col">{text('rest.above')}</th>
              <th scope="col">{text('rest.odds')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ yardstick, index, rest }) => (
              <RestRow
                key={yardstick.id}
                verdict={verdict}
                yardstick={yardstick}
                rest={rest}
                at={`/yardsticks/${index}`}
                chosen={index === chosen}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
