import type { z } from 'zod'
import { day, number, share } from '../contract/format.ts'
import type { occupancy } from '../contract/land-answers.ts'
import { zoneStatuses, zoneTypes } from '../contract/ledgers/land-words.ts'
import { hasMessage, type MessageKey, type MessageValues, translate } from '../contract/messages/index.ts'
import type { clearance } from '../contract/operations/clearance.ts'
import type { landCatalogue } from '../contract/operations/land-catalogue.ts'
import type { listZones } from '../contract/operations/list-zones.ts'
import type { showZone } from '../contract/operations/show-zone.ts'
import type { Language } from '../contract/record.ts'
import { table } from './table.ts'

type Answer<Operation extends { readonly output: z.ZodType }> = z.output<Operation['output']>

/** Texts and formats of one language. */
function wording(language: Language) {
  const text = (key: MessageKey, values?: MessageValues): string => translate(language, key, values)
  const word = (one: string): string => {
    const key = `word.${one}`
    return hasMessage(language, key) ? text(key) : one
  }
  const ha = (value: number): string => number(value, language, { least: 2, most: 2 })
  const part = (one: z.output<typeof occupancy> | undefined): string =>
    one === undefined || one.share === null
      ? text('land.nothing')
      : text('land.of', { part: ha(one.numerator), whole: ha(one.denominator), share: share(one.share, language) })
  return { text, word, ha, part, of: (count: number) => number(count, language), on: (date: string) => day(date, language) }
}

const invented = (synthetic: boolean, language: Language): string =>
  synthetic ? `${translate(language, 'banner.synthetic')}\n\n` : ''

export function listZonesScreen(answer: Answer<typeof listZones>, language: Language): string {
  const { text, word, ha, part, of } = wording(language)
  const rows = answer.zones.map((zone) => ({
    [text('land.zone')]: zone.id,
    [text('land.state')]: `${word(zone.type)}, ${word(zone.status)}: ${text(`land.state.${zone.state}`)}`,
    [text('land.total')]: zone.hectares === 0 ? '' : ha(zone.hectares),
    [text('land.leasable')]: zone.hectares === 0 ? '' : ha(zone.accounts.leasable ?? 0),
    [text('land.block')]: zone.largestBlock === null ? '' : ha(zone.largestBlock.hectares),
    [text('land.let')]: part(zone.occupancies.find(({ base }) => base === 'leased-of-leasable')),
    [text('land.cleared')]: part(zone.occupancies.find(({ base }) => base === 'cleared-of-all')),
    [text('land.late')]: zone.clearance.households === 0 ? '' : of(zone.clearance.overdue),
  }))
  const counts = zoneTypes.map((type) => ({
    [text('land.zone')]: word(type),
    ...Object.fromEntries(
      zoneStatuses.map((status) => {
        const count = answer.counts.find((one) => one.type === type && one.status === status)
        const printed = (count?.published ?? []).map(({ value }) => `; ${text('land.printed')} ${of(value)}`)
        return [word(status), `${of(count?.entered ?? 0)} ${text('land.entered')}${printed.join('')}`]
      }),
    ),
  }))
  const unplaced = answer.unplaced.length === 0 ? '' : `\n${text('land.unplaced')}: ${answer.unplaced.join(', ')}\n`
  return `${invented(answer.synthetic, language)}${text('land.title')}\n\n${table(rows)}\n${table(counts)}${unplaced}${reasonsOf(answer.reasons, language)}`
}

function reasonsOf(reasons: Answer<typeof clearance>['reasons'], language: Language): string {
  const { text, word, ha, of } = wording(language)
  if (reasons.length === 0) return ''
  const rows = reasons.map(({ reason, households, hectares }) => ({
    [text('land.reason')]: word(reason),
    [text('land.households')]: of(households),
    [text('land.hectares')]: ha(hectares),
  }))
  return `\n${text('land.reasons')}\n\n${table(rows)}`
}

