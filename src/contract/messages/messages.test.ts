import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { languages } from '../record.ts'
import { messages } from './all.ts'
import { type MessageKey, translate, translateAround } from './index.ts'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

function argumentsOf(elements: readonly Element[]): readonly string[] {
  return elements.flatMap((element) => {
    if (!('value' in element)) return []
    const options: readonly { readonly value: readonly Element[] }[] = 'options' in element ? Object.values(element.options) : []
    return [...(element.type === 0 ? [] : [element.value]), ...options.flatMap((option) => argumentsOf(option.value))]
  })
}

function argumentsIn(language: (typeof languages)[number], key: MessageKey): string {
  const format = new IntlMessageFormat(messages[language][key], language)
  return [...new Set(argumentsOf(format.getAst()))].sort().join(' ')
}

const keys = Object.keys(messages.en).filter((key): key is MessageKey => key in messages.en)

test('CAT-1 every language has every text, in the same order', () => {
  for (const language of languages) expect(Object.keys(messages[language]), language).toEqual(keys)
})

test('CAT-2 every text can be parsed and takes the arguments that the English one takes', () => {
  expect(argumentsIn('en', 'error.problem')).toBe('allowed column file found row')
  const differing = languages.flatMap((language) =>
    keys
      .filter((key) => argumentsIn(language, key) !== argumentsIn('en', key))
      .map((key) => `${language} ${key}: ${argumentsIn(language, key)}`),
  )
  expect(differing).toEqual([])
})

test('CAT-3 no text is left in English by mistake', () => {
  const hasWords = (text: string): boolean => /[a-z]{4}/.test(text.replaceAll(/\{\w+\}/g, ''))
  const alike = keys.filter((key) => hasWords(messages.en[key]) && messages.vi[key] === messages.en[key])
  expect(alike).toEqual([])
})

test('CAT-4 a number can stay whole within a text', () => {
  const figure = { text: '12%' }
  expect(translateAround('en', 'bound.about', { value: figure })).toEqual(['about ', figure])
  expect(translate('en', 'record.count', { shown: 1, total: 1 })).toBe('1 of 1 figure')
})
