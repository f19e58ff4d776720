import { describe, expect, test } from 'vitest'
import { checkText } from '../../../test/support/figure-files.ts'
import { isTaodaError } from '../../contract/errors.ts'

const series = 'indicator,breakdown,period_type,period,measure,value,unit,source_url,published,note'
const codes = async (header: string, ...rows: string[]) =>
  (await checkText([header, ...rows].join('\n'))).contradictions.map(({ why }) => why.code)

async function problems(header: string, ...rows: string[]): Promise<readonly string[]> {
  try {
    await checkText([header, ...rows].join('\n'))
    return []
  } catch (error) {
    if (!isTaodaError(error) || !('problems' in error.facts)) throw error
    return error.facts.problems.map(({ row, column, allowed }) => `${row} ${column}: ${allowed}`)
  }
}

describe('layouts', () => {
  test.each([
    ['observations', 'indicator,period,value', 'iip,2025-07,15.08'],
    ['series', 'indicator,breakdown,period,measure,value', 'IIP,total,2025-07,growth_yoy,20.15'],
    ['products', 'product,period,measure,value', 'coal,2025-01..2025-05,output,19.37'],
    ['parks', 'park,attribute,value,as_of', 'Song Khoai IP,area,714,2023-12'],
    ['investment', 'kind,level,period,measure,value', 'FDI,province aggregate,2025-Q1,level,167.33'],
    ['articles', 'article,indicator,period,measure,value,unit', '002,IIP growth,2025-07,count,20,ha'],
    ['statements', 'series,period,measure,value', 'C,2025-07,yoy,0.2015'],
  ])('FOR-43 %s is known by its first line', async (layout, header, row) => {
    const answer = await checkText(`${header}\n${row}\n`)
    expect([answer.layout, answer.rows, answer.examined]).toEqual([layout, 1, 1])
  })

  test('FOR-43 an unknown layout, an unknown and a repeated column and an empty file are refused with their place', async () => {
    expect(await problems('month,rate', '2025-07,3')).toEqual([expect.stringMatching(/^1 : .* or indicator,period,value/)])
    expect(await problems('indicator,period,value,provnce', 'iip,2025-07,3,x')).toEqual([expect.stringMatching(/^1 provnce: /)])
    expect(await problems('indicator,period,value,messure', 'iip,2025-07,3,x')).toEqual([expect.stringContaining('"measure"')])
    expect(await problems('indicator,period,value,value', 'iip,2025-07,3,3')).toEqual(['1 value: each column once'])
    expect(await problems('indicator;period;value', 'iip;2025-07;3')).toEqual(['1 : commas between cells'])
    expect(await problems('indicator,period,value')).toEqual(['0 : a row for each figure'])
  })

  test('FOR-44 what is left away has a stated meaning: percent grows on last year, points contribute, no unit says nothing more', async () => {
    const steps = ['iip,2025-01/2025-09,17,%', 'iip,2025-10,15.33,%', 'iip,2025-01/2025-10,16.17,%']
    expect(await codes('indicator,period,value,unit', ...steps)).toEqual(['cumulative-step'])
    const bare = steps.map((row) => row.slice(0, -2))
    expect(await codes('indicator,period,value', ...bare)).toEqual([])
    expect(await codes('indicator,period,value', ...bare, 'iip,2025-10,15.9')).toEqual(['different-values'])
    const words = 'indicator,activity,period,value,unit'
    const sections = ['Mining and quarrying,4.65', 'C,31.99', 'electricity,1.85', 'Water_waste,7.88', 'total,32.08']
    expect(
      await codes(words, ...sections.map((cells) => `iip,${cells.replace(/,(?=[^,]*$)/, ',2025-01..2025-07,')},percent`)),
    ).toEqual(['outside-parts'])
  })

  test('FOR-45 the collector’s words: half-years, months since January, endings, statuses, conversions and counts of a list', async () => {
    const growth = (period: string, value: string, type = 'ytd') => `IIP,manufacturing,${type},${period},growth_yoy,${value},%,,,`
    expect(
      await codes(series, growth('2025-05', '30.84', 'month'), growth('2025-05', '30.84'), growth('2025-01..2025-05', '28.22')),
    ).toEqual(['month-as-cumulative'])
    const level = (period: string, measure: string, value: string, day: string, note = '') =>
      `GRDP_level,total,year,${period},${measure},${value},billion VND,${value},${day},${note}`
    expect(
      await codes(series, level('2025', 'estimate', '390000', '2025-09-24'), level('2025', 'level', '368445', '2026-01-03')),
    ).toEqual([])
    expect(
      await codes(series, level('2025', 'estimate', '395000', '2025-09-24'), level('2025', 'level', '368445', '2026-01-03')),
    ).toEqual(['different-values'])
    expect(await codes(series, level('2025', 'level_min', '360000', ''), level('2025', 'level', '368445', ''))).toEqual([])
    const investment = 'kind,level,period,measure,value,unit,source_url,published,note'
    const rows = [
      'FDI,EZ+IP aggregate,2025-9M,level,330.8,million USD,a,2025-10-28,"stated = 8,424.6 billion VND"',
      'FDI,EZ+IP aggregate,2025-9M,new_projects,15,projects,a,2025-10-28,"180.3 million USD = 4,537.6 billion VND"',
    ]
    expect(await codes(investment, ...rows)).toEqual(['two-exchange-rates'])
  })

  test('FOR-45 a product met and then short of plan is found by its name in singular and plural, and by its kind', async () => {
    const header = 'product,period,measure,value,source_url,published'
    const rows = [
      'vehicles,2025-01..2025-08,status,met or exceeded plan,a,2025-09-06',
      'cars,2025-01..2025-10,status,below plan,b,2025-11-06',
    ]
    expect(await codes(header, ...rows)).toEqual(['met-then-short'])
    expect(await codes(header, ...rows.map((row) => row.replace('cars', 'speakers')))).toEqual([])
  })

  test('FOR-46 ten of fourteen against four of ten in one article; promises and ambiguous months are left out', async () => {
    const header = 'id,article,indicator,breakdown,period,period_type,measure,comparator,operator,value,unit,status'
    const rows = [
      '1,000,Key products meeting/exceeding plan,all key products,2025-08 vs 9M plan,count at cut-off,count,9-month plan,=,10,products (of 14),actual',
      '2,000,Key products NOT yet meeting plan,manufacturing products,2025-08,count at cut-off,count,plan,=,4,products (of 10),actual',
      '3,000;003,IIP growth,section C manufacturing,2025-08 (end of Aug),ambiguous: month or 8M,growth rate,same period 2024,=,32.09,%,actual',
      '4,000,GRDP growth,total economy,2025,year,growth rate,2024,=,14,%,target',
    ]
    const answer = await checkText([header, ...rows].join('\n'))
    expect(answer.contradictions.map(({ why, revisable }) => [why.code, revisable])).toEqual([
      ['counts-do-not-add', false],
      ['different-values', false],
    ])
    expect(answer.leftOut.map(({ row, why }) => [row, why])).toEqual([
      [4, 'unclear-period'],
      [5, 'promise'],
    ])
  })

  test('FOR-47 letters of sections stand for what they make up, and January says one thing in two columns', async () => {
    const parts = ['B,2025-07,yoy,0.0465', 'C,2025-07,yoy,0.3199', 'D,2025-07,yoy,0.0185', 'E,2025-07,yoy,0.0788']
    const header = 'series,period,measure,value'
    expect(await codes(header, ...parts, 'BCDE,2025-07,yoy,0.15')).toEqual([])
    expect(await codes(header, ...parts, 'BCDE,2025-07,yoy,0.35')).toEqual(['outside-parts'])
    expect(await codes(header, 'C,2025-01,yoy,-0.1489', 'C,2025-01,ytd,-0.0804')).toEqual(['different-values'])
    expect(await codes(header, 'C,2025-01,yoy,5e-05', 'C,2025-01,ytd,0.00005')).toEqual([])
  })
})

