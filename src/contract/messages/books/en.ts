/** English texts of the books: why an entry is refused, and who may sign in. */
export const texts = {
  'session.heading': 'Sign in',
  'session.help': 'Your administrator gives you a name and a secret.',
  'session.account': 'Name',
  'session.secret': 'Secret',
  'session.signOut': 'Sign out',
  'session.role':
    'You may enter what {role, select, officer {an officer} planner {a planner} leader {a leader} developer {a park developer} enterprise {an enterprise} administrator {an administrator} other {a reader}} may.',
  'refusal.line': '{number}. {about}: {text}',
  'refusal.change': '{by, select, pack {the region’s files} other {{by}}} on {day}: {kind} of {about}',
  'refusal.unknown-kind': 'there is no kind of entry “{kind}”; known: {known}.',
  'refusal.wrong-body': '{field} is {found}; allowed: {allowed}.',
  'refusal.not-allowed': 'this may be entered by {needed}, not by {role}.',
  'refusal.day-ahead': 'the day {day} is still to come; today is {today}.',
  'refusal.rule-table-fault':
    '{fault, select, gap {no rule holds for “{rule}”} overlap {two rules hold for “{rule}”} other {a rule for “{rule}” ends before it begins,}} from {from} {until, select, none {on} other {to {until}}}.',
  'refusal.already-set-aside': '{by} set this figure aside on {day}.',
  'refusal.not-set-aside': 'this figure is not set aside.',
} as const
