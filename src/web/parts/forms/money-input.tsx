import { type ReactNode, useId } from 'react'
import { moneyText } from '../../../contract/money-text.ts'
import { useLanguage, useText } from '../../language.tsx'
import type { EntryField, Typed } from './field.ts'
import { NumberInput } from './number-input.tsx'

interface Props {
  readonly field: EntryField
  readonly id: string
  readonly values: Typed
  readonly set: (name: string, value: string) => void
  readonly described: { readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: true }
}

/** An amount in whole units of its currency, said again as people say it, with the rate in dong of a foreign one and whose rate it is. */
export function MoneyInput({ field, id, values, set, described }: Props): ReactNode {
  const text = useText()
  const language = useLanguage()
  const currencyId = useId()
  const { name, currencies = ['VND'], negative = false } = field
  const [amount, currency] = [values[`${name}.amount`] ?? '', values[`${name}.currency`] ?? '']
  const rate = Number(values[`${name}.rate`] ?? '')
  const counted = Number(amount)
  const isSaid = amount !== '' && amount !== '-' && Number.isSafeInteger(counted)
  return (
    <>
      <div className="money">
        <NumberInput
          id={id}
          value={amount}
          decimals={0}
          negative={negative}
          onChange={(value) => set(`${name}.amount`, value)}
          {...described}
        />
        <label htmlFor={currencyId} className="visually-hidden">
          {text('form.currency', { label: field.label })}
        </label>
        <select id={currencyId} value={currency} onChange={({ target }) => set(`${name}.currency`, target.value)}>
          {currencies.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </div>
      <p className="small" aria-live="polite">
        {isSaid ? `= ${moneyText(counted, currency, language)}` : ''}
        {isSaid && rate > 0 && currency !== 'VND' ? ` = ${moneyText(counted * rate, 'VND', language)}` : ''}
      </p>
      {field.rate !== undefined && currency !== 'VND' ? <Rate field={field} values={values} set={set} /> : null}
    </>
  )
}

function Rate({ field: { name, rate }, values, set }: Pick<Props, 'field' | 'values' | 'set'>): ReactNode {
  const text = useText()
  const ids = [useId(), useId()]
  const optional = rate === 'optional' ? ` (${text('form.optional')})` : ''
  return (
    <div className="money-rate">
      <div>
        <label htmlFor={ids[0]}>
          {text('form.rate', { currency: values[`${name}.currency`] ?? '' })}
          {optional}
        </label>
        <NumberInput
          id={ids[0] ?? ''}
          value={values[`${name}.rate`] ?? ''}
          decimals={4}
          onChange={(value) => set(`${name}.rate`, value)}
        />
      </div>
      <div>
        <label htmlFor={ids[1]}>
          {text('form.rateSource')}
          {optional}
        </label>
        <input
          id={ids[1]}
          maxLength={300}
          value={values[`${name}.rateSource`] ?? ''}
          onChange={({ target }) => set(`${name}.rateSource`, target.value)}
        />
      </div>
    </div>
  )
}
