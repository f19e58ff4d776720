import type { texts as english } from './en.ts'

export const texts: Readonly<Record<keyof typeof english, string>> = {
  'refusal.target-exists': 'un objectif « {target} » existe déjà ; modifiez-le ou fixez-en un autre.',
  'refusal.unknown-target': 'personne n’a saisi d’objectif « {target} ».',
  'refusal.target-withdrawn': '{by} a retiré « {target} » le {day}.',
  'refusal.wrong-range': 'la fourchette commence à {lowest, number} et finit à {highest, number}, plus bas que son début.',
  'refusal.scenario-exists': 'un scénario « {scenario} » existe déjà.',
  'refusal.unknown-scenario': 'il n’y a pas de scénario « {scenario} ».',
  'refusal.wrong-rows': 'les lignes ne forment pas un tableau : {found} ; admis : {allowed}.',
  'refusal.row-exists': 'le scénario a déjà une ligne « {row} ».',
  'refusal.unknown-row': 'le scénario « {scenario} » n’a pas de ligne « {row} » pour cela.',
  'refusal.wrong-period': '{period} ne fait pas partie de {year, number, ::group-off}.',
  'refusal.cell-locked': '{row} en {period} est verrouillé et rien d’autre ne peut bouger ; déverrouillez d’abord.',
  'refusal.cell-realised': '{period} est passé ; ce que {row} a apporté reste.',
  'refusal.no-base': '{row} n’avait rien en {period} l’an dernier : saisissez un niveau, pas un taux.',
  'refusal.negative-level': '{row} serait négatif en {period} ; seule une ligne résiduelle peut l’être.',
  'refusal.below-realised':
    '{row} en {period} serait à {measure, select, growth {{found, number} % de croissance} other {{found, number}}}, moins que ce que les mois passés contiennent déjà ({measure, select, growth {{realised, number} % même sans rien de plus} other {{realised, number}}}).',
  'refusal.outside-ranges':
    '{row} en {period} serait à {measure, select, growth {{found, number} % de croissance} other {{found, number}}} ; verrous et fourchettes admettent de {lowest, number} à {highest, number}{measure, select, growth { %} other {}}.',
  'refusal.not-locked': '{row} en {period} n’est pas verrouillé.',
  'refusal.not-limited': '{row} en {period} n’a pas de fourchette.',
  'refusal.circular-ownership': 'personne ne répondrait : {rows} tourne en rond.',
  'refusal.no-factors':
    'la répartition de {row} ne laisse rien à aucun mois à venir ; donnez saison, jours ouvrés ou disponibilité.',
}
