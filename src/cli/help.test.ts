import { expect, test } from 'vitest'
import { z } from 'zod'
import { operations } from '../contract/operations/index.ts'
import { optionOf, withOptions } from './arguments.ts'
import { helpOn } from './help.ts'

test('DOO-10 the help of a command names every word that an option takes', () => {
  const unnamed = Object.values(operations).flatMap(({ name, input }) => {
    const { properties = {} } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
    const lines = helpOn(name).split('\n')
    return Object.entries(properties).flatMap(([field, schema]) => {
      const line = lines.find((one) => one.startsWith(`  --${optionOf(field)} `)) ?? ''
      const words = typeof schema === 'object' ? (schema.enum ?? []).map(String) : []
      return words.filter((word) => !line.includes(word)).map((word) => `${name} --${field} ${word}`)
    })
  })
  expect(unnamed).toEqual([])
})

test('RET-41 texts name inputs as options of the command line, and leave other words alone', () => {
  expect(withOptions('nothing without asOf, the later of the two days')).toBe(
    'nothing without --as-of, the later of the two days',
  )
  expect(withOptions('weightsFrom returns, iPhone and region')).toBe('--weights-from returns, iPhone and region')
  expect(helpOn('compile-index')).toContain('an earlier day than --as-of')
  const names = Object.values(operations).flatMap(({ input }) =>
    Object.keys(input.shape).filter((name) => optionOf(name) !== name),
  )
  expect(
    Object.values(operations).flatMap(({ name }) => names.filter((one) => new RegExp(`\\b${one}\\b`).test(helpOn(name)))),
  ).toEqual([])
})
