import { projectPagesEn } from './pages-en.ts'
import { projectRefusalsEn } from './refusals-en.ts'

/** English texts of key projects, petitions and the price list. */
export const texts = {
  ...projectRefusalsEn,
  ...projectPagesEn,
} as const
