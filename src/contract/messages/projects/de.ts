import type { texts as english } from './en.ts'
import { projectPagesDe } from './pages-de.ts'
import { projectRefusalsDe } from './refusals-de.ts'

export const texts: Readonly<Record<keyof typeof english, string>> = {
  ...projectRefusalsDe,
  ...projectPagesDe,
}
