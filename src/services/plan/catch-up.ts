import { TaodaError } from '../../contract/errors.ts'
import type { CaughtUp } from '../../contract/operations/catch-up.ts'
import type { CatchUpInput, CatchUpPlan } from '../../engine/index.ts'
import type { ReceivedFile } from '../../readers/file.ts'
import { placesOf } from '../../readers/plan-fields.ts'
import { type CatchUpFile, readCatchUp } from '../../readers/read-catch-up.ts'
import { type FreeContext, steeringOf } from '../context.ts'
import { bindingOf, type CatchUpNaming, promisesOf, relaxationsOf } from './catch-up-facts.ts'
import { monthName } from './month-name.ts'

/** The smallest change that reaches the target again (PLN-20 to PLN-22, PLN-36). */
export async function catchUp(
  input: { readonly file: ReceivedFile; readonly target?: number | undefined },
  context: FreeContext,
): Promise<CaughtUp> {
  const { value, problems } = readCatchUp(input.file)
  if (value === undefined) throw new TaodaError('data-refused', { problems })
  const task = catchUpTask(value, input.target)
  return told(value, task, await steeringOf(context).catchUpPlan(task))
}

/** The plan's file as the engine's input. A growth asked for replaces the file's: up to 1 it is a fraction, above it percent. */
export function catchUpTask({ period, target, nodes, limits }: CatchUpFile, asked?: number): CatchUpInput {
  const growth = asked === undefined || asked <= 1 ? asked : asked / 100
  return {
    nodes: nodes.map(({ id, base, expected, spread, capacity }) => ({
      id,
      base,
      expected,
      spread,
      ...(capacity && { capacity }),
    })),
    target: levelOf(target, growth),
    limits: limits.map(({ id, kind, amount, uses, period: span }) => ({
      id,
      kind,
      amount,
      uses,
      months: placesOf(span, period),
    })),
  }
}

function levelOf(target: CatchUpFile['target'], asked: number | undefined): number {
  if ('growth' in target) return Math.max(0, target.base * (1 + (asked ?? target.growth)) - target.done)
  if (asked === undefined) return target.level
  throw new TaodaError('wrong-use', {
    field: 'target',
    found: String(asked),
    allowed: 'a growth only where the file’s target is {growth, base, done}',
  })
}

function told(file: CatchUpFile, task: CatchUpInput, plan: CatchUpPlan): CaughtUp {
  const naming: CatchUpNaming = { first: file.period.first, task }
  const expected = sumOf(task.nodes.flatMap((node) => node.expected))
  const found = plan.status === 'found' ? plan : undefined
  const impossible = plan.status === 'infeasible' ? plan : undefined
  return {
    status: plan.status,
    target: task.target,
    expected,
    most: impossible?.most ?? null,
    distance: found?.distance ?? null,
    rows: found === undefined ? [] : rowsOf(file, found.planned),
    binding: found === undefined ? [] : bindingOf(found.binding, naming),
    conflict: impossible === undefined ? [] : promisesOf(impossible.conflict, naming),
    relaxation: impossible === undefined ? [] : relaxationsOf(impossible.relaxation, naming),
  }
}

function rowsOf({ nodes, period, target }: CatchUpFile, planned: readonly (readonly number[])[]): CaughtUp['rows'] {
  const whole = target.base
  return nodes.flatMap(({ id, base, expected }, node) =>
    base.map((before, month) => {
      const [now, then] = [expected[month] ?? 0, planned[node]?.[month] ?? 0]
      const growth = (level: number) => (before === 0 ? null : level / before - 1)
      return {
        node: id,
        period: monthName(period.first + month),
        base: before,
        expected: now,
        planned: then,
        extra: then - now,
        growthExpected: growth(now),
        growthPlanned: growth(then),
        points: whole === undefined || whole === 0 ? null : (then - now) / whole,
      }
    }),
  )
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0)
}
