import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type ClearanceCase, clearanceStanding, refuseStep, type StepTaken, tetRest } from './clearance-case.ts'
import { type ClearanceRules, clockRuleFaults } from './clock-rules.ts'

const rules: ClearanceRules = JSON.parse(
  readFileSync(new URL('../../../regions/codes/clearance-rules.json', import.meta.url), 'utf8'),
)

const taken = (...steps: readonly [StepTaken['step'], string][]): readonly StepTaken[] =>
  steps.map(([step, day]) => ({ step, day }))
const farm = (steps: readonly StepTaken[], obstacles: ClearanceCase['obstacles'] = []): ClearanceCase => ({
  land: 'farm',
  taken: steps,
  obstacles,
})
const untilApproval = taken(
  ['notice', '2025-01-10'],
  ['inventory', '2025-02-10'],
  ['post-plan', '2025-03-01'],
  ['approve-plan', '2025-04-10'],
)

describe('legal clocks', () => {
  test('LAN-10 the table of the law has no gap and no overlap; one day too few or too many is named', () => {
    expect(clockRuleFaults(rules)).toEqual([])
    const changed = (until: string, from: string): ClearanceRules => ({
      ...rules,
      duties: rules.duties.map((duty) =>
        duty.step !== 'notice' ? duty : duty.until === '' ? { ...duty, from } : { ...duty, until },
      ),
    })
    expect(clockRuleFaults(changed('2025-06-30', '2025-07-03'))).toEqual([
      { fault: 'gap', rule: 'notice', from: '2025-07-01', until: '2025-07-02' },
    ])
    expect(clockRuleFaults(changed('2025-07-05', '2025-07-01'))).toEqual([
      { fault: 'overlap', rule: 'notice', from: '2025-07-01', until: '2025-07-05' },
    ])
    const farmOnly = { ...rules, clocks: rules.clocks.filter(({ clock, land }) => clock !== 'posting' || land === 'farm') }
    expect(clockRuleFaults(farmOnly)).toEqual([{ fault: 'gap', rule: 'posting, other', from: '2024-08-01', until: '' }])
    const ended = {
      ...rules,
      clocks: rules.clocks.map((rule) => (rule.clock === 'payment' ? { ...rule, until: '2025-12-31' } : rule)),
    }
    expect(clockRuleFaults(ended).map(({ fault, rule, from }) => [fault, rule, from])).toEqual([
      ['gap', 'payment, farm', '2026-01-01'],
      ['gap', 'payment, other', '2026-01-01'],
    ])
  })

  test('LAN-11 payment is due 30 days after approval; what stops the clock moves the day, each day once', () => {
    const steps = [...untilApproval, ...taken(['decide-recovery', '2025-04-18'])]
    const on = (day: string, obstacles: ClearanceCase['obstacles'] = []) =>
      clearanceStanding({ steps: farm(steps, obstacles), rules, day })
    expect(on('2025-05-10')).toMatchObject({ state: 'running', overdueDays: 0, turn: 'clearance-unit' })
    expect(on('2025-05-20')).toMatchObject({ state: 'overdue', overdueDays: 10 })
    const stop = { reason: 'price', stopsClock: true, from: '2025-04-20', until: '2025-04-30' }
    const within = { ...stop, reason: 'graves', from: '2025-04-22', until: '2025-04-25' }
    expect(on('2025-05-20', [stop, within])).toMatchObject({ state: 'running', next: [{ due: '2025-05-20' }] })
    expect(on('2025-05-25', [stop])).toMatchObject({ state: 'overdue', overdueDays: 5, reasons: [] })
    expect(on('2025-05-25', [{ ...stop, until: '' }])).toMatchObject({ state: 'stopped', overdueDays: 0, reasons: ['price'] })
    expect(on('2025-05-25', [{ ...stop, stopsClock: false, until: '' }])).toMatchObject({ state: 'overdue', reasons: ['price'] })
  })

  test('LAN-12 it is the turn of whom the law names that day: the district, and from 1 July 2025 the commune', () => {
    const turn = (day: string) => clearanceStanding({ steps: farm([]), rules, day }).turn
    expect([turn('2025-06-30'), turn('2025-07-01')]).toEqual(['district', 'commune'])
    const paid = clearanceStanding({ steps: farm([...untilApproval, ...taken(['pay', '2025-04-20'])]), rules, day: '2025-04-30' })
    expect(paid).toMatchObject({ turn: 'district', next: [{ step: 'decide-recovery', due: '2025-04-20', overdueDays: 10 }] })
    const all = [...untilApproval, ...taken(['pay', '2025-04-20'], ['decide-recovery', '2025-04-20'])]
    expect(clearanceStanding({ steps: farm(all), rules, day: '2025-05-30' })).toMatchObject({ turn: 'land-user', overdueDays: 0 })
    const done = clearanceStanding({ steps: farm([...all, ...taken(['hand-over', '2025-06-01'])]), rules, day: '2026-01-01' })
    expect(done).toEqual({ state: 'done', turn: '', next: [], noticeLapses: '', overdueDays: 0, reasons: [] })
  })

  test('LAN-13 a notice lapses after twelve months, on the last day of a shorter month, and may then be sent again', () => {
    const noticed = farm(taken(['notice', '2025-02-28']))
    expect(clearanceStanding({ steps: noticed, rules, day: '2025-06-01' }).noticeLapses).toBe('2026-02-28')
    expect(clearanceStanding({ steps: noticed, rules, day: '2026-03-10' })).toMatchObject({ state: 'overdue', overdueDays: 10 })
    const again = (day: string) => refuseStep({ steps: noticed, step: 'notice', day, rules, hasEvidence: false })?.reason
    expect([again('2026-02-28'), again('2026-03-01')]).toEqual(['step-repeated', undefined])
  })

  test('LAN-14 recovery waits 90 days for farm land, 180 for other, and not at all once the people agree', () => {
    const early = taken(
      ['notice', '2025-03-01'],
      ['inventory', '2025-03-10'],
      ['post-plan', '2025-03-20'],
      ['approve-plan', '2025-04-25'],
      ['pay', '2025-04-30'],
    )
    const state = (steps: ClearanceCase) => clearanceStanding({ steps, rules, day: '2025-05-02' })
    expect(state(farm(early))).toMatchObject({ state: 'waiting', next: [{ earliest: '2025-05-30', clock: 'notice-period' }] })
    expect(state(farm(early)).next[0]).toMatchObject({ due: '2025-05-30', overdueDays: 0 })
    expect(state({ ...farm(early), land: 'other' }).next[0]?.earliest).toBe('2025-08-28')
    const agreed = [early[0], { step: 'agree', day: '2025-03-05' }, ...early.slice(1)] as readonly StepTaken[]
    expect(state(farm(agreed)).next[0]).toMatchObject({ step: 'decide-recovery', earliest: '' })
  })

  test('LAN-15 a step is not skipped, repeated, taken before the last or before its time without a document', () => {
    const steps = farm(taken(['notice', '2025-03-01'], ['inventory', '2025-03-10'], ['post-plan', '2025-03-20']))
    const ask = (step: StepTaken['step'], day: string, hasEvidence = false) =>
      refuseStep({ steps, step, day, rules, hasEvidence })?.reason
    expect(ask('pay', '2025-05-01')).toBe('step-skipped')
    expect(ask('compel-inventory', '2025-05-01')).toBe('step-skipped')
    expect(ask('inventory', '2025-05-01', true)).toBe('step-repeated')
    expect(ask('approve-plan', '2025-03-19', true)).toBe('step-before-another')
    expect([ask('approve-plan', '2025-04-18'), ask('approve-plan', '2025-04-19')]).toEqual(['step-too-early', undefined])
    expect([ask('approve-plan', '2025-04-18', true), ask('pay', '2025-05-01', true)]).toEqual([undefined, undefined])
  })

  test('LAN-16 nobody is made to leave from 15 days before to 15 days after Tết, whatever the document', () => {
    expect(tetRest('2026-02-17', 15)).toEqual(['2026-02-02', '2026-03-04'])
    const steps = farm([...untilApproval, ...taken(['decide-recovery', '2025-04-18'])])
    const ask = (day: string) => refuseStep({ steps, step: 'enforce', day, rules, hasEvidence: true })?.reason
    expect(['2026-02-01', '2026-02-02', '2026-03-04', '2026-03-05'].map(ask)).toEqual([
      undefined,
      'enforced-at-tet',
      'enforced-at-tet',
      undefined,
    ])
  })
})
