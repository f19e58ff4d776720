/** English texts of targets, scenarios and the sheet. */
export const texts = {
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
