import { checkLengths, checkRange, checkSome, checkWhole } from '../check.ts'

/** What became of cases by the time since they began, those still running counted for as long as they have been seen. */
export interface CompetingExits {
  /** Durations at which a case ended, ascending. */
  readonly times: readonly number[]
  /** Cases neither ended nor out of sight just before each time. */
  readonly atRisk: readonly number[]
  /** Share still running after each time (Kaplan–Meier). */
  readonly running: readonly number[]
  /** For each cause the share that has ended by it up to each time (Aalen–Johansen). */
  readonly incidence: readonly (readonly number[])[]
}

/**
 * Shares of cases that have ended, by cause and duration, from cases of which some are still running.
 *
 * S(t) = Π_{s≤t} (1 − d_s / n_s) ;  F_c(t) = Σ_{s≤t} S(s⁻) · d_{c,s} / n_s ;  S + Σ_c F_c = 1
 *
 * @param input.durations how long each case has lasted, 0 or more
 * @param input.causes why it ended, from 0; −1 for one that is still running
 * @param input.kinds how many causes there are, 1 to 100
 * @returns the times at which cases ended, those at risk, the share running and the share ended by each cause
 * @throws `no-values`, `lengths-differ`, `out-of-range`
 * @remarks A case that is out of sight at a time at which others end was still at risk then. Censoring is taken to say nothing about
 * what would have come. Source: Kaplan and Meier 1958; Aalen and Johansen 1978; as in Andersen, Borgan, Gill and Keiding 1993,
 * chapter IV. With one cause it is the Kaplan–Meier estimate. SPEC INV-4, INV-5.
 * @example competingExits({ durations: [1, 2, 3, 4], causes: [0, -1, 1, -1], kinds: 2 }).running // [0.75, 0.375]
 */
export function competingExits(input: {
  readonly durations: readonly number[]
  readonly causes: readonly number[]
  readonly kinds: number
}): CompetingExits {
  const { durations, causes, kinds } = input
  checkSome('durations', durations)
  checkLengths({ durations, causes })
  checkWhole('kinds', kinds, 1, 100)
  for (const duration of durations) checkRange('durations', duration, 0, Number.MAX_VALUE)
  for (const cause of causes) checkWhole('causes', cause, -1, kinds - 1)
  const sorted = Float64Array.from(durations).sort()
  const ends = endsByTime(durations, causes, kinds)
  const times = [...ends.keys()].sort((one, other) => one - other)
  const atRisk: number[] = []
  const running: number[] = []
  const incidence: number[][] = Array.from({ length: kinds }, () => [])
  const ended = new Float64Array(kinds)
  let share = 1
  let gone = 0
  for (const time of times) {
    while ((sorted[gone] ?? Number.POSITIVE_INFINITY) < time) gone += 1
    const risk = sorted.length - gone
    const counts = ends.get(time) ?? []
    let all = 0
    for (let c = 0; c < kinds; c += 1) {
      const count = counts[c] ?? 0
      all += count
      ended[c] = (ended[c] ?? 0) + (share * count) / risk
      incidence[c]?.push(ended[c] ?? 0)
    }
    share *= (risk - all) / risk
    atRisk.push(risk)
    running.push(share)
  }
  return { times, atRisk, running, incidence }
}

/** How many ended by each cause at each time. */
function endsByTime(durations: readonly number[], causes: readonly number[], kinds: number): Map<number, number[]> {
  const ends = new Map<number, number[]>()
  for (const [at, cause] of causes.entries()) {
    const time = durations[at] ?? 0
    if (cause < 0) continue
    const counts = ends.get(time) ?? new Array<number>(kinds).fill(0)
    counts[cause] = (counts[cause] ?? 0) + 1
    ends.set(time, counts)
  }
  return ends
}

/**
 * The duration by which a share of the cases has ended, whatever the cause.
 *
 * min { t : S(t) ≤ 1 − share }
 *
 * @param exits what became of the cases
 * @param share above 0, at most 1; 0.5 gives the median
 * @returns a duration, or NaN where so many had not ended when they were last seen
 * @throws `out-of-range`
 * @remarks SPEC INV-6.
 * @example durationAt(competingExits({ durations: [1, 2, 3, 4], causes: [0, 0, 0, -1], kinds: 1 }), 0.5) // 2
 */
export function durationAt({ times, running }: CompetingExits, share: number): number {
  checkRange('share', share, Number.MIN_VALUE, 1)
  const noise = 1e-12
  return times[running.findIndex((left) => left <= 1 - share + noise)] ?? Number.NaN
}

/**
 * The share of cases that has ended by one cause within a duration.
 *
 * F_c(t)
 *
 * @param exits what became of the cases
 * @param cause number of the cause, from 0
 * @param duration 0 or more
 * @returns a share from 0 to 1; 0 before the first end
 * @remarks SPEC INV-5.
 * @example incidenceAt(competingExits({ durations: [1, 2, 3, 4], causes: [0, -1, 1, -1], kinds: 2 }), 1, 3) // 0.375
 */
export function incidenceAt({ times, incidence }: CompetingExits, cause: number, duration: number): number {
  const after = times.findIndex((time) => time > duration)
  const last = after === -1 ? times.length - 1 : after - 1
  return incidence[cause]?.[last] ?? 0
}
