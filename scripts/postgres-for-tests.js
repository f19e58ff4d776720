// A throw-away PostgreSQL server for the tests: the machine's own programs, a temporary folder, a free port of the loopback.
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const oldestVersion = 15
const unprivileged = ['postgres', 'nobody']

/**
 * Starts a server that trusts everyone on the loopback and forgets everything when it stops.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres() {
  const programs = findPrograms() ?? installPrograms()
  const user = process.getuid?.() === 0 ? unprivilegedUser() : undefined
  const folder = mkdtempSync(join(tmpdir(), 'taoda-postgres-'))
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const environment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
  const options = { cwd: folder, env: environment, ...user }
  try {
    run(
      join(programs, 'initdb'),
      ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
      options,
    )
    const port = await freePort()
    const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', fsync: 'off', max_connections: 50 }
    const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const server = spawn(join(programs, 'postgres'), ['-D', data, ...parameters], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const stopped = new Promise((resolve) => server.once('exit', resolve))
    const stop = async () => {
      // An interrupt is the server's fast shutdown: it ends open connections.
      server.kill('SIGINT')
      await stopped
      rmSync(folder, { recursive: true, force: true })
    }
    const stopWithUs = () => server.kill('SIGINT')
    process.once('exit', stopWithUs)
    stopped.then(() => process.off('exit', stopWithUs))
    await ready(server, stopped)
    return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, stop }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** Folder with `initdb` and `postgres` of a version that will do: the first on the path, else the newest of Debian's. */
function findPrograms() {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...onPath,
    ...versions.map((version) => join(debian, version, 'bin')),
    '/opt/homebrew/bin',
    '/usr/local/pgsql/bin',
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && versionOf(join(folder, 'postgres')) >= oldestVersion)
}

function versionOf(program) {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  return Number(/(\d+)(\.\d+|devel|beta|rc)/.exec(stdout ?? '')?.[1] ?? 0)
}

/** Debian's package, where we may install it. */
function installPrograms() {
  const missing = `The store tests need the programs of PostgreSQL ${oldestVersion} or later (initdb, postgres), and there are none on this machine.`
  const advice =
    'Install them (Debian and Ubuntu: `apt-get install postgresql`; macOS: `brew install postgresql`) or name a server in TAODA_TEST_DATABASE_URL.'
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (!mayInstall) throw new Error(`${missing} ${advice}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    run('apt-get', ['update'], { env })
    run('apt-get', ['install', '--yes', '--no-install-recommends', 'postgresql'], { env })
  } catch (error) {
    throw new Error(`${missing} Installing them failed. ${advice}`, { cause: error })
  }
  const programs = findPrograms()
  if (!programs) throw new Error(`${missing} What apt-get installs is older. ${advice}`)
  return programs
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser() {
  for (const name of unprivileged) {
    const [uid, gid] = ['-u', '-g'].map((option) => spawnSync('id', [option, name], { encoding: 'utf8' }))
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  throw new Error(`PostgreSQL refuses to run as root, and this machine has no user ${unprivileged.join(' or ')}.`)
}

function run(program, parameters, options) {
  const { status, stderr, error } = spawnSync(program, parameters, { encoding: 'utf8', ...options })
  if (status === 0) return
  throw new Error(`${[program, ...parameters].join(' ')} failed: ${stderr?.trim() || error?.message}`, { cause: error })
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

function ready(server, stopped) {
  return new Promise((resolve, reject) => {
    let log = ''
    server.stderr.on('data', (text) => {
      log += text
      if (log.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    stopped.then((code) => reject(new Error(`PostgreSQL stopped with code ${code}: ${log.trim()}`)))
  })
}
