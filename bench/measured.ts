/** Least wall and processor time of some runs, in seconds; processor time is that of all threads together. */
export interface Measured {
  readonly wall: number
  readonly cpu: number
  /** Peak memory of the whole process, in bytes. */
  readonly peak: number
}

/** Runs follow each other for two seconds and at least three times, but for no more than eight seconds; their number is odd. */
const enough = (runs: number, seconds: number): boolean => runs % 2 === 1 && (seconds >= 8 || (seconds >= 2 && runs >= 3))

/** Runs the work, which is told how many runs went before; the answer is that of the last run. */
export async function measured<Answer>(
  work: (before: number) => Answer | Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly times: Measured }> {
  let [wall, cpu, spent, run] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0]
  let answer: Answer
  do {
    const [before, start] = [process.cpuUsage(), performance.now()]
    answer = await work(run)
    const [seconds, used] = [(performance.now() - start) / 1000, process.cpuUsage(before)]
    wall = Math.min(wall, seconds)
    cpu = Math.min(cpu, (used.user + used.system) / 1e6)
    spent += seconds
    run += 1
  } while (!enough(run, spent))
  return { answer, times: { wall, cpu, peak: process.resourceUsage().maxRSS * 1024 } }
}
