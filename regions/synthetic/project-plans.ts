import { readFileSync } from 'node:fs'
import type { Agency } from './agencies.ts'

/** An invented key project. Value added in billions of dong a year at constant prices; capital in whole dong or dollars. */
export interface ProjectPlan {
  readonly id: string
  readonly name: string
  readonly enterprise: string
  readonly owner: Agency
  readonly activity: string
  readonly product: string
  readonly place: string
  readonly capital: readonly [amount: number, currency: 'VND' | 'USD']
  readonly jobs: number
  readonly valueAdded: number
  readonly ramp: number
  /** Day promised for the start of production. */
  readonly start: string
  /** Days by which the forecast slips by the end of 2025. */
  readonly slips: number
}

/** In `project-plans.tsv` capital is in billions of dong or millions of dollars. */
const unitOf = { VND: 1e9, USD: 1e6 } as const

const lines = readFileSync(new URL('project-plans.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')

export const projectPlans: readonly ProjectPlan[] = lines.slice(1).map((line) => {
  const [id = '', name = '', enterprise = '', owner, activity = '', product = '', place = '', ...rest] = line.split('\t')
  const [capital, currency, jobs, valueAdded, ramp, start = '', slips] = rest
  const unit = currency as keyof typeof unitOf
  return {
    ...{ id, name, enterprise, owner: owner as Agency, activity, product, place, start },
    ...{ jobs: Number(jobs), valueAdded: Number(valueAdded), ramp: Number(ramp), slips: Number(slips) },
    capital: [Number(capital) * unitOf[unit], unit],
  }
})

/** Code of an enterprise: the project with which it came. */
export function enterpriseOf({ id }: ProjectPlan): string {
  return `ent-${id}`
}
