import { z } from 'zod'
import { code } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

export const closeAccount = defineOperation({
  name: 'close-account',
  summary: 'End an account and its sessions; what the person has entered stays.',
  access: 'write',
  role: 'local',
  path: '/accounts/{account}/end',
  input: z.object({ account: code.min(1) }),
  output: z.object({ account: z.string() }),
  errors: ['wrong-use', 'unknown-account'],
})
