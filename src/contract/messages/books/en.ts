import { projectRefusalsEn } from '../projects/refusals-en.ts'

/** English texts of the books: why an entry is refused, and who may sign in. */
export const booksEn = {
  'error.entries-refused': '{count, plural, one {One entry is} other {# entries are}} refused; nothing was entered.',
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
  ...projectRefusalsEn,
} as const
