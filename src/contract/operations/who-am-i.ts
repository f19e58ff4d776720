import { z } from 'zod'
import { actorSchema } from '../daybook.ts'
import { defineOperation } from '../operation.ts'

export const whoAmI = defineOperation({
  name: 'who-am-i',
  summary: 'Who is signed in; nobody is an answer too.',
  access: 'read',
  role: 'public',
  path: '/session',
  input: z.object({}),
  output: z.object({ actor: actorSchema.nullable() }),
  errors: ['wrong-use'],
})
