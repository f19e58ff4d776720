import type { texts as english } from './en.ts'

/** German texts of deals and programmes: stages, and why an entry is refused. */
export const texts: Readonly<Record<keyof typeof english, string>> = {
  'stage.contact': 'Kontakt',
  'stage.visit': 'Ortsbesichtigung',
  'stage.reserved': 'Fläche reserviert',
  'stage.filed': 'Antrag eingereicht',
  'stage.approved': 'Grundsatz genehmigt',
  'stage.certified': 'Zertifikat erteilt',
  'stage.enterprise': 'Unternehmen gegründet',
  'stage.land': 'Fläche übernommen',
  'stage.permitted': 'Umwelt, Brandschutz und Bau genehmigt',
  'stage.ground-broken': 'Baubeginn',
  'stage.trial': 'Probebetrieb',
  'stage.producing': 'in Produktion',
  'stage.full-capacity': 'volle Leistung',
  'stage.lost': 'nicht zustande gekommen',
  'stage.revoked': 'Zertifikat entzogen',
  'refusal.deal-thing-exists': '{thing} „{id}“ gibt es schon.',
  'refusal.deal-thing-unknown': '{thing} „{id}“ gibt es nicht.',
  'refusal.deal-day-before': '{day} liegt vor {last}, dem letzten eingetragenen Tag.',
  'refusal.deal-not-yours': 'dies gehört zu {owner}; Sie handeln für {organisation}.',
  'refusal.deal-ended': 'dieses Vorhaben ist beendet: {stage}.',
  'refusal.deal-other-investor': '{deal} ist ein Vorhaben eines anderen Investors, {investor}.',
  'refusal.deal-cannot-expand': '{deal} hat kein registriertes Kapital, das wachsen könnte; Stand: „{stage}“.',
  'refusal.deal-lead-used':
    '{state, select, dropped {der Kontakt {lead} wurde schon verworfen} other {aus dem Kontakt {lead} ist schon ein Vorhaben geworden}}.',
  'refusal.deal-stage-skipped': 'von „{from}“ nach „{to}“ fehlt: {skipped}. Bitte zu jedem Schritt Grund und Dokument angeben.',
  'refusal.deal-stage-impossible': 'an diesem Tag führt kein Weg von „{from}“ nach „{to}“; erlaubt: {allowed}.',
  'refusal.deal-evidence-missing': 'für „{what}“ ist ein Dokument nötig.',
  'refusal.deal-no-move': '{deal} hat keinen Schritt, der zurückgenommen werden könnte.',
  'refusal.deal-rests-on-stage': 'auf „{stage}“ beruhen Kapital oder ein Unternehmen; der Schritt lässt sich nicht zurücknehmen.',
  'refusal.deal-not-licensed': 'das Vorhaben steht bei „{stage}“; zuerst sind Zertifikat oder Genehmigung nötig.',
  'refusal.procedure-rule-fault':
    '{rule}: {fault, select, gap {am {day} gilt keine Regel} overlap {am {day} gelten zwei Regeln} other {die Regel vom {day} endet vor ihrem Beginn}}.',
  'refusal.procedure-no-rule': 'am {day} gilt für {procedure} keine Frist.',
  'refusal.procedure-state':
    '{procedure}: {state, select, running {läuft} paused {ruht} granted {erteilt} refused {abgelehnt} withdrawn {zurückgezogen} other {nicht eröffnet}}; nötig wäre: {needed, select, running {läuft} paused {ruht} other {nicht eröffnet}}.',
  'refusal.procedure-replaced': '{procedure} wird bei diesem Vorhaben durch {by} ersetzt.',
  'refusal.capital-fault':
    '{amount, number}: {fault, select, newTwice {neues Kapital ist schon registriert} beforeNew {noch ist nichts registriert} belowDisbursed {registriert wäre weniger als die {disbursed, number} ausgezahlten} aboveRegistered {ausgezahlt wäre mehr als die {registered, number} registrierten} aboveDisbursed {in Betrieb wäre mehr als die {disbursed, number} ausgezahlten} other {der Betrag muss über null liegen}}.',
  'refusal.capital-currency': 'gefunden: {found}; dieses Vorhaben wird in {needed} geführt.',
  'refusal.capital-rate-missing': 'ein Betrag in {currency} braucht seinen Kurs in Dong und dessen Quelle.',
  'refusal.aftercare-closed': 'der Fall {id} wurde am {day} geschlossen.',
  'refusal.programme-exists': 'das Programm „{programme}“ gibt es schon.',
  'refusal.programme-unknown': 'das Programm „{programme}“ gibt es nicht.',
  'refusal.programme-serves-nothing': '{programme} dient keinem Produkt, Park oder Vorhaben; bitte eines nennen.',
  'refusal.programme-no-goal': '{programme} hat kein Ziel: Kontakte, Aufträge oder Einstellungen.',
  'refusal.programme-days': 'es endet am {to}, vor dem Beginn am {from}.',
  'refusal.programme-state':
    'das Programm ist {state, select, planned {geplant} held {durchgeführt} cancelled {abgesagt} other {abgeschlossen}}; es müsste {needed, select, planned {geplant} held {durchgeführt} other {offen}} sein.',
  'refusal.programme-day-before': '{day} liegt vor {first}.',
  'refusal.programme-over-budget':
    '{spent, number} {currency} von {budget, number} {currency}: Das Budget muss über null liegen und die Ausgaben decken.',
  'refusal.programme-currency': 'gefunden: {found}; dieses Budget wird in {needed} geführt.',
  'refusal.programme-evidence-missing': 'für die Ergebnisse von {programme} ist ein Dokument nötig.',
  'refusal.programme-judgement':
    '{results, plural, =0 {kein Ergebnis ist eingetragen; bitte angeben, dass nichts daraus wurde} one {ein Ergebnis ist eingetragen; es ist etwas daraus geworden} other {# Ergebnisse sind eingetragen; es ist etwas daraus geworden}}.',
}
