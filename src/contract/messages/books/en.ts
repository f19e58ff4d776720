/** English texts of the books: why an entry is refused, and who may sign in. */
export const booksEn = {
  'error.entries-refused': '{count, plural, one {One entry is} other {# entries are}} refused; nothing was entered.',
  'error.unknown-scenario':
    '{scenario, select, none {No scenario of {year, number, ::group-off} is the plan of record yet.} other {There is no scenario “{scenario}”.}} {known, select, none {There is none at all.} other {Known: {known}.}}',
  'error.changed-meanwhile':
    'Meanwhile others have changed the same: {changes}. Nothing of yours was entered; look at the change and enter again.',
  'error.not-signed-in':
    '{reason, select, wrong {Name or secret is wrong.} waiting {Too many tries. Please wait five minutes.} other {Please sign in first.}}',
  'error.not-permitted': 'This is for {needed}; you are {role}.',
  'error.unknown-account':
    '{state, select, taken {There is an account “{account}” already.} other {There is no open account “{account}”.}}',
  'refusal.line': '{number}. {about}: {text}',
  'refusal.change': '{by} on {day}: {kind} of {about}',
  'refusal.unknown-kind': 'there is no kind of entry “{kind}”; known: {known}.',
  'refusal.wrong-body': '{field} is {found}; allowed: {allowed}.',
  'refusal.not-allowed': 'this may be entered by {needed}, not by {role}.',
  'refusal.day-ahead': 'the day {day} is still to come; today is {today}.',
  'refusal.already-set-aside': '{by} set this figure aside on {day}.',
  'refusal.not-set-aside': 'this figure is not set aside.',
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
