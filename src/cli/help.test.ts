import { expect, test } from 'vitest'
import { z } from 'zod'
import { operations } from '../contract/operations/index.ts'
import { optionOf } from './arguments.ts'
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
