import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Contestant, checkSame, compete, findPeers, type Result, taoda, type Work } from './contest.ts'
import { prepareReturns } from './prepare.ts'
import { smallShape } from './returns.ts'

/**
 * Returns to index, beside what an analyst would use, at 0.6, 6 and 60 million returns. Every contestant does every work in a process of
 * its own; its answer is compared with taoda's before its time is told.
 */
const works: readonly { readonly work: Work; readonly title: string; readonly most?: number }[] = [
  { work: 'read', title: 'one read of the quantities (the limit: what summing them costs at least)' },
  { work: 'compile', title: 'sums, fixed and chained index of 5 levels, growth, points' },
  { work: 'matched', title: 'the same with a matched sample: pairs that reported both months' },
  { work: 'what-if', title: 'one enterprise reports otherwise: everything anew', most: 1e6 },
  { work: 'csv', title: 'CSV into memory (taoda checks, the others do not)' },
  { work: 'parquet', title: 'Parquet into memory (taoda checks, DuckDB does not)' },
]

// What reads files is measured as it is installed.
if (asked().some(({ work }) => work === 'csv' || work === 'parquet')) execFileSync('npx', ['tsc', '-b'], { stdio: 'inherit' })
const peers = findPeers()
if (peers.absent.length > 0) print(`absent: ${peers.absent.join(', ')}`)
print('peers of Debian: apt-get install --no-install-recommends python3-pandas r-base-core r-cran-data.table')
for (const millions of sizes()) await contestAt(millions)

async function contestAt(millions: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'taoda-bench-'))
  try {
    const shape = { ...smallShape, enterprises: Math.round((smallShape.enterprises * millions) / 0.6) }
    const { count, products, months } = await prepareReturns(shape, folder)
    print(`\n${(count / 1e6).toFixed(2)} million returns, ${products} products, ${months} months`)
    for (const { work, title, most } of asked()) {
      print(`\n${title}`)
      print(
        `${' '.repeat(20)}${['wall ms', 'cpu ms', 'peak MB', 'load ms', '× wall', '× cpu'].map((head) => head.padStart(10)).join('')}`,
      )
      const ours = compete(taoda, work, folder)
      line(taoda.name, ours.result)
      for (const peer of peers.here.filter((one) => one.works.includes(work)))
        if (count <= Math.min(most ?? count, peer.most ?? count)) race(peer, work, folder, ours)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function race(peer: Contestant, work: Work, folder: string, ours: ReturnType<typeof compete>): void {
  const theirs = compete(peer, work, folder)
  checkSame(`${peer.name} at ${work}`, theirs.answer, ours.answer)
  line(peer.name, theirs.result, ours.result)
}

function line(name: string, { wall, cpu, peak, load }: Result, ours?: Result): void {
  const figures = [wall * 1000, cpu * 1000, peak / 1e6, load * 1000].map((value) => value.toFixed(value < 100 ? 1 : 0))
  const ratios = ours === undefined ? [] : [wall / ours.wall, cpu / ours.cpu].map((ratio) => ratio.toFixed(1))
  print(`${name.padEnd(20)}${[...figures, ...ratios].map((figure) => figure.padStart(10)).join('')}`)
}

/** The words behind an option, or those that stand for it. */
function option(name: string, otherwise: string): readonly string[] {
  const at = process.argv.indexOf(name)
  return (at < 0 ? otherwise : (process.argv[at + 1] ?? '')).split(',')
}

function asked(): typeof works {
  const given = option('--works', works.map(({ work }) => work).join(','))
  return works.filter(({ work }) => given.includes(work))
}

function sizes(): readonly number[] {
  const given = option('--millions', '0.6,6,60').map(Number)
  if (given.every((millions) => millions > 0 && millions <= 250)) return given
  throw new Error('--millions takes numbers above 0 up to 250, for example 0.6,6')
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
