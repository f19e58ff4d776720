import { TaodaError } from '../contract/errors.ts'
import type { FreeContext } from './context.ts'

/** After a step of a long computation: tells how far it has come, hears the caller, and ends the work when it is to stop. */
export async function nextStep(
  { progress, pause, isStopped }: FreeContext,
  done: { readonly rows: number; readonly of: number },
): Promise<void> {
  progress?.(done)
  await pause?.()
  if (isStopped?.()) throw new TaodaError('stopped', { rows: done.rows, kept: 'none' })
}
