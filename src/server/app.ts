import { randomUUID } from 'node:crypto'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { errorCodes, isTaodaError, TaodaError } from '../contract/errors.ts'
import { openApi } from '../contract/open-api.ts'
import { type OperationKey, operations } from '../contract/operations/index.ts'
import { dayIn, usualTimeZone } from '../contract/today.ts'
import type { Steering } from '../services/context.ts'
import type { AskBeliefs } from '../services/outlook/belief-runner.ts'
import { run } from '../services/run.ts'
import { createShelf, type Shelf } from '../services/shelf.ts'
import type { WriteStore } from '../store/ports.ts'
import * as secrets from '../store/secrets.ts'
import { bodyOf, refuseForeign, sessionOf } from './session.ts'

export interface AppOptions {
  readonly store: WriteStore
  /** Books that have been read already, while the packs were loaded. */
  readonly shelf?: Shelf
  /** The current instant, ISO. */
  readonly now: () => string
  readonly beliefs: AskBeliefs
  /** The solver's plans; absent in tests of doors that ask for none. */
  readonly steering?: Steering
  /** Folder of the built web app, absent in tests of the API alone. */
  readonly site?: string
  readonly logger?: boolean
  readonly timeZone?: string
}

/** The HTTP door: one route for each public row of the table of operations, the OpenAPI page and the web app. */
export async function buildApp({
  store,
  shelf = createShelf(),
  now,
  beliefs,
  steering,
  site,
  logger = false,
  timeZone = usualTimeZone,
}: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: logger ? { level: 'warn' } : false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, _request, reply) => void answerError(reply, error, () => {}),
  })
  for (const key of publicKeys()) {
    const { path, access } = operations[key]
    app.route({
      method: access === 'write' ? 'POST' : 'GET',
      url: `/api${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      handler: async (request, reply) => {
        if (access === 'write') refuseForeign(request)
        const given = access === 'write' ? bodyOf(request) : (request.query as object)
        const instant = now()
        const session = sessionOf(request, reply)
        const actor = session.token === undefined ? undefined : await store.findSession(session.token, instant)
        const context = {
          store,
          shelf,
          beliefs,
          steering,
          now: instant,
          today: dayIn(instant, timeZone),
          actor,
          session,
          secrets,
        }
        const answer = await run(key, { ...given, ...(request.params as object) }, context)
        return reply.header('cache-control', 'no-store').send(answer)
      },
    })
  }
  app.get('/api/openapi.json', () => openApi(operations))
  app.setErrorHandler((error, request, reply) =>
    answerError(reply, error, (id) => request.log.error({ id, err: error }, 'our mistake')),
  )
  if (site) {
    await app.register(fastifyStatic, { root: site, index: 'index.html', cacheControl: true })
  }
  app.setNotFoundHandler((request, reply) => {
    if (site && isPage(request.method, request.url)) return reply.sendFile('index.html')
    const known = publicKeys().map((key) => operations[key].path)
    return answerError(reply, new TaodaError('unknown-operation', { operation: request.url, known }), () => {})
  })
  return app
}

/** An address of the web app itself, as opposed to one of its files or of the API. */
function isPage(method: string, url: string): boolean {
  const [path = ''] = url.split('?')
  return method === 'GET' && !path.startsWith('/api/') && !/\.[^/]*$/.test(path)
}

function publicKeys(): readonly OperationKey[] {
  return (Object.keys(operations) as OperationKey[]).filter((key) => operations[key].role !== 'local')
}

/** Known errors with their facts; our own mistakes only with an id, under which the log has them whole. */
function answerError(reply: FastifyReply, error: unknown, log: (id: string) => void): FastifyReply {
  if (isTaodaError(error)) {
    return reply.status(errorCodes[error.code].status).send({ error: { code: error.code, facts: error.facts } })
  }
  if (isClientError(error)) {
    const facts = { field: '', found: '', allowed: error.message }
    return reply.status(400).send({ error: { code: 'wrong-use', facts } })
  }
  const id = randomUUID()
  log(id)
  return reply.status(500).send({ error: { code: 'internal', facts: { id } } })
}

function isClientError(error: unknown): error is Error {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500
  return typeof status === 'number' && status >= 400 && status < 500
}
