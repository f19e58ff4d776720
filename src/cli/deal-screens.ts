import type { z } from 'zod'
import { day, decimalsOf, number, printedNumber, share } from '../contract/format.ts'
import { translate } from '../contract/messages/index.ts'
import { moneyText } from '../contract/money-text.ts'
import type { operations } from '../contract/operations/index.ts'
import { periodName } from '../contract/period-name.ts'
import type { Code, Language, Names } from '../contract/record.ts'
import { table } from './table.ts'

type Answer<Key extends 'listDeals' | 'showDeal' | 'pipeline' | 'serviceClocks' | 'capitalLedger'> = z.output<
  (typeof operations)[Key]['output']
>
type Row = Answer<'listDeals'>['deals'][number]

const invented = 'SYNTHETIC: an invented province; no figure below is real.\n\n'
const head = ({ synthetic, day: on }: { synthetic: boolean; day: string }, language: Language): string =>
  `${synthetic ? invented : ''}${translate(language, 'deal.book', { day: day(on, language) })}\n\n`
const part = (value: number | null, language: Language): string => (value === null ? '–' : share(value, language))
const named = ({ id, names }: { id: string; names: Names | null }, language: Language): string => names?.[language] ?? id

export function listDealsScreen(answer: Answer<'listDeals'>, language: Language): string {
  const count = translate(language, 'deal.count', { shown: answer.deals.length, total: answer.total })
  return `${head(answer, language)}${count}\n${dealTable(answer.deals, language)}`
}

function dealTable(deals: readonly Row[], language: Language): string {
  const text = (key: Parameters<typeof translate>[1], values = {}): string => translate(language, key, values)
  return table(
    deals.map((row) => ({
      id: row.id,
      [text('deal.deal')]: row.title,
      [text('deal.investor')]: row.investor.name,
      [text('deal.stage')]: text(`stage.${row.stage}`),
      [text('deal.days')]: String(row.days),
      [text('deal.capital')]: moneyText(
        row.registered > 0 ? row.registered : row.expected.amount,
        row.expected.currency,
        language,
      ),
      [text('deal.holds')]:
        row.turn === null
          ? ''
          : `${text('deal.procedures', { running: row.running, overdue: row.overdue })}; ${text('deal.turn', { turn: row.turn })}`,
    })),
  )
}

export function showDealScreen(answer: Answer<'showDeal'>, language: Language): string {
  const text = (key: Parameters<typeof translate>[1], values = {}): string => translate(language, key, values)
  const { deal, trail, checklist, capital, capitalEntries } = answer
  const { name, country } = deal.investor
  const facts = { investor: name, country, stage: text(`stage.${deal.stage}`), day: day(deal.since, language) }
  const stages = trail.map((one) => ({
    [text('deal.stage')]: text(`stage.${one.stage}`),
    [text('deal.onDay')]: one.day,
    [text('deal.days')]: String(one.days),
    [text('deal.onDocument')]: one.evidence?.document ?? one.evidence?.source ?? '',
  }))
  const clocks = checklist.map((one) => ({
    [text('deal.procedure')]: named(one.procedure, language),
    [text('deal.agency')]: named(one.agency, language),
    [text('deal.started')]: one.opened,
    [text('deal.clockHead')]: text('deal.clock', {
      days: one.days,
      limit: one.limit,
      unit: one.unit === 'working-days' ? 'working' : '',
    }),
    ' ': one.late ? text('deal.late') : '',
    [text('deal.holds')]:
      `${text('deal.state', { state: one.state })}${one.turn === null ? '' : `, ${text('deal.turn', { turn: one.turn })}`}`,
  }))
  const money = capitalEntries.map((one) => ({
    [text('deal.onDay')]: one.day,
    [text('deal.capital')]: text('deal.flow', { flow: one.flow === 'share-purchase' ? 'sharePurchase' : one.flow }),
    '  ': moneyText(one.money.amount, one.money.currency, language),
    [text('deal.onDocument')]: one.evidence?.document ?? one.evidence?.source ?? '',
  }))
  const registered = `${text('deal.flow', { flow: 'registered' })}: ${moneyText(capital.registered, capital.currency, language)}`
  const blocks = [
    `${deal.title} (${deal.id})\n${text('deal.facts', facts)}\n`,
    `${text('deal.trail')}\n${table(stages)}`,
    `${text('deal.checklist')}\n${clocks.length === 0 ? `${text('deal.noChecklist')}\n` : table(clocks)}`,
    `${text('deal.capital')}\n${money.length === 0 ? `${text('deal.noCapital')}\n` : `${registered}\n${table(money)}`}`,
    ...(answer.others.length === 0 ? [] : [`${text('deal.others')}\n${dealTable(answer.others, language)}`]),
  ]
  return `${head(answer, language)}${blocks.join('\n')}`
}

