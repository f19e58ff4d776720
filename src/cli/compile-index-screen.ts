import { asComputed, growth, number, pointsBare, share } from '../contract/format.ts'
import { type MessageKey, translate } from '../contract/messages/index.ts'
import type { CompiledIndex } from '../contract/operations/compile-index.ts'
import { periodName } from '../contract/period-name.ts'
import type { Language } from '../contract/record.ts'
import { furtherBlocks } from './compile-index-further.ts'
import { table } from './table.ts'

type Row = CompiledIndex['index'][number]

/** How many of the latest months a terminal shows; all of them are in the JSON. */
const monthsShown = 3
/** Silence below this is what every month has. */
const worthAWarning = 0.001

/** The index for a terminal: total and sections of the latest months, how they were made, and what to beware of. */
export function compileIndexScreen(answer: CompiledIndex, language: Language): string {
  const { method, index, returns, enterprises } = answer
  const latest = [...new Set(index.map(({ period }) => period))].slice(-monthsShown)
  const shown = (['total', 'section'] as const).flatMap((level) => index.filter((row) => row.level === level))
  const tables = latest.map((period) =>
    monthTable(
      shown.filter((row) => row.period === period),
      method.audience,
      language,
    ),
  )
  const rules = method.impute.length === 0 ? 'none' : method.impute.join(', ')
  const heading = { method: method.name === 'annual-chain' ? 'chain' : 'fixed', reading: method.reading, sample: method.sample }
  const blocks = [
    translate(language, 'compile.heading', heading),
    `${translate(language, 'compile.counts', { returns, enterprises })} ${translate(language, 'compile.imputation', { rules })}`,
    ...latest.map((period, place) => `${periodName(period, language)}\n${tables[place]}`.trimEnd()),
    ...furtherBlocks(answer, language),
    [...warnings(answer, latest, language), translate(language, 'compile.more')].join('\n'),
  ]
  return `${blocks.join('\n\n')}\n`
}

function monthTable(rows: readonly Row[], audience: CompiledIndex['method']['audience'], language: Language): string {
  const text = (key: MessageKey) => translate(language, key)
  const rate = (value: number | null) => (value === null ? '' : growth(value, language, asComputed))
  const part = (value: number | null) => (value === null ? '' : share(value, language))
  return table(
    rows.map((row) => ({
      [text('compile.activity')]: row.level === 'total' ? text('compile.total') : row.activity,
      [text('compile.value')]: indexText(row, audience, language),
      [text('compile.onPrevious')]: rate(row.onPrevious),
      [text('compile.growth')]: rate(row.growth),
      [text('compile.cumulative')]: rate(row.cumulative),
      [text('compile.points')]: row.points === null ? '' : pointsBare(row.points, language),
      [text('compile.imputed')]: part(row.imputed),
      [text('compile.unreported')]: part(row.unreported),
    })),
  )
}

function indexText({ value, disclosure }: Row, audience: CompiledIndex['method']['audience'], language: Language): string {
  if (value !== null) return number(value, language, asComputed)
  return audience === 'public' && disclosure !== 'open' ? translate(language, 'compile.withheld') : '–'
}

/** What is silent or missing in the months shown, what must not leave the office, and which products are new. */
function warnings({ index, method }: CompiledIndex, latest: readonly string[], language: Language): readonly string[] {
  const totals = index.filter(({ level, period }) => level === 'total' && latest.includes(period))
  const secret = index.filter(({ disclosure }) => disclosure !== 'open').length
  const isPublic = method.audience === 'public'
  return [
    ...totals.flatMap((row) => {
      const [period, silent] = [periodName(row.period, language), row.unreported ?? 0]
      const filled = method.impute.length > 0 ? 'yes' : 'no'
      const missing = 1 - row.coverage
      return [
        ...(silent > worthAWarning
          ? [translate(language, 'compile.warnSilent', { period, share: share(silent, language), filled })]
          : []),
        ...(row.value === null && missing > 0
          ? [translate(language, 'compile.warnMissing', { period, share: share(missing, language) })]
          : []),
      ]
    }),
    ...(method.newProducts.length > 0
      ? [translate(language, 'compile.newProducts', { products: method.newProducts.join(', ') })]
      : []),
    ...(secret > 0 ? [translate(language, isPublic ? 'compile.warnWithheld' : 'compile.warnSecret', { count: secret })] : []),
    ...(isPublic ? knownMean(method, index, language) : []),
  ]
}

/** In the reference year of a chain a withheld row has a known mean (CMP-43). */
function knownMean(
  { name, reference }: CompiledIndex['method'],
  index: CompiledIndex['index'],
  language: Language,
): readonly string[] {
  const firstJanuary = index.find(({ period }) => period.endsWith('-01'))?.period ?? ''
  const year = String(reference ?? firstJanuary.slice(0, 4))
  const isWithheld = index.some(({ period, disclosure }) => disclosure !== 'open' && period.startsWith(`${year}-`))
  return name === 'annual-chain' && isWithheld ? [translate(language, 'compile.warnKnownMean', { year })] : []
}
