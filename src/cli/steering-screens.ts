import { asComputed, bound, day, growth, number, pointsShort, share } from '../contract/format.ts'
import { type MessageKey, translate } from '../contract/messages/index.ts'
import type { AllocationPage } from '../contract/operations/allocation.ts'
import type { Directives } from '../contract/operations/directives.ts'
import type { ProposedAllocation } from '../contract/operations/propose-allocation.ts'
import type { SteeringPage } from '../contract/operations/steering.ts'
import { periodName } from '../contract/period-name.ts'
import type { Code, Language } from '../contract/record.ts'
import { table } from './table.ts'

const rate = (value: number | null, language: Language): string => (value === null ? '-' : growth(value, language, asComputed))
const amount = (value: number | null, language: Language): string =>
  value === null ? '-' : number(value, language, { least: 0, most: 1 })

/** What a code is called; an activity that is the rest of its area has a text of its own. */
function namer(codes: readonly Code[], language: Language) {
  return (list: Code['list'], code: string): string => {
    if (list === 'activity' && code === 'total') return codes.find((one) => one.code === 'grdp')?.names[language] ?? 'GRDP'
    if (code === 'rest-of-industry-construction') return translate(language, 'steering.restOfIndustry')
    return codes.find((one) => one.list === list && one.code === code)?.names[language] ?? code
  }
}

/** What must now happen, for a terminal: activities, who covers whom, prices, who is behind, amounts. */
export function steeringScreen(answer: SteeringPage, language: Language, codes: readonly Code[]): string {
  const text = (key: MessageKey, values?: Parameters<typeof translate>[2]) => translate(language, key, values)
  const nameOf = namer(codes, language)
  return blocks([
    ...(answer.region.kind === 'synthetic' ? [text('banner.synthetic')] : []),
    text('asof.heading', { day: day(answer.asOf, language) }),
    ...leadLines(answer, language),
    nodeTable(answer, nameOf, language),
    ledgerLines(answer, nameOf, language),
    priceLines(answer, nameOf, language),
    rankTable(answer, nameOf, language),
    amountTable(answer, nameOf, language),
  ])
}

type NameOf = ReturnType<typeof namer>

function leadLines({ yardstick, gap, nodes, rest, year, outlook }: SteeringPage, language: Language): readonly string[] {
  if (yardstick === null || gap === null) return [translate(language, 'steering.none', { year: String(year) })]
  const whole = nodes.find(({ indicator, activity }) => indicator === 'grdp' && activity === 'total')
  if (rest === '' || whole?.required == null) return [translate(language, 'steering.over')]
  const values = {
    target: bound(yardstick.operator, growth(yardstick.value, language), language),
    rest: periodName(rest, language),
    required: rate(whole.required, language),
    best: whole.best ? rate(whole.best.growth, language) : translate(language, 'steering.noBest'),
  }
  const said = translate(language, 'steering.gap', { outlook: rate(outlook, language), gap: pointsShort(gap, language, true) })
  return [translate(language, 'steering.lead', values), said]
}

function nodeTable({ nodes, yardstick, rest }: SteeringPage, nameOf: NameOf, language: Language): string {
  if (yardstick === null || rest === '') return ''
  const head = (key: 'soFar' | 'planned' | 'required' | 'best' | 'needed' | 'believed') =>
    translate(language, `steering.col.${key}`)
  const rows = nodes.map((node) => ({
    [translate(language, 'contributions.activity')]:
      node.indicator === 'iip'
        ? translate(language, 'steering.index', { activity: nameOf('activity', node.activity) })
        : nameOf('activity', node.activity),
    [head('soFar')]: rate(node.soFar?.growth ?? null, language),
    [head('planned')]: rate(node.planned, language),
    [head('required')]: rate(node.required, language),
    [head('best')]: rate(node.best?.growth ?? null, language),
    [head('needed')]: rate(node.needed, language),
    [head('believed')]: rate(node.believedRest, language),
  }))
  return `${translate(language, 'steering.nodes.heading')}\n${table(rows)}`
}

function ledgerLines({ compensation, yardstick }: SteeringPage, nameOf: NameOf, language: Language): string {
  if (yardstick === null) return ''
  const points = (value: number): string => pointsShort(value, language)
  const parts = compensation.uncovered.map((one) => `${nameOf('activity', one.activity)} ${points(one.points)}`).join('; ')
  const entries = compensation.entries.map((one) =>
    translate(language, 'steering.ledger.entry', {
      from: nameOf('activity', one.from),
      to: nameOf('activity', one.to),
      points: points(one.points),
    }),
  )
  const hole =
    compensation.hole > 0
      ? translate(language, 'steering.ledger.hole', { points: points(compensation.hole), parts })
      : translate(language, 'steering.ledger.noHole')
  return [translate(language, 'steering.ledger.heading'), ...entries.map((line) => `- ${line}`), hole].join('\n')
}

