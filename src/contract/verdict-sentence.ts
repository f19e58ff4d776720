import { asComputed, bound, growth, points, probability } from './format.ts'
import { type MessageKey, translateAround } from './messages/index.ts'
import type { Verdict } from './operations/verdict.ts'
import { endYear, restName } from './period-name.ts'
import { decimalsAt, decimalsOfBest } from './printed-digits.ts'
import type { Language } from './record.ts'

export type Yardstick = Verdict['yardsticks'][number]

/** A number within a sentence, with the JSON pointer of the figure that it shows. */
export interface SentenceFigure {
  readonly text: string
  readonly pointer: string
}

export type SentencePiece = string | SentenceFigure

type Values = Readonly<Record<string, string | number | SentenceFigure>>

interface Scene {
  readonly verdict: Verdict
  readonly language: Language
}

/** A yardstick and where it stands in the answer. */
interface Chosen {
  readonly yardstick: Yardstick
  readonly at: string
}

function say({ verdict, language }: Scene, key: MessageKey, values: Values): readonly SentencePiece[] {
  return translateAround<SentenceFigure>(language, key, {
    region: verdict.region.names[language],
    year: String(verdict.year),
    ...values,
  })
}

/** Puts pieces where a message left a slot. */
function fill(frame: readonly SentencePiece[], slot: SentenceFigure, pieces: readonly SentencePiece[]): readonly SentencePiece[] {
  return frame.flatMap((piece) => (piece === slot ? pieces : [piece]))
}

function growthSoFar({ verdict, language }: Scene): Values {
  const rate = verdict.latest?.growth ?? 0
  const text = growth(Math.abs(rate), language, decimalsAt(verdict, '/latest'))
  return { growth: { text, pointer: '/latest/growth' }, direction: rate < 0 ? 'fall' : 'rise' }
}

function targetFigure({ language }: Scene, { yardstick, at }: Chosen): SentenceFigure {
  return { text: bound(yardstick.operator, growth(yardstick.value, language), language), pointer: `${at}/value` }
}

function result(scene: Scene, chosen: Chosen): readonly SentencePiece[] {
  const gap = Math.abs(chosen.yardstick.gap ?? 0)
  return say(scene, chosen.yardstick.outcome === 'met' ? 'sentence.met' : 'sentence.missed', {
    ...growthSoFar(scene),
    target: targetFigure(scene, chosen),
    points: { text: points(gap, scene.language), pointer: `${chosen.at}/gap` },
    exceeded: gap < 0.00005 ? 'no' : 'yes',
  })
}

function soFar(scene: Scene): readonly SentencePiece[] {
  const months = scene.verdict.latest?.months
  if (months === undefined) return say(scene, 'sentence.notBegun', {})
  const after = say(scene, 'sentence.after', { months }).join('')
  return say(scene, 'sentence.now', { after, ...growthSoFar(scene) })
}

function needed(scene: Scene, chosen: Chosen, rest: NonNullable<Yardstick['rest']>): readonly SentencePiece[] {
  const { language, verdict } = scene
  const name = restName(rest.period, language)
  const needs = say(scene, rest.required < 0 ? 'sentence.enough' : 'sentence.needed', {
    target: targetFigure(scene, chosen),
    rest: name,
    required: { text: growth(Math.abs(rest.required), language, asComputed), pointer: `${chosen.at}/rest/required` },
  })
  const slot: SentenceFigure = { text: '', pointer: '' }
  if (rest.best === null) return fill(say(scene, 'sentence.noHistory', { needed: slot }), slot, needs)
  const decimals = decimalsOfBest(verdict, rest.best.period) ?? asComputed
  const best = { text: growth(rest.best.growth, language, decimals), pointer: `${chosen.at}/rest/best/growth` }
  const frame = say(scene, 'sentence.best', { needed: slot, rest: name, best, bestYear: endYear(rest.best.period) })
  return fill(frame, slot, needs)
}

function odds(scene: Scene, chosen: Chosen, key: 'sentence.odds' | 'sentence.oddsOfYear'): readonly SentencePiece[] {
  const { probability: known } = chosen.yardstick
  if (known === null) return scene.verdict.gaps.includes('not-asked') ? [] : say(scene, 'outlook.none', {})
  const target = targetFigure(scene, chosen)
  return say(scene, key, { target, odds: { text: probability(known, scene.language), pointer: `${chosen.at}/probability` } })
}

function ahead(scene: Scene, chosen: Chosen): readonly SentencePiece[] {
  const { rest } = chosen.yardstick
  if (scene.verdict.latest === null || rest === null) return odds(scene, chosen, 'sentence.oddsOfYear')
  const chances = odds(scene, chosen, 'sentence.odds')
  return [...needed(scene, chosen, rest), ...(chances.length === 0 ? [] : [' ']), ...chances]
}

/** The verdict as pieces: text, and numbers that know which figure they show. `index` is that of the yardstick, or -1 for none. */
export function verdictPieces(verdict: Verdict, index: number, language: Language): readonly SentencePiece[] {
  const scene: Scene = { verdict, language }
  const yardstick = verdict.yardsticks[index]
  if (yardstick === undefined) return [...soFar(scene), ' ', ...say(scene, 'sentence.noYardstick', {})]
  const chosen: Chosen = { yardstick, at: `/yardsticks/${index}` }
  if (yardstick.outcome !== 'open') return result(scene, chosen)
  return [...soFar(scene), ' ', ...ahead(scene, chosen)]
}

/** The one sentence that a governor can read aloud. */
export function verdictSentence(verdict: Verdict, index: number, language: Language): string {
  return verdictPieces(verdict, index, language)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('')
}

/** Index of the yardstick to start with: of the targets in force the highest, of equals the latest; else of any kind; -1 when there is none. */
export function startingYardstick(verdict: Verdict): number {
  const all = verdict.yardsticks.map((yardstick, index) => ({ yardstick, index }))
  const inForce = all.filter(({ yardstick }) => yardstick.supersededBy === '')
  const targets = inForce.filter(({ yardstick }) => yardstick.kind === 'target' && !yardstick.entered)
  const candidates = [targets, inForce, all].find((some) => some.length > 0) ?? []
  const [first] = candidates.toSorted(
    ({ yardstick: one }, { yardstick: other }) => other.value - one.value || other.published.localeCompare(one.published, 'en'),
  )
  return first?.index ?? -1
}
