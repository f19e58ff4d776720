import { expect, test } from 'vitest'
import { ruleName } from './rule-name.ts'

test('VIE-9 a rule has a name in every language, and one without a name stays bare', () => {
  expect(ruleName('GRO-4', 'vi')).toBe('Mức tăng mà phần còn lại của năm phải đạt')
  expect(ruleName('VER-12', 'en')).toBe('Gap: central outlook less the yardstick')
  expect(ruleName('none', 'en')).toBe('')
})
