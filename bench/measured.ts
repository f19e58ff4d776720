/** Least wall and processor time of some runs, in seconds; processor time is that of all threads together. */
export interface Measured {
  readonly wall: number
  readonly cpu: number
  /** Peak memory of the whole process, in bytes. */
  readonly peak: number
}

/** Seconds after which no further run is begun. */
const patience = 8

/** Runs the work some times, fewer when it takes long; the answer is that of the last run. */
export async function measured<Answer>(
  runs: number,
  work: (run: number) => Answer | Promise<Answer>,
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
  } while (run < runs && spent < patience)
  return { answer, times: { wall, cpu, peak: process.resourceUsage().maxRSS * 1024 } }
}
