import '../contract/messages/all.ts'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { translate } from '../contract/messages/index.ts'
import { operations } from '../contract/operations/index.ts'
import { languages } from '../contract/record.ts'
import { listsScreen } from './lists-screen.ts'

const answer = {
  method: 'denton',
  steps: [{ period: '2025', value: 1 / 3, ratio: null, place: { file: 'a.csv', row: 2 }, extrapolated: true }],
  negative: [],
}

test('ADJ-61 an answer of several lists is shown whole: plain values, then a table under each name', () => {
  expect(listsScreen(answer, 'en')).toBe(
    'method: denton\n\nsteps\nperiod  value     place    extrapolated\n2025    0.333333  a.csv 2  yes\n\nbelow zero\n-\n',
  )
})

test('ADJ-75 names of lists and fields are those of the reader’s language', () => {
  expect(listsScreen(answer, 'de')).toBe(
    'Verfahren: denton\n\nSchritte\nZeitraum  Wert      Stelle   fortgeschrieben\n2025      0.333333  a.csv 2  ja\n\nunter null\n-\n',
  )
})

test('CLA-10 every field of the answers that are lists has a text, and no two of one list the same', () => {
  const fieldsOf = (schema: object): readonly (readonly string[])[] => {
    const { properties } = z.object({ properties: z.record(z.string(), z.looseObject({})).optional() }).parse(schema)
    const own = Object.keys(properties ?? {})
    const items = Object.values(properties ?? {}).flatMap((one) =>
      typeof one.items === 'object' && one.items !== null ? fieldsOf(one.items) : [],
    )
    return [own, ...items].filter((fields) => fields.length > 0)
  }
  const lists = [operations.convertClassification, operations.benchmarkSeries].flatMap(({ output }) =>
    fieldsOf(z.toJSONSchema(output)),
  )
  expect(lists.length).toBe(10)
  for (const language of languages)
    for (const fields of lists) {
      const texts = fields.map((field) => translate(language, `lists.${field}` as Parameters<typeof translate>[1]))
      expect(new Set(texts).size).toBe(fields.length)
    }
})
