import { z } from 'zod'
import { actorSchema } from '../daybook.ts'
import { code } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

export const signIn = defineOperation({
  name: 'sign-in',
  summary: 'Open a session: the answer sets a cookie.',
  access: 'write',
  role: 'public',
  path: '/session',
  input: z.object({ account: code.min(1), secret: z.string().min(1).max(1000) }),
  output: actorSchema,
  errors: ['wrong-use', 'not-signed-in'],
})
