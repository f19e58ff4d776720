import type { texts as english } from './en.ts'

export const texts: Readonly<Record<keyof typeof english, string>> = {
  'sheet.title': 'Le plan tient-il ensemble ?',
  'sheet.scenario': 'Scénario',
  'sheet.none': 'Il n’y a pas encore de scénario pour {year, number, ::group-off}.',
  'sheet.noPlan': 'Aucun scénario de {year, number, ::group-off} n’est encore devenu le plan.',
  'sheet.readOnly': 'Vous êtes en lecture. Connectez-vous comme planificateur pour modifier un scénario.',
  'sheet.open': 'Ouvrir un scénario à partir de ce qui est connu',
  'sheet.openHelp':
    'Il part de ce que l’on estime au {day} : les niveaux de l’an dernier à prix constants, et l’année telle qu’elle se présente. Les mois passés restent inchangés.',
  'sheet.id': 'Nom court',
  'sheet.name': 'Titre',
  'sheet.isPlan': 'plan en vigueur',
  'sheet.option': '{title} : {growth}{isPlan, select, yes { · plan en vigueur} other {}}',
  'sheet.about':
    'Ouvert le {day}{by, select, none {} other { par {by}}}{branchOf, select, none {} other {, branche de {branchOf}}} ; {changes, plural, =0 {inchangé depuis} one {une modification depuis} other {# modifications depuis}}.',
  'sheet.basis': 'Part des données connues le {day}, avec {count, plural, one {un chiffre} other {# chiffres}}.',
  'sheet.unit.billionth':
    'Les niveaux sont en milliardièmes du PIB régional de l’an dernier à prix constants, affichés en pour cent de celui-ci.',
  'sheet.unit.other': 'Les niveaux sont en {unit} à prix constants.',
  'sheet.show': 'Afficher',
  'sheet.measure.growth': 'croissance',
  'sheet.measure.level': 'niveau',
  'sheet.measure.points': 'points de croissance',
  'sheet.measure.share': 'part de l’an dernier',
  'sheet.columns': 'Colonnes',
  'sheet.columns.quarters': 'trimestres et année',
  'sheet.columns.months': 'mois',
  'sheet.row': 'Ligne',
  'sheet.owner': 'Responsable',
  'sheet.nobody': 'personne encore',
  'sheet.restOf': 'non réparti, {row}',
  'sheet.grid': 'Tableau de {title} : {measure}',
  'sheet.help':
    'Les flèches déplacent, Entrée ou F2 modifie, Échap abandonne. Une modification entraîne tout le reste aussitôt ; elle n’est enregistrée que sur votre demande.',
  'sheet.status.realised': 'passé',
  'sheet.status.locked': 'verrouillé',
  'sheet.status.limited': 'fourchette',
  'sheet.status.edited': 'modifié',
  'sheet.status.derived': 'suit',
  'sheet.cell': '{row}, {period}',
  'sheet.cell.says':
    'Croissance {growth}, {points} de la croissance du tout ; niveau {level}, l’an dernier {base} ; part de l’an dernier {share}.',
  'sheet.cell.by': '{status}{by, select, none {} other { par {by}}}, {day}',
  'sheet.cell.range': 'peut croître de {lowest} à {highest}',
  'sheet.edit.growth': 'Croissance, %',
  'sheet.edit.level': 'Niveau',
  'sheet.edit.points': 'Points',
  'sheet.try': 'Essayer',
  'sheet.lock': 'Verrouiller',
  'sheet.unlock': 'Déverrouiller',
  'sheet.range': 'Fourchette de croissance, %',
  'sheet.range.lowest': 'de',
  'sheet.range.highest': 'à',
  'sheet.range.set': 'Fixer la fourchette',
  'sheet.range.free': 'Libérer',
  'sheet.own': 'Désigner le responsable',
  'sheet.pending': '{count, plural, one {Une modification est} other {# modifications sont}} à l’essai, non enregistrées.',
  'sheet.pending.one': '{row}, {period} : {measure} {value}',
  'sheet.enter': 'Enregistrer les modifications',
  'sheet.discard': 'Abandonner',
  'sheet.targets': 'Objectifs en regard du tableau',
  'sheet.targets.none': 'Aucun objectif n’était connu pour ces lignes et périodes.',
  'sheet.targets.by': 'Fixé par',
  'sheet.targets.target': 'Objectif',
  'sheet.targets.here': 'Dans le tableau',
  'sheet.targets.gap': 'Écart',
  'sheet.goals': 'Objectifs des années suivantes',
  'sheet.goals.says':
    '{row} doit représenter {goal} du PIB régional en {year, number, ::group-off} (aujourd’hui {share} à prix constants). Si le tout croît de {total} par an, il faut une croissance de {growth} par an ; le tableau prévoit {planned}.',
  'sheet.goals.year': 'Année',
  'sheet.goals.share': 'Part',
  'sheet.goals.growth': 'Sa croissance',
  'sheet.goals.rest': 'Croissance du reste',
  'sheet.goals.points': 'Ses points',
  'sheet.goals.assumption': 'À prix constants : si ses prix évoluent autrement que les autres, la part à prix courants diffère.',
  'sheet.compare': 'Comparer',
  'sheet.compare.with': 'avec',
  'sheet.compare.head': '« {after} » par rapport à « {before} » : le tout croît de {growthAfter}, et non de {growthBefore}.',
  'sheet.compare.same': '« {after} » et « {before} » ne diffèrent pas.',
  'sheet.compare.growth': '{row}, {period} : {after}, et non {before} ; {points} de la croissance du tout.',
  'sheet.compare.points': '{row}, {period} : {after}, et non {before}.',
  'sheet.compare.added': '{row}, {period} : nouveau, {points} de la croissance du tout.',
  'sheet.compare.removed': '{row}, {period} : disparu, {points} de la croissance du tout.',
  'sheet.compare.owner': '{row} : responsable {after}, et non {before}.',
  'sheet.compare.locked': '{row}, {period} : désormais verrouillé.',
  'sheet.compare.unlocked': '{row}, {period} : n’est plus verrouillé.',
  'sheet.compare.limited': '{row}, {period} : peut désormais croître de {lowest} à {highest}.',
  'sheet.compare.freed': '{row}, {period} : plus de fourchette.',
  'sheet.branch': 'Créer une branche',
  'sheet.branch.help': 'Une branche part de ce scénario et suit son propre chemin.',
  'sheet.promote': 'En faire le plan',
  'sheet.promote.reason': 'Motif ou acte',
  'sheet.promote.help': 'Il devient le plan en vigueur tel quel, dès aujourd’hui ; les plans antérieurs restent lisibles.',
  'sheet.plans': 'Plans en vigueur',
  'sheet.plans.one': '{day} : « {title} », {growth}. {reason}{by, select, none {} other { ({by})}}',
  'sheet.trail': 'Journal',
  'sheet.trail.one': '{number, number, ::group-off}. {day}, {by} : {what}',
  'sheet.trail.help': 'Seules les personnes connectées voient le journal.',
  'sheet.export': 'Enregistrer en XLSX',
  'sheet.import': 'Relire un XLSX',
  'sheet.import.same': 'Rien dans le fichier ne diffère du scénario.',
  'sheet.import.changes': '{count, plural, one {Une cellule} other {# cellules}} du fichier diffèrent :',
  'sheet.import.change':
    '{place} : {row}, {period} : niveau {after}, et non {before} (croissance {growthAfter}, et non {growthBefore})',
  'sheet.compare.headSame':
    '« {after} » par rapport à « {before} » : le tout croît de {growthAfter} dans les deux.',
  'sheet.earlier':
    'Voici l’état du {day} ; seul celui d’aujourd’hui peut être modifié.',
  'sheet.planThen':
    'Plan en vigueur, tel qu’adopté : {title}',
  'sheet.fold':
    'Lignes sous {row}',
  'sheet.phase':
    'Répartir sur les mois à venir',
  'sheet.phase.help':
    'Un facteur par mois ; ce que la ligne contient pour les mois à venir est réparti ainsi.',
  'sheet.phase.kind':
    'Selon',
  'sheet.phase.season':
    'saison',
  'sheet.phase.workingDays':
    'jours ouvrés',
  'sheet.phase.availability':
    'disponibilité des usines',
  'sheet.phase.set':
    'Répartir',
  'sheet.add':
    'Ajouter un produit ou un site en dessous',
  'sheet.add.kind.product':
    'produit',
  'sheet.add.kind.site':
    'site',
  'sheet.add.kind.activity':
    'activité',
  'sheet.add.share':
    'Part du niveau de la ligne l’an dernier, %',
  'sheet.add.set':
    'Ajouter',
  'sheet.amended':
    'auparavant, depuis le {day} : {value}',
  'sheet.target.set':
    'Saisir un objectif pour {row}, {period}',
  'sheet.target.issuer':
    'Autorité',
  'sheet.target.act':
    'Numéro de l’acte',
  'sheet.target.actDate':
    'Date de l’acte',
  'sheet.target.operator':
    'Portée',
  'sheet.target.highest':
    'Haut de la fourchette, %',
  'sheet.target.enter':
    'Enregistrer l’objectif',
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
