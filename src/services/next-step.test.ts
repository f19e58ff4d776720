import { expect, test } from 'vitest'
import { nextStep } from './next-step.ts'

test('DOO-11 a long computation tells how far it is, hears its caller between two steps and ends without an answer', async () => {
  const told: number[] = []
  let wanted = false
  const context = {
    progress: ({ rows }: { readonly rows: number }) => void told.push(rows),
    pause: async () => {
      wanted = told.length === 2
    },
    isStopped: () => wanted,
  }
  await nextStep(context, { rows: 1, of: 9 })
  await expect(nextStep(context, { rows: 2, of: 9 })).rejects.toMatchObject({
    code: 'stopped',
    facts: { rows: 2, kept: 'none' },
  })
  expect(told).toEqual([1, 2])
})
