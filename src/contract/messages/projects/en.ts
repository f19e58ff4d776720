import { projectRefusalsEn } from './refusals-en.ts'

/** English texts of key projects, petitions and the price list. */
export const texts = {
  ...projectRefusalsEn,
} as const