describe('cells', () => {
  test.each([
    ['a decimal comma', 'iip,2025-07,"15,08",%', '2 value: a dot as decimal mark: 15.08'],
    [
      'thousands marks',
      'grdp,2025,"395,000",billion VND',
      '2 value: digits without thousands marks and a dot as decimal mark: 395000 or 395.000',
    ],
    ['two dots', 'ddi,2025,194.008.927,billion VND', '2 value: digits without thousands marks: 194008927'],
    ['a percent sign', 'iip,2025-07,15.08%,%', '2 value: a number without percent sign, as the unit says it: 15.08'],
    ['no such month', 'iip,2025-13,15.08,%', expect.stringMatching(/^2 period: /)],
    ['a fall by more than all', 'iip,2025-07,-100.2,%', expect.stringMatching(/^2 value: a rate of −100/)],
  ])('FOR-48 %s is a problem with its place', async (_, row, problem) => {
    expect(await problems('indicator,period,value,unit', row)).toEqual([problem])
  })

  test('FOR-48 every problem is told, words included, and a column of percentages for fractions', async () => {
    const header = 'indicator,period,measure,value,unit,status,operator'
    expect(
      await problems(header, 'iip,2025-07,grwth,15.08,%,,', 'iip,2025-07,growth,15.08,ha,,', 'iip,2025-07,growth,1,%,final,<<'),
    ).toEqual([
      expect.stringContaining('did you mean "growth"'),
      expect.stringContaining('percent or fraction'),
      expect.stringMatching(/^4 operator: /),
      expect.stringMatching(/^4 status: /),
    ])
    expect(await problems('series,period,measure,value', 'C,2025-07,yoy,15.08', 'C,2025-08,yoy,16.2')).toEqual([
      expect.stringMatching(/^2 value: rates as fractions/),
    ])
    expect(await problems(series, 'IIP,total,quarter,2025-07,growth_yoy,15.08,%,,,')).toEqual([
      expect.stringMatching(/^2 period_type: /),
    ])
  })

  test('FOR-48 a share of something else than the whole may be any number, and is held only against its like', async () => {
    const row = (value: string, document: string) => `spending,total,half,2025-H1,share,${value},% of plan assigned,${document},,`
    expect(await codes(series, row('134.3', 'a'))).toEqual([])
    expect(await codes(series, row('134.3', 'a'), row('120.1', 'b'))).toEqual(['different-values'])
  })

  test('FOR-48 a row that says nothing to examine is told with its reason', async () => {
    const rows = [
      'GRDP,total,year,2025,target_min,14,%,,,',
      'GRDP,total,day,2025-08-19,level,3,ha,,,',
      'GRDP,total,year,,level,3,ha,,,',
      'GRDP,total,year,2025,level,300-500,ha,,,',
    ]
    const { leftOut } = await checkText([series, ...rows].join('\n'))
    expect(leftOut.map(({ why }) => why)).toEqual(['promise', 'days', 'unclear-period', 'no-number'])
  })

  test('FOR-49 without days an estimate yields to another document; nothing between documents counts as firm', async () => {
    const header = 'indicator,period,value,unit,status,source'
    const pair = (status: string, source: string) => ['iip,2024,9.02,%,estimate,a', `iip,2024,9.2,%,${status},${source}`]
    expect(await codes(header, ...pair('official', 'b'))).toEqual([])
    expect(await codes(header, ...pair('official', 'a'))).toEqual(['different-values'])
    const { contradictions } = await checkText(
      [header, 'iip,2024,9.02,%,,a', 'iip,2024,9.2,%,,b', 'iip,2023,1.0,%,,a', 'iip,2023,2.0,%,,a'].join('\n'),
    )
    expect(contradictions.map(({ revisable }) => revisable)).toEqual([false, true])
  })
})

