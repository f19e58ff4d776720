import { z } from 'zod'
import { roles } from '../daybook.ts'
import { code } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

export const addAccount = defineOperation({
  name: 'add-account',
  summary: 'Let someone sign in. The secret is made here and shown once.',
  access: 'write',
  role: 'local',
  path: '/accounts',
  input: z.object({
    account: z
      .string()
      .regex(/^[a-z][a-z0-9.-]{1,40}$/)
      .describe('short name to sign in with: letters, digits, dots'),
    name: code.min(1).describe('full name'),
    role: z.enum(roles).describe(roles.join(', ')),
    organisation: code.default('').describe('code of the agency, developer or enterprise for which the person acts'),
  }),
  output: z.object({ account: z.string(), role: z.enum(roles), secret: z.string() }),
  errors: ['wrong-use', 'unknown-account'],
})