export function pipelineScreen(answer: Answer<'pipeline'>, language: Language): string {
  const text = (key: Parameters<typeof translate>[1], values = {}): string => translate(language, key, values)
  const groups = answer.capital.map((group) => groupText(group, answer.months, answer.day, language))
  const stages = answer.funnel
    .filter(({ reached }) => reached > 0)
    .map((one) => ({
      [text('deal.stage')]: text(`stage.${one.stage}`),
      [text('deal.now')]: String(one.now),
      [text('deal.reached')]: String(one.reached),
      [text('deal.median')]: one.medianDays === null ? '–' : String(one.medianDays),
      [text('deal.onward')]: part(one.onward, language),
      [text('deal.lostShare')]: part(one.lost, language),
    }))
  const cohorts = answer.cohorts.map((one) => ({
    [text('deal.opened')]: one.opened,
    [text('deal.deals')]: String(one.deals),
    ...Object.fromEntries(
      one.licensed.map(({ months, share: of }) => [
        text('deal.after', { months }),
        of === null ? text('deal.notYet') : share(of, language),
      ]),
    ),
    [text('deal.lostShare')]: part(one.lost, language),
    [text('deal.running')]: String(one.running),
  }))
  const idle = answer.idle.map(({ deal, title, licensed, days, registered, currency }) => {
    const values = { day: day(licensed, language), days, amount: moneyText(registered, currency, language) }
    return `${deal} ${title}${text('deal.idleText', values)}\n`
  })
  const blocks = [
    ...groups,
    `${text('deal.funnel')}\n${table(stages)}`,
    `${text('deal.cohorts')}\n${table(cohorts)}`,
    `${text('deal.idle')}\n${idle.length === 0 ? `${text('deal.idleNone')}\n` : idle.join('')}`,
    `${text('deal.how', { least: answer.leastAtRisk })}\n`,
  ]
  return `${head(answer, language)}${stages.length === 0 ? `${text('deal.empty')}\n` : blocks.join('\n')}`
}

function groupText(
  group: Answer<'pipeline'>['capital'][number],
  months: readonly string[],
  on: string,
  language: Language,
): string {
  const text = (key: Parameters<typeof translate>[1], values = {}): string => translate(language, key, values)
  const money = (amount: number): string => moneyText(amount, group.currency, language)
  const existing = share(group.registered > 0 ? group.fromExisting / group.registered : 0, language)
  const { target, remaining, coverage } = group
  const against =
    target === null || remaining === null
      ? text('deal.noTarget')
      : text('deal.against', {
          target: money(target.value),
          publisher: target.publisher,
          state: remaining <= 0 ? 'met' : on.slice(5, 7) === '12' ? 'over' : 'open',
          remaining: money(remaining),
          coverage: part(coverage, language),
        })
  const expected = {
    deals: group.deals,
    open: money(group.open),
    total: money(group.total),
    spread: money(group.totalSpread),
    months: months.length,
    rest: money(group.restOfYear),
  }
  const rows = months.map((month, at) => ({
    [text('deal.toCome')]: month,
    ' ': money(group.expected[at] ?? 0),
    '±': money(group.spread[at] ?? 0),
  }))
  const lines = [
    text('deal.group', { origin: group.origin, currency: group.currency }),
    text('deal.registered', { amount: money(group.registered), existing }),
    text('deal.expected', expected),
    against,
  ]
  return `${lines.join('\n')}\n${table(rows)}`
}

