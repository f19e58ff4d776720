import type { PackEntry } from './daybook.ts'
/**
 * The nouns of the public record: what a region pack states, what the store keeps and what an answer cites.
 * Rates are fractions (0.1189), points are fractions of one (0.0595 = 5.95 points), dates are ISO days.
 */

export const languages = ['vi', 'en', 'fr', 'de'] as const
export type Language = (typeof languages)[number]

/** One name in each language. */
export type Names = Readonly<Record<Language, string>>

/** A folder of CSV files with a manifest: one region and what has been published (or invented) about it. */
export interface Region {
  readonly id: string
  /** `published`: real, facts with sources only. `synthetic`: invented, and marked so on every screen and export. */
  readonly kind: 'published' | 'synthetic'
  readonly names: Names
  /** Shares of a year's constant-price value added that lie in its first, second, third and fourth quarter, with a band. */
  readonly phasing: readonly QuarterPhasing[]
  /** Where the phasing comes from, in our words. */
  readonly phasingBasis: Names
}

/** Base share of one quarter in its year: central value and the band that the published record allows. */
export interface QuarterPhasing {
  readonly quarter: 1 | 2 | 3 | 4
  readonly share: number
  readonly low: number
  readonly high: number
}

/** How sure the day is on which a source was published. */
export const publishedBases = [
  'stated', // the page shows the day
  'act-date', // a legal act is public on its day
  'inferred-calendar', // only the month is known: the official release day of that month is taken
  'inferred-month-end', // only the month is known and no release day applies: its last day is taken
  'inferred-year-end', // only the year is known: its last day is taken
  'inferred-content', // no date at all: taken from what the page speaks of, never before its period ended
] as const
export type PublishedBasis = (typeof publishedBases)[number]

/** A document from which figures were taken: a page, a report, an act. */
export interface SourceDocument {
  readonly id: string
  readonly publisher: string
  /** Web address, or empty when the address was never shown. */
  readonly url: string
  readonly published: string
  readonly publishedBasis: PublishedBasis
  readonly language: string
  /** Our own words, or empty. */
  readonly remark: string
}

export const measures = [
  'level', // an amount, a volume, an index number
  'growth', // relative change against the comparator, a fraction
  'average-growth', // per year over a range of years, a fraction
  'share', // part of a whole, a fraction
  'contribution', // points of the whole's growth, a fraction of one
  'change', // difference of two fractions in points, a fraction of one
  'attainment', // part of a plan or target reached, a fraction
  'count', // how many
] as const
export type Measure = (typeof measures)[number]

export const comparators = ['none', 'same-period-previous-year', 'previous-period', 'base-year', 'plan', 'scenario'] as const
export type Comparator = (typeof comparators)[number]

/** How a published number binds: "14 or more" is `at-least`, "over 12" is `over`, "nearly 32" is `nearly`. */
export const operators = ['equal', 'about', 'nearly', 'over', 'at-least', 'at-most'] as const
export type Operator = (typeof operators)[number]

export const priceBases = ['none', 'constant', 'current'] as const
export type PriceBasis = (typeof priceBases)[number]

export const observationStatuses = ['estimate', 'preliminary', 'official', 'unstated', 'expected', 'plan'] as const
export type ObservationStatus = (typeof observationStatuses)[number]

/** `cumulative` starts in January; `range` is any other run of months or years; `point` is a stock at a moment. */
export const periodTypes = ['month', 'quarter', 'year', 'cumulative', 'range', 'point'] as const
export type RecordedPeriodType = (typeof periodTypes)[number]

/** One published number: of what, for when, against what, how firm, and from which document. */
export interface Observation {
  readonly indicator: string
  /** Economic activity code, `total` for the whole economy or the whole of the indicator. */
  readonly activity: string
  /** The thing it speaks of when that is not an activity (park, product, scope, project), or empty. */
  readonly subject: string
  /** `2025`, `2025-Q3`, `2025-07`, `2025-01/2025-07`, `2021/2025`; a point in time may be a day. */
  readonly period: string
  readonly periodType: RecordedPeriodType
  readonly measure: Measure
  readonly comparator: Comparator
  readonly operator: Operator
  /** Fractions for rates, shares and points; otherwise in `unit`. */
  readonly value: number
  /** The number as printed, dot as decimal mark, in the printed unit: its digits carry the precision. */
  readonly printed: string
  readonly unit: string
  readonly priceBasis: PriceBasis
  readonly status: ObservationStatus
  /**
   * Day from which the figure is known to be doubtful, or empty. From that day on it is kept, shown and never calculated with; before it
   * nobody could know.
   */
  readonly doubtfulSince: string
  /** `implied`: not printed as such but following from what is printed by one subtraction or ratio. */
  readonly stated: 'stated' | 'implied'
  readonly source: string
  /** Our own words, or empty. */
  readonly remark: string
}

