/** English texts of targets, scenarios and the sheet. */
export const texts = {
  'sheet.title': 'Does the plan add up?',
  'sheet.scenario': 'Scenario',
  'sheet.none': 'There is no scenario for {year, number, ::group-off} yet.',
  'sheet.noPlan': 'No scenario of {year, number, ::group-off} has become the plan yet.',
  'sheet.readOnly': 'You are reading. Sign in as a planner to change a scenario.',
  'sheet.open': 'Open a scenario from what is known',
  'sheet.openHelp':
    'It starts from what is believed on {day}: last year’s levels at constant prices, and this year as it looks. Months that are over stay as they were.',
  'sheet.id': 'Short name',
  'sheet.name': 'Title',
  'sheet.isPlan': 'plan of record',
  'sheet.option': '{title}: {growth}{isPlan, select, yes { · plan of record} other {}}',
  'sheet.about':
    'Opened on {day}{by, select, none {} other { by {by}}}{branchOf, select, none {} other {, as a branch of {branchOf}}}; {changes, plural, =0 {not changed since} one {one change since} other {# changes since}}.',
  'sheet.basis': 'Starts from the record as known on {day}, with {count, plural, one {one figure} other {# figures}}.',
  'sheet.unit.billionth': 'Levels are in billionths of last year’s GRDP at constant prices, shown in percent of it.',
  'sheet.unit.other': 'Levels are in {unit} at constant prices.',
  'sheet.show': 'Show',
  'sheet.measure.growth': 'growth',
  'sheet.measure.level': 'level',
  'sheet.measure.points': 'points of growth',
  'sheet.measure.share': 'share of last year',
  'sheet.columns': 'Columns',
  'sheet.columns.quarters': 'quarters and year',
  'sheet.columns.months': 'months',
  'sheet.row': 'Row',
  'sheet.owner': 'Answers for it',
  'sheet.nobody': 'nobody yet',
  'sheet.restOf': 'not allocated, {row}',
  'sheet.grid': 'Sheet of {title}: {measure}',
  'sheet.help':
    'Arrow keys move, Enter or F2 edits, Escape gives up. An edit moves everything else at once and is entered only when you say so.',
  'sheet.status.realised': 'over',
  'sheet.status.locked': 'locked',
  'sheet.status.limited': 'range',
  'sheet.status.edited': 'edited',
  'sheet.status.derived': 'follows',
  'sheet.cell': '{row}, {period}',
  'sheet.cell.says':
    'Growth {growth}, {points} of the whole’s growth; level {level}, last year {base}; share {share} of last year.',
  'sheet.cell.by': '{status}{by, select, none {} other { by {by}}}, {day}',
  'sheet.cell.range': 'may grow from {lowest} to {highest}',
  'sheet.edit.growth': 'Growth, %',
  'sheet.edit.level': 'Level',
  'sheet.edit.points': 'Points',
  'sheet.try': 'Try',
  'sheet.lock': 'Lock',
  'sheet.unlock': 'Unlock',
  'sheet.range': 'Range of growth, %',
  'sheet.range.lowest': 'from',
  'sheet.range.highest': 'to',
  'sheet.range.set': 'Set range',
  'sheet.range.free': 'Free',
  'sheet.own': 'Set owner',
  'sheet.pending': '{count, plural, one {One change is} other {# changes are}} tried, not entered.',
  'sheet.pending.one': '{row}, {period}: {measure} {value}',
  'sheet.enter': 'Enter the changes',
  'sheet.discard': 'Discard',
  'sheet.targets': 'Targets beside the sheet',
  'sheet.targets.none': 'No target for these rows and periods was known.',
  'sheet.targets.by': 'Set by',
  'sheet.targets.target': 'Target',
  'sheet.targets.here': 'In the sheet',
  'sheet.targets.gap': 'Difference',
  'sheet.goals': 'Goals for later years',
  'sheet.goals.says':
    '{row} is to make {goal} of GRDP by {year, number, ::group-off} (now {share} at constant prices). If the whole grows by {total} every year, it must grow by {growth} every year; the sheet has {planned}.',
  'sheet.goals.year': 'Year',
  'sheet.goals.share': 'Share',
  'sheet.goals.growth': 'Its growth',
  'sheet.goals.rest': 'Growth of the rest',
  'sheet.goals.points': 'Its points',
  'sheet.goals.assumption': 'At constant prices: if its prices move against the others, the share at current prices differs.',
  'sheet.compare': 'Compare',
  'sheet.compare.with': 'with',
  'sheet.compare.head': '“{after}” against “{before}”: the whole grows by {growthAfter}, not {growthBefore}.',
  'sheet.compare.same': '“{after}” and “{before}” do not differ.',
  'sheet.compare.growth': '{row}, {period}: {after}, not {before}; {points} of the whole’s growth.',
  'sheet.compare.points': '{row}, {period}: {after}, not {before}.',
  'sheet.compare.added': '{row}, {period}: new, {points} of the whole’s growth.',
  'sheet.compare.removed': '{row}, {period}: no longer there, {points} of the whole’s growth.',
  'sheet.compare.owner': '{row}: {after} answers for it, not {before}.',
  'sheet.compare.locked': '{row}, {period}: now locked.',
  'sheet.compare.unlocked': '{row}, {period}: no longer locked.',
  'sheet.compare.limited': '{row}, {period}: may now grow from {lowest} to {highest}.',
  'sheet.compare.freed': '{row}, {period}: no longer in a range.',
  'sheet.branch': 'Branch',
  'sheet.branch.help': 'A branch starts as this scenario and goes its own way.',
  'sheet.promote': 'Make it the plan',
  'sheet.promote.reason': 'Reason or act',
  'sheet.promote.help': 'It becomes the plan of record as it stands, from today on; earlier plans stay readable.',
  'sheet.plans': 'Plans of record',
  'sheet.plans.one': '{day}: “{title}”, {growth}. {reason}{by, select, none {} other { ({by})}}',
  'sheet.trail': 'Trail',
  'sheet.trail.one': '{number, number, ::group-off}. {day}, {by}: {what}',
  'sheet.trail.help': 'Only whoever has signed in sees the trail.',
  'sheet.export': 'Save as XLSX',
  'sheet.import': 'Read an XLSX back',
  'sheet.import.same': 'Nothing in the file differs from the scenario.',
  'sheet.import.changes': '{count, plural, one {One cell} other {# cells}} of the file differ:',
  'sheet.import.change': '{place}: {row}, {period}: level {after}, not {before} (growth {growthAfter}, not {growthBefore})',
  'sheet.compare.headSame':
    '“{after}” against “{before}”: the whole grows by {growthAfter} in both.',
  'sheet.earlier':
    'This is the state of {day}; only today’s can be changed.',
  'sheet.planThen':
    'Plan of record, as promoted: {title}',
  'sheet.fold':
    'Rows below {row}',
  'sheet.phase':
    'Phase over the months to come',
  'sheet.phase.help':
    'One factor a month; what the row holds in the months to come is spread by it.',
  'sheet.phase.kind':
    'By',
  'sheet.phase.season':
    'season',
  'sheet.phase.workingDays':
    'working days',
  'sheet.phase.availability':
    'availability of plants',
  'sheet.phase.set':
    'Phase',
  'sheet.add':
    'Add a product or site below',
  'sheet.add.kind.product':
    'product',
  'sheet.add.kind.site':
    'site',
  'sheet.add.kind.activity':
    'activity',
  'sheet.add.share':
    'Part of last year’s level of the row, %',
  'sheet.add.set':
    'Add',
  'sheet.amended':
    'before, since {day}: {value}',
  'sheet.target.set':
    'Enter a target for {row}, {period}',
  'sheet.target.issuer':
    'Issuer',
  'sheet.target.act':
    'Number of the act',
  'sheet.target.actDate':
    'Day of the act',
  'sheet.target.operator':
    'Binds as',
  'sheet.target.highest':
    'Upper end of a range, %',
  'sheet.target.enter':
    'Enter the target',
  'refusal.target-exists': 'there is a target “{target}” already; amend it, or set another.',
  'refusal.unknown-target': 'nobody has entered a target “{target}”.',
  'refusal.target-withdrawn': '{by} withdrew “{target}” on {day}.',
  'refusal.wrong-range': 'the range begins at {lowest, number} and ends at {highest, number}, below its beginning.',
  'refusal.scenario-exists': 'there is a scenario “{scenario}” already.',
  'refusal.unknown-scenario': 'there is no scenario “{scenario}”.',
  'refusal.wrong-rows': 'the rows make no sheet: {found}; allowed: {allowed}.',
  'refusal.row-exists': 'the scenario has a row “{row}” already.',
  'refusal.unknown-row': 'the scenario “{scenario}” has no row “{row}” that this could be done to.',
  'refusal.wrong-period': '{period} is no part of {year, number, ::group-off}.',
  'refusal.cell-locked': '{row} in {period} is locked, and nothing else may move; unlock it first.',
  'refusal.cell-realised': '{period} is over; what {row} brought then stays.',
  'refusal.no-base': '{row} had nothing in {period} of last year: enter a level, not a rate.',
  'refusal.negative-level': '{row} would be below zero in {period}; only a residual row may be.',
  'refusal.below-realised':
    '{row} in {period} would be {measure, select, growth {{found, number} % growth} other {{found, number}}}, less than the months that are over already hold ({measure, select, growth {{realised, number} % even with nothing more} other {{realised, number}}}).',
  'refusal.outside-ranges':
    '{row} in {period} would be {measure, select, growth {{found, number} % growth} other {{found, number}}}; locks and ranges allow {lowest, number} to {highest, number}{measure, select, growth { %} other {}}.',
  'refusal.not-locked': '{row} in {period} is not locked.',
  'refusal.not-limited': '{row} in {period} has no range.',
  'refusal.circular-ownership': 'nobody would answer: {rows} is a circle.',
  'refusal.no-factors': 'the phasing of {row} leaves no month to come with anything; give season, working days or availability.',
} as const