function priceLines({ prices, compensator }: SteeringPage, nameOf: NameOf, language: Language): string {
  const three = (value: number, most: number): string => number(value, language, { least: most, most })
  const lines = prices.map((one) => {
    const activity = nameOf('activity', one.activity)
    const worth = translate(language, 'steering.prices.worth', { activity, worth: three(one.worth, 3) })
    if (one.activity === compensator) return worth
    const repair = { activity, compensator: nameOf('activity', compensator), repair: three(one.repair, 2) }
    return `${worth} ${translate(language, 'steering.prices.repair', repair)}`
  })
  return lines.length === 0
    ? ''
    : [translate(language, 'steering.prices.heading'), ...lines.map((line) => `- ${line}`)].join('\n')
}

function rankTable({ ranking, falseAlarms }: SteeringPage, nameOf: NameOf, language: Language): string {
  if (ranking.length === 0) return ''
  const rows = ranking.map(({ activity, lost, flag, deviations, limits }) => ({
    [translate(language, 'contributions.activity')]: nameOf('activity', activity),
    [translate(language, 'steering.col.lost')]: pointsShort(lost, language, true),
    [translate(language, 'steering.col.flag')]: translate(language, `steering.flag.${flag}`),
    [translate(language, 'steering.col.newest')]: pointsShort(deviations.at(-1)?.value ?? Number.NaN, language, true),
    [translate(language, 'steering.col.limits')]:
      limits === null ? '-' : `${rate(limits.low, language)} / ${rate(limits.high, language)}`,
  }))
  const help = translate(language, 'steering.ranking.help', { alarms: number(falseAlarms, language, { least: 1, most: 1 }) })
  return `${translate(language, 'steering.ranking.heading')}\n${help}\n${table(rows)}`
}

function amountTable({ amounts }: SteeringPage, nameOf: NameOf, language: Language): string {
  if (amounts.length === 0) return ''
  const lines = amounts.map((one) => {
    const name = [one.subject === '' ? '' : nameOf('subject', one.subject), nameOf('indicator', one.indicator)]
      .filter(Boolean)
      .join(', ')
    const values = { done: amount(one.done, language), plan: amount(one.plan, language), unit: nameOf('unit', one.unit) }
    const done = translate(language, 'steering.amounts.done', { ...values, period: periodName(one.donePeriod, language) })
    const ratio = one.levelRatio === null ? '-' : share(one.levelRatio, language, { least: 0, most: 0 })
    const level = { state: one.level, ratio, due: amount(one.due, language), basis: one.dueBasis }
    const pace = { state: one.pace, needed: amount(one.needed, language), recent: amount(one.recent, language) }
    return `- ${name}: ${done}. ${translate(language, 'steering.amounts.level', level)}. ${translate(language, 'steering.amounts.pace', pace)}.`
  })
  return [translate(language, 'steering.amounts.heading'), ...lines].join('\n')
}

/** Who owes what by when, for a terminal. */
export function directivesScreen(answer: Directives, language: Language, codes: readonly Code[]): string {
  const nameOf = namer(codes, language)
  const points = (value: number): string => pointsShort(value, language)
  const tasks = answer.tasks.map((task) => ({
    [translate(language, 'directives.tasks')]: task.text,
    [translate(language, 'directives.col.owner')]: nameOf('issuer', task.owner),
    [translate(language, 'field.due')]: day(task.due, language),
    [translate(language, 'directives.col.late')]:
      task.late > 0 ? translate(language, 'directives.late', { days: task.late }) : '',
    ' ': [
      translate(language, 'directives.state', { state: task.state }),
      ...(task.state === 'open' && task.late > 0 && !task.answered ? [translate(language, 'directives.silent')] : []),
    ].join(', '),
    [translate(language, 'directives.col.lost')]: task.cost === null ? '-' : points(task.cost.lost),
  }))
  const plans = answer.catchUps.map(
    ({ title, state, owners }) =>
      `- ${title}: ${translate(language, 'catchUp.state', { state })} (${owners.filter(({ signed }) => signed !== null).length}/${owners.length})`,
  )
  return blocks([
    ...(answer.synthetic ? [translate(language, 'banner.synthetic')] : []),
    tasks.length === 0
      ? translate(language, 'directives.none')
      : `${translate(language, 'directives.lead', { lost: points(answer.lost) })}\n${table(tasks)}`,
    plans.length === 0 ? '' : [translate(language, 'catchUp.plans'), ...plans].join('\n'),
  ])
}

