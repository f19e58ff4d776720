import { answerLevers } from '../src/contract/lever-answer.ts'
import { newsOf } from '../src/services/outlook/news.ts'
import { regionBelief } from '../src/services/outlook/region-belief.ts'
import { targetPath } from '../src/services/outlook/target-path.ts'
import { whatIfAnswer } from '../src/services/outlook/what-if-answer.ts'
import { yearCourse } from '../src/services/outlook/year-course.ts'
import { memoryStore } from '../test/support/memory-store.ts'
import { packOfFolder } from '../test/support/packs.ts'

/** Least time of the processor over several runs, in milliseconds, and the last answer. */
function timed<Answer>(runs: number, work: () => Answer): { readonly least: number; readonly answer: Answer } {
  let least = Number.POSITIVE_INFINITY
  let answer = work()
  for (let run = 0; run < runs; run += 1) {
    const start = process.cpuUsage()
    answer = work()
    const { user, system } = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1000)
  }
  return { least, answer }
}

const print = (what: string, value: string): void => console.log(`  ${what.padEnd(58)} ${value.padStart(14)}`)
const ms = (value: number): string => `${value.toFixed(2)} ms`
const target = 0.12

/** The parts of the page of the outlook in the order in which they come, and levers from sums beside the belief itself. */
async function page(folder: string, asOf: string, before: string): Promise<void> {
  const pack = packOfFolder(folder)
  const store = memoryStore([pack])
  const { region, codes } = pack
  const caseOn = async (day: string) => ({
    region,
    codes,
    year: 2025,
    observations: await store.listObservations({ region: region.id, asOf: day, upToYear: 2025 }),
    events: await store.listEvents({ region: region.id, asOf: day }),
  })
  const [now, then] = [await caseOn(asOf), await caseOn(before)]
  const belief = timed(3, () => regionBelief(now))
  const found = belief.answer
  const earlier = timed(1, () => regionBelief(then))
  console.log(`\n${folder} as of ${asOf}: ${found.belief.rows.length} rows`)
  print('belief', ms(belief.least))
  print('course', ms(timed(3, () => yearCourse(found)).least))
  print('way', ms(timed(2, () => targetPath(found, { target })).least))
  print('belief of the day before', ms(earlier.least))
  print('news', ms(timed(2, () => newsOf({ case: now, found }, { case: then, found: earlier.answer })).least))
  const free = timed(5, () => whatIfAnswer(found, { target, levers: {}, starts: {} })).answer
  if (!free.sums) return
  const quick = answerLevers(free.sums)
  let [slow, fast, worst] = [0, 0, 0]
  for (const { activity, before: now } of free.activities)
    for (const growth of [now.p10, now.p90]) {
      const levers = { [activity]: growth }
      const [one, other] = [
        timed(3, () => whatIfAnswer(found, { target, levers, starts: {} })),
        timed(200, () => quick({ levers, starts: {}, target })),
      ]
      slow = Math.max(slow, one.least)
      fast = Math.max(fast, other.least)
      worst = Math.max(worst, Math.abs(one.answer.after.p50 - other.answer.after.p50))
    }
  print('a lever at p10 or p90, by the belief itself, slowest', ms(slow))
  print('the same from the sums, slowest', ms(fast))
  print('furthest apart of the two, points of the year', (100 * worst).toFixed(4))
}

await page('quang-ninh', '2025-03-01', '2025-02-06')
await page('quang-ninh', '2025-10-05', '2025-09-10')
await page('synthetic', '2025-10-10', '2025-09-10')
