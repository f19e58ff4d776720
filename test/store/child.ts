import { spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { edition, editionFiles } from './editions.ts'

/** What a child says, line by line. */
export interface Said {
  readonly said: 'started' | 'opened' | 'acknowledged' | 'refused'
  readonly joined?: boolean
  readonly number?: number
  /** What a writer of entries has entered, or why it could not. */
  readonly about?: string
  readonly code?: string
  readonly found?: {
    readonly revisions: readonly number[]
    readonly releases: readonly string[]
    readonly values: readonly number[]
    readonly observations: number
    readonly targets: number
  }
}

export interface Child {
  /** Everything said so far. */
  readonly said: readonly Said[]
  /** The nth line of a kind, now or when it comes. */
  heard(kind: Said['said'], nth?: number): Promise<Said>
  /** Tells it that nobody listens any longer, waits for the end, and gives all that was said before it. */
  stop(): Promise<readonly Said[]>
  /** Kills with SIGKILL, waits for the end, and gives all that was said before it. */
  kill(): Promise<readonly Said[]>
}

/** Builds the store, or services over it, so that the child runs what the sources say. */
export function buildStore(folder: 'store' | 'services' = 'store'): void {
  const compiler = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-b', path(`../../src/${folder}`)], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The store does not compile: ${stdout}`)
}

/** Half of what a short-lived writer costs goes into making the database's code faster for later; this one is killed before then. */
const shortLived = '--liftoff-only'

/** Starts the writer on a data folder as a process of its own; its packs are made from one in a file. */
export function startChild(folder: string, mode: 'write' | 'hold'): Child {
  const template = join(folder, 'template.json')
  writeFileSync(template, JSON.stringify({ pack: edition(1), files: editionFiles(1).map(({ name }) => name) }))
  return startSpeaking('./writer.js', [folder, mode, template])
}

/** Starts a program beside this file that says in lines of JSON what it does. */
export function startSpeaking(program: string, words: readonly string[]): Child {
  const child = spawn(process.execPath, [shortLived, path(program), ...words], { stdio: ['pipe', 'pipe', 'pipe'] })
  const said: Said[] = []
  const listeners = new Set<() => void>()
  let errors = ''
  child.stderr.on('data', (text) => {
    errors += text
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(JSON.parse(line))
    for (const listener of listeners) listener()
  })
  let ended = false
  const closed = new Promise<void>((resolve) =>
    child.once('close', () => {
      ended = true
      for (const listener of listeners) listener()
      resolve()
    }),
  )
  return {
    said,
    heard: (kind, nth = 1) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = said.filter((line) => line.said === kind)[nth - 1]
          if (found) resolve(found)
          else if (ended) reject(new Error(`The child ended before it said ${kind}: ${errors}`))
          else return
          listeners.delete(look)
        }
        listeners.add(look)
        look()
      }),
    stop: async () => {
      child.stdin.end()
      await closed
      return said
    },
    kill: async () => {
      child.kill('SIGKILL')
      await closed
      return said
    },
  }
}

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url))
}
