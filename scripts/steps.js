// What `npm start` and `npm test` share: install what is missing, build what has changed, say what is being done. Plain Node, because
// it runs before anything is installed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const began = process.hrtime.bigint()

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

/** Runs a command to its end; resolves with its exit code and, where asked, what it printed. */
export function runCommand(command, args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32',
    })
    let printed = ''
    child.stdout?.on('data', (chunk) => (printed += chunk))
    child.stderr?.on('data', (chunk) => (printed += chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, printed }))
  })
}

async function runOrExit(command, args, advice) {
  const { code, printed } = await runCommand(command, args, { quiet: true })
  if (code === 0) return
  console.error(printed)
  console.error(`${command} ${args.join(' ')} ended with ${code}. ${advice}`)
  process.exit(1)
}

export async function ensureInstalled() {
  const stamp = join(root, 'node_modules', '.taoda-installed')
  const wanted = digest([join(root, 'package-lock.json')])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('installing packages')
  await runOrExit('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], 'Is the package registry within reach?')
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
