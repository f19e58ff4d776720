import type { texts as english } from './en.ts'
import { projectPagesFr } from './pages-fr.ts'
import { projectRefusalsFr } from './refusals-fr.ts'

export const texts: Readonly<Record<keyof typeof english, string>> = {
  ...projectRefusalsFr,
  ...projectPagesFr,
}