export function showZoneScreen(answer: Answer<typeof showZone>, language: Language): string {
  const { text, word, ha, part, of, on } = wording(language)
  const { zone, statement } = answer
  const facts = text('land.facts', { kind: word(zone.type), status: word(zone.status), day: on(zone.statusSince) })
  const shares = zone.occupancies.map((one) => `${text(`land.base.${one.base}`)}: ${part(one)}\n`)
  const phases = answer.phases.map((phase) => ({
    [text('land.phase')]: phase.id,
    [text('land.state')]: text(`land.state.${phase.state}`),
    [text('land.total')]: ha(phase.hectares),
    [text('land.plots')]: of(phase.plots),
    [text('land.leasable')]: ha(phase.accounts.leasable ?? 0),
  }))
  const lines = statement.lines
    .filter(({ opening, received, given }) => opening !== 0 || received !== 0 || given !== 0)
    .map(({ account, opening, received, given, closing }) => ({
      [text('land.account')]: word(account),
      [text('land.opening')]: ha(opening),
      [text('land.received')]: ha(received),
      [text('land.given')]: ha(given),
      [text('land.closing')]: ha(closing),
    }))
  const ready = [...answer.readiness, ...answer.labour].map((line) => ({
    [text('land.what')]: word(line.what),
    [text('land.place')]: line.place,
    [text('land.capacity')]: `${of(line.capacity)} ${text(`unit.${line.unit}` as MessageKey)}`,
    [text('land.committed')]: of(line.committed),
    [text('land.free')]: of(line.free),
    [text('land.short')]:
      line.short === '' ? text('land.notShort') : text('land.shortBy', { month: line.short, missing: of(line.missing) }),
  }))
  const heading = text('land.statement', { from: on(statement.from), until: on(statement.until) })
  const parts = [
    `${zone.names[language]}\n${facts}\n${shares.join('')}`,
    ...(phases.length === 0 ? [] : [table(phases), `${heading}\n\n${table(lines)}`]),
    ...(ready.length === 0 ? [] : [`${text('land.readiness')}\n\n${table(ready)}`]),
  ]
  return invented(answer.synthetic, language) + parts.join('\n')
}

export function clearanceScreen(answer: Answer<typeof clearance>, language: Language): string {
  const { text, word, ha, of, on } = wording(language)
  const { counts, hectares, lapsing } = answer
  const done = {
    numerator: hectares.cleared,
    denominator: hectares.all,
    share: hectares.all === 0 ? null : hectares.cleared / hectares.all,
  }
  const summary = text('board.summary', {
    ...counts,
    lapsing,
    hectares: wording(language).part({ base: 'cleared-of-all', ...done }),
  })
  const turns = answer.turns.map(({ turn, step, households, overdue }) => ({
    [text('board.turn')]: word(turn),
    [text('board.step')]: word(step),
    [text('land.households')]: of(households),
    [text('land.late')]: of(overdue),
  }))
  const rows = answer.households.map((one) => ({
    [text('board.household')]: one.name === null ? one.household : `${one.household} ${one.name}`,
    [text('board.state')]: word(one.state),
    [text('board.turn')]: word(one.turn),
    [text('board.step')]: one.next.map(({ step }) => word(step)).join(', '),
    [text('board.limit')]: limitOf(one.next[0], { text, word, on }),
    [text('land.reason')]: one.reasons.map(word).join(', '),
    [text('land.hectares')]: ha(one.hectares),
  }))
  const names = answer.namesShown ? '' : `${text('board.names')}\n`
  return `${invented(answer.synthetic, language)}${text('board.title')}\n${summary}\n\n${table(turns)}${reasonsOf(answer.reasons, language)}\n${table(rows)}${names}`
}

function limitOf(
  next: Answer<typeof clearance>['households'][number]['next'][number] | undefined,
  { text, word, on }: Pick<ReturnType<typeof wording>, 'text' | 'word' | 'on'>,
): string {
  if (next === undefined) return ''
  const { clock, due, earliest, overdueDays } = next
  if (earliest !== '') return text('board.earliest', { clock: word(clock), day: on(earliest) })
  if (due === '') return text('board.noLimit')
  const over = overdueDays > 0 ? ` (${text('board.over', { days: overdueDays })})` : ''
  return `${text('board.due', { clock: word(clock), day: on(due) })}${over}`
}

export function landCatalogueScreen(answer: Answer<typeof landCatalogue>, language: Language): string {
  const { text, word, ha, of } = wording(language)
  const lead = text('catalogue.lead', { hectares: ha(answer.hectares.leasable), toCome: ha(answer.hectares.toCome) })
  const offers = answer.offers.map(({ plot, zone, hectares, state, free }) => ({
    [text('land.plots')]: plot,
    [text('land.zone')]: zone,
    [text('catalogue.size')]: ha(hectares),
    [text('land.state')]: word(state),
    [text('catalogue.free')]: Object.entries(free)
      .map(([utility, amount]) => `${word(utility)} ${of(amount ?? 0)}`)
      .join('; '),
  }))
  const matches = (answer.matches ?? []).map(({ plots, hectares, fits, short }) => ({
    [text('land.zone')]: plots[0]?.zone ?? '',
    [text('land.plots')]: plots.map(({ plot }) => plot).join(', '),
    [text('catalogue.size')]: ha(hectares),
    [text('catalogue.matches')]: fits
      ? text('catalogue.fits')
      : text('catalogue.short', { utilities: short.map(({ utility, missing }) => `${word(utility)} ${of(missing)}`).join(', ') }),
  }))
  const found =
    answer.matches === null
      ? ''
      : `${text('catalogue.matches')}\n\n${matches.length === 0 ? `${text('catalogue.noMatch')}\n` : table(matches)}\n`
  return `${invented(answer.synthetic, language)}${text('catalogue.title')}\n${answer.count === 0 ? text('catalogue.none') : lead}\n\n${found}${table(offers)}`
}
