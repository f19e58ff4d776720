import { booksEn } from './books/en.ts'
import { texts as landEn } from './land/en.ts'
import { outlookEn } from './outlook/en.ts'
import { enTerminal } from './terminal/en.ts'

/** English texts; the keys of this catalogue are the keys of all four. */
export const en = {
  ...landEn,
  ...booksEn,
  ...outlookEn,
  'app.title': 'taoda · growth target',
  'app.skip': 'Skip to content',
  'nav.label': 'Questions',
  'nav.verdict': 'Will the target be met?',
  'nav.outlook': 'What will the year bring?',
  'nav.record': 'Which figures are known?',
  'nav.figures': 'Are these figures true?',
  'control.region': 'Region',
  'control.year': 'Year',
  'control.language': 'Language',
  'control.print': 'Print',
  'banner.synthetic': 'Invented data. This province does not exist: do not quote any figure from this page.',

  'state.loading': 'Loading …',
  'state.refreshing': 'Fetching the figures of that day …',
  'state.retry': 'Try again',
  'state.failed': 'This could not be loaded',
  'state.noRegions': 'No region has been loaded yet. Load a region pack, then reload this page.',
  'state.noYardsticks': 'No target for {year} was known on {day}.',
  'state.missing': 'There is no such page.',

  'asof.heading': 'What was known on {day}',
  'asof.label': 'Day of knowledge',
  'asof.previous': 'Previous release',
  'asof.next': 'Next release',
  'asof.today': 'Today',
  'asof.position': '{day}, release {index} of {count}',
  'asof.help': 'Only what had been published by this day is shown and calculated with.',

  'yardstick.heading': 'Measured against',
  'yardstick.act': '{issuer}, {act}',
  'yardstick.superseded': 'replaced since',
  'yardstick.odds': 'odds: {odds}',
  'yardstick.known': 'known since {day}',
  'kind.target': 'target',
  'kind.scenario': 'scenario',
  'kind.forecast': 'forecast',
  'outcome.met': 'met, {points} above',
  'outcome.missed': 'missed by {points}',
  'outcome.open': 'open',

  'chart.heading': 'Cumulative growth during {year}',
  'chart.title': 'Cumulative GRDP growth of {region} in {year}, against the same period of the year before',
  'chart.publishedPoint': '{period}: {growth}, published.',
  'chart.outlookPoint': '{period}: outlook {p50}, 8 in 10 between {p10} and {p90}.',
  'chart.targetLine': 'Yardstick for the year: {target}.',
  'chart.requiredLine': 'To reach it, {rest} must grow by {required}.',
  'chart.beforeLine': 'Years before: {years}.',
  'chart.before': 'years before',
  'chart.published': 'published',
  'chart.outlook': 'outlook',
  'chart.band': '8 in 10',
  'chart.bandShort': '8 in 10',
  'chart.target': 'yardstick',
  'chart.required': 'needed',
  'chart.year': 'year',

  'rest.heading': 'What the rest of the year must do',
  'rest.yardstick': 'Yardstick',
  'rest.required': 'Needed in {rest}',
  'rest.range': 'range',
  'rest.best': 'Best on record',
  'rest.above': 'Years as fast',
  'rest.aboveOf': '{above} of {years}',
  'rest.none': 'no earlier figure',
  'rest.done': 'The year is known; nothing remains to be done.',
  'rest.odds': 'Odds',
  'rest.name':
    '{months, plural, =3 {the fourth quarter} =6 {the second half} =9 {the last nine months} =12 {the whole year} one {the last month} other {the last # months}}',

  'contributions.heading': 'Where the growth came from, {period}',
  'contributions.none': 'No contributions can be given for this day.',
  'contributions.activity': 'Activity',
  'contributions.growth': 'Growth',
  'contributions.share': 'Share of the year before',
  'contributions.points': 'Points',
  'contributions.total': 'Sum',
  'contributions.rest-of-economy': 'Rest of the economy',
  'contributions.rounding': 'Residual (rounding, estimated shares)',
  'contributions.title': 'Points of growth by activity, {period}',
  'contributions.item': '{activity}: {points}.',
  'contributions.note': 'Implied shares are those of the same period of the year before, at constant prices.',
  'contributions.noteRolledForward':
    'Shares rolled forward are those of the whole year before, estimated with the growth of each activity from an earlier year’s shares; they are not those of the same period.',
  'tag.computed': 'computed',
  'tag.published': 'published',
  'shareBasis.implied': 'implied by published figures',
  'shareBasis.rolled-forward': 'whole year before, estimated (rolled forward)',
  'shareBasis.none': 'not known',

  'conflicts.heading': 'Published figures that disagree',
  'conflicts.item': '{activity}, {period}: {values} have been published. Calculated with {chosen}.',
  'conflicts.short': '{period} {chosen} ({others})',
  'conflicts.reading': 'The figure calculated with; the others published in brackets.',

  'figure.open': '{label}: {value}. Show where it comes from',
  'figure.close': 'Close',
  'figure.rule': 'Rule',
  'figure.formula': 'Formula',
  'figure.publishedFigure': 'A published figure, not computed here: {value}',
  'figure.assumptions': 'Assumptions',
  'figure.observations': 'Published figures behind it',
  'figure.noLineage': 'No derivation is recorded for this number.',
  'figure.publisher': 'Publisher',
  'figure.published': 'Published',
  'figure.status': 'Status',
  'figure.printed': 'As printed',
  'figure.address': 'Open the source',
  'figure.noAddress': 'No address was shown',
  'figure.vintages': 'Other published values',
  'figure.snapshot': 'Read from {file}, line {row}',
  'figure.remark': 'Remark',
  'figure.more': '{count, plural, one {# more figure} other {# more figures}}',
  'figure.act': 'Set by',
  'figure.growth': 'Cumulative growth',
  'figure.value': 'Value',

  'rule.ADJ-70': 'Bridge: line from the growth of the index to the growth of value added',
  'rule.ADJ-71': 'Value added that the index implies under the bridge, an internal estimate',
  'rule.ADJ-72': 'Ratio of the growth of value added to the growth of the index',
  'rule.ADJ-73': 'Index growth derived from a longer or shorter period and the months between',
  'rule.CON-1': 'Points: share in the base period times growth',
  'rule.CON-3': 'Residual: growth of the whole less the sum of the contributions',
  'rule.CON-4': 'Share implied by published points and growth',
  'rule.CON-5': 'Unpublished share: what the other shares leave',
  'rule.GRO-2': 'Cumulative growth: periods weighted by their shares of the year before',
  'rule.GRO-4': 'Growth that the rest of the year must reach',
  'rule.GRO-8': 'Share moved forward by the activity’s growth relative to the whole',
  'rule.VER-2': 'Choice of the published figure: exact before rounded, then the latest published, then the one with more digits',
  'rule.VER-5': 'What the same months did in each year on record',
  'rule.VER-8': 'The outlook until the year is published, that figure from then on',
  'rule.VER-12': 'Gap: central outlook less the yardstick',
  'rule.VER-13': 'No outlook for a year after the next',

  'assumption.phasing': 'The quarters’ shares of a year are taken from the region pack: {basis}',
  'assumption.shares-rolled-forward': 'Shares are carried forward from an earlier period with the growth of each activity.',

  'publishedBasis.stated': '{day}',
  'publishedBasis.act-date': '{day} (day of the act)',
  'publishedBasis.inferred-calendar': '{day} (inferred: official release day of the month)',
  'publishedBasis.inferred-month-end': '{day} (inferred: only the month is known)',
  'publishedBasis.inferred-year-end': '{day} (inferred: only the year is known)',
  'publishedBasis.inferred-content': '{day} (inferred from the content; the page shows no date)',

  'status.estimate': 'estimate',
  'status.preliminary': 'preliminary',
  'status.official': 'official',
  'status.unstated': 'status not stated',
  'status.expected': 'expected',
  'status.plan': 'plan',

  'measure.level': 'level',
  'measure.growth': 'growth',
  'measure.average-growth': 'average growth per year',
  'measure.share': 'share',
  'measure.contribution': 'contribution',
  'measure.change': 'change in points',
  'measure.attainment': 'attainment',
  'measure.count': 'count',

  'comparator.none': '',
  'comparator.same-period-previous-year': 'year on year, same period',
  'comparator.previous-period': 'on the previous period',
  'comparator.base-year': 'on the base year',
  'comparator.plan': 'of the plan',
  'comparator.scenario': 'against the scenario',

  'bound.equal': '{value}',
  'bound.about': 'about {value}',
  'bound.nearly': 'nearly {value}',
  'bound.over': 'over {value}',
  'bound.at-least': '{value} or more',
  'bound.at-most': 'at most {value}',

  'record.heading': 'Published figures of {year}, and those calculated with, known on {day}',
  'record.filter': 'Filter by text',
  'record.count': '{shown} of {total, plural, one {# figure} other {# figures}}',
  'record.empty': 'No figure matches. Clear the filter to see all of them.',
  'record.none': 'No figure about {year} had been published by {day}.',
  'record.figure': 'Figure',
  'record.period': 'Period',
  'record.value': 'Value',
  'record.status': 'Status',
  'record.publisher': 'Publisher',
  'record.published': 'Published',
  'record.doubtful': 'doubtful',
  'record.conflict': 'disagrees with another',
  'record.used': 'calculated with',
  'record.implied': 'implied, not printed',

  'forensics.heading': 'Published figures that cannot all be true, known on {day}',
  'forensics.fileHeading': 'Figures of {file} that cannot all be true',
  'forensics.leftOut':
    '{count, plural, =0 {Every row was examined.} one {# row says nothing to examine:} other {# rows say nothing to examine:}}',
  'forensics.leftOut.empty': 'no value: rows {rows}',
  'forensics.leftOut.no-number': 'a text, a flag or a range, not a number: rows {rows}',
  'forensics.leftOut.promise': 'a target, a plan or a forecast: rows {rows}',
  'forensics.leftOut.unclear-period': 'no period, or one with two readings: rows {rows}',
  'forensics.leftOut.days': 'a day, or days that are not whole months: rows {rows}',
  'forensics.none': 'No published figures contradict each other.',
  'forensics.size': 'Beyond what rounding allows: {size}.',
  'forensics.perDollar': '{number} dong per US dollar',
  'forensics.revisable': 'A revision between the days of publication could explain it.',
  'forensics.figures':
    '{figure} · {period} · {value} · {source}{day, select, none {} other {, {day}}}{doubtful, select, yes { · marked doubtful} other {}}',
  'forensics.revisions':
    '{count, plural, =0 {No figure was} one {# figure was} other {# figures were}} replaced by a later one; these are revisions, not contradictions.',
  'forensics.impliedHeading': 'What the published figures imply',
  'forensics.more': '… and {count} more with --json.',
  'forensics.moreFindings': '… and {count, plural, one {# more contradiction} other {# more contradictions}} with --json.',
  'forensics.why.different-values': '{thing}, {period}: both {one} and {other} have been published.',
  'forensics.why.unit-slip':
    '{thing}, {period}: {one} and {other} differ by a factor of {factor}, as after a slip of the unit or of the decimal mark.',
  'forensics.why.month-as-cumulative':
    '{thing}: the same {value} stands for {month} and for {cumulative}, while {other} has also been published for {cumulative}.',
  'forensics.why.cumulative-step': '{thing}: from {before} and {added}, growth in {after} would be {low} to {high}, not {found}.',
  'forensics.why.hidden-out-of-line':
    '{thing}: the figures leave {low} to {high} for {hidden}, far from the published rates ({recordLow} to {recordHigh} would still be in line).',
  'forensics.why.outside-parts': '{thing}, {period}: growth of {growth} lies outside that of its parts, {low} to {high}.',
  'forensics.why.level-against-growth':
    '{thing}, {period}: the levels grow by {levelGrowth}, the published growth is {growth}; prices would have changed by {low} to {high}.',
  'forensics.why.share-against-growth':
    '{thing}, {period}: a share of {share} after {lastShare} does not go with the published growth; prices of this part would have moved by {low} to {high} against the whole.',
  'forensics.why.amount-falls': '{thing}: {other} for {after} is less than {one} for {before}, although the months only add up.',
  'forensics.why.amount-step':
    '{thing}: {before} and {added} together give {low} to {high}, not {found} as published for {after}.',
  'forensics.why.parts-exceed-total': '{thing}, {period}: the parts come to {parts}, more than the published total of {total}.',
  'forensics.why.two-exchange-rates': '{thing}, {period}: one document converts at {one} and at {other} dong per US dollar.',
  'forensics.why.counts-do-not-add': '{thing}, {period}: {met} met and {behind} short do not make {total}.',
  'forensics.why.met-then-short': '{thing}: the plan was said to be met in {met} and not to be met in {short}.',
  'forensics.why.percent-or-points':
    '{thing}, {period}: a change of {change} fits the shares ({before} and {after}) as percent only, not as points.',
  'forensics.why.implied-weights':
    '{thing}, {period}: points divided by growth imply weights of {low} to {high} together; no weight is below 0%, and those of all parts make 100%.',
  'forensics.why.parts-do-not-add': '{thing}, {period}: the parts make {low} to {high}, not {found}.',
  'forensics.why.months-do-not-chain':
    '{thing}: from growth in {before} and the changes between the months of both years, growth in {period} would be {low} to {high}, not {found}; rates miss each other so in {times} of {of} months.',
  'forensics.why.nothing-left': '{thing}: a fall by 100% in {period} leaves nothing, yet a rate follows for {next}.',
  'forensics.why.out-of-scale':
    '{thing}, {period}: {value}, where about {typical} is usual, is as after a slip by a factor of {factor}.',
  'forensics.why.months-like-cumulative':
    '{thing}: in {times} of {of} months of {period}, the rate of the month cannot be what growth since January leaves for it, and lies nearer to growth since January itself.',
  'forensics.implied.hidden-growth': '{thing}, {period}: growth between {low} and {high}',
  'forensics.implied.weight': '{thing}, {period}: weight between {low} and {high}',
  'forensics.implied.weight-small-section':
    '{thing}, {period}: weight between {low} and {high} when water supply and waste weighs little',
  'forensics.title': 'Are these figures true?',
  'forensics.summary':
    '{count, plural, =0 {No figures contradict each other} one {# contradiction} other {# contradictions}} among {examined} published figures and statements, known on {day}.',
  'forensics.firm': 'No revision can explain these',
  'forensics.firmHelp': 'The figures stand in one document, or in documents of one day.',
  'forensics.loose': 'A revision may explain these',
  'forensics.looseHelp': 'The figures come from documents of different days; none says that it corrects the other.',
  'forensics.sources': 'Documents',
  'forensics.hidden': 'Months that nobody published',
  'forensics.hiddenHelp':
    'Growth that two published figures leave for the months between them: the hollow mark if months weigh alike, the bar whatever months may weigh. Filled marks were published.',
  'forensics.weights': 'Weights with which the parts fit',
  'forensics.weightsHelp': 'Which share each part can have so that the published growth of the parts makes the published whole.',
  'forensics.assumed': 'What is taken for granted',
  'forensics.assumedText':
    'A month may weigh {month} more or less than another twelfth of the year; prices move by {low} to {high} a year, and by {relative} of one part against the whole; an estimate is revised by up to {rate} or {amount}.',
  'chart.intervals': 'Intervals of {count, plural, one {# figure} other {# figures}}',

  'sources.heading': 'Sources',

  'unit.points': '{number} {value, plural, one {percentage point} other {percentage points}}',
  'unit.pointsShort': '{number} pp',
  interval: '{low} to {high}',

  'probability.below': 'under 1 in 100',
  'probability.above': 'over 99 in 100',
  'probability.ofHundred': 'about {count} in 100',
  'probability.ofTen': 'about {count} in 10',

  'period.year': '{year}',
  'period.quarter': '{quarter, select, 1 {first} 2 {second} 3 {third} other {fourth}} quarter of {year}',
  'period.firstHalf': 'first half of {year}',
  'period.secondHalf': 'second half of {year}',
  'period.cumulative':
    '{months, plural, =1 {January} =2 {two months} =4 {four months} =5 {five months} =7 {seven months} =8 {eight months} =9 {nine months} =10 {ten months} =11 {eleven months} other {# months}} of {year}',
  'period.months': '{first} to {last}',
  'period.short': '{months, plural, =3 {Q1} =6 {H1} =9 {9 months} =12 {year} other {# months}}',

  'sentence.after':
    '{months, plural, =3 {After the first quarter} =6 {After the first half} =9 {After nine months} one {After one month} other {After # months}}',
  'sentence.now':
    '{after}, {region}’s GRDP is {direction, select, fall {down {growth}} other {up {growth}}} on the same period of the year before.',
  'sentence.notBegun': 'No GRDP figure for {year} has been published for {region} yet.',
  'sentence.needed': 'To reach {target} for the whole year, {rest} must grow by {required}',
  'sentence.enough': 'The year reaches {target} even if {rest} shrinks by {required}',
  'sentence.best': '{needed}, while the fastest on record for {rest} is {best} ({bestYear}).',
  'sentence.noHistory': '{needed}; there is no earlier figure for the same months to compare with.',
  'sentence.odds': 'Odds of reaching it: {odds}.',
  'sentence.oddsOfYear': 'The yardstick is {target}. Odds of reaching it: {odds}.',
  'sentence.met':
    'In {year}, {region}’s GRDP {direction, select, fall {fell by {growth}} other {grew by {growth}}}: the yardstick of {target} was met{exceeded, select, yes {, with {points} to spare} other {}}.',
  'sentence.missed':
    'In {year}, {region}’s GRDP {direction, select, fall {fell by {growth}} other {grew by {growth}}}: the yardstick of {target} was missed by {points}.',
  'sentence.noYardstick': 'No yardstick for {year} is known yet.',

  ...enTerminal,

  'error.wrong-use':
    '{field, select, none {The request cannot be understood. Allowed: {allowed}.} other {{given, select, no {A value for {field} is needed.} other {The value “{found}” does not fit {field}.}} Allowed: {allowed}.}}',
  'error.unknown-operation': 'There is no operation “{operation}”. Known operations: {known}.',
  'error.unknown-region': 'There is no region “{region}”. Loaded regions: {known}.',
  'error.unknown-observation':
    'There is no figure with the id “{observation}”. It may belong to another region, or the pack has changed.',
  'error.data-refused':
    'The data were refused; nothing was changed. {count, plural, one {# problem} other {# problems}} to correct:',
  'error.data-folder-in-use': 'The data folder {folder} is in use by {owner}. Stop that process or choose another folder.',
  'error.database-unreachable':
    'The database server does not answer ({reason}). Check DATABASE_URL and that the server is running, then try again.',
  'error.stopped':
    '{kept, select, none {Stopped; nothing was answered.} other {Stopped after {rows, number} returns; nothing was compiled. {kept, select, yes {The same command goes on from here.} other {With --resume FOLDER a stopped command could go on.}}}}',
  'error.internal': 'Something went wrong on our side. Please report the number {id}.',
  'error.problem':
    '{file}{row, plural, =0 {} other {, line {row}}}{column, select, none {} other {, column {column}}}: found “{found}”; allowed: {allowed}',
  'error.unreachable': 'The server cannot be reached. Check the connection and try again.',
  'error.unreadable':
    'The server sent an answer that this page cannot read. Reload the page; if it stays so, the server and the page are of different versions.',
} as const

export type MessageKey = keyof typeof en

/** Every text in one language: a missing or unknown key does not compile. */
export type Messages = Readonly<Record<MessageKey, string>>
