// What `npm start` and `npm test` share: install what is missing, build what has changed, say what is being done. Plain Node, because
// it runs before anything is installed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const began = process.hrtime.bigint()
/** How much of a failed command's output is shown: its last lines say why. */
const mostLines = 40
const registryFault = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|E404)\b/

/** Prints one line of progress with the seconds since the start. */
export function say(line) {
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  console.error(`${seconds.toFixed(1).padStart(6)} s  ${line}`)
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`taoda needs Node 20.19 or later; this is ${process.version}. Get it from nodejs.org.`)
  process.exit(2)
}

const windows = process.platform === 'win32'
const running = new Set()
const patience = 5000
let stopping

/**
 * Runs a command to its end; resolves with its exit code and, where asked, what it printed. A signal that comes meanwhile is passed on
 * once, and this process ends when all its commands have. They run in process groups of their own, because Ctrl-C reaches a whole
 * group, `npm start` passes it on once more, and a second signal cuts short how npm tidies up.
 */
export function runCommand(command, args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell: windows,
      detached: !windows,
    })
    watch(child)
    let printed = ''
    child.stdout?.on('data', (chunk) => (printed += chunk))
    child.stderr?.on('data', (chunk) => (printed += chunk))
    child.on('error', (error) => {
      unwatch(child)
      reject(error)
    })
    child.on('close', (code) => {
      unwatch(child)
      if (!stopping) resolve({ code: code ?? 1, printed })
      else if (running.size === 0) process.exit(128 + constants.signals[stopping.signal])
    })
  })
}

function watch(child) {
  if (running.size === 0) for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop)
  running.add(child)
}

function unwatch(child) {
  running.delete(child)
  if (running.size === 0 && !stopping) for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop)
}

/** A command has some seconds to tidy up; fewer when the signal comes a second time. */
function stop(signal) {
  if (!stopping) {
    say(`stopping; this takes up to ${patience / 1000} s (Ctrl-C again: at once)`)
    stopping = { signal, since: Date.now() }
    for (const child of running) pass(child, signal)
    setTimeout(cutShort, patience)
  } else if (Date.now() - stopping.since > 1000) cutShort()
}

function cutShort() {
  for (const child of running) pass(child, 'SIGKILL')
}

function pass(child, signal) {
  if (windows) {
    child.kill(signal)
    return
  }
  try {
    process.kill(-child.pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

async function runOrExit(command, args, advice) {
  const result = await runCommand(command, args, { quiet: true })
  if (result.code !== 0) exitAfter(command, args, result, advice)
}

function exitAfter(command, args, { code, printed }, advice) {
  console.error(printed.trimEnd().split('\n').slice(-mostLines).join('\n'))
  console.error(`${command} ${args.join(' ')} ended with ${code}. ${advice}`.trimEnd())
  process.exit(1)
}

export async function ensureInstalled() {
  const stamp = join(root, 'node_modules', '.taoda-installed')
  const wanted = digest([join(root, 'package-lock.json')])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('installing packages')
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
  let result = await runCommand('npm', args, { quiet: true })
  if (result.code !== 0 && result.printed.includes('ENOTEMPTY')) {
    say('an earlier install left node_modules half done; removing it and installing again')
    rmSync(join(root, 'node_modules'), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    result = await runCommand('npm', args, { quiet: true })
  }
  if (result.code !== 0)
    exitAfter('npm', args, result, registryFault.test(result.printed) ? 'Is the package registry within reach?' : '')
  writeFileSync(stamp, wanted)
}

export async function ensureBuilt() {
  const stamp = join(root, 'dist', '.taoda-built')
  const files = ['src', 'vite.config.ts', 'tsconfig.base.json', 'package-lock.json'].flatMap((path) => filesIn(join(root, path)))
  const wanted = digest(files.filter((file) => !/\.test\.tsx?$/.test(file)))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('building')
  const bin = (name) => join(root, 'node_modules', '.bin', name)
  await Promise.all([
    runOrExit(bin('tsc'), ['-b'], 'The source does not compile.'),
    runOrExit(bin('vite'), ['build', '--logLevel', 'warn'], 'The web app does not build.'),
  ])
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

function filesIn(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => filesIn(join(path, entry.name)))
}

function digest(files) {
  const hash = createHash('sha256').update(process.version)
  for (const file of [...files].sort()) hash.update(relative(root, file)).update(readFileSync(file))
  return hash.digest('hex')
}
