import { expect, test } from 'vitest'
import { filesOf, smallCodes, smallManifest, smallPack, told } from './fixture/small-pack.ts'
import { readRegionPack } from './read-region-pack.ts'

const startUpHeader =
  'id,activity,product,capacity,unit,value_added,value_added_ratio,start,spread_months,ramp_months,source,remark'
const interventionHeader = 'id,first,last,form,activities,source,remark'
const plant = 'north-park,services,,120.5,hectare,900,,2025-07,1.5,6,report,'
const storm = 'north-park,2024-09,2024-10,pulse,total services,report,'

/** The small pack with a table of start-ups and one of interventions. */
const packOf = (startUps: readonly string[], interventions: readonly string[]) =>
  readRegionPack(
    filesOf({
      ...smallPack,
      'manifest.json': JSON.stringify({
        ...smallManifest,
        files: { ...smallManifest.files, startUps: ['start-ups.csv'], interventions: ['interventions.csv'] },
      }),
      'start-ups.csv': `${[startUpHeader, ...startUps].join('\n')}\n`,
      'interventions.csv': `${[interventionHeader, ...interventions].join('\n')}\n`,
    }),
    filesOf(smallCodes),
  )

test('BEL-122 start-ups are read with what a document leaves open', () => {
  const { pack, problems } = packOf([plant, 'north-park,services,,,,,0.25,2025-08,0,1,act,'], [storm])
  expect(problems).toEqual([])
  const common = { id: 'north-park', activity: 'services', product: '', remark: '', file: 'start-ups.csv' }
  expect(pack?.startUps).toEqual([
    {
      ...{ ...common, capacity: 120.5, unit: 'hectare', valueAdded: 900, valueAddedRatio: null, start: '2025-07' },
      ...{ spread: 1.5, ramp: 6, source: 'report', row: 2 },
    },
    {
      ...{ ...common, capacity: null, unit: '', valueAdded: null, valueAddedRatio: 0.25, start: '2025-08' },
      ...{ spread: 0, ramp: 1, source: 'act', row: 3 },
    },
  ])
})

test('BEL-122 every fault of start-ups is told, and the pack is none', () => {
  const reading = packOf(
    [
      'south-park,mining,x,120,,5,0.2,2025-Q3,-1,0.5,report,',
      'north-park,services,,,hectare,,1.5,2025-07,1,2.5,report,',
      plant,
      plant,
    ],
    [],
  )
  expect(reading.pack).toBeUndefined()
  expect(told(reading)).toEqual([
    'start-ups.csv:2:activity: mining | a code of codes/activities.csv',
    'start-ups.csv:2:id: south-park | a code of subjects.csv; did you mean "north-park"?',
    'start-ups.csv:2:product: x | a code of subjects.csv, or empty',
    'start-ups.csv:2:ramp_months: 0.5 | 1 to 120',
    'start-ups.csv:2:spread_months: -1 | 0 to 120',
    'start-ups.csv:2:start: 2025-Q3 | a month, such as 2025-07',
    'start-ups.csv:2:unit:  | a code of codes/units.csv',
    'start-ups.csv:2:value_added_ratio: 0.2 | an empty cell where value_added is filled',
    'start-ups.csv:3:ramp_months: 2.5 | a whole number of months',
    'start-ups.csv:3:unit: hectare | an empty cell where capacity is empty',
    'start-ups.csv:3:value_added_ratio: 1.5 | 0 to 1',
    'start-ups.csv:4:id: north-park | each plant of a source once; it stands on start-ups.csv line 3',
    'start-ups.csv:5:id: north-park | each plant of a source once; it stands on start-ups.csv line 3',
  ])
})

test('BEL-123 interventions name months, a form and activities, each once', () => {
  const { pack, problems } = packOf([], [storm])
  expect(problems).toEqual([])
  expect(pack?.interventions).toEqual([
    {
      ...{ id: 'north-park', first: '2024-09', last: '2024-10', form: 'pulse', activities: ['total', 'services'] },
      ...{ source: 'report', remark: '', file: 'interventions.csv', row: 2 },
    },
  ])
  const reading = packOf(
    [],
    ['north-park,2024-09,2024-08,sudden,services servces,report,', 'north-park,2024,2024-09,pulse,,act,'],
  )
  expect(told(reading)).toEqual([
    'interventions.csv:2:activities: servces | a code of codes/activities.csv, each once, a blank between two; did you mean "services"?',
    'interventions.csv:2:form: sudden | pulse, level, decaying',
    'interventions.csv:2:last: 2024-08 | 2024-09 or later',
    'interventions.csv:3:activities:  | a code of codes/activities.csv, each once, a blank between two',
    'interventions.csv:3:first: 2024 | a month, such as 2025-07',
  ])
})
