import type { texts as english } from './en.ts'
import { projectPagesVi } from './pages-vi.ts'
import { projectRefusalsVi } from './refusals-vi.ts'

export const texts: Readonly<Record<keyof typeof english, string>> = {
  ...projectRefusalsVi,
  ...projectPagesVi,
}
