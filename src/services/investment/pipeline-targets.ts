import type { RecordedTarget } from '../../store/ports.ts'
import { inWholeUnits } from './implied-rates.ts'
import type { weighedCapital } from './weighed-capital.ts'

type Weighed = ReturnType<typeof weighedCapital>[number]

interface CapitalTarget {
  readonly origin: 'domestic' | 'foreign'
  readonly currency: string
  readonly value: number
  readonly target: RecordedTarget
}

/** Targets of the whole region for a year: for each origin the one published last. */
export function targetsOf(known: readonly RecordedTarget[], year: string): readonly CapitalTarget[] {
  const ofYear = known.filter(
    (one) =>
      one.period === year && one.subject === '' && one.activity === 'total' && one.measure === 'level' && one.kind === 'target',
  )
  return ofYear
    .toSorted((one, other) => (one.published < other.published ? 1 : -1))
    .flatMap((target) => {
      const amount = inWholeUnits(target.value, target.unit)
      if (amount === undefined) return []
      const origin = target.indicator === 'fdi-registered' ? ('foreign' as const) : ('domestic' as const)
      return [{ origin, currency: amount.currency, value: amount.amount, target }]
    })
}

/** Weighted capital against what remains of the target of its origin and currency. */
export function coverageOf(group: Weighed, targets: readonly CapitalTarget[]) {
  const found = targets.find(({ origin, currency }) => origin === group.origin && currency === group.currency)
  if (found === undefined) return { ...group, target: null, remaining: null, coverage: null }
  const { id, printed, unit, source, publisher, url } = found.target
  const remaining = found.value - group.registered
  const target = { id, value: found.value, printed, unit, source, publisher, url }
  return { ...group, target, remaining, coverage: remaining > 0 ? group.restOfYear / remaining : null }
}
