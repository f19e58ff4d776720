import { projectRefusalsDe } from '../projects/refusals-de.ts'

import type { booksEn } from './en.ts'

export const booksDe: Readonly<Record<keyof typeof booksEn, string>> = {
  'error.entries-refused':
    '{count, plural, one {Ein Eintrag wird} other {# Einträge werden}} abgelehnt; nichts wurde eingetragen.',
  'error.changed-meanwhile':
    'Inzwischen haben andere dasselbe geändert: {changes}. Von Ihnen wurde nichts eingetragen; sehen Sie sich die Änderung an und tragen Sie neu ein.',
  'error.not-signed-in':
    '{reason, select, wrong {Name oder Geheimwort ist falsch.} waiting {Zu viele Versuche. Bitte fünf Minuten warten.} other {Bitte melden Sie sich zuerst an.}}',
  'error.not-permitted': 'Das ist für {needed}; Sie sind {role}.',
  'error.unknown-account':
    '{state, select, taken {Ein Konto „{account}“ gibt es schon.} other {Ein offenes Konto „{account}“ gibt es nicht.}}',
  'refusal.line': '{number}. {about}: {text}',
  'refusal.change': '{by} am {day}: {kind} von {about}',
  'refusal.unknown-kind': 'die Art „{kind}“ gibt es nicht; bekannt sind: {known}.',
  'refusal.wrong-body': '{field} ist {found}; erlaubt: {allowed}.',
  'refusal.not-allowed': 'dies tragen {needed} ein, nicht {role}.',
  'refusal.day-ahead': 'der Tag {day} kommt erst noch; heute ist der {today}.',
  'refusal.already-set-aside': '{by} hat diese Zahl am {day} zur Seite gelegt.',
  'refusal.not-set-aside': 'diese Zahl liegt nicht zur Seite.',
  ...projectRefusalsDe,
}
