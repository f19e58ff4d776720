import { createServer } from 'node:http'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../../src/contract/operations/index.ts'
import { taoda, taodaHere } from '../support/command.ts'
import { freePort, type RunningServer, startServer } from '../support/server.ts'

const days = ['2025-03-01', '2025-04-10', '2025-07-10', '2025-08-10', '2025-09-10', '2025-10-05', '2025-11-05', '2026-01-10']
let server: RunningServer

beforeAll(async () => {
  server = await startServer('empty')
})
afterAll(async () => {
  await server?.stop()
})

const verdictWords = (day: string) => ['verdict', '--region', 'quang-ninh', '--year', '2025', '--as-of', day]

const get = async (path: string) => {
  const response = await fetch(`${server.url}/api${path}`)
  return { status: response.status, body: await response.json() }
}

describe('every door gives the same answer', () => {
  test.each(days)('DOO-1 verdict as of %s by HTTP and by command', async (day) => {
    const http = await get(`/regions/quang-ninh/verdict?year=2025&asOf=${day}`)
    expect(await taodaHere(verdictWords(day), server.dataFolder)).toEqual(http.body)
    expect(operations.verdict.output.parse(http.body)).toEqual(http.body)
  })

  test('DOO-1 the same command twice prints the same bytes, which are what HTTP answers, and nothing else', async () => {
    const ask = () => taoda([...verdictWords('2025-10-05'), '--json'], server.dataFolder)
    const [first, second] = await Promise.all([ask(), ask()])
    expect(first.stdout).toBe(second.stdout)
    expect([first.code, first.stderr]).toEqual([0, ''])
    expect(JSON.parse(first.stdout)).toEqual((await get('/regions/quang-ninh/verdict?year=2025&asOf=2025-10-05')).body)
  })

  test.each([
    ['/regions', ['list-regions']],
    ['/codes?region=synthetic', ['list-codes', '--region', 'synthetic']],
    [
      '/regions/quang-ninh/observations?asOf=2025-10-05&year=2025',
      ['list-observations', '--region', 'quang-ninh', '--as-of', '2025-10-05', '--year', '2025'],
    ],
    ['/regions/quang-ninh/targets?asOf=2025-10-05', ['list-targets', '--region', 'quang-ninh', '--as-of', '2025-10-05']],
    ['/regions/quang-ninh/statements?asOf=2025-10-05', ['list-statements', '--region', 'quang-ninh', '--as-of', '2025-10-05']],
    ['/regions/quang-ninh/releases?asOf=2025-10-05', ['list-releases', '--region', 'quang-ninh', '--as-of', '2025-10-05']],
    [
      '/regions/quang-ninh/outlook?year=2025&asOf=2025-08-10&since=2025-07-10',
      ['outlook', '--region', 'quang-ninh', '--year', '2025', '--as-of', '2025-08-10', '--since', '2025-07-10'],
    ],
    [
      '/regions/quang-ninh/what-if?year=2025&asOf=2025-08-10&target=0.14&levers=services:0.15',
      [
        'what-if',
        '--region',
        'quang-ninh',
        '--year',
        '2025',
        '--as-of',
        '2025-08-10',
        '--target',
        '0.14',
        '--levers',
        'services:0.15',
      ],
    ],
    ['/regions/quang-ninh/release-days?year=2025', ['list-release-days', '--region', 'quang-ninh', '--year', '2025']],
  ])('DOO-1 %s and its command', async (path, words) => {
    const { status, body } = await get(path)
    expect(status).toBe(200)
    expect(await taodaHere(words, server.dataFolder)).toEqual(body)
  })

  test('DOO-2 a figure can be followed to its document, release, file and row', async () => {
    const { body } = await get('/regions/quang-ninh/verdict?year=2025&asOf=2025-10-05')
    const verdict = operations.verdict.output.parse(body)
    const address = `/regions/quang-ninh/observations/${verdict.latest?.observation}`
    const trace = await get(`${address}?asOf=2025-10-05`)
    const { observation, source, snapshot, otherVintages } = operations.traceObservation.output.parse(trace.body)
    expect(observation.value).toBe(verdict.latest?.growth)
    expect(source.url).toMatch(/^https?:/)
    expect(snapshot.checksum).toMatch(/^[0-9a-f]{64}$/)
    expect(snapshot.row).toBeGreaterThan(1)
    expect(otherVintages.length).toBeGreaterThan(0)
    expect(otherVintages.every((one) => one.published <= '2025-10-05')).toBe(true)
    expect((await get(`${address}?asOf=2025-09-01`)).status).toBe(404)
  })
})

