import type { texts as english } from './en.ts'

/** French texts of deals and programmes: stages, and why an entry is refused. */
export const texts: Readonly<Record<keyof typeof english, string>> = {
  'stage.contact': 'contact',
  'stage.visit': 'visite du site',
  'stage.reserved': 'terrain réservé',
  'stage.filed': 'dossier déposé',
  'stage.approved': 'principe approuvé',
  'stage.certified': 'certificat délivré',
  'stage.enterprise': 'entreprise créée',
  'stage.land': 'terrain reçu',
  'stage.permitted': 'environnement, incendie et construction autorisés',
  'stage.ground-broken': 'travaux commencés',
  'stage.trial': 'essais',
  'stage.producing': 'en production',
  'stage.full-capacity': 'pleine capacité',
  'stage.lost': 'perdu',
  'stage.revoked': 'certificat retiré',
  'refusal.deal-thing-exists': 'l’élément « {id} » ({thing}) existe déjà.',
  'refusal.deal-thing-unknown': 'l’élément « {id} » ({thing}) n’existe pas.',
  'refusal.deal-day-before': 'le {day} est antérieur au {last}, dernier jour saisi.',
  'refusal.deal-not-yours': 'ceci relève de {owner} ; vous agissez pour {organisation}.',
  'refusal.deal-ended': 'ce projet est terminé : {stage}.',
  'refusal.deal-other-investor': '{deal} est un projet d’un autre investisseur, {investor}.',
  'refusal.deal-cannot-expand': '{deal} n’a pas de capital enregistré à augmenter ; il en est à « {stage} ».',
  'refusal.deal-lead-used':
    '{state, select, dropped {le contact {lead} a déjà été abandonné} other {le contact {lead} est déjà devenu un projet}}.',
  'refusal.deal-stage-skipped': 'de « {from} » à « {to} », il manque : {skipped}. Indiquez pour chacun le motif et le document.',
  'refusal.deal-stage-impossible': 'ce jour-là, aucun chemin ne mène de « {from} » à « {to} » ; possibles : {allowed}.',
  'refusal.deal-evidence-missing': 'un document est nécessaire pour « {what} ».',
  'refusal.deal-no-move': '{deal} n’a aucune étape à annuler.',
  'refusal.deal-rests-on-stage': 'un capital ou une entreprise repose sur « {stage} » ; l’étape ne peut être annulée.',
  'refusal.deal-not-licensed': 'le projet en est à « {stage} » ; il faut d’abord le certificat ou l’approbation.',
  'refusal.procedure-rule-fault':
    '{rule} : {fault, select, gap {aucune règle ne vaut le {day}} overlap {deux règles valent le {day}} other {la règle du {day} finit avant de commencer}}.',
  'refusal.procedure-no-rule': 'aucun délai de {procedure} n’est en vigueur le {day}.',
  'refusal.procedure-state':
    '{procedure} : {state, select, running {en cours} paused {suspendue} granted {accordée} refused {refusée} withdrawn {retirée} other {non engagée}} ; il faudrait : {needed, select, running {en cours} paused {suspendue} other {non engagée}}.',
  'refusal.procedure-replaced': 'pour ce projet, {procedure} est remplacée par {by}.',
  'refusal.capital-fault':
    '{amount, number} : {fault, select, newTwice {le capital initial est déjà enregistré} beforeNew {rien n’est encore enregistré} belowDisbursed {le capital enregistré serait inférieur aux {disbursed, number} décaissés} aboveRegistered {les décaissements dépasseraient les {registered, number} enregistrés} aboveDisbursed {le capital en service dépasserait les {disbursed, number} décaissés} other {le montant doit être supérieur à zéro}}.',
  'refusal.capital-currency': 'trouvé : {found} ; ce projet est tenu en {needed}.',
  'refusal.capital-rate-missing': 'un montant en {currency} demande son taux en dongs et la source de ce taux.',
  'refusal.aftercare-closed': 'le cas {id} a été clos le {day}.',
  'refusal.programme-exists': 'le programme « {programme} » existe déjà.',
  'refusal.programme-unknown': 'le programme « {programme} » n’existe pas.',
  'refusal.programme-serves-nothing': '{programme} ne sert aucun produit, parc ou projet ; nommez-en un.',
  'refusal.programme-no-goal': '{programme} n’a pas de but : contacts, commandes ou embauches.',
  'refusal.programme-days': 'il finit le {to}, avant de commencer le {from}.',
  'refusal.programme-state':
    'le programme est {state, select, planned {prévu} held {tenu} cancelled {annulé} other {clos}} ; il devrait être {needed, select, planned {prévu} held {tenu} other {ouvert}}.',
  'refusal.programme-day-before': 'le {day} est antérieur au {first}.',
  'refusal.programme-over-budget':
    '{spent, number} {currency} sur {budget, number} {currency} : le budget doit être supérieur à zéro et couvrir les dépenses.',
  'refusal.programme-currency': 'trouvé : {found} ; ce budget est tenu en {needed}.',
  'refusal.programme-evidence-missing': 'un document est nécessaire pour les résultats de {programme}.',
  'refusal.programme-judgement':
    '{results, plural, =0 {aucun résultat n’est saisi ; dites que rien n’en est sorti} one {un résultat est saisi ; quelque chose en est sorti} other {# résultats sont saisis ; quelque chose en est sorti}}.',
}
