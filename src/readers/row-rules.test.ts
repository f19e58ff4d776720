import { describe, expect, it } from 'vitest'
import { packWith, told } from './fixture/small-pack.ts'

/** The rule, the file, what is replaced by what, and everything that is then told. */
type Case = readonly [rule: string, file: string, found: string, replacement: string, ...told: readonly string[]]

const growthRow =
  'grdp,total,,2025-01/2025-09,cumulative,growth,same-period-previous-year,equal,11.66,percent,constant,preliminary,,stated,report,'

const cases: readonly Case[] = [
  [
    'REA-13 a growth needs a comparator',
    'growth.csv',
    'growth,same-period-previous-year',
    'growth,none',
    'growth.csv:2:comparator: none | what the growth is measured against, as the measure is growth',
  ],
  [
    'REA-14 a fraction is printed in percent or points',
    'growth.csv',
    '5.48,points',
    '5.48,hectare',
    'growth.csv:3:unit: hectare | percent or points, as the measure is contribution',
  ],
  [
    'REA-14 of targets too',
    'targets.csv',
    '12,percent',
    '12,hectare',
    'targets.csv:2:unit: hectare | percent or points, as the measure is growth',
  ],
  [
    'REA-15 a period is written in a known form',
    'growth.csv',
    '2025-01/2025-09',
    '9M2025',
    'growth.csv:2:period: 9M2025 | 2025, 2025-Q3, 2025-07, 2025-01/2025-07 or 2021/2025',
  ],
  [
    'REA-15 a stock may have a day, one that exists',
    'growth.csv',
    '2025-09-30',
    '2025-09-31',
    'growth.csv:4:period: 2025-09-31 | 2025, 2025-Q3, 2025-07, 2025-01/2025-07 or 2021/2025, or a day such as 2025-07-31',
  ],
  [
    'REA-15 only a stock may have a day',
    'growth.csv',
    '2025-09-30,point',
    '2025-09-30,month',
    'growth.csv:4:period: 2025-09-30 | 2025, 2025-Q3, 2025-07, 2025-01/2025-07 or 2021/2025',
  ],
  [
    'REA-15 a period has one text',
    'growth.csv',
    '2025-01/2025-09,cumulative',
    '2025-01/2025-03,quarter',
    'growth.csv:2:period: 2025-01/2025-03 | 2025-Q1, the shortest form of this period',
  ],
  [
    'REA-15 period and period_type agree',
    'growth.csv',
    '2025-01/2025-09,cumulative',
    '2025-Q3,cumulative',
    'growth.csv:2:period_type: cumulative | quarter, as 2025-Q3 is one; point for a stock',
  ],
  [
    'REA-15 a target has a period',
    'targets.csv',
    ',2025,',
    ',2025-31-12,',
    'targets.csv:2:period: 2025-31-12 | 2025, 2025-Q3, 2025-07, 2025-01/2025-07 or 2021/2025',
  ],
  [
    'REA-16 a figure is not known before its period has ended',
    'sources.csv',
    '2025-10-06',
    '2025-09-29',
    'growth.csv:2:period: 2025-01/2025-09, published 2025-09-29, status preliminary | a source of 2025-09-30 or later, or status plan, expected, estimate',
    'growth.csv:3:period: 2025-01/2025-09, published 2025-09-29, status preliminary | a source of 2025-09-30 or later, or status plan, expected, estimate',
    'growth.csv:4:period: 2025-09-30, published 2025-09-29, status unstated | a source of 2025-09-30 or later, or status plan, expected, estimate',
  ],
  ['REA-16 a figure may be known on the last day of its period', 'sources.csv', '2025-10-06', '2025-09-30'],
  [
    'REA-16 an estimate may come earlier',
    'growth.csv',
    '2025-01/2025-09,cumulative,growth,same-period-previous-year,equal,11.66,percent,constant,preliminary',
    '2025,year,growth,same-period-previous-year,equal,11.66,percent,constant,estimate',
  ],
  [
    'REA-17 a source states a figure once',
    'growth.csv',
    growthRow,
    `${growthRow}\n${growthRow.replace('11.66', '11.660')}again`,
    'growth.csv:3:: 11.660 | each figure of a source once; it stands on growth.csv line 2',
  ],
  [
    'REA-17 two different figures of one source are both kept',
    'growth.csv',
    growthRow,
    `${growthRow}\n${growthRow.replace('11.66', '11.67')}`,
  ],
  [
    'REA-17 a source states a fact once',
    'statements.csv',
    'north-park,state,in operation,2025-09,,report,',
    'north-park,state,in operation,2025-09,,report,\nnorth-park,state,in operation,2025-09,yes,report,again',
    'statements.csv:3:: in operation | each fact of a source once; it stands on statements.csv line 2',
  ],
  [
    'REA-18 a source stands once',
    'sources.csv',
    'act,Council',
    'report,Council',
    'sources.csv:3:id: report | each source once; it stands on sources.csv line 2',
    'targets.csv:2:source: act | a source of sources.csv',
    'targets.csv:3:source: act | a source of sources.csv',
  ],
  [
    'REA-18 a source is used',
    'sources.csv',
    'act,Council',
    'spare,Council,,2024-12-20,stated,vi,\nact,Council',
    'sources.csv:3:id: spare | a source from which at least one row was taken',
  ],
  [
    'REA-18 a source has a real day',
    'sources.csv',
    '2024-12-20',
    '2024-12-32',
    'sources.csv:3:published: 2024-12-32 | a day of the calendar, such as 2025-10-05',
  ],
  [
    'REA-18 a source has an address or none',
    'sources.csv',
    'https://',
    'ftp://',
    'sources.csv:2:url: ftp://example.org/report | a web address that begins with https://, or empty',
  ],
  [
    'REA-18 a source has a language',
    'sources.csv',
    ',vi,\n',
    ',vietnamese,\n',
    'sources.csv:2:language: vietnamese | two letters, such as vi',
  ],
  ['REA-18 a source has a publisher', 'sources.csv', 'Council', ' ', 'sources.csv:3:publisher:  | a text; the cell is empty'],
  [
    'REA-19 a target stands once',
    'targets.csv',
    'year-second',
    'year-first',
    'targets.csv:3:id: year-first | each target once; it stands on targets.csv line 2',
    'targets.csv:3:supersedes: year-first → year-first | a target that does not lead back to this one',
  ],
  [
    'REA-19 a target replaces one that exists',
    'targets.csv',
    'year-first,,act',
    'year-frist,,act',
    'targets.csv:3:supersedes: year-frist | the id of a target, or empty; did you mean "year-first"?',
  ],
  [
    'REA-19 targets do not replace each other in a circle',
    'targets.csv',
    'act-date,,committee',
    'act-date,year-second,committee',
    'targets.csv:2:supersedes: year-first → year-second → year-first | a target that does not lead back to this one',
    'targets.csv:3:supersedes: year-second → year-first → year-second | a target that does not lead back to this one',
  ],
  [
    'REA-6 an issuer is a code',
    'targets.csv',
    'council,1/NQ',
    'councel,1/NQ',
    'targets.csv:2:issuer: councel | a code of codes/issuers.csv; did you mean "council"?',
  ],
  [
    'REA-6 an owner is a code or empty',
    'targets.csv',
    ',committee,',
    ',somebody,',
    'targets.csv:2:owner: somebody | a code of codes/issuers.csv, or empty',
  ],
  [
    'REA-6 a subject is a code',
    'growth.csv',
    'north-park',
    'nort-park',
    'growth.csv:4:subject: nort-park | a code of subjects.csv, or empty; did you mean "north-park"?',
  ],
  [
    'REA-6 a unit is a code',
    'growth.csv',
    'percent',
    'percents',
    'growth.csv:2:unit: percents | a code of codes/units.csv; did you mean "percent"?',
  ],
  ['REA-6 doubtful is empty, yes or a day', 'growth.csv', 'unstated,yes', 'unstated,no', 'growth.csv:4:doubtful: no | a day, 2025-10-05'],
  [
    'REA-20 a code stands once',
    'codes/issuers.csv',
    'committee,',
    'council,',
    'codes/issuers.csv:3:code: council | each code once; it stands on codes/issuers.csv line 2',
    'targets.csv:2:owner: committee | a code of codes/issuers.csv, or empty',
  ],
  [
    'REA-20 a parent is a code',
    'codes/activities.csv',
    'services,total',
    'services,totale',
    'codes/activities.csv:3:parent: totale | a code of codes/activities.csv, or empty; did you mean "total"?',
  ],
  [
    'REA-20 no activity is above itself',
    'codes/activities.csv',
    'total,,',
    'total,services,',
    'codes/activities.csv:2:parent: total → services → total | a parent that is not below it',
    'codes/activities.csv:3:parent: services → total → services | a parent that is not below it',
  ],
  [
    'REA-20 a subject has a type',
    'subjects.csv',
    'zone',
    'park',
    'subjects.csv:2:type: park | zone, cluster, scope, project, product, enterprise, event, place, programme',
  ],
  [
    'REA-20 a code has a name in each language',
    'codes/units.csv',
    '%,%,%,%',
    '%,%,,%',
    'codes/units.csv:2:name_fr:  | a text; the cell is empty',
  ],
  ['REA-20 percent is shifted by two places', 'codes/units.csv', '0.01', '1', 'codes/units.csv:2:scale: 1 | 0.01'],
]

describe('rules of the rows', () => {
  it.each(cases)('%s', (_rule, file, found, replacement, ...problems) => {
    const reading = packWith(file, found, replacement)
    expect(told(reading)).toEqual(problems)
    expect(reading.pack === undefined).toBe(problems.length > 0)
  })
})
