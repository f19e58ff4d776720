/** What an adjustment rests on, from the deepest to the shallowest. */
export type AdjustmentPart = 'model' | 'coefficients' | 'outliers' | 'filters' | 'factors'

/** Settings of an adjustment, by part and name: a seasonal window, a coefficient, the factor of a coming month. */
export type AdjustmentSettings = Readonly<Record<AdjustmentPart, Readonly<Record<string, string | number>>>>

/** Name of a policy by which an adjustment is refreshed when a month is added. */
export type RefreshPolicy = keyof typeof refreshPolicies

/** A setting that a refresh changed; null where it was not there. */
export interface SettingChange {
  readonly part: AdjustmentPart
  readonly setting: string
  readonly before: string | number | null
  readonly after: string | number | null
}

/** The parts that each policy estimates again; all others stay as they are until the annual review. */
export const refreshPolicies = {
  /** Nothing: the factors forecast at the last review are used. */
  current: [],
  /** The factors, with the model, its coefficients, outliers and filters fixed. */
  'partial-concurrent-fixed': ['factors'],
  /** The coefficients too. */
  'partial-concurrent-coefficients': ['coefficients', 'factors'],
  /** The outliers too. */
  'partial-concurrent-outliers': ['coefficients', 'outliers', 'factors'],
  /** Everything. */
  concurrent: ['model', 'coefficients', 'outliers', 'filters', 'factors'],
} as const satisfies Record<string, readonly AdjustmentPart[]>

const parts: readonly AdjustmentPart[] = ['model', 'coefficients', 'outliers', 'filters', 'factors']

/**
 * Settings of an adjustment after a refresh, and the list of every setting that it changed.
 *
 * a part that the policy estimates again is taken from `estimated`, any other from `used`
 *
 * @param input.policy name of the policy
 * @param input.used settings in use, by part
 * @param input.estimated settings as they would come out if all were estimated on the data of today
 * @returns the settings to use from now on; every change with its value before and after, null where a setting came or went
 * @remarks `current` still takes over factors of months that had none (the forecasts of the last review end some day).
 * Source: European Statistical System, Guidelines on Seasonal Adjustment (2015), refresh of seasonal adjustment. SPEC ADJ-15.
 * @example
 * refreshSettings({
 *   policy: 'partial-concurrent-fixed',
 *   used: { model: {}, coefficients: { tet: 0.1 }, outliers: {}, filters: {}, factors: { '2025-01': 0.97 } },
 *   estimated: { model: {}, coefficients: { tet: 0.2 }, outliers: {}, filters: {}, factors: { '2025-01': 0.96 } },
 * }).changes
 * // [{ part: 'factors', setting: '2025-01', before: 0.97, after: 0.96 }]
 */
export function refreshSettings(input: {
  readonly policy: RefreshPolicy
  readonly used: AdjustmentSettings
  readonly estimated: AdjustmentSettings
}): { readonly settings: AdjustmentSettings; readonly changes: readonly SettingChange[] } {
  const { policy, used, estimated } = input
  const renewed: readonly AdjustmentPart[] = refreshPolicies[policy]
  const pick = (part: AdjustmentPart): Readonly<Record<string, string | number>> =>
    renewed.includes(part) ? estimated[part] : part === 'factors' ? { ...estimated[part], ...used[part] } : used[part]
  const settings = {
    model: pick('model'),
    coefficients: pick('coefficients'),
    outliers: pick('outliers'),
    filters: pick('filters'),
    factors: pick('factors'),
  }
  const changes = parts.flatMap((part) =>
    [...new Set([...Object.keys(used[part]), ...Object.keys(settings[part])])].sort().flatMap((setting) => {
      const [before, after] = [used[part][setting] ?? null, settings[part][setting] ?? null]
      return before === after ? [] : [{ part, setting, before, after }]
    }),
  )
  return { settings, changes }
}
