import type { texts as english } from './en.ts'

export const texts: Readonly<Record<keyof typeof english, string>> = {
  'session.heading': 'Connexion',
  'session.help': 'Votre administrateur vous donne un nom et un secret.',
  'session.account': 'Nom',
  'session.secret': 'Secret',
  'session.signOut': 'Se déconnecter',
  'session.role':
    'Vous écrivez en tant que {role, select, officer {agent} planner {planificateur} leader {responsable} developer {aménageur de parc} enterprise {entreprise} administrator {administrateur} other {lecteur}}.',
  'refusal.line': '{number}. {about} : {text}',
  'refusal.change': '{by, select, pack {les fichiers de la région} other {{by}}}, le {day} : {kind} de {about}',
  'refusal.unknown-kind': 'il n’y a pas d’écriture de type « {kind} » ; types connus : {known}.',
  'refusal.wrong-body': '{field} vaut {found} ; permis : {allowed}.',
  'refusal.not-allowed': 'cette écriture revient à : {needed}, non à : {role}.',
  'refusal.day-ahead': 'le jour {day} est encore à venir ; nous sommes le {today}.',
  'refusal.rule-table-fault':
    '{fault, select, gap {aucune règle ne vaut pour « {rule} »} overlap {deux règles valent pour « {rule} »} other {une règle pour « {rule} » finit avant de commencer,}} à partir du {from}{until, select, none {} other { jusqu’au {until}}}.',
  'refusal.already-set-aside': '{by} a écarté ce chiffre le {day}.',
  'refusal.not-set-aside': 'ce chiffre n’est pas écarté.',
}