export function serviceClocksScreen(answer: Answer<'serviceClocks'>, language: Language): string {
  const text = (key: Parameters<typeof translate>[1], values = {}): string => translate(language, key, values)
  const unitOf = (unit: string): string => (unit === 'working-days' ? 'working' : 'calendar')
  const services = answer.services.map((one) => ({
    [text('deal.procedure')]: named(one.procedure, language),
    [text('deal.agency')]: named(one.agency, language),
    [text('service.cases')]: String(one.cases),
    [text('service.finished')]: String(one.finished),
    [text('service.waiting')]: String(one.waiting),
    [text('service.overdue')]: String(one.overdue),
    [text('service.median')]: one.median === null ? '–' : text('service.days', { days: one.median, unit: unitOf(one.unit) }),
    [text('service.onTime')]: part(one.onTime, language),
    ' ': text('service.between', { low: part(one.onTimeLow, language), high: part(one.onTimeHigh, language) }),
  }))
  const rules = answer.rules.map((rule) => ({
    [text('deal.procedure')]: named(rule.procedure, language),
    [text('deal.agency')]: named(rule.agency, language),
    [text('service.limit')]: text('service.days', { days: rule.limit, unit: unitOf(rule.unit) }),
    [text('service.valid')]:
      rule.validTo === null
        ? text('service.from', { from: rule.validFrom })
        : text('service.fromTo', { from: rule.validFrom, to: rule.validTo }),
    [text('service.source')]: typeof rule.source === 'string' ? rule.source : rule.source[language],
  }))
  const first = services.length === 0 ? `${text('service.none')}\n` : table(services)
  const second = rules.length === 0 ? `${text('service.noRules')}\n` : table(rules)
  return `${head(answer, language)}${text('service.lead')}\n${first}\n${text('service.rules')}\n${second}`
}

const scopeWords: Readonly<Record<string, string>> = { 'zones-and-parks': 'zones', 'outside-zones-and-parks': 'outside' }
const partWords: Readonly<Record<string, string>> = { ...scopeWords, 'share-purchase': 'sharePurchase' }

/** Published totals beside their parts: what was printed as it was printed, what is computed in a column of its own, marked. */
export function capitalLedgerScreen(answer: Answer<'capitalLedger'>, language: Language, codes: readonly Code[]): string {
  const text = (key: Parameters<typeof translate>[1], values = {}): string => translate(language, key, values)
  const nameOf = (list: Code['list'], id: string): string =>
    codes.find((code) => code.list === list && code.code === id)?.names[language] ?? id
  const scopeOf = (scope: string): string =>
    scope === '' || scope in scopeWords
      ? text('capital.scope', { scope: scopeWords[scope] ?? 'whole' })
      : nameOf('subject', scope)
  const blocks = answer.identities.map((one) => {
    const most = Math.max(...[one.total, ...one.parts].map(({ printed }) => decimalsOf(printed).most))
    const computed = (value: number): string => number(value, language, { least: Math.min(2, most), most })
    const title = text('capital.identity', {
      period: periodName(one.period, language),
      family: one.family,
      scope: scopeOf(one.scope),
    })
    const why = one.rounding && one.remainder !== 0 ? 'rounding' : 'open'
    const rows = [
      ...[...one.parts, one.total].map(({ part: name, printed }) => ({
        '  ': text('capital.part', { part: partWords[name] ?? name }),
        [text('capital.published')]: printedNumber(printed, language),
        [text('capital.computed')]: '',
      })),
      { '  ': text('capital.explained'), [text('capital.computed')]: `= ${computed(one.explained)}` },
      { '  ': text('capital.remainderWhy', { why }), [text('capital.computed')]: `= ${computed(one.remainder)}` },
    ]
    return `${title}, ${nameOf('unit', one.total.unit)}\n${one.publisher}, ${day(one.published, language)}${one.url === '' ? '' : `, ${one.url}`}\n${table(rows)}`
  })
  const rates = answer.rates.map((one) => {
    const amount = ({ printed, unit }: { printed: string; unit: string }): string =>
      `${printedNumber(printed, language)} ${nameOf('unit', unit)}`
    const values = {
      period: periodName(one.period, language),
      name: nameOf('indicator', one.indicator),
      scope: scopeOf(one.scope),
    }
    return `${text('capital.rate', { ...values, foreign: amount(one.foreign), dong: amount(one.dong), rate: one.rate })}\n`
  })
  const first = blocks.length === 0 ? `${text('capital.none')}\n` : blocks.join('\n')
  const second = rates.length === 0 ? '' : `\n${text('capital.rates')}\n${rates.join('')}`
  return `${head(answer, language)}${first}${second}${bookText(answer, language)}`
}

const flows = ['registered', 'new', 'adjusted', 'sharePurchase', 'withdrawn', 'disbursed', 'commissioned'] as const

function bookText({ book }: Answer<'capitalLedger'>, language: Language): string {
  if (book === null || book.length === 0) return ''
  const rows = book.map((one) => ({
    ' ': `${translate(language, 'deal.group', { origin: one.origin, currency: one.currency })}, ${translate(language, 'capital.scope', { scope: one.inZone ? 'zones' : 'outside' })}`,
    ...Object.fromEntries(
      flows.map((flow) => [translate(language, 'deal.flow', { flow }), moneyText(one[flow], one.currency, language)]),
    ),
  }))
  return `\n${translate(language, 'capital.book')}\n${table(rows)}`
}