/** What each developer must attract, for a terminal. */
export function allocationScreen(answer: AllocationPage, language: Language, codes: readonly Code[]): string {
  const nameOf = namer(codes, language)
  const shared = answer.allocations.flatMap((one) => {
    const sum = one.months.reduce((all, month) => all + month, 0)
    const lead = translate(language, 'allocation.lead', {
      total: amount(one.total, language),
      unit: nameOf('unit', one.unit),
      scope: one.scope,
      year: String(one.year),
      shared: amount(sum, language),
      uncovered: amount(one.uncovered, language),
    })
    const gaps = one.developers.flatMap(({ name, gap }) => (gap === null ? [] : [`- ${gapText(name, gap, language)}`]))
    const rows = one.developers.map((developer) => ({
      [translate(language, 'allocation.col.developer')]: developer.name,
      [translate(language, 'allocation.col.target')]: amount(developer.target, language),
      [translate(language, 'allocation.col.signed')]: amount(developer.signed, language),
      [translate(language, 'allocation.col.pipeline')]: amount(developer.pipeline, language),
      [translate(language, 'allocation.col.land')]: amount(developer.land, language),
      ...Object.fromEntries(
        developer.quarters.map((value, at) => [
          translate(language, 'allocation.quarter', { quarter: at + 1 }),
          amount(value, language),
        ]),
      ),
      [translate(language, 'allocation.col.stage')]: translate(language, 'allocation.stage', { stage: developer.stage }),
    }))
    return [`${one.title}\n${[lead, ...gaps].join('\n')}\n${table(rows)}`]
  })
  const promises = answer.promises.map((one) => {
    const said = translate(language, 'allocation.promise', { what: one.what, text: one.text })
    const due = translate(language, 'allocation.promiseTo', {
      owner: nameOf('issuer', one.owner),
      developer: one.developer,
      due: day(one.due, language),
    })
    return `- ${said} (${due}${one.late > 0 ? `, ${translate(language, 'directives.late', { days: one.late })}` : ''})`
  })
  return blocks([
    ...(answer.synthetic ? [translate(language, 'banner.synthetic')] : []),
    ...(shared.length === 0 ? [translate(language, 'allocation.none', { year: String(answer.year) })] : shared),
    promises.length === 0 ? '' : [translate(language, 'allocation.promises'), ...promises].join('\n'),
  ])
}

/** A table of targets that was worked out, for a terminal. */
export function proposeAllocationScreen(answer: ProposedAllocation, language: Language, codes: readonly Code[]): string {
  const nameOf = namer(codes, language)
  const head = answer.synthetic ? [translate(language, 'banner.synthetic')] : []
  if (answer.status !== 'found') {
    const list = answer.infeasible.map(({ developer, lowest, most }) =>
      translate(language, 'allocation.least', { developer, lowest: amount(lowest, language), most: amount(most, language) }),
    )
    return blocks([...head, translate(language, 'allocation.status', { status: answer.status, list: list.join('; ') })])
  }
  const lead = translate(language, 'allocation.head', {
    allocated: amount(answer.allocated, language),
    total: amount(answer.total, language),
    unit: nameOf('unit', answer.unit),
    fairness: answer.fairness === null ? '-' : number(answer.fairness, language, { least: 2, most: 2 }),
  })
  const rows = answer.rows.map((row) => ({
    [translate(language, 'allocation.col.developer')]: row.name,
    [translate(language, 'allocation.col.target')]: amount(row.target, language),
    ...Object.fromEntries(row.amounts.map((value, at) => [String(at + 1), amount(value, language)])),
  }))
  return blocks([...head, lead, table(rows)])
}

function gapText(
  name: string,
  gap: { readonly from: string; readonly hectares: number; readonly worst: number },
  language: Language,
): string {
  return translate(language, 'allocation.gap', {
    name,
    hectares: amount(gap.hectares, language),
    worst: amount(gap.worst, language),
    more: gap.worst > gap.hectares ? 'yes' : 'no',
    from: periodName(gap.from, language),
  })
}

function blocks(texts: readonly string[]): string {
  return `${texts
    .filter((one) => one !== '')
    .map((one) => one.trimEnd())
    .join('\n\n')}\n`
}
