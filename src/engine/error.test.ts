import { describe, expect, it } from 'vitest'
import { checkLengths, checkPositive, checkRange, checkSome, checkWhole } from './check.ts'
import { EngineError } from './error.ts'

function thrownBy(run: () => void): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}

describe('errors', () => {
  it('ERR-1 carries a code, typed facts and a sentence', () => {
    const error = thrownBy(() => checkRange('share', 1.2, 0, 1))
    expect(error).toBeInstanceOf(EngineError)
    expect(error).toMatchObject({ code: 'out-of-range', facts: { argument: 'share', found: 1.2, allowed: '0 to 1' } })
    expect(String(error)).toBe('EngineError: out-of-range: argument share; found 1.2; allowed 0 to 1')
  })

  it('ERR-1 takes both bounds as inside and NaN as outside', () => {
    expect(thrownBy(() => checkRange('share', 0, 0, 1))).toBeUndefined()
    expect(thrownBy(() => checkRange('share', 1, 0, 1))).toBeUndefined()
    for (const check of [
      () => checkRange('x', Number.NaN, 0, 1),
      () => checkPositive('x', Number.NaN),
      () => checkWhole('x', Number.NaN, 0, 1),
    ])
      expect(thrownBy(check)).toMatchObject({ code: 'out-of-range' })
  })

  it('ERR-1 tells positive from zero and whole from broken', () => {
    for (const value of [0, -1, Number.POSITIVE_INFINITY])
      expect(thrownBy(() => checkPositive('x', value))).toMatchObject({ code: 'out-of-range' })
    expect(thrownBy(() => checkPositive('x', 1e-300))).toBeUndefined()
    expect(thrownBy(() => checkWhole('x', 1.5, 0, 3))).toMatchObject({ code: 'out-of-range' })
    expect(thrownBy(() => checkWhole('x', 3, 0, 3))).toBeUndefined()
  })

  it('ERR-1 names lists that are empty or of different lengths', () => {
    expect(thrownBy(() => checkSome('shares', []))).toMatchObject({ code: 'no-values', facts: { argument: 'shares' } })
    expect(thrownBy(() => checkSome('shares', [0]))).toBeUndefined()
    const error = thrownBy(() => checkLengths({ shares: [1], growths: [1, 2] }))
    expect(error).toMatchObject({ code: 'lengths-differ', facts: { arguments: ['shares', 'growths'], lengths: [1, 2] } })
    expect(String(error)).toContain('shares, growths; lengths 1, 2')
  })
})
