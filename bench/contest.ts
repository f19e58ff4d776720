import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Measured } from './measured.ts'
import type { ReturnsShape } from './returns.ts'

/** One work that every contestant does from the same returns, with the same answer. */
export type Work = 'compile' | 'matched' | 'what-if' | 'read' | 'csv' | 'parquet'

/** What a contestant is told: `shape.json` in the folder of the returns. */
export interface Task extends ReturnsShape {
  readonly count: number
}

/** A programme that does some of the work in a process of its own. */
export interface Contestant {
  readonly name: string
  readonly works: readonly Work[]
  readonly command: readonly string[]
  /** Most returns that it is asked to take: more would take it many minutes. */
  readonly most?: number
}

/** Times and peak memory of one work, and how long its data took to come into the contestant's own form. */
export interface Result extends Measured {
  readonly load: number
}

const script = (name: string): string => fileURLToPath(new URL(`./contestants/${name}`, import.meta.url))
const inNode = (name: string, ...words: readonly string[]) => [process.execPath, '--import', 'tsx', script(name), ...words]

export const taoda: Contestant = {
  name: 'taoda',
  works: ['compile', 'matched', 'what-if', 'read', 'csv', 'parquet'],
  command: inNode('taoda.ts'),
}

/** The peers that are on this machine, and the names of those that are not. */
export function findPeers(): { readonly here: readonly Contestant[]; readonly absent: readonly string[] } {
  const python = ['python3', '/usr/bin/python3'].find((one) => runs(one, '-c', 'import pandas'))
  const peers: readonly (Contestant & { readonly found: boolean })[] = [
    {
      name: 'DuckDB, 2 threads',
      works: ['compile', 'matched', 'what-if', 'csv', 'parquet'],
      command: inNode('duckdb.ts', '2'),
      found: true,
    },
    {
      name: 'DuckDB, 1 thread',
      works: ['compile', 'matched', 'what-if'],
      command: inNode('duckdb.ts', '1'),
      found: true,
    },
    {
      name: 'pandas',
      works: ['compile', 'matched', 'what-if', 'read', 'csv'],
      command: [python ?? 'python3', script('with-pandas.py')],
      found: python !== undefined,
    },
    {
      name: 'data.table',
      works: ['compile', 'matched', 'what-if', 'csv'],
      command: ['Rscript', script('data-table.R')],
      found: runs('Rscript', '-e', 'library(data.table)'),
    },
    {
      name: 'python csv',
      works: ['csv'],
      most: 1e7,
      command: ['python3', script('with-csv.py')],
      found: runs('python3', '-c', 'import csv'),
    },
  ]
  const absent = peers.filter(({ found }) => !found).map(({ name }) => name)
  return { here: peers.filter(({ found }) => found), absent: [...absent, ...unmatchedPeers()] }
}

/** piar is in no Debian release; a comparison with it has not been written. */
const unmatchedPeers = (): readonly string[] =>
  runs('Rscript', '-e', 'library(piar)') ? ['piar (here, but not compared)'] : ['piar']

function runs(command: string, ...words: readonly string[]): boolean {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0
}

/** Lets a contestant do one work on the returns in the folder. */
export function compete(
  { name, command }: Contestant,
  work: Work,
  folder: string,
): { readonly result: Result; readonly answer: Float64Array } {
  const answerFile = join(folder, 'answer.f64')
  writeFileSync(answerFile, '')
  const [programme = '', ...words] = command
  const { status, stdout, stderr } = spawnSync(programme, [...words, work, folder], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (status !== 0 || !existsSync(answerFile)) throw new Error(`${name} at ${work}: ${stderr}`)
  const result: Result = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  const bytes = readFileSync(answerFile)
  return { result, answer: new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)) }
}

/** A race between different answers is none: alike to 1e-9, and missing in the same places. */
export function checkSame(what: string, found: Float64Array, expected: Float64Array): void {
  if (found.length === 0 || found.length !== expected.length)
    throw new Error(`${what}: ${found.length} numbers, not ${expected.length}`)
  for (let at = 0; at < found.length; at += 1) {
    const [one, other] = [found[at] ?? Number.NaN, expected[at] ?? Number.NaN]
    if (Number.isNaN(one) && Number.isNaN(other)) continue
    if (!(Math.abs(one - other) <= 1e-9 * (1 + Math.abs(other)))) throw new Error(`${what}: number ${at} is ${one}, not ${other}`)
  }
}
