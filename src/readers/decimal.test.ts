import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalFault, shiftedDecimal } from './decimal.ts'

const tooLong = 'a number of at most 15 digits, or of 17 that a 64-bit number keeps'

describe('decimals', () => {
  it.each([
    ['11.89', undefined],
    ['-0.5', undefined],
    ['0', undefined],
    ['123456789012345', undefined],
    ['11,89', 'a dot as decimal mark: 11.89'],
    ['1.234,5', 'a dot as decimal mark: 1234.5'],
    ['1,234,567', 'digits without thousands marks: 1234567'],
    ['1,234.5', 'digits without thousands marks: 1234.5'],
    ['1,234', 'digits without thousands marks and a dot as decimal mark: 1234 or 1.234'],
    ['0,500', 'digits without thousands marks and a dot as decimal mark: 0.500'],
    ['1.234.567', 'digits without thousands marks: 1234567'],
    ['1 234', 'digits without spaces: 1234'],
    [' 5', 'digits without spaces: 5'],
    ['1e3', 'digits without exponent: 1000'],
    ['1e99', 'digits without exponent, such as 11.89'],
    ['1 234 567 890 123 456 789', 'digits without spaces, such as 11.89'],
    ['+5', 'a number without plus sign: 5'],
    ['5%', 'a number without percent sign, as the unit says it: 5'],
    ['−5', 'a hyphen as minus sign: -5'],
    ['.5', 'a digit before the dot: 0.5'],
    ['007', 'a number without leading zeros: 7'],
    ['', 'a number, not an empty cell'],
    ['abc', 'a number such as 11.89'],
    ['NaN', 'a number such as 11.89'],
    ['Infinity', 'a number such as 11.89'],
    ['0x10', 'a number such as 11.89'],
    ['0.30000000000000004', undefined],
    ['-123456.78999999999', undefined],
    ['0.10000000000000001', undefined],
    ['1234567890123456', undefined],
    ['1125899906842624.2', undefined],
    ['9007199254740993', tooLong],
    ['123456789012345678', tooLong],
    ['0.123456789012345678', tooLong],
    ['12345678901234.567', tooLong],
  ])('REA-4 %j: %j', (text, allowed) => {
    expect(decimalFault(text)).toBe(allowed)
  })

  it('REA-4 takes every double as pandas and R write it, and as the same double', () => {
    fc.assert(
      fc.property(fc.double({ min: 2e-6, max: 1e15, noNaN: true }), (number) => {
        for (const text of [String(number), number.toPrecision(17)]) {
          expect([text, decimalFault(text)]).toEqual([text, undefined])
          expect(shiftedDecimal(text, 0)).toBe(number)
        }
      }),
      { numRuns: 2000 },
    )
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
