import { projectRefusalsFr } from '../projects/refusals-fr.ts'

import type { booksEn } from './en.ts'

export const booksFr: Readonly<Record<keyof typeof booksEn, string>> = {
  'error.entries-refused':
    '{count, plural, one {Une écriture est refusée} other {# écritures sont refusées}} ; rien n’a été enregistré.',
  'error.changed-meanwhile':
    'Entre-temps, d’autres ont modifié la même chose : {changes}. Rien de votre saisie n’a été enregistré ; voyez la modification et recommencez.',
  'error.not-signed-in':
    '{reason, select, wrong {Le nom ou le secret est faux.} waiting {Trop d’essais. Veuillez attendre cinq minutes.} other {Veuillez d’abord vous connecter.}}',
  'error.not-permitted': 'Ceci est réservé à : {needed} ; vous êtes {role}.',
  'error.unknown-account':
    '{state, select, taken {Le compte « {account} » existe déjà.} other {Il n’y a pas de compte ouvert « {account} ».}}',
  'refusal.line': '{number}. {about} : {text}',
  'refusal.change': '{by}, le {day} : {kind} de {about}',
  'refusal.unknown-kind': 'il n’y a pas d’écriture de type « {kind} » ; types connus : {known}.',
  'refusal.wrong-body': '{field} vaut {found} ; permis : {allowed}.',
  'refusal.not-allowed': 'cette écriture revient à : {needed}, non à : {role}.',
  'refusal.day-ahead': 'le jour {day} est encore à venir ; nous sommes le {today}.',
  'refusal.already-set-aside': '{by} a écarté ce chiffre le {day}.',
  'refusal.not-set-aside': 'ce chiffre n’est pas écarté.',
  ...projectRefusalsFr,
}
