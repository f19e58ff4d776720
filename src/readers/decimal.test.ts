import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalFault, shiftedDecimal } from './decimal.ts'

describe('decimals', () => {
  it.each([
    ['11.89', undefined],
    ['-0.5', undefined],
    ['0', undefined],
    ['123456789012345', undefined],
    ['11,89', 'decimal comma; write 11.89'],
    ['1.234,5', 'decimal comma; write 1234.5'],
    ['1,234,567', 'thousands comma; write 1234567'],
    ['1,234.5', 'thousands comma; write 1234.5'],
    [
      '1,234',
      'a comma that may group thousands or mark decimals; write it without grouping and with a dot; write a number such as 11.89',
    ],
    ['1.234.567', 'thousands dot; write 1234567'],
    ['1 234', 'spaces; write 1234'],
    [' 5', 'spaces; write 5'],
    ['1e3', 'exponent; write a number such as 11.89'],
    ['+5', 'plus sign; write 5'],
    ['5%', 'percent sign; the unit says it; write 5'],
    ['−5', 'a dash in place of the minus sign; write -5'],
    ['.5', 'no digit before the dot; write 0.5'],
    ['007', 'leading zero; write 7'],
    ['', 'a number; the cell is empty'],
    ['abc', 'a number such as 11.89'],
    ['NaN', 'a number such as 11.89'],
    ['Infinity', 'a number such as 11.89'],
    ['0x10', 'a number such as 11.89'],
    ['1234567890123456', 'a number of at most 15 digits'],
  ])('REA-4 %j: %j', (text, fault) => {
    expect(decimalFault(text)).toBe(fault)
  })

  it('REA-5 moves the mark exactly where division would not', () => {
    expect(shiftedDecimal('11.89', 2)).toBe(0.1189)
    expect(shiftedDecimal('-0.07', 2)).toBe(-0.0007)
    expect(shiftedDecimal('12', 2)).toBe(0.12)
    expect(shiftedDecimal('1234.5', 2)).toBe(12.345)
    expect(shiftedDecimal('1234.5', 0)).toBe(1234.5)
    expect(Object.is(shiftedDecimal('-0.00', 2), 0)).toBe(true)
  })

  it('REA-5 is the double nearest to the printed decimal, whatever the digits', () => {
    const printed = fc
      .tuple(fc.boolean(), fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 6 }))
      .map(([negative, digits, decimals]) => {
        const text = String(digits).padStart(decimals + 1, '0')
        const cut = text.length - decimals
        return {
          negative,
          digits,
          decimals,
          text: `${negative ? '-' : ''}${text.slice(0, cut)}${decimals > 0 ? `.${text.slice(cut)}` : ''}`,
        }
      })
    fc.assert(
      fc.property(printed, ({ negative, digits, decimals, text }) => {
        expect(decimalFault(text)).toBeUndefined()
        expect(shiftedDecimal(text, 2)).toBe(digits === 0 ? 0 : Number(`${negative ? '-' : ''}${digits}e-${decimals + 2}`))
      }),
    )
  })
})