describe('every database gives the same answer', () => {
  const served = process.env.TAODA_TEST_DATABASE_URL

  test.skipIf(!served)('DOO-8 verdicts from a PostgreSQL server are those of the embedded database', async () => {
    const database = `taoda_doors_${process.pid}`
    const admin = new pg.Client(served)
    await admin.connect()
    await admin.query(`create database ${database}`)
    try {
      const url = new URL(served ?? '')
      url.pathname = database
      for (const day of ['2025-10-05', '2026-01-10']) {
        const words = verdictWords(day)
        const fromServer = await taoda([...words, '--json'], server.dataFolder, { DATABASE_URL: url.href })
        expect(fromServer.code).toBe(0)
        expect(JSON.parse(fromServer.stdout)).toEqual(await taodaHere(words, server.dataFolder))
      }
    } finally {
      await admin.query(`drop database ${database}`)
      await admin.end()
    }
  })
})

describe('every door refuses alike', () => {
  test('DOO-3 an unknown region names the known ones: 404 and exit code 2', async () => {
    const { status, body } = await get('/regions/ha-long/verdict')
    expect(status).toBe(404)
    expect(body).toEqual({ error: { code: 'unknown-region', facts: { region: 'ha-long', known: ['quang-ninh', 'synthetic'] } } })
    const command = await taoda(['verdict', '--region', 'ha-long', '--json'], server.dataFolder)
    expect(command.code).toBe(2)
    expect(JSON.parse(command.stdout)).toEqual(body)
    expect(command.stderr).toContain('quang-ninh')
  })

  test.each([
    [
      'a day that the calendar lacks',
      '/regions/quang-ninh/verdict?asOf=2025-02-30',
      ['--as-of', '2025-02-30'],
      'a day, 2025-10-05',
    ],
    ['a year that is none', '/regions/quang-ninh/verdict?year=soon', ['--year', 'soon'], 'calendar year, 1990 to 2100'],
  ])('DOO-3 %s is wrong use: 400 and exit code 2', async (_name, path, words, allowed) => {
    const { status, body } = await get(path)
    expect(status).toBe(400)
    expect(body).toMatchObject({ error: { facts: { found: words[1], allowed } } })
    const command = await taoda(['verdict', '--region', 'quang-ninh', ...words, '--json'], server.dataFolder)
    expect(command.code).toBe(2)
    expect(JSON.parse(command.stdout)).toEqual(body)
  })

  test.each([
    ['a mistyped name', '/regions/quang-ninh/verdict?year=2025&asof=2025-10-05'],
    ['a null character', '/regions/quang-ninh/observations?subject=%00'],
    ['a null character in the path', '/regions/quang-ninh/observations/%00'],
    ['an address that is none', '/regions/%E0%A4%A/verdict'],
    ['a day before all records', '/regions/quang-ninh/verdict?asOf=1500-01-01'],
  ])('DOO-3 %s is wrong use, in our own form', async (_name, path) => {
    const { status, body } = await get(path)
    expect(status).toBe(400)
    expect(body).toMatchObject({ error: { code: 'wrong-use' } })
  })

  test('DOO-3 a database server that does not answer is named, without its address', async () => {
    const env = { DATABASE_URL: 'postgres://user:secret@127.0.0.1:1/none' }
    const { code, stdout, stderr } = await taoda(['list-regions', '--json'], server.dataFolder, env)
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toEqual({ error: { code: 'database-unreachable', facts: { reason: 'ECONNREFUSED' } } })
    expect(stderr).not.toContain('secret')
  })

  test('DOO-3 an unknown observation is 404', async () => {
    const { status, body } = await get('/regions/quang-ninh/observations/none')
    expect(status).toBe(404)
    expect(body).toMatchObject({ error: { code: 'unknown-observation' } })
  })

  test('DOO-3 an unknown command, an unknown option and an unknown path are named', async () => {
    expect(await taoda(['verdikt'], server.dataFolder)).toMatchObject({ code: 2 })
    expect(await taoda(['verdict', '--reigon', 'quang-ninh'], server.dataFolder)).toMatchObject({ code: 2 })
    expect((await get('/nothing')).status).toBe(404)
  })

  test('DOO-4 writing is not reachable over HTTP', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      const response = await fetch(`${server.url}/api/load-region`, { method })
      expect(response.status).toBe(404)
    }
  })

  test('DOO-5 a taken port is named, with what to do', async () => {
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { execFile } = await import('node:child_process')
    const printed = await new Promise<string>((resolve) => {
      const env = { ...process.env, PORT: String(port), TAODA_DATA: `${server.dataFolder}-port` }
      execFile(process.execPath, ['dist/server/main.js'], { env }, (error, _out, err) => resolve(`${error?.code} ${err}`))
    })
    other.close()
    expect(printed).toMatch(/^1 /)
    expect(printed).toContain(`Port ${port} is taken`)
  })
})
