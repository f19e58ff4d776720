import { z } from 'zod'
import { formatPeriod } from '../engine/index.ts'
import type { ReceivedFile } from './file.ts'
import { amountField, idField, monthsOf, outside, periodField } from './plan-fields.ts'
import { type ReadJson, type RefuseAt, readJson } from './read-json.ts'
import { refuseRepeated } from './refuse-repeated.ts'

const levels = z.array(amountField, 'a list of one number a month')

const schema = z.strictObject({
  period: periodField,
  /** Growth of the year, with last year's level of the whole and what is done; or the level that the months left must reach. */
  target: z.union(
    [
      z.strictObject({ growth: z.number().min(-1).max(10), base: amountField, done: amountField }),
      z.strictObject({ level: amountField, base: amountField.optional() }),
    ],
    'an object {growth, base, done} or {level}: growth a fraction, base last year’s level of the whole year, done this year’s so far',
  ),
  nodes: z
    .array(
      z.strictObject({ id: idField, base: levels, expected: levels, spread: levels, capacity: levels.optional() }),
      'a list of nodes',
    )
    .min(1, 'at least one node'),
  limits: z
    .array(
      z.strictObject({
        id: idField,
        kind: idField,
        period: periodField,
        amount: amountField,
        uses: z.array(z.strictObject({ node: idField, perUnit: amountField }), 'a list of {node, perUnit}'),
      }),
      'a list of limits',
    )
    .default([]),
})

/** A catch-up plan as its file has it. */
export type CatchUpFile = z.output<typeof schema>

/** Reads what a catch-up plan starts from; every problem names its place in the file. */
export function readCatchUp(file: ReceivedFile): ReadJson<CatchUpFile> {
  return readJson(file, schema, check)
}

function check({ period, nodes, limits, target }: CatchUpFile, refuse: RefuseAt): void {
  const months = monthsOf(period)
  if ('growth' in target && target.base === 0) refuse(['target', 'base'], 0, 'a level above 0')
  refuseRepeated({ nodes }, refuse)
  refuseRepeated({ limits }, refuse)
  for (const [at, node] of nodes.entries()) {
    for (const field of ['base', 'expected', 'spread', 'capacity'] as const) {
      const list = node[field]
      if (list === undefined || list.length === months) continue
      refuse(['nodes', at, field], `${list.length} numbers`, `${months} numbers, one a month of ${formatPeriod(period)}`)
    }
    for (const [month, capacity] of (node.capacity ?? []).entries()) {
      const expected = node.expected[month] ?? 0
      if (node.spread[month] === 0 && expected > capacity)
        refuse(
          ['nodes', at, 'expected', month],
          expected,
          `at most the capacity of ${capacity}, as the spread says that it cannot move`,
        )
    }
  }
  const known = new Set(nodes.map(({ id }) => id))
  for (const [at, limit] of limits.entries()) {
    const allowed = outside(limit.period, period)
    if (allowed !== undefined) refuse(['limits', at, 'period'], formatPeriod(limit.period), allowed)
    for (const [use, { node }] of limit.uses.entries())
      if (!known.has(node)) refuse(['limits', at, 'uses', use, 'node'], node, `one of the nodes ${[...known].join(', ')}`)
  }
}