/** A published intention: who set it, by which act, when it became known, and what it replaces. */
export interface Target {
  readonly id: string
  readonly indicator: string
  readonly activity: string
  readonly subject: string
  readonly period: string
  readonly measure: Measure
  readonly operator: Operator
  readonly value: number
  readonly printed: string
  readonly unit: string
  readonly kind: 'target' | 'scenario' | 'forecast'
  /** Issuer code; names are in the code list. */
  readonly issuer: string
  /** Number of the act, or empty when it has none. */
  readonly act: string
  /** Day of the act, or empty when unknown. */
  readonly actDate: string
  /** Day on which the target was known in public. */
  readonly published: string
  readonly publishedBasis: PublishedBasis
  /** Identifier of the target that this one replaces, or empty. */
  readonly supersedes: string
  /** Issuer code of the body that answers for it, or empty. */
  readonly owner: string
  readonly source: string
  readonly remark: string
}

/** A published fact that is not a number: the state of a project, the tenants of a park. */
export interface Statement {
  readonly subject: string
  readonly attribute: string
  readonly value: string
  readonly asOf: string
  readonly doubtful: boolean
  readonly source: string
  readonly remark: string
}

/** A plant that has started or will, as a document gives it; what the document does not say is null. */
export interface StartUpPlan {
  /** Subject code of the plant. */
  readonly id: string
  readonly activity: string
  /** Subject code of what it makes, or empty. */
  readonly product: string
  /** Output a year in full work, in `unit`. */
  readonly capacity: number | null
  readonly unit: string
  /** Value added a year in full work, VND billion at constant prices. */
  readonly valueAdded: number | null
  /** Value added as a part of output, for a capacity in VND billion at constant prices. */
  readonly valueAddedRatio: number | null
  /** First month with output, as expected: `2025-07`. */
  readonly start: string
  /** Standard deviation of the start, in months. */
  readonly spread: number
  /** Months from the start to full work, 1 when it is there at once. */
  readonly ramp: number
  readonly source: string
  readonly remark: string
}

/** `pulse`: each of the months is off by itself; `level`: a lasting step, reached over the months; `decaying`: it fades after the months. */
export const interventionForms = ['pulse', 'level', 'decaying'] as const
export type InterventionForm = (typeof interventionForms)[number]

/** Something that moved some activities in some months, such as a storm: known is when, not how much. */
export interface Intervention {
  /** Subject code of the event. */
  readonly id: string
  readonly first: string
  readonly last: string
  readonly form: InterventionForm
  readonly activities: readonly string[]
  readonly source: string
  readonly remark: string
}

/** A code with its names; activities also have a parent and a VSIC code, indicators a default unit. */
export interface Code {
  /** `office` and `topic` are known from the books alone: bodies that owe something, and what petitions have in common. */
  readonly list: 'indicator' | 'activity' | 'issuer' | 'unit' | 'subject' | 'office' | 'topic'
  readonly code: string
  readonly parent: string
  readonly names: Names
}

/** Where in a pack a row was read: file name and line, the header being line 1. */
export interface Place {
  readonly file: string
  readonly row: number
}

/** Everything a region pack says, checked and parsed. Each row remembers its place. */
export interface RegionPack {
  readonly region: Region
  readonly codes: readonly Code[]
  readonly sources: readonly SourceDocument[]
  readonly observations: readonly (Observation & Place)[]
  readonly targets: readonly (Target & Place)[]
  readonly statements: readonly (Statement & Place)[]
  readonly startUps: readonly (StartUpPlan & Place)[]
  readonly interventions: readonly (Intervention & Place)[]
  /** Entries of the region's daybook, in the order in which they became known. */
  readonly entries: readonly (PackEntry & Place)[]
}
