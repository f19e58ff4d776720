import type { z } from 'zod'
import { day } from '../contract/format.ts'
import { translate } from '../contract/messages/index.ts'
import type { operations } from '../contract/operations/index.ts'
import type { Language } from '../contract/record.ts'
import { table } from './table.ts'

type Answer = z.output<(typeof operations)['promotion']['output']>

/** The open leads, and what became of those of each way. */
export function promotionScreen(answer: Answer, language: Language): string {
  const text = (key: Parameters<typeof translate>[1], values = {}): string => translate(language, key, values)
  const leads = answer.leads.map((lead) => ({
    id: lead.id,
    [text('ask.firmName')]: lead.name,
    [text('lead.way')]: text('lead.channel', { channel: lead.channel }),
    [text('deal.days')]: String(lead.days),
    [text('ask.fit')]: lead.fit === null ? '' : text('lead.fit', { fit: lead.fit }),
  }))
  const ways = answer.ways.map((way) => ({
    [text('lead.way')]: text('lead.channel', { channel: way.channel }),
    [text('lead.all')]: String(way.leads),
    [text('lead.open')]: String(way.open),
    [text('lead.deals')]: String(way.deals),
    [text('lead.dropped')]: String(way.dropped),
  }))
  const head = text('deal.book', { day: day(answer.day, language) })
  const invented = answer.synthetic ? 'SYNTHETIC: an invented province; no figure below is real.\n\n' : ''
  const open = leads.length === 0 ? text('lead.none') : `${text('lead.count', { count: leads.length })}\n${table(leads)}`
  return `${invented}${head}\n\n${open}\n${text('lead.ways')}\n${table(ways)}`
}
