import { changeAftercare, openAftercare, registerEnterprise } from './investment/aftercare.ts'
import { auditInvestment } from './investment/audit.ts'
import { enterDealCapital } from './investment/capital.ts'
import { moveDeal, openDeal, reviseDeal, takeBackMove } from './investment/deals.ts'
import { finishProcedure, openProcedure, pauseProcedure, resumeProcedure } from './investment/procedures.ts'
import {
  dropLead,
  finishTask,
  holdEvent,
  holdSession,
  type InvestmentOthers,
  qualifyLead,
  registerInvestor,
  registerLead,
} from './investment/promotion.ts'
import { setProcedure, setStages } from './investment/rules.ts'
import { type InvestmentEntry, type InvestmentTables, noThings } from './investment/things.ts'
import { type Ledger, type Refusal, refuse } from './ledger.ts'

/** The ledger of investors, leads, deals, their procedures and capital, and care after licensing. */
export const investmentLedger: Ledger<'investment', InvestmentTables, InvestmentOthers> = {
  name: 'investment',
  empty: noThings,
  concerns: (entry) => [`${entry.about}${part(entry)}`],
  post,
  refuseActor: (entry, tables, { id, role, organisation }) => {
    if (role !== 'developer' && role !== 'enterprise') return undefined
    const owners = role === 'developer' ? developersOf(entry, tables) : [enterpriseOf(entry, tables)]
    const other = owners.find((owner) => owner !== undefined && (owner === '' || owner !== organisation))
    if (other !== undefined) return refuse('deal-not-yours', { owner: other, organisation })
    const isOfLead = entry.kind === 'drop-lead' || entry.kind === 'qualify-lead'
    const by = isOfLead ? tables.leads.get(entry.about)?.trace.by : undefined
    return by === undefined || by === id ? undefined : refuse('deal-not-yours', { owner: by, organisation })
  },
  audit: auditInvestment,
}

/** The part of a deal that an entry changes: two people may work on different parts at once. */
function part({ kind, body }: Pick<InvestmentEntry, 'kind' | 'body'>): string {
  if (kind === 'move-deal' || kind === 'take-back-move') return ' stage'
  if (kind === 'enter-capital') return ' capital'
  if ('task' in body) return ` ${body.task}`
  return 'procedure' in body ? ` ${body.procedure}` : ''
}

/** The developers to whose people an entry is left, as it is and as it would be; none where it is nobody's in particular. */
function developersOf({ kind, about, body }: InvestmentEntry, { deals }: InvestmentTables): (string | undefined)[] {
  if (kind === 'open-deal') return [body.developer ?? '']
  if (kind === 'move-deal') return [deals.get(about)?.developer]
  return kind === 'revise-deal' ? [deals.get(about)?.developer, body.developer] : []
}

function enterpriseOf({ kind, about, body }: InvestmentEntry, tables: InvestmentTables): string | undefined {
  if (kind === 'open-aftercare') return body.enterprise
  return kind === 'close-aftercare' ? tables.aftercare.get(about)?.enterprise : undefined
}

function post(entry: InvestmentEntry, tables: InvestmentTables, others: InvestmentOthers): Refusal | undefined {
  switch (entry.kind) {
    case 'set-stages':
      return setStages(entry, tables)
    case 'set-procedure':
      return setProcedure(entry, tables)
    case 'set-agency':
      tables.agencies.put(entry.about, { id: entry.about, names: entry.body.names })
      return undefined
    case 'set-holidays':
      tables.holidays.put(entry.about, entry.body)
      return undefined
    case 'register-investor':
      return registerInvestor(entry, tables)
    case 'hold-event':
      return holdEvent(entry, tables, others)
    case 'register-lead':
      return registerLead(entry, tables, others)
    case 'qualify-lead':
      return qualifyLead(entry, tables)
    case 'drop-lead':
      return dropLead(entry, tables)
    case 'open-deal':
      return openDeal(entry, tables)
    case 'revise-deal':
      return reviseDeal(entry, tables)
    case 'move-deal':
      return moveDeal(entry, tables)
    case 'take-back-move':
      return takeBackMove(entry, tables)
    case 'hold-session':
      return holdSession(entry, tables)
    case 'finish-task':
      return finishTask(entry, tables)
    case 'open-procedure':
      return openProcedure(entry, tables)
    case 'pause-procedure':
      return pauseProcedure(entry, tables)
    case 'resume-procedure':
      return resumeProcedure(entry, tables)
    case 'finish-procedure':
      return finishProcedure(entry, tables)
    case 'enter-capital':
      return enterDealCapital(entry, tables)
    case 'register-enterprise':
      return registerEnterprise(entry, tables)
    case 'open-aftercare':
      return openAftercare(entry, tables)
    default:
      return changeAftercare(entry, tables)
  }
}
