import { enterCapital, noCapital, registeredCapital } from '../../../engine/index.ts'
import { reachedStages } from './deals.ts'
import type { Deal, InvestmentTables } from './things.ts'

/** What does not add up in the ledger of investment, each in one sentence of facts. */
export function auditInvestment(tables: InvestmentTables): readonly string[] {
  return [
    ...[...tables.deals.values()].flatMap((deal) => auditDeal(deal, tables)),
    ...[...tables.leads.values()].flatMap((lead) => {
      const deal = tables.deals.get(lead.deal)
      return (lead.state === 'deal') === (deal?.lead === lead.id) ? [] : [`lead ${lead.id} and its deal do not name each other`]
    }),
    ...[...tables.investors.values()].flatMap(({ id, deals, enterprises }) => [
      ...deals.flatMap((deal) => (tables.deals.get(deal)?.investor === id ? [] : [`deal ${deal} is not of investor ${id}`])),
      ...enterprises.flatMap((one) =>
        tables.enterprises.get(one)?.investor === id ? [] : [`enterprise ${one} is not of investor ${id}`],
      ),
    ]),
    ...[...tables.aftercare.values()].flatMap(({ id, enterprise }) =>
      tables.enterprises.get(enterprise)?.cases.includes(id) ? [] : [`case ${id} is not on the record of ${enterprise}`],
    ),
  ]
}

function auditDeal(deal: Deal, tables: InvestmentTables): readonly string[] {
  const faults: string[] = []
  const reached = reachedStages(deal.trail)
  if (deal.stage !== reached.at(-1)) faults.push('stands where its trail does not end')
  if (new Set(reached).size !== reached.length) faults.push('has reached a stage twice')
  if (deal.trail.some(({ day }, at) => day < (deal.trail[at - 1]?.day ?? ''))) faults.push('has a trail that goes back in time')
  if (!isEntered(deal)) faults.push('has capital that its entries do not give')
  if (!tables.investors.get(deal.investor)?.deals.includes(deal.id)) faults.push(`is unknown to investor ${deal.investor}`)
  if (deal.expands !== '' && tables.deals.get(deal.expands)?.investor !== deal.investor)
    faults.push(`expands ${deal.expands} of another investor`)
  if (deal.lead !== '' && tables.leads.get(deal.lead)?.deal !== deal.id) faults.push(`is unknown to lead ${deal.lead}`)
  for (const { procedure, state, ended, day, pauses } of deal.cases) {
    const isOpen = state === 'running' || state === 'paused'
    if (isOpen !== (ended === '') || (state === 'paused') !== pauses.some(({ to }) => to === undefined))
      faults.push(`has a clock of ${procedure} that is ${state} and does not look it`)
    const days = [day, ...pauses.flatMap(({ from, to }) => [from, to ?? from]), ended === '' ? '9999' : ended]
    if (days.some((one, at) => one < (days[at - 1] ?? ''))) faults.push(`has a clock of ${procedure} that goes back in time`)
  }
  return faults.map((fault) => `deal ${deal.id} ${fault}`)
}

/** Whether the capital kept is what its entries, entered one by one, come to. */
function isEntered({ capital, capitalEntries }: Deal): boolean {
  let sum = noCapital()
  for (const { flow, money } of capitalEntries) {
    const after = enterCapital(sum, flow, money.amount)
    if (typeof after === 'string') return false
    sum = after
  }
  return JSON.stringify(sum) === JSON.stringify(capital) && registeredCapital(sum) >= 0
}
