import type { ReadContext } from '../context.ts'

export async function whoAmI(_input: object, { actor }: ReadContext) {
  return { actor: actor ?? null }
}
