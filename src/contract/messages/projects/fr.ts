import type { texts as english } from './en.ts'
import { projectRefusalsFr } from './refusals-fr.ts'

export const texts: Readonly<Record<keyof typeof english, string>> = {
  ...projectRefusalsFr,
}
