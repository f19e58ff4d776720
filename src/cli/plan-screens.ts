import { day, growth, number, pointsBare, share } from '../contract/format.ts'
import { type MessageKey, translate } from '../contract/messages/index.ts'
import type { AllocatedTargets } from '../contract/operations/allocate-targets.ts'
import type { CaughtUp } from '../contract/operations/catch-up.ts'
import type { ExplainedConflict } from '../contract/operations/explain-conflict.ts'
import { periodName } from '../contract/period-name.ts'
import { bindingSentence, promiseSentence, relaxationSentence } from '../contract/plan-sentence.ts'
import type { Language } from '../contract/record.ts'
import { table } from './table.ts'

/** A catch-up plan for a terminal: who gives how much more, by month, and what holds it back; or why there is none. */
export function catchUpScreen(answer: CaughtUp, language: Language): string {
  const { status, target, expected, distance, most } = answer
  const amount = (value: number): string => number(value, language)
  if (status === 'stopped') return blocks([translate(language, 'plan.stopped')])
  if (status === 'undefined') return blocks([translate(language, `plan.undefined.${answer.reason ?? 'no-contributions'}`)])
  if (status === 'infeasible') {
    const head = translate(language, 'plan.infeasible', { target: amount(target), most: amount(most ?? Number.NaN) })
    return blocks([head, ...conflictBlocks(answer, language)])
  }
  const values = {
    expected: amount(expected),
    target: amount(target),
    distance: number(distance ?? 0, language, { least: 1, most: 1 }),
  }
  const rate = (value: number | null): string => (value === null ? '-' : growth(value, language, { least: 1, most: 1 }))
  const rows = answer.rows.map((row) => ({
    node: row.node,
    period: periodName(row.period, language),
    expected: amount(row.expected),
    planned: amount(row.planned),
    extra: amount(row.extra),
    'growth expected': rate(row.growthExpected),
    'growth planned': rate(row.growthPlanned),
    points: row.points === null ? '-' : pointsBare(row.points, language, true),
  }))
  const binding = answer.binding.map((one) => `- ${bindingSentence(one, language)}`)
  return blocks([
    ...basisLines(answer, language),
    translate(language, 'plan.found', values),
    table(rows).trimEnd(),
    ...(binding.length === 0 ? [] : [[translate(language, 'plan.binding'), ...binding].join('\n')]),
  ])
}

/** Where a region's plan comes from; invented data says so. */
function basisLines({ basis }: CaughtUp, language: Language): readonly string[] {
  if (basis === null) return []
  const values = { day: day(basis.asOf, language), period: periodName(basis.period, language) }
  return [...(basis.synthetic ? [translate(language, 'banner.synthetic')] : []), translate(language, 'plan.basis', values)]
}

/** A conflict for a terminal: one sentence a promise, then the way out. */
export function explainConflictScreen(answer: ExplainedConflict, language: Language): string {
  const heads = { consistent: 'plan.consistent', stopped: 'plan.stopped', conflict: 'plan.conflict' } as const satisfies Record<
    string,
    MessageKey
  >
  const head = translate(language, heads[answer.status])
  return blocks(answer.status === 'conflict' ? [head, ...conflictBlocks(answer, language)] : [head])
}

function conflictBlocks(
  { conflict, relaxation }: Pick<CaughtUp, 'conflict' | 'relaxation'>,
  language: Language,
): readonly string[] {
  const ways = relaxation.map((one) => `- ${relaxationSentence(one, language)}`)
  const wayOut = translate(language, ways.length === 0 ? 'plan.noRelaxation' : 'plan.relaxation')
  return [conflict.map((one) => `- ${promiseSentence(one, language)}`).join('\n'), [wayOut, ...ways].join('\n')]
}

/** Targets of park developers for a terminal: what is allocated and short, quarters, developers, and who is held back. */
export function allocateTargetsScreen(answer: AllocatedTargets, language: Language): string {
  const amount = (value: number): string => number(value, language)
  if (answer.status === 'infeasible') {
    const lines = answer.infeasible.map(
      ({ developer, lowest, most }) =>
        `- ${translate(language, 'allocation.lowest', { developer, lowest: amount(lowest), most: amount(most) })}`,
    )
    return blocks([[translate(language, 'allocation.infeasible'), ...lines].join('\n')])
  }
  const { unit, disturbance, fairness, binding } = answer
  const changed = disturbance > 0 ? [translate(language, 'allocation.changed', { disturbance: amount(disturbance), unit })] : []
  const held = binding.map(({ developer, period, hectares }) =>
    translate(language, 'allocation.held', { developer, period: periodName(period, language), hectares: amount(hectares) }),
  )
  const head = translate(language, 'allocation.head', {
    allocated: amount(answer.allocated),
    total: amount(answer.total),
    unit,
    fairness: fairness === null ? '-' : number(fairness, language, { least: 2, most: 2 }),
  })
  return blocks([
    [head, ...landLines(answer, language), ...changed, ...held].join('\n'),
    table(quarterTable(answer, language)).trimEnd(),
    table(
      answer.developers.map((one) => ({
        developer: one.developer,
        owner: one.owner,
        target: amount(one.target),
        land: amount(one.land),
        load: one.load === null ? '-' : share(one.load, language),
        expected: amount(one.expected),
        coverage: one.coverage === null ? '-' : share(one.coverage, language),
        hectares: one.hectares === null ? '-' : amount(one.hectares),
      })),
    ).trimEnd(),
  ])
}

function landLines({ shortage }: AllocatedTargets, language: Language): readonly string[] {
  if (shortage === null) return []
  const values = {
    hectares: number(shortage.hectares, language),
    from: periodName(shortage.from, language),
    worst: number(shortage.worst, language),
  }
  return [translate(language, shortage.hectares > 0 ? 'allocation.short' : 'allocation.late', values)]
}

/** Developers down, quarters across. */
function quarterTable({ quarters }: AllocatedTargets, language: Language): readonly Readonly<Record<string, string>>[] {
  const rows = new Map<string, Record<string, string>>()
  for (const { developer, period, target } of quarters) {
    const row = rows.get(developer) ?? { developer }
    row[period] = number(target, language)
    rows.set(developer, row)
  }
  return [...rows.values()]
}

function blocks(texts: readonly string[]): string {
  return `${texts.join('\n\n')}\n`
}
