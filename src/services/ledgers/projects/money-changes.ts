import { intersectPeriods, parsePeriod } from '../../../engine/index.ts'
import { type Refusal, refuse } from '../ledger.ts'
import { type Project, type ProjectEntryOf, traceOf } from './project.ts'

export function stateEffect(project: Project, entry: ProjectEntryOf<'state-effect'>): Project | Refusal {
  if (entry.evidence === undefined) return refuse('project-evidence-missing', { kind: entry.kind })
  const { capacityPerYear, ...effect } = entry.body
  return { ...project, effect: { ...effect, capacityPerYear, trace: traceOf(entry) } }
}

export function planDisbursement(project: Project, entry: ProjectEntryOf<'plan-disbursement'>): Project | Refusal {
  const { month } = entry.body
  if (project.disbursementPlan.some((one) => one.month === month)) return refuse('disbursement-planned-already', { month })
  return (
    otherCurrency(project, entry) ?? {
      ...project,
      disbursementPlan: [...project.disbursementPlan, { ...entry.body, trace: traceOf(entry) }],
    }
  )
}

export function disburse(project: Project, entry: ProjectEntryOf<'disburse'>): Project | Refusal {
  return (
    otherCurrency(project, entry) ?? {
      ...project,
      disbursements: [...project.disbursements, { ...entry.body, trace: traceOf(entry) }],
    }
  )
}

function otherCurrency(project: Project, { body }: ProjectEntryOf<'plan-disbursement' | 'disburse'>): Refusal | undefined {
  const used = (project.capital ?? project.disbursementPlan[0]?.money ?? project.disbursements[0]?.money)?.currency
  const { currency } = body.money
  return used === undefined || used === currency ? undefined : refuse('project-currency-differs', { currency, used })
}

export function planOutput(project: Project, entry: ProjectEntryOf<'plan-output'>): Project | Refusal {
  const { period } = entry.body
  if (project.outputPlans.some((one) => one.period === period)) return refuse('output-planned-already', { period })
  return (
    otherUnit(project, entry.body.unit) ?? {
      ...project,
      outputPlans: [...project.outputPlans, { ...entry.body, trace: traceOf(entry) }],
    }
  )
}

export function reportOutput(project: Project, entry: ProjectEntryOf<'report-output'>): Project | Refusal {
  const { period, measured } = entry.body
  const months = parsePeriod(period)
  const other = project.outputs.find((one) => one.measured === measured && overlaps(one.period, months))
  if (other) return refuse('output-period-overlaps', { period, other: other.period })
  return (
    otherUnit(project, entry.body.unit) ?? { ...project, outputs: [...project.outputs, { ...entry.body, trace: traceOf(entry) }] }
  )
}

function overlaps(period: string, months: ReturnType<typeof parsePeriod>): boolean {
  const other = parsePeriod(period)
  return months !== undefined && other !== undefined && intersectPeriods(months, other) !== undefined
}

function otherUnit({ outputs, outputPlans }: Project, unit: string): Refusal | undefined {
  const used = [...outputPlans, ...outputs][0]?.unit
  return used === undefined || used === unit ? undefined : refuse('output-unit-differs', { unit, used })
}
