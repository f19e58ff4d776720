import type { FastifyReply, FastifyRequest } from 'fastify'
import { TaodaError } from '../contract/errors.ts'
import { foundText } from '../contract/found-text.ts'
import type { Session } from '../services/context.ts'

const cookie = 'taoda'

/** The caller's session: its token stands in a cookie that scripts cannot read and other sites cannot send. */
export function sessionOf(request: FastifyRequest, reply: FastifyReply): Session {
  const secure = request.protocol === 'https' ? '; Secure' : ''
  const set = (value: string, seconds: number): void =>
    void reply.header('set-cookie', `${cookie}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`)
  return { token: tokenIn(request.headers.cookie), opened: set, closed: () => set('', 0) }
}

function tokenIn(header: string | undefined): string | undefined {
  const pair = header?.split(';').find((part) => part.trim().startsWith(`${cookie}=`))
  return pair?.trim().slice(cookie.length + 1) || undefined
}

/** Refuses a call that changes something and comes from the page of another site. */
export function refuseForeign({ headers }: FastifyRequest): void {
  const { origin, host } = headers
  if (origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)) return
  throw new TaodaError('not-permitted', { role: origin, needed: `a page of ${host ?? ''}` })
}

/** The fields that were posted. */
export function bodyOf({ body }: FastifyRequest): object {
  if (body === undefined || body === null) return {}
  if (typeof body === 'object' && !Array.isArray(body)) return body
  throw new TaodaError('wrong-use', { field: '', found: foundText(body), allowed: 'a JSON object' })
}
