import type { AdjustedSeries } from '../../contract/operations/adjust-series.ts'
import { refreshPolicies } from '../../engine/index.ts'
import type { AdjustedOne } from './adjust-one.ts'

const parts = ['model', 'coefficients', 'outliers', 'filters', 'factors'] as const

/** What a policy kept, what it estimated again, and every setting that came out otherwise. */
export function refreshOf({ policy, changes }: NonNullable<AdjustedOne['refresh']>): NonNullable<AdjustedSeries['refresh']> {
  const estimated: readonly string[] = refreshPolicies[policy]
  return {
    policy,
    kept: parts.filter((part) => !estimated.includes(part)),
    estimated: [...estimated],
    changes: changes.map((change) => ({ ...change })),
  }
}
