import { z } from 'zod'
import { defineOperation } from '../operation.ts'

export const signOut = defineOperation({
  name: 'sign-out',
  summary: 'Close the session.',
  access: 'write',
  role: 'public',
  path: '/session/end',
  input: z.object({}),
  output: z.object({}),
  errors: ['wrong-use'],
})
