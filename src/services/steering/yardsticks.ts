import type { RecordedTarget } from '../../store/ports.ts'

/** Targets in force of the whole for the year, the highest first, and the one to steer by. */
export function yardsticksOf(targets: readonly RecordedTarget[], year: number, asked: string | undefined) {
  const all = targets.filter(
    (one) =>
      one.indicator === 'grdp' &&
      one.activity === 'total' &&
      one.subject === '' &&
      one.measure === 'growth' &&
      one.period === String(year),
  )
  const inForce = all.filter((one) => !all.some(({ supersedes }) => supersedes === one.id))
  const rank = ({ kind }: RecordedTarget): number => (kind === 'target' ? 0 : 1)
  const yardsticks = [...inForce].sort((a, b) => rank(a) - rank(b) || b.value - a.value || (a.published < b.published ? 1 : -1))
  return { yardstick: all.find(({ id }) => id === asked) ?? yardsticks[0], yardsticks }
}
