import { TaodaError } from '../../contract/errors.ts'
import type { CaughtUp } from '../../contract/operations/catch-up.ts'
import type { CatchUpInput, CatchUpPlan } from '../../engine/index.ts'
import type { ReceivedFile } from '../../readers/file.ts'
import { placesOf } from '../../readers/plan-fields.ts'
import { type CatchUpFile, readCatchUp } from '../../readers/read-catch-up.ts'
import { type FreeContext, recordOf, type Steering, steeringOf } from '../context.ts'
import { bindingOf, type CatchUpNaming, promisesOf, relaxationsOf } from './catch-up-facts.ts'
import { monthName } from './month-name.ts'
import { type RegionPlan, regionPlan } from './region-plan.ts'

interface Input {
  readonly file?: ReceivedFile | undefined
  readonly region?: string | undefined
  readonly year?: number | undefined
  readonly asOf?: string | undefined
  readonly target?: number | undefined
}

/** The smallest change that reaches the target again (PLN-20 to PLN-22, PLN-36, PLN-38): from a file or from a region's record. */
export async function catchUp(input: Input, context: FreeContext): Promise<CaughtUp> {
  const { file, region, target } = input
  if ((file === undefined) === (region === undefined))
    throw new TaodaError('wrong-use', { field: 'file', found: file?.name ?? '', allowed: 'a file or a region, one of them' })
  if (region !== undefined) return ofRegion({ ...input, region }, context)
  const { value, problems } = readCatchUp(file ?? { name: '', bytes: new Uint8Array() })
  if (value === undefined) throw new TaodaError('data-refused', { problems })
  const task = catchUpTask(value, target)
  return told(value, task, await steeringOf(context).catchUpPlan(task), null)
}

async function ofRegion(input: Input & { readonly region: string }, context: FreeContext): Promise<CaughtUp> {
  const { region, year, asOf, target } = input
  if (target === undefined)
    throw new TaodaError('wrong-use', { field: 'target', found: '', allowed: 'a growth of the year, such as 0.14 or 14' })
  const start = await recordOf(context)((record) => regionPlan({ region, year, asOf }, fractionOf(target), record))
  return catchUpFrom(start, steeringOf(context))
}

/** The plan from what a region's record says. */
export async function catchUpFrom(start: RegionPlan, steering: Steering): Promise<CaughtUp> {
  if (start.status === 'undefined') {
    const nothing = { rows: [], binding: [], conflict: [], relaxation: [] }
    return {
      status: 'undefined',
      reason: start.reason,
      basis: start.basis,
      target: 0,
      expected: 0,
      most: null,
      distance: null,
      ...nothing,
    }
  }
  const task = catchUpTask(start.file)
  return told(start.file, task, await steering.catchUpPlan(task), start.basis)
}

/** Up to 1 a growth asked for is a fraction, above it percent. */
export function fractionOf(asked: number): number {
  return asked <= 1 ? asked : asked / 100
}

/** The plan's file as the engine's input. A growth asked for replaces the file's. */
export function catchUpTask({ period, target, nodes, limits }: CatchUpFile, asked?: number): CatchUpInput {
  const growth = asked === undefined ? undefined : fractionOf(asked)
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

function told(file: CatchUpFile, task: CatchUpInput, plan: CatchUpPlan, basis: CaughtUp['basis']): CaughtUp {
  const naming: CatchUpNaming = { first: file.period.first, task }
  const expected = sumOf(task.nodes.flatMap((node) => node.expected))
  const found = plan.status === 'found' ? plan : undefined
  const impossible = plan.status === 'infeasible' ? plan : undefined
  return {
    status: plan.status,
    reason: null,
    basis,
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
