import '../contract/messages/all.ts'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { errorText } from '../contract/error-text.ts'
import { errorCodes, isTaodaError } from '../contract/errors.ts'
import { loadRemarks } from '../contract/load-remarks.ts'
import { dayIn, usualTimeZone } from '../contract/today.ts'
import type { DoorContext } from '../services/context.ts'
import { localActor, noSession } from '../services/local.ts'
import { run } from '../services/run.ts'
import { createShelf } from '../services/shelf.ts'
import { startSteering } from '../solver/start-steering.ts'
import { warmUp } from '../solver/warm-up.ts'
import { openStore } from '../store/open-store.ts'
import { listPackFolders, readPackFolder } from '../store/pack-folder.ts'
import * as secrets from '../store/secrets.ts'
import { buildApp } from './app.ts'
import { startBeliefThread } from './belief-thread.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const host = process.env.HOST ?? '127.0.0.1'
const began = performance.now()
const timeZone = process.env.TAODA_TIME_ZONE ?? usualTimeZone
/** Time that a plan may take on a server that others wait for. */
const solverSeconds = 10
const now = () => new Date().toISOString()
const local = { actor: localActor, session: noSession, secrets }

try {
  await serve()
} catch (error) {
  if (!isTaodaError(error)) throw error
  console.error(errorText(error, 'en'))
  process.exit(errorCodes[error.code].exit)
}

async function serve(): Promise<void> {
  const port = portAsked()
  const databaseUrl = process.env.DATABASE_URL
  const dataFolder = process.env.TAODA_DATA ?? join(root, 'data')
  await refuseTakenPort(port)
  say(databaseUrl ? 'connecting to the database server' : `opening the database in ${dataFolder}`)
  const { store, close } = await openStore(databaseUrl ? { databaseUrl } : { dataFolder })
  const beliefs = startBeliefThread()
  const steering = startSteering(solverSeconds)
  warmUp(steering).catch((error: unknown) => console.error('the solver did not warm up', error))
  const shelf = createShelf()
  await loadRegions({ store, shelf, beliefs: beliefs.ask })
  const site = join(root, 'dist', 'site')
  const app = await buildApp({ store, shelf, now, beliefs: beliefs.ask, steering, site, logger: true, timeZone })
  const stop = async () => {
    await app.close()
    await beliefs.close()
    await close()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    await app.listen({ port, host })
  } catch (error) {
    await close()
    throw error
  }
  say(`taoda is ready: http://localhost:${port}`)
}

async function loadRegions(door: Pick<DoorContext, 'store' | 'shelf' | 'beliefs'>): Promise<void> {
  const codes = [...readPackFolder(join(root, 'regions', 'codes'))]
  for (const folder of listPackFolders(join(root, 'regions'))) {
    const instant = now()
    const report = await run(
      'loadRegion',
      { files: [...readPackFolder(folder)], codes },
      { ...local, ...door, now: instant, today: dayIn(instant, timeZone) },
    )
    const changed = report.newReleases + report.revisedReleases + report.withdrawnReleases
    say(`region ${report.region}: ${report.observations} figures, ${report.targets} targets, ${changed} new or revised releases`)
    for (const remark of loadRemarks(report, 'en')) say(`region ${report.region}: ${remark}`)
  }
}

/** Tries the port before anything is opened, so that the answer comes at once. */
function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer()
  return new Promise((resolve, reject) => {
    probe.once('listening', () => probe.close(() => resolve()))
    probe.once('error', (error) => {
      if (!('code' in error)) return reject(error)
      if (error.code !== 'EADDRINUSE') {
        console.error(`Cannot listen on ${host}, port ${port} (${String(error.code)}). HOST and PORT choose others.`)
        process.exit(2)
      }
      console.error(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`)
      process.exit(1)
    })
    probe.listen(port, host)
  })
}

function portAsked(): number {
  const text = process.env.PORT ?? '8080'
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  console.error(`PORT is ${text}; a whole number from 1 to 65535 is needed.`)
  process.exit(2)
}

function say(line: string): void {
  console.error(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`)
}
