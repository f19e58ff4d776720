import { expect, test } from 'vitest'
import { compileLines, file, weightsHeader } from '../../test/support/offices.ts'
import { languages } from '../contract/record.ts'
import { run } from '../services/run.ts'
import { compileIndexScreen } from './compile-index-screen.ts'

const weights = ['P,1,1,B,0.6,100', 'Q,2,2,C,0.4,10']
const makers = ['E1', 'E2', 'E3', 'E4', 'E5']
const months = ['2024-01', '2024-02', '2024-03', '2024-04']
const returns = makers.flatMap((maker) => months.map((month) => `${maker},P,${month},20,,,,reported`))
const secret = months.map((month) => `E6,Q,${month},10,,,,reported`)
const gaps = [...returns, ...secret].filter((line) => line !== 'E5,P,2024-04,20,,,,reported')

test('CMP-50 the terminal tells in four languages how the index was made, what is silent and what is secret', async () => {
  const screens = await Promise.all(
    [{}, { impute: 'carry-forward' }, { audience: 'public' }].map(async (options) => {
      const answer = await compileLines(gaps, weights, options)
      return languages.map((language) => compileIndexScreen(answer, language))
    }),
  )
  for (const told of screens) {
    expect(new Set(told).size).toBe(4)
    for (const text of told) {
      expect(text).not.toMatch(/[{}]|undefined|NaN|null/)
      expect(text.split('\n').length).toBeLessThan(30)
    }
  }
  const [plain = '', filled = '', open = ''] = screens.map((told) => told[languages.indexOf('en')])
  expect(plain).toContain('Missing returns are not filled in.')
  expect(plain).toContain('Note: in April 2024 12.0% of the last known output has not been reported and is not filled in.')
  expect(plain).not.toContain('January')
  expect(plain).toMatch(/Total.*\nB .*\nC /)
  expect(filled).toContain('filled in, in this order: carry-forward.')
  expect(filled).toContain('has not been reported.')
  expect(open).toContain('withheld')
  expect(open).not.toContain('--audience public')
})

test('CMP-50 a month without a total says what is missing', async () => {
  const answer = await compileLines([...returns, ...secret.slice(0, 3)], weights)
  const text = compileIndexScreen(answer, 'en')
  expect(text).toContain('in April 2024 there is no total: products with 40.0% of the weight have no return')
})

test('CMP-50 new products are named', async () => {
  const priced = ['P,1,1,B,0.6,100,1', 'N,1,1,B,,,2', 'Q,2,2,C,0.4,10,']
  const answer = await compileLines(
    [...returns, ...secret],
    priced,
    {},
    'product,class,division,section,weight,base_quantity,base_price',
  )
  expect(compileIndexScreen(answer, 'en')).toContain('New products, at an imputed price until the next weights: N.')
})

test('CMP-50 what was asked for beside the index is shown, in four languages', async () => {
  const years = [2023, 2024].flatMap((year) => Array.from({ length: 12 }, (_, m) => `${year}-${String(m + 1).padStart(2, '0')}`))
  const header = 'enterprise,product,month,quantity,value,stock,capacity,status,received'
  const coded = ['P,0510,05,B,0.6,100', 'Q,1010,10,C,0.4,100']
  const lines = years.flatMap((month, at) =>
    ['P', 'Q'].map((product) => `E1,${product},${month},${100 + at},${200 + at},${20 + at},,reported,${2025 + (at % 2)}-01-10`),
  )
  const answer = await run(
    'compileIndex',
    {
      returns: file('r.csv', [header, ...lines, lines[0]?.replace(',100,', ',150,').replace('2025-01-10', '2025-02-10') ?? '']),
      weights: file('w.csv', [weightsHeader, ...coded]),
      companions: 'yes',
      splice: file('o.csv', ['level,activity,period,value', ...years.slice(0, 12).map((month) => `total,total,${month},90`)]),
      correspondence: file('c.csv', [
        'from_version,from,to_version,to,share,basis,source',
        'a,0510,b,0511,1,stated,act',
        'a,1010,b,1011,1,stated,act',
      ]),
      asOf: '2026-12-31',
      compareWith: '2026-01-31',
    },
    {},
  )
  const told = languages.map((language) => compileIndexScreen(answer, language))
  for (const text of told) {
    expect(text).not.toMatch(/[{}]|undefined|NaN|null/)
    expect(text).toContain('0511')
    expect(text).toMatch(/2023/)
  }
  const columns = told.map((text) =>
    text.split('\n').find((line) => /^(index of|loại chỉ số|indice de|Index für) {2}/.test(line)),
  )
  expect(columns.map((line) => line?.trim().split(/ {2,}/).length)).toEqual([6, 6, 6, 6])
  const english = told[languages.indexOf('en')] ?? ''
  expect(english).toMatch(/inventories +B +\d/)
  expect(english).toMatch(/Production, consumption and inventories together: (?!not known)/)
  expect(english).toContain('The older index is continued for 1 series, from January 2023 on.')
  expect(english).toContain('Revisions from 31 January 2026 to 31 December 2026')
})

test('RET-44 a chain for the public says where the mean of withheld months is known', async () => {
  const year = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
  const lines = [...makers, 'E6'].flatMap((maker) =>
    ['2024', '2025'].flatMap((one) =>
      year.map((month) => `${maker},${maker === 'E6' ? 'Q' : 'P'},${one}-${month},20,40,,,reported`),
    ),
  )
  const chain = { method: 'annual-chain', weightsFrom: 'returns' }
  const shown = async (options: Readonly<Record<string, unknown>>) =>
    compileIndexScreen(await compileLines(lines, weights, options), 'en')
  const note = (of: string) => `Of the rows withheld in ${of}, which the chain makes 100 on average`
  expect(await shown({ ...chain, audience: 'public' })).toContain(note('2024'))
  expect(await shown({ ...chain, audience: 'public', reference: 2025 })).toContain(note('2025'))
  expect(await shown(chain)).not.toContain('on average')
  expect(await shown({ audience: 'public' })).not.toContain('on average')
})
