import { z } from 'zod'
import { defineOperation } from '../operation.ts'

export const listAccounts = defineOperation({
  name: 'list-accounts',
  summary: 'What the people are called who may make entries, those included who no longer may.',
  access: 'read',
  role: 'staff',
  path: '/accounts',
  input: z.object({}),
  output: z.object({ accounts: z.array(z.object({ id: z.string(), name: z.string() })) }),
  errors: ['wrong-use', 'not-signed-in', 'not-permitted'],
})
