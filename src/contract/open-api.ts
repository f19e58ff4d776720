import { z } from 'zod'
import { type ErrorCode, errorCodes } from './errors.ts'
import type { Operation } from './operation.ts'
import { version } from './version.ts'

/** The OpenAPI 3.1 page of all public operations, made from their table. */
export function openApi(operations: Readonly<Record<string, Operation>>): object {
  const open = Object.values(operations).filter((operation) => operation.role !== 'local')
  return {
    openapi: '3.1.0',
    info: {
      title: 'taoda',
      version,
      description:
        'Rates, shares and points are fractions (0.1189 = 11.89 %). Periods are ISO: 2025, 2025-Q3, 2025-07, 2025-01/2025-07.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
    paths: pathsOf(open),
  }
}

/** Reading and writing may share a path. */
function pathsOf(open: readonly Operation[]): Readonly<Record<string, object>> {
  const paths: Record<string, object> = {}
  for (const operation of open)
    paths[operation.path] = { ...paths[operation.path], [operation.access === 'write' ? 'post' : 'get']: describe(operation) }
  return paths
}

function describe(operation: Operation): object {
  const { properties = {}, required = [] } = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' })
  const { files = {} } = operation
  const written = operation.access === 'write'
  const inPath = (name: string): boolean => operation.path.includes(`{${name}}`)
  const named = Object.entries(properties).filter(([name]) => written || !(name in files))
  return {
    operationId: operation.name,
    summary: operation.summary,
    parameters: named
      .filter(([name]) => !written || inPath(name))
      .map(([name, schema]) => ({
        name,
        in: inPath(name) ? 'path' : 'query',
        required: inPath(name) || required.includes(name),
        schema,
      })),
    ...(written
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: Object.fromEntries(named.filter(([name]) => !inPath(name))),
                  required: required.filter((name) => !inPath(name)),
                },
              },
            },
          },
        }
      : {}),
    responses: {
      200: { description: 'The answer', content: { 'application/json': { schema: z.toJSONSchema(operation.output) } } },
      ...errorResponses(operation),
    },
  }
}

function errorResponses(operation: Operation): object {
  const codes: readonly ErrorCode[] = [...operation.errors, 'internal']
  const statuses = [...new Set(codes.map((code) => errorCodes[code].status))]
  return Object.fromEntries(
    statuses.map((status) => [status, errorResponse(codes.filter((code) => errorCodes[code].status === status))]),
  )
}

function errorResponse(codes: readonly ErrorCode[]): object {
  const error = { type: 'object', properties: { code: { enum: codes }, facts: { type: 'object' } }, required: ['code', 'facts'] }
  const schema = { type: 'object', properties: { error }, required: ['error'] }
  return { description: codes.join(', '), content: { 'application/json': { schema } } }
}
