import type { texts as english } from './en.ts'

export const texts: Readonly<Record<keyof typeof english, string>> = {
  'session.heading': 'Anmeldung',
  'session.help': 'Name und Geheimwort gibt Ihnen Ihre Verwaltung.',
  'session.account': 'Name',
  'session.secret': 'Geheimwort',
  'session.signOut': 'Abmelden',
  'session.role':
    'Sie schreiben als {role, select, officer {Sachbearbeitung} planner {Planung} leader {Leitung} developer {Parkentwickler} enterprise {Unternehmen} administrator {Verwaltung} other {Leser}}.',
  'refusal.line': '{number}. {about}: {text}',
  'refusal.change': '{by, select, pack {die Dateien der Region} other {{by}}} am {day}: {kind} von {about}',
  'refusal.unknown-kind': 'die Art „{kind}“ gibt es nicht; bekannt sind: {known}.',
  'refusal.wrong-body': '{field} ist {found}; erlaubt: {allowed}.',
  'refusal.not-allowed': 'dies tragen {needed} ein, nicht {role}.',
  'refusal.day-ahead': 'der Tag {day} kommt erst noch; heute ist der {today}.',
  'refusal.rule-table-fault':
    '{fault, select, gap {für „{rule}“ gilt keine Regel} overlap {für „{rule}“ gelten zwei Regeln} other {eine Regel für „{rule}“ endet, bevor sie beginnt,}} vom {from} {until, select, none {an} other {bis {until}}}.',
  'refusal.already-set-aside': '{by} hat diese Zahl am {day} zur Seite gelegt.',
  'refusal.not-set-aside': 'diese Zahl liegt nicht zur Seite.',
}
