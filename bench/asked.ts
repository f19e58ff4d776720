import { setTimeout as pause } from 'node:timers/promises'

/** One request, and what is done before it without being counted. */
export interface Asked {
  readonly name: string
  readonly ask: () => Promise<number>
  readonly before?: () => Promise<void>
}

/**
 * Asks again and again, one after the other, and prints how long it takes until half and 95 of 100 answers are there, with the processor
 * time of a call over all threads (entries made meanwhile included) and the size of an answer as `ask` gives it.
 */
export async function printTimes({ name, ask, before }: Asked, calls: number, warmUp = 3): Promise<void> {
  const times: number[] = []
  let [used, size] = [process.cpuUsage(), 0]
  for (let call = 0; call < calls + warmUp; call += 1) {
    if (call === warmUp) used = process.cpuUsage()
    await before?.()
    const start = performance.now()
    size = await ask()
    if (call >= warmUp) times.push(performance.now() - start)
  }
  const { user, system } = process.cpuUsage(used)
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1).padStart(7)
  const own = ((user + system) / 1000 / calls).toFixed(1).padStart(6)
  process.stdout.write(
    `${name.padEnd(44)} median ${at(0.5)}  p95 ${at(0.95)} ms  processor ${own} ms  ${Math.round(size / 1024)} kB\n`,
  )
}

/** Makes an entry every so many milliseconds while something else is done. */
export async function whileEntering<Answer>(
  milliseconds: number,
  enter: () => Promise<void>,
  work: () => Promise<Answer>,
): Promise<Answer> {
  let isOver = false
  const entering = (async () => {
    while (!isOver) {
      await enter()
      await pause(milliseconds)
    }
  })()
  try {
    return await work()
  } finally {
    isOver = true
    await entering
  }
}