describe('what more is checked', () => {
  const grdp = 'indicator,activity,period,measure,value,unit'
  const branches = ['agriculture,0.16,3.85', 'industry-construction,5.01,10.58', 'services,5.95,16.40', 'product-taxes,0.77,6.31']
  const year = (rows: readonly string[]) =>
    rows.flatMap((row) => {
      const [activity, points, growth] = row.split(',')
      return [`grdp,${activity},2025,contribution,${points},points`, `grdp,${activity},2025,growth,${growth},%`]
    })

  test('FOR-52 points over growth that are no weights are told, and the published year is not accused', async () => {
    expect(await codes(grdp, ...year(branches), 'grdp,total,2025,growth,11.89,%')).toEqual([])
    const shares = branches.map((row) => row.replace('5.95', '50.04'))
    expect(await codes(grdp, ...year(shares), 'grdp,total,2025,growth,11.89,%')).toEqual(['implied-weights', 'parts-do-not-add'])
    const national = ['manufacturing,7.9,9.3', 'electricity,0.2,2.3', 'water-waste,0.1,8.0', 'mining,-1.0,-6.4']
    expect(await codes(grdp, ...year(national))).toEqual(['implied-weights'])
    expect(await codes(grdp, ...year(['services,-0.5,4.2']))).toEqual(['implied-weights'])
  })

  test('FOR-53 shares make one and points the growth; what is not all there is not accused', async () => {
    const share = (activity: string, value: string) => `grdp,${activity},2024,share,${value},%`
    const shares = [share('agriculture', '4.5'), share('industry-construction', '50.8'), share('services', '33.4')]
    expect(await codes(grdp, ...shares, share('product-taxes', '11.3'))).toEqual([])
    expect(await codes(grdp, ...shares, share('product-taxes', '12.3'))).toEqual(['parts-do-not-add'])
    expect(await codes(grdp, ...shares)).toEqual([])
    expect(await codes(grdp, ...year(branches), 'grdp,total,2025,growth,12.89,%')).toEqual(['parts-do-not-add'])
  })

  test('FOR-54 growth on last year against changes on the month before', async () => {
    const rates = (july: string) => [
      'C,2025-06,yoy,0.1000',
      `C,2025-07,yoy,${july}`,
      'C,2025-07,mom,0.2000',
      'C,2024-07,mom,0.1000',
    ]
    expect(await codes('series,period,measure,value', ...rates('0.2000'))).toEqual([])
    expect(await codes('series,period,measure,value', ...rates('0.4000'))).toEqual(['months-do-not-chain'])
    expect(await codes('series,period,measure,value', ...rates('0.4000').slice(1))).toEqual([])
  })

  test('FOR-55 a fall by all of it and a rate after it', async () => {
    const header = 'series,period,measure,value'
    expect(await codes(header, 'C,2015-07,mom,-1.000000', 'C,2015-08,mom,0.0063')).toEqual(['nothing-left'])
    expect(await codes(header, 'C,2015-07,mom,-1.000000', 'D,2015-08,mom,0.0063')).toEqual([])
  })

  test('FOR-56 one amount a thousandfold among its like, and none where the series itself is steep', async () => {
    const month = (values: readonly string[]) =>
      values.map((value, index) => `cement,2025-0${index + 1},${value},thousand tonnes`)
    const header = 'indicator,period,value,unit'
    expect(await codes(header, ...month(['21.3', '22450', '24.8', '22.1']))).toEqual(['out-of-scale'])
    expect(await codes(header, ...month(['21.3', '24.8', '22.1', '22450']))).toEqual([])
    expect(await codes(header, ...month(['0.3', '12450', '24.8', '0.1']))).toEqual([])
  })

  test('FOR-58 a year whose months are the rates since January', async () => {
    const header = 'series,period,measure,value'
    const rates = [0.05, 0.052, 0.056, 0.062, 0.07, 0.08, 0.092, 0.106, 0.122, 0.14, 0.16, 0.182]
    const year = (months: readonly number[]) =>
      rates.flatMap((rate, index) => {
        const period = `2024-${String(index + 1).padStart(2, '0')}`
        return [`C,${period},ytd,${rate.toFixed(4)}`, `C,${period},yoy,${(months[index] ?? 0).toFixed(4)}`]
      })
    const left = rates.map((rate, index) => (index + 1) * rate - index * (rates[index - 1] ?? 0))
    expect(await codes(header, ...year(left))).toEqual([])
    const copied = await codes(header, ...year(rates))
    expect(copied).toContain('months-like-cumulative')
    expect(copied.filter((code) => code === 'cumulative-step').length).toBeLessThan(3)
  })
})
