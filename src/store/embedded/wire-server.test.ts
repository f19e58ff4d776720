import { rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/store/kit.ts'
import { prepareSocketFolder, startEmbedded } from './start-embedded.ts'

describe('the embedded database on its socket', () => {
  const folder = temporaryFolder()
  const socket = prepareSocketFolder(folder)
  const clients: pg.Client[] = []
  let database: Awaited<ReturnType<typeof startEmbedded>>

  const client = async () => {
    const opened = new pg.Client({ host: socket.path, port: 5432, user: 'postgres', database: 'postgres' })
    opened.on('error', () => {})
    await opened.connect()
    clients.push(opened)
    return opened
  }

  beforeAll(async () => {
    database = await startEmbedded(folder, socket.path)
  }, 120_000)
  afterAll(async () => {
    for (const opened of clients) await opened.end()
    await database.close()
    socket.remove()
    rmSync(folder, { recursive: true })
  })

  test('STO-20 every commit is written through to the disk', async () => {
    const writer = await client()
    await writer.query('create table commits (number integer)')
    const before = database.syncs()
    for (let number = 0; number < 25; number += 1) await writer.query('insert into commits values ($1)', [number])
    expect(database.syncs() - before).toBeGreaterThanOrEqual(25)
    expect((await writer.query("select current_setting('fsync') as fsync")).rows).toEqual([{ fsync: 'on' }])
  })

  test('STO-21 two clients never get each other’s answers, however their messages arrive', async () => {
    const slow = rawClient(join(socket.path, '.s.PGSQL.5432'))
    await slow.received('ReadyForQuery')
    slow.socket.write(message('P', '\0select $1::text as slow\0\0\0'))
    await pause(50)
    const quick = await client()
    expect((await quick.query('select $1::text as quick', ['Q'])).rows).toEqual([{ quick: 'Q' }])
    slow.socket.write(
      Buffer.concat([
        message('B', '\0\0\0\0\0\x01\0\0\0\x01S\0\0'),
        message('D', 'P\0'),
        message('E', '\0\0\0\0\0'),
        message('S', ''),
      ]),
    )
    const answer = await slow.received('ReadyForQuery')
    expect(answer).toContain('slow')
    expect(answer).not.toContain('quick')
    slow.socket.destroy()
  })

  test('STO-21 many clients with large values at once each get their own', async () => {
    const asked = await Promise.all(
      Array.from({ length: 6 }, async (_, number) => {
        const value = String(number).repeat(150_000)
        const asking = await client()
        for (let round = 0; round < 5; round += 1) {
          const { rows } = await asking.query(`select $1::text as value, ${number} as number`, [value])
          if (rows[0].value !== value || rows[0].number !== number) return 'mixed up'
        }
        return 'own'
      }),
    )
    expect(asked).toEqual(Array(6).fill('own'))
  })

  test('STO-22 a client that dies in a transaction is rolled back and holds nobody up', async () => {
    const [dying, waiting] = [await client(), await client()]
    await dying.query('create table left_open (number integer)')
    await dying.query('begin')
    await dying.query('insert into left_open values (1)')
    const answer = waiting.query('select count(*)::integer as rows from left_open')
    await pause(50)
    sever(dying)
    expect((await answer).rows).toEqual([{ rows: 0 }])
  })

  test.each([0, 1, 2, 5])('STO-22 a client that dies %d ms after it asked for a transaction holds nobody up', async (delay) => {
    const [dying, waiting] = [await client(), await client()]
    dying.query('begin').catch(() => {})
    dying.query('select pg_sleep(0.05), $1::text', ['x'.repeat(1_000_000)]).catch(() => {})
    await pause(delay)
    sever(dying)
    expect((await waiting.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })

  test('STO-22 a client that dies after an error, before it has said that it goes on, spoils nobody’s answer', async () => {
    const dying = rawClient(join(socket.path, '.s.PGSQL.5432'))
    await dying.received('ReadyForQuery')
    dying.socket.write(Buffer.concat([message('P', '\0select nonsense\0\0\0'), message('H', '')]))
    await pause(50)
    dying.socket.destroy()
    expect((await (await client()).query('select $1::text as value', ['x'])).rows).toEqual([{ value: 'x' }])
  })

  test('STO-22 bytes that are not of the protocol end their own connection only', async () => {
    const stranger = connect(join(socket.path, '.s.PGSQL.5432'))
    stranger.on('error', () => {})
    const closed = new Promise((resolve) => stranger.once('close', resolve))
    stranger.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    await closed
    expect((await (await client()).query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })

  test('STO-23 an error inside a transaction is the client’s to roll back', async () => {
    const failing = await client()
    await failing.query('begin')
    await expect(failing.query('select $1::integer / 0', [1])).rejects.toThrow(/division by zero/)
    await expect(failing.query('select 1')).rejects.toThrow(/aborted/)
    await failing.query('rollback')
    expect((await failing.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })

  test('STO-24 a heavy query leaves our event loop free', async () => {
    const heavy = (await client()).query('select sum(sqrt(n)) from generate_series(1, 3000000) as n')
    let worst = 0
    let running = true
    const finished = heavy.finally(() => {
      running = false
    })
    const started = performance.now()
    for (let last = started; running; last = performance.now()) {
      await pause(5)
      worst = Math.max(worst, performance.now() - last - 5)
    }
    await finished
    const elapsed = performance.now() - started
    expect(elapsed).toBeGreaterThan(200)
    expect(worst).toBeLessThan(elapsed / 3)
    if (process.env.TAODA_MEASURE) console.log({ heavyMs: elapsed, worstLagMs: worst })
  })
})

/** Cuts a client off as a killed process would be. */
function sever(client: pg.Client): void {
  const { stream } = client.connection
  stream.destroy()
}

function message(type: string, body: string): Buffer {
  const bytes = Buffer.from(`${type}\0\0\0\0${body}`, 'latin1')
  bytes.writeInt32BE(bytes.length - 1, 1)
  return bytes
}

/** A client that sends single messages, as no library would. */
function rawClient(path: string): { readonly socket: Socket; received(what: 'ReadyForQuery'): Promise<string> } {
  const socket = connect(path)
  let answer = ''
  socket.on('data', (data) => {
    answer += data.toString('latin1')
  })
  const startup = Buffer.from('\0\0\0\0\0\x03\0\0user\0postgres\0database\0postgres\0\0', 'latin1')
  startup.writeInt32BE(startup.length, 0)
  socket.write(startup)
  return {
    socket,
    received: async () => {
      while (answer.slice(-6, -1) !== 'Z\0\0\0\x05') await pause(5)
      const whole = answer
      answer = ''
      return whole
    },
  }
}
