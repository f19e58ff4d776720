import { z } from 'zod'
import { namedCode } from '../figure.ts'
import { regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

export const listCodes = defineOperation({
  name: 'list-codes',
  summary: 'What do the codes in the answers stand for?',
  access: 'read',
  role: 'public',
  path: '/codes',
  input: z.object({ region: regionId }),
  output: z.object({
    codes: z.array(namedCode),
  }),
  errors: ['wrong-use', 'unknown-region'],
})
