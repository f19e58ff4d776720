import type { AllocationPage } from '../../contract/operations/allocation.ts'
import { fairnessIndex, siteLandGap } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import { daysBetween } from '../days.ts'
import { findRegion } from '../find-region.ts'
import { isStaff } from '../investment/who-sees.ts'
import type { AllocationInputs, AuthorityPromise, DeveloperTarget, SharedTarget } from '../ledgers/commitments.ts'
import { monthName } from '../plan/month-name.ts'
import { type Asked, expectedByMonth, inputsOf, landReady, signedByMonth } from './inputs.ts'

type Input = { region: string; year?: number | undefined; asOf?: string | undefined }
type Developer = AllocationPage['allocations'][number]['developers'][number]

/** What each developer must attract, how far it is agreed, and what the authorities owe in return (PLN-130 to PLN-134). */
export async function allocation(input: Input, { store, books, today, actor }: ReadContext): Promise<AllocationPage> {
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const year = input.year ?? Number(asOf.slice(0, 4))
  return books.read(region.id, input.asOf, (states, mark) => {
    const inputs = inputsOf(states.commitments, year)
    const isOwn = (developer: string): boolean => isStaff(actor) || (developer !== '' && developer === actor?.organisation)
    const shared = [...states.commitments.allocations.values()]
      .filter((one) => one.year === year && (isStaff(actor) || one.targets.some(({ developer }) => isOwn(developer))))
      .toReversed()
    const ids = new Set(shared.map(({ id }) => id))
    const promises = [...states.commitments.promises.values()].filter((one) => ids.has(one.allocation) && isOwn(one.developer))
    return {
      region: { id: region.id, kind: region.kind, names: { ...region.names } },
      synthetic: region.kind === 'synthetic',
      year,
      asOf,
      last: mark.number,
      inputs: inputs
        ? {
            by: inputs.by,
            day: inputs.day,
            unit: inputs.unit,
            step: inputs.step,
            monthsKnown: inputs.monthsKnown,
            developers: inputs.developers
              .filter(({ developer }) => isOwn(developer))
              .map(({ developer, name }) => ({ developer, name })),
          }
        : null,
      allocations: shared.map((one) =>
        isStaff(actor)
          ? toldShared(one, inputs, { states, day: asOf })
          : { ...toldShared(ownPart(one, isOwn), inputs, { states, day: asOf }), fairness: null },
      ),
      promises: promises.map((one) => toldPromise(one, asOf)).sort((a, b) => (a.due < b.due ? -1 : 1)),
    }
  })
}

/** SES-7: what one developer is to attract, without the others. */
function ownPart(shared: SharedTarget, isOwn: (developer: string) => boolean): SharedTarget {
  return {
    ...shared,
    targets: shared.targets.filter(({ developer }) => isOwn(developer)),
    revisions: shared.revisions
      .filter(({ developers }) => developers.some(isOwn))
      .map((one) => ({ ...one, developers: one.developers.filter(isOwn) })),
  }
}

function toldShared(
  shared: SharedTarget,
  inputs: AllocationInputs | undefined,
  seen: Pick<Asked, 'states' | 'day'>,
): AllocationPage['allocations'][number] {
  const { targets, assigned, ...told } = shared
  const developers = targets.map((target) => toldDeveloper(target, shared, inputs, seen))
  const known = developers.flatMap(({ target, land }) => (land === null ? [] : [{ target, land }]))
  const fairness =
    known.length === 0
      ? Number.NaN
      : fairnessIndex({ targets: known.map(({ target }) => target), capacities: known.map(({ land }) => land) })
  return {
    ...told,
    fairness: Number.isNaN(fairness) ? null : fairness,
    assigned: assigned ?? null,
    revisions: shared.revisions.map((one) => ({ ...one, developers: [...one.developers] })),
    months: Array.from({ length: 12 }, (_, month) => sumOf(targets.map(({ amounts }) => amounts[month] ?? 0))),
    developers,
  }
}

function toldDeveloper(
  target: DeveloperTarget,
  { year, unit }: SharedTarget,
  inputs: AllocationInputs | undefined,
  seen: Pick<Asked, 'states' | 'day'>,
): Developer {
  const { developer, amounts, before, stage, answer, signed, counter } = target
  const stated = inputs?.unit === unit ? inputs.developers.find((one) => one.developer === developer) : undefined
  const asked = inputs && { ...seen, inputs }
  const land = asked && stated && landReady(asked, stated)
  const capital = stated && land ? sumOf(land) * stated.capitalPerHectare : null
  const gapOf = (of: readonly number[]) => {
    const gap = stated && land ? siteLandGap({ amounts: of, landReady: land, capitalPerHectare: stated.capitalPerHectare }) : null
    return gap && { from: monthName(12 * year + gap.fromMonth), hectares: gap.hectares, worst: gap.worst }
  }
  return {
    developer,
    name: stated?.name ?? developer,
    stage,
    amounts: [...amounts],
    quarters: [0, 3, 6, 9].map((first) => sumOf(amounts.slice(first, first + 3))),
    target: sumOf(amounts),
    before: [...before],
    signed: asked && stated ? sumOf(signedByMonth(asked, stated)) : null,
    pipeline: asked && stated ? sumOf(expectedByMonth(asked, stated)) : null,
    land: capital,
    hectares: land ? sumOf(land) : null,
    load: capital === null || capital === 0 ? null : sumOf(amounts) / capital,
    gap: gapOf(amounts),
    counter: counter
      ? { ...counter, amounts: [...counter.amounts], target: sumOf(counter.amounts), gap: gapOf(counter.amounts) }
      : null,
    answer,
    agreed: signed ?? null,
  }
}

function toldPromise({ amount, unit, kept, moved, ...told }: AuthorityPromise, asOf: string): AllocationPage['promises'][number] {
  return {
    ...told,
    amount: amount ?? null,
    unit: unit ?? '',
    late: Math.max(0, daysBetween(told.due, kept?.day ?? asOf)),
    kept: kept ?? null,
    moved: [...moved],
  }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0)
}
