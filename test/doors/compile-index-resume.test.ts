import { spawn } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { returnsCsv, syntheticReturns, weightsCsv } from '../../bench/returns.ts'
import { root } from '../architecture/source-files.ts'
import { taoda } from '../support/command.ts'
import { writeParquet } from '../support/write-parquet.ts'

const folder = mkdtempSync(join(tmpdir(), 'taoda-resume-'))
const [inputs, resume, weights] = [join(folder, 'returns'), join(folder, 'resume'), join(folder, 'weights.csv')]
const journal = join(resume, 'compile-index.journal')
const words = (returns = inputs) => ['compile-index', '--returns', returns, '--weights', weights, '--json', '--resume', resume]
const compile = (given = words()) => taoda(given, join(folder, 'no-data'))
let expected = ''
afterAll(() => rmSync(folder, { recursive: true }))

/** The time of writing that every input has, in seconds. */
const setTime = (path: string): void => utimesSync(path, 1_750_000_000, 1_750_000_000)

const types = "types = {'month': 'VARCHAR', 'value': 'DOUBLE', 'stock': 'DOUBLE', 'capacity': 'DOUBLE'}"

beforeAll(async () => {
  mkdirSync(inputs)
  const shape = { enterprises: 3000, productsEach: 4, products: 100, months: 60, firstMonth: 2020 * 12, seed: 7 }
  const [one, two] = [syntheticReturns(shape), syntheticReturns({ ...shape, enterprises: 1500, firstMonth: 2025 * 12 })]
  writeFileSync(join(inputs, 'a.csv'), Buffer.concat([...returnsCsv(one)]))
  const csv = join(folder, 'two.csv')
  writeFileSync(csv, Buffer.concat([...returnsCsv(two)]))
  await writeParquet(join(inputs, 'b.parquet'), `select * from read_csv('${csv}', ${types})`)
  rmSync(csv)
  writeFileSync(join(inputs, 'notes.txt'), 'not a table')
  writeFileSync(weights, weightsCsv(100))
  for (const path of [weights, ...readdirSync(inputs).map((name) => join(inputs, name))]) setTime(path)
  const whole = await compile(words().slice(0, -2))
  expect(whole.code).toBe(0)
  expected = whole.stdout
}, 120_000)

/** Starts the command and ends it by a signal as soon as its journal has grown to a size, or a moment after its start. */
async function interrupted(
  signal: 'SIGKILL' | 'SIGINT',
  size: number,
  wait: number,
): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, [join(root, 'bin', 'taoda.js'), ...words()], { stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.on('data', (text) => {
    stderr += text
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  if (size === 0) await pause(wait)
  else while (child.exitCode === null && (!existsSync(journal) || statSync(journal).size < size)) await pause(2)
  await pause(wait % 13)
  child.kill(signal)
  return { code: await ended, stderr }
}

const problemFiles = (stdout: string): readonly string[] =>
  JSON.parse(stdout).error.facts.problems.map(({ file }: { file: string }) => file)

describe('taoda compile-index --resume', () => {
  test('RET-19 killed with −9 again and again it goes on where it was, and answers in the end as if nothing had happened', async () => {
    const sizes: number[] = []
    for (let kill = 0; kill < 12; kill += 1) {
      const before = existsSync(journal) ? statSync(journal).size : 0
      await interrupted('SIGKILL', kill % 4 === 3 ? 0 : before + 450_000, 40 + kill * 29)
      if (!existsSync(journal)) break
      sizes.push(statSync(journal).size)
      if (kill === 5) appendFileSync(journal, 'half a block')
    }
    expect(sizes.at(-1)).toBeGreaterThan(1_500_000)
    const { code, stdout } = await compile()
    expect(code).toBe(0)
    expect(stdout).toBe(expected)
    expect(readdirSync(resume)).toEqual([])
  }, 240_000)

  test('RET-19 Ctrl-C stops it at the next piece with exit code 1 and nothing compiled; the same command goes on', async () => {
    const { code, stderr } = await interrupted('SIGINT', 450_000, 0)
    expect(code).toBe(1)
    expect(stderr).toMatch(/Stopped after [\d,]+ returns; nothing was compiled\. The same command goes on from here\./)
    const size = statSync(journal).size
    expect(size).toBeGreaterThan(450_000)
    expect((await compile()).stdout).toBe(expected)
    expect(existsSync(journal)).toBe(false)
  }, 120_000)

  test('RET-20 refuses by name what has changed since: returns, weights, or bytes behind an unchanged date', async () => {
    const csv = join(inputs, 'a.csv')
    const [before, sameWeights] = [readFileSync(csv), readFileSync(weights)]
    await interrupted('SIGKILL', 450_000, 0)
    const refused = async (file: string) => {
      const { code, stdout } = await compile()
      expect([code, ...problemFiles(stdout)]).toEqual([3, file])
    }
    appendFileSync(csv, '\n')
    await refused('a.csv')
    writeFileSync(csv, Buffer.concat([before.subarray(0, 100), Buffer.from('9'), before.subarray(101)]))
    setTime(csv)
    await refused('a.csv')
    writeFileSync(csv, before)
    setTime(csv)
    appendFileSync(weights, '\n')
    await refused('weights.csv')
    writeFileSync(weights, sameWeights.toString().replace(',1000', ',1001'))
    setTime(weights)
    await refused('weights.csv')
    writeFileSync(weights, sameWeights)
    setTime(weights)
    expect((await compile()).stdout).toBe(expected)
  }, 120_000)

  test('RET-42 a folder that cannot be made is refused at once, with the option', async () => {
    const { code, stdout, stderr } = await compile([...words().slice(0, -1), '/proc/nope/journal'])
    expect([code, JSON.parse(stdout).error.facts]).toEqual([
      2,
      { field: 'resume', found: '/proc/nope/journal', allowed: 'a folder that can be written' },
    ])
    expect(stderr).toContain('--resume')
  }, 30_000)

  test('RET-19 data that are refused leave no journal, so that they can be mended', async () => {
    const bad = join(folder, 'bad')
    mkdirSync(bad)
    copyFileSync(join(inputs, 'b.parquet'), join(bad, 'b.parquet'))
    writeFileSync(
      join(bad, 'c.csv'),
      'enterprise,product,month,quantity,value,stock,capacity,status\nE1,P0000,2025-01,-1,,,,reported\n',
    )
    const { code, stdout } = await compile(words(bad))
    expect([code, ...problemFiles(stdout)]).toEqual([3, 'c.csv'])
    expect(existsSync(journal)).toBe(false)
  }, 60_000)
})

describe('taoda compile-index with a folder', () => {
  test('RET-17 a folder without returns, an unreadable one and one with files that are none are told apart', async () => {
    const empty = join(folder, 'empty')
    mkdirSync(empty)
    const none = await compile(words(empty))
    expect([none.code, JSON.parse(none.stdout).error.facts.allowed]).toEqual([
      2,
      'a folder with files whose names end in .csv or .parquet',
    ])
    for (const name of ['a.parquet', 'b.parquet']) writeFileSync(join(empty, name), 'no parquet')
    writeFileSync(join(empty, 'c.csv'), 'x')
    const broken = await compile(words(empty))
    expect([broken.code, ...problemFiles(broken.stdout)]).toEqual([3, 'a.parquet', 'b.parquet'])
    expect((await compile(words(join(folder, 'absent')))).code).toBe(2)
  }, 60_000)
})
