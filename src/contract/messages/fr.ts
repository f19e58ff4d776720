import type { texts as english } from './en.ts'

/** French texts. */
export const texts: Readonly<Record<keyof typeof english, string>> = {
  'app.title': 'taoda · objectif de croissance',
  'app.skip': 'Aller au contenu',
  'nav.label': 'Questions',
  'nav.matters': 'Sujets',
  'matter.year': 'L’année',
  'matter.plan': 'Le plan',
  'matter.steering': 'Pilotage',
  'matter.figures': 'Chiffres',
  'matter.investment': 'Investissement',
  'session.signIn': 'Se connecter',
  'nav.verdict': 'L’objectif sera-t-il atteint ?',
  'nav.outlook': 'Que donnera l’année ?',
  'nav.plan': 'Le plan tient-il ensemble ?',
  'nav.steering': 'Que faut-il maintenant ?',
  'nav.catchUp': 'Est-ce encore possible ?',
  'nav.directives': 'Qui doit quoi, et quand ?',
  'nav.allocation': 'Que doit attirer chaque aménageur ?',
  'nav.record': 'Quels chiffres sont connus ?',
  'nav.figures': 'Ces chiffres sont-ils exacts ?',
  'nav.investment': 'Quels projets apporteront le capital ?',
  'nav.services': 'Combien de temps durent les procédures ?',
  'nav.programmes': 'Qu’a rapporté chaque programme ?',
  'control.region': 'Région',
  'control.year': 'Année',
  'control.language': 'Langue',
  'control.print': 'Imprimer',
  'banner.synthetic': 'Données inventées. Cette province n’existe pas : ne citez aucun chiffre de cette page.',

  'state.loading': 'Chargement …',
  'state.refreshing': 'Recherche des chiffres connus ce jour-là …',
  'state.retry': 'Réessayer',
  'state.failed': 'Le chargement a échoué',
  'state.noRegions': 'Aucune région n’est encore chargée. Chargez un jeu de données régional, puis rechargez cette page.',
  'state.noYardsticks': 'Aucun objectif pour {year} n’était connu le {day}.',
  'state.missing': 'Cette page n’existe pas.',

  'asof.heading': 'Ce que l’on savait le {day}',
  'asof.label': 'Jour de connaissance',
  'asof.previous': 'Publication précédente',
  'asof.next': 'Publication suivante',
  'asof.today': 'Aujourd’hui',
  'asof.position': '{day}, publication {index} sur {count}',
  'asof.help': 'Seuls les chiffres publiés jusqu’à ce jour sont affichés et utilisés dans les calculs.',

  'yardstick.heading': 'Mesuré à l’aune de',
  'yardstick.act': '{issuer}, {act}',
  'yardstick.entered': 'saisi, non publié',
  'yardstick.superseded': 'remplacé depuis',
  'yardstick.odds': 'chances : {odds}',
  'yardstick.known': 'connu depuis le {day}',
  'kind.target': 'objectif',
  'kind.scenario': 'scénario',
  'kind.forecast': 'prévision',
  'outcome.met': 'atteint, {points} au-dessus',
  'outcome.missed': 'manqué de {points}',
  'outcome.open': 'en suspens',

  'chart.heading': 'Croissance cumulée au cours de {year}',
  'chart.title': 'Croissance cumulée du PIB régional de {region} en {year}, par rapport à la même période de l’année précédente',
  'chart.publishedPoint': '{period} : {growth}, publié.',
  'chart.outlookPoint': '{period} : perspective {p50}, 8 chances sur 10 entre {p10} et {p90}.',
  'chart.targetLine': 'Repère pour l’année : {target}.',
  'chart.requiredLine': 'Pour l’atteindre, la croissance doit être de {required} sur la période suivante : {rest}.',
  'chart.beforeLine': 'Années précédentes : {years}.',
  'chart.before': 'années précédentes',
  'chart.published': 'publié',
  'chart.outlook': 'perspective',
  'chart.band': '8 sur 10',
  'chart.bandShort': '8 sur 10',
  'chart.target': 'repère',
  'chart.required': 'nécessaire',
  'chart.year': 'année',

  'rest.heading': 'Ce que le reste de l’année doit donner',
  'rest.yardstick': 'Repère',
  'rest.required': 'Nécessaire : {rest}',
  'rest.range': 'fourchette',
  'rest.best': 'Meilleure valeur connue',
  'rest.above': 'Années aussi rapides',
  'rest.aboveOf': '{above} sur {years}',
  'rest.none': 'aucun chiffre antérieur',
  'rest.done': 'L’année est connue ; il ne reste rien à accomplir.',
  'rest.odds': 'Chances',
  'rest.name':
    '{months, plural, =1 {dernier mois} =3 {quatrième trimestre} =6 {second semestre} =9 {neuf mois restants} =12 {année entière} other {# mois restants}}',

  'contributions.heading': 'D’où vient la croissance, {period}',
  'contributions.none': 'Aucune contribution ne peut être donnée pour ce jour.',
  'contributions.activity': 'Activité',
  'contributions.growth': 'Croissance',
  'contributions.share': 'Part de l’année précédente',
  'contributions.points': 'Points',
  'contributions.total': 'Somme',
  'contributions.rest-of-economy': 'Reste de l’économie',
  'contributions.rounding': 'Résidu (arrondis, parts estimées)',
  'contributions.title': 'Points de croissance par activité, {period}',
  'contributions.item': '{activity} : {points}.',
  'contributions.note': 'Les parts déduites sont celles de la même période de l’année précédente, à prix constants.',
  'contributions.noteRolledForward':
    'Les parts reportées sont celles de toute l’année précédente, estimées à partir d’une année antérieure et de la croissance de chaque activité ; ce ne sont pas celles de la même période.',
  'tag.computed': 'calculé',
  'tag.published': 'publié',
  'shareBasis.implied': 'déduite de chiffres publiés',
  'shareBasis.rolled-forward': 'année précédente entière, estimée par report',
  'shareBasis.none': 'inconnue',

  'conflicts.heading': 'Chiffres publiés qui divergent',
  'conflicts.item': '{activity}, {period} : {values} ont été publiés. Calculs faits avec {chosen}.',
  'conflicts.short': '{period} {chosen} ({others})',
  'conflicts.reading': 'Le chiffre utilisé ; entre parenthèses les autres valeurs publiées.',

  'figure.open': '{label} : {value}. Voir d’où vient ce chiffre',
  'figure.close': 'Fermer',
  'figure.rule': 'Règle',
  'figure.formula': 'Formule',
  'figure.publishedFigure': 'Chiffre publié, non calculé ici : {value}',
  'figure.assumptions': 'Hypothèses',
  'figure.observations': 'Chiffres publiés à l’appui',
  'figure.noLineage': 'Aucun calcul n’est enregistré pour ce nombre.',
  'figure.publisher': 'Publié par',
  'figure.published': 'Publié le',
  'figure.status': 'Statut',
  'figure.printed': 'Tel qu’imprimé',
  'figure.address': 'Ouvrir la source',
  'figure.noAddress': 'Aucune adresse indiquée',
  'figure.vintages': 'Autres valeurs publiées',
  'figure.snapshot': 'Lu dans {file}, ligne {row}',
  'figure.remark': 'Remarque (en anglais)',
  'figure.more': '{count, plural, one {# autre chiffre} other {# autres chiffres}}',
  'figure.act': 'Fixé par',
  'figure.growth': 'Croissance cumulée',
  'figure.value': 'Valeur',

  'rule.ADJ-70': 'Passage : droite de la croissance de l’indice à celle de la valeur ajoutée',
  'rule.ADJ-71': 'Valeur ajoutée que l’indice implique par le passage, estimation interne',
  'rule.ADJ-72': 'Rapport de la croissance de la valeur ajoutée à celle de l’indice',
  'rule.ADJ-73': 'Croissance de l’indice tirée d’une période plus longue ou plus courte et des mois intermédiaires',
  'rule.CON-1': 'Points : part dans la période de base multipliée par la croissance',
  'rule.CON-3': 'Résidu : croissance de l’ensemble moins la somme des contributions',
  'rule.CON-4': 'Part déduite des points et de la croissance publiés',
  'rule.CON-5': 'Part non publiée : ce que laissent les autres parts',
  'rule.GRO-2': 'Croissance cumulée : périodes pondérées par leurs parts de l’année précédente',
  'rule.GRO-4': 'Croissance que le reste de l’année doit atteindre',
  'rule.GRO-8': 'Part reportée selon la croissance de l’activité rapportée à l’ensemble',
  'rule.VER-2': 'Choix du chiffre publié : l’exact avant l’arrondi, puis le plus récent, puis celui qui a le plus de décimales',
  'rule.VER-5': 'Ce que les mêmes mois ont donné chaque année connue',
  'rule.VER-8': 'La perspective jusqu’à la publication de l’année, puis ce chiffre',
  'rule.VER-12': 'Écart : perspective centrale moins le repère',
  'rule.VER-13': 'Pas de perspective au-delà de l’année prochaine',

  'assumption.phasing': 'La part de chaque trimestre dans l’année vient du jeu de données régional : {basis}',
  'assumption.shares-rolled-forward': 'Les parts sont reportées d’une période antérieure selon la croissance de chaque activité.',

  'publishedBasis.stated': '{day}',
  'publishedBasis.act-date': '{day} (date de l’acte)',
  'publishedBasis.inferred-calendar': '{day} (déduit : jour officiel de publication du mois)',
  'publishedBasis.inferred-month-end': '{day} (déduit : seul le mois est connu)',
  'publishedBasis.inferred-year-end': '{day} (déduit : seule l’année est connue)',
  'publishedBasis.inferred-content': '{day} (déduit du contenu ; la page ne porte pas de date)',

  'status.estimate': 'estimation',
  'status.preliminary': 'provisoire',
  'status.official': 'définitif',
  'status.unstated': 'statut non indiqué',
  'status.expected': 'attendu',
  'status.plan': 'plan',

  'measure.level': 'niveau',
  'measure.growth': 'croissance',
  'measure.average-growth': 'croissance annuelle moyenne',
  'measure.share': 'part',
  'measure.contribution': 'contribution',
  'measure.change': 'variation en points',
  'measure.attainment': 'taux de réalisation',
  'measure.count': 'nombre',

  'comparator.none': '',
  'comparator.same-period-previous-year': 'par rapport à la même période de l’année précédente',
  'comparator.previous-period': 'par rapport à la période précédente',
  'comparator.base-year': 'par rapport à l’année de base',
  'comparator.plan': 'par rapport au plan',
  'comparator.scenario': 'par rapport au scénario',

  'bound.equal': '{value}',
  'bound.about': 'environ {value}',
  'bound.nearly': 'près de {value}',
  'bound.over': 'plus de {value}',
  'bound.at-least': '{value} ou plus',
  'bound.at-most': 'au plus {value}',

  'record.heading': 'Chiffres publiés pour {year}, et ceux utilisés dans les calculs, connus le {day}',
  'record.filter': 'Filtrer par texte',
  'record.count': '{shown} sur {total, plural, one {# chiffre} other {# chiffres}}',
  'record.empty': 'Aucun chiffre ne correspond. Effacez le filtre pour tout revoir.',
  'record.none': 'Aucun chiffre sur {year} n’était publié le {day}.',
  'record.figure': 'Chiffre',
  'record.period': 'Période',
  'record.value': 'Valeur',
  'record.status': 'Statut',
  'record.publisher': 'Publié par',
  'record.published': 'Publié le',
  'record.doubtful': 'douteux',
  'record.conflict': 'diverge d’un autre',
  'record.used': 'utilisé dans les calculs',
  'record.implied': 'déduit, non imprimé',

  'forensics.heading': 'Chiffres publiés qui ne peuvent pas tous être exacts, connus le {day}',
  'forensics.fileHeading': 'Chiffres de {file} qui ne peuvent pas tous être exacts',
  'forensics.leftOut':
    '{count, plural, =0 {Toutes les lignes ont été examinées.} one {# ligne ne dit rien à examiner :} other {# lignes ne disent rien à examiner :}}',
  'forensics.leftOut.empty': 'aucune valeur : lignes {rows}',
  'forensics.leftOut.no-number': 'un texte, un repère ou un intervalle, pas un nombre : lignes {rows}',
  'forensics.leftOut.promise': 'un objectif, un plan ou une prévision : lignes {rows}',
  'forensics.leftOut.unclear-period': 'aucune période, ou une période à deux lectures : lignes {rows}',
  'forensics.leftOut.days': 'un jour, ou des jours qui ne font pas des mois entiers : lignes {rows}',
  'forensics.none': 'Aucun chiffre publié n’en contredit un autre.',
  'forensics.size': 'Au-delà de ce que permet l’arrondi : {size}.',
  'forensics.perDollar': '{number} dongs par dollar américain',
  'forensics.revisable': 'Une révision entre les jours de publication pourrait l’expliquer.',
  'forensics.figures':
    '{figure} · {period} · {value} · {source}{day, select, none {} other {, {day}}}{doubtful, select, yes { · signalé douteux} other {}}',
  'forensics.revisions':
    '{count, plural, =0 {Aucun chiffre n’a été remplacé} one {# chiffre a été remplacé} other {# chiffres ont été remplacés}} par un autre plus tard ; ce sont des révisions, pas des contradictions.',
  'forensics.impliedHeading': 'Ce que les chiffres publiés impliquent',
  'forensics.more': '… et {count} de plus avec --json.',
  'forensics.moreFindings': '… et {count, plural, one {# autre contradiction} other {# autres contradictions}} avec --json.',
  'forensics.why.different-values': '{thing}, {period} : on a publié à la fois {one} et {other}.',
  'forensics.why.unit-slip':
    '{thing}, {period} : {one} et {other} diffèrent d’un facteur {factor}, comme après une erreur d’unité ou de virgule.',
  'forensics.why.month-as-cumulative':
    '{thing} : le même chiffre de {value} est donné pour {month} et pour {cumulative}, alors que {other} a aussi été publié pour {cumulative}.',
  'forensics.why.cumulative-step':
    '{thing} : d’après {before} et {added}, la croissance pour {after} serait de {low} à {high}, et non de {found}.',
  'forensics.why.hidden-out-of-line':
    '{thing} : les chiffres laissent {low} à {high} pour {hidden}, loin des taux publiés (de {recordLow} à {recordHigh} resterait plausible).',
  'forensics.why.outside-parts': '{thing}, {period} : la croissance de {growth} sort de celle de ses parties, de {low} à {high}.',
  'forensics.why.level-against-growth':
    '{thing}, {period} : les niveaux progressent de {levelGrowth}, la croissance publiée est de {growth} ; les prix auraient varié de {low} à {high}.',
  'forensics.why.share-against-growth':
    '{thing}, {period} : une part de {share} après {lastShare} ne va pas avec la croissance publiée ; les prix de cette partie auraient varié de {low} à {high} par rapport à l’ensemble.',
  'forensics.why.amount-falls':
    '{thing} : {other} pour {after} est inférieur à {one} pour {before}, alors que les mois ne font que s’ajouter.',
  'forensics.why.amount-step':
    '{thing} : {before} et {added} donnent ensemble {low} à {high}, et non {found} comme publié pour {after}.',
  'forensics.why.parts-exceed-total': '{thing}, {period} : les parties font {parts}, plus que le total publié de {total}.',
  'forensics.why.two-exchange-rates':
    '{thing}, {period} : un même document convertit à {one} et à {other} dongs par dollar américain.',
  'forensics.why.counts-do-not-add': '{thing}, {period} : {met} atteints et {behind} en retard ne font pas {total}.',
  'forensics.why.met-then-short': '{thing} : le plan était dit atteint ({met}), puis non atteint ({short}).',
  'forensics.why.percent-or-points':
    '{thing}, {period} : une variation de {change} ne va avec les parts ({before} et {after}) qu’en pour cent, pas en points.',
  'forensics.why.implied-weights':
    '{thing}, {period} : points divisés par croissance donnent des poids de {low} à {high} ensemble ; aucun poids n’est inférieur à 0 %, et tous ensemble font 100 %.',
  'forensics.why.parts-do-not-add': '{thing}, {period} : les parties font de {low} à {high}, et non {found}.',
  'forensics.why.months-do-not-chain':
    '{thing} : d’après la croissance de {before} et les variations entre les mois des deux années, la croissance de {period} serait de {low} à {high}, et non de {found} ; les taux se manquent ainsi dans {times} mois sur {of}.',
  'forensics.why.nothing-left': '{thing} : une baisse de 100 % ({period}) ne laisse rien, or un taux suit ({next}).',
  'forensics.why.out-of-scale':
    '{thing}, {period} : {value}, là où environ {typical} est habituel, comme après une erreur d’un facteur {factor}.',
  'forensics.why.months-like-cumulative':
    '{thing} : dans {times} mois sur {of} de {period}, le taux du mois ne peut être ce que la croissance depuis janvier lui laisse, et il est plus proche de cette croissance elle-même.',
  'forensics.implied.hidden-growth': '{thing}, {period} : croissance entre {low} et {high}',
  'forensics.implied.weight': '{thing}, {period} : poids entre {low} et {high}',
  'forensics.implied.weight-small-section': '{thing}, {period} : poids entre {low} et {high} si l’eau et les déchets pèsent peu',
  'forensics.title': 'Ces chiffres sont-ils exacts ?',
  'forensics.summary':
    '{count, plural, =0 {Aucune contradiction} one {# contradiction} other {# contradictions}} parmi {examined} chiffres et énoncés publiés, connus le {day}.',
  'forensics.firm': 'Aucune révision ne peut les expliquer',
  'forensics.firmHelp': 'Les chiffres figurent dans un même document, ou dans des documents du même jour.',
  'forensics.loose': 'Une révision peut les expliquer',
  'forensics.looseHelp': 'Les chiffres viennent de documents de jours différents ; aucun ne dit corriger l’autre.',
  'forensics.sources': 'Documents',
  'forensics.hidden': 'Des mois que personne n’a publiés',
  'forensics.hiddenHelp':
    'La croissance que deux chiffres publiés laissent aux mois qui les séparent : le signe creux si les mois pèsent autant, la barre quels que soient leurs poids. Les signes pleins ont été publiés.',
  'forensics.weights': 'Poids avec lesquels les parties s’accordent',
  'forensics.weightsHelp':
    'La part que chaque partie peut avoir pour que les croissances publiées des parties fassent celle de l’ensemble.',
  'forensics.assumed': 'Ce qui est supposé',
  'forensics.assumedText':
    'Un mois peut peser {month} de plus ou de moins qu’un douzième de l’année ; les prix varient de {low} à {high} par an, et ceux d’une partie de {relative} par rapport à l’ensemble ; une estimation est révisée de {rate} ou de {amount} au plus.',
  'chart.intervals': 'Intervalles de {count, plural, one {# chiffre} other {# chiffres}}',

  'sources.heading': 'Sources',

  'unit.points': '{number} {value, plural, one {point de pourcentage} other {points de pourcentage}}',
  'unit.pointsShort': '{number} pt',
  interval: '{low} à {high}',

  'probability.below': 'moins de 1 sur 100',
  'probability.above': 'plus de 99 sur 100',
  'probability.ofHundred': 'environ {count} sur 100',
  'probability.ofTen': 'environ {count} sur 10',

  'period.year': '{year}',
  'period.quarter': '{quarter, select, 1 {premier} 2 {deuxième} 3 {troisième} other {quatrième}} trimestre {year}',
  'period.firstHalf': 'premier semestre {year}',
  'period.secondHalf': 'second semestre {year}',
  'period.cumulative':
    '{months, plural, =1 {janvier} =2 {deux premiers mois} =4 {quatre premiers mois} =5 {cinq premiers mois} =7 {sept premiers mois} =8 {huit premiers mois} =9 {neuf premiers mois} =10 {dix premiers mois} =11 {onze premiers mois} other {# premiers mois}} {year}',
  'period.months': '{first} à {last}',
  'period.short': '{months, plural, =3 {T1} =6 {S1} =9 {9 mois} =12 {année} other {# mois}}',

  'sentence.after':
    '{months, plural, =1 {Après un mois} =3 {Après le premier trimestre} =6 {Après le premier semestre} =9 {Après neuf mois} other {Après # mois}}',
  'sentence.now':
    '{after}, le PIB régional de {region} est en {direction, select, fall {baisse de {growth}} other {hausse de {growth}}} par rapport à la même période de l’année précédente.',
  'sentence.notBegun': 'Aucun chiffre du PIB régional de {region} n’est encore publié pour {year}.',
  'sentence.needed':
    'Pour obtenir {target} sur l’année entière, il faut une croissance de {required} sur la période restante ({rest})',
  'sentence.enough': 'L’année donne {target} même avec une baisse de {required} sur la période restante ({rest})',
  'sentence.best':
    '{needed}, alors que la plus forte croissance connue pour la même période ({rest}) est de {best} ({bestYear}).',
  'sentence.noHistory': '{needed} ; aucun chiffre antérieur pour ces mêmes mois ne permet de comparer.',
  'sentence.odds': 'Chances d’y parvenir : {odds}.',
  'sentence.oddsOfYear': 'Le repère est : {target}. Chances d’y parvenir : {odds}.',
  'sentence.met':
    'En {year}, le PIB régional de {region} a {direction, select, fall {baissé de {growth}} other {augmenté de {growth}}} : le repère ({target}) est atteint{exceeded, select, yes {, avec {points} de plus} other {}}.',
  'sentence.missed':
    'En {year}, le PIB régional de {region} a {direction, select, fall {baissé de {growth}} other {augmenté de {growth}}} : le repère ({target}) est manqué de {points}.',
  'sentence.noYardstick': 'Aucun repère n’est encore connu pour {year}.',

  'error.wrong-use':
    '{field, select, none {La demande n’est pas comprise. Admis : {allowed}.} other {{given, select, no {Il faut une valeur pour {field}.} other {La valeur « {found} » ne convient pas à {field}.}} Admis : {allowed}.}}',
  'error.unknown-operation': 'L’opération « {operation} » n’existe pas. Opérations connues : {known}.',
  'error.unknown-region': 'La région « {region} » n’existe pas. Régions chargées : {known}.',
  'error.unknown-observation':
    'Aucun chiffre ne porte l’identifiant « {observation} ». Il appartient peut-être à une autre région, ou le jeu de données a changé.',
  'error.unknown-scenario':
    '{scenario, select, none {Aucun scénario de {year, number, ::group-off} n’est encore le plan en vigueur.} other {Il n’y a pas de scénario « {scenario} ».}} {known, select, none {Il n’y en a aucun.} other {Connus : {known}.}}',
  'error.data-refused':
    'Les données ont été refusées ; rien n’a été modifié. {count, plural, one {# problème} other {# problèmes}} à corriger{shown, plural, =0 {} other {, dont voici les # premiers}} :',
  'error.entries-refused':
    '{count, plural, one {Une écriture est refusée} other {# écritures sont refusées}} ; rien n’a été enregistré.',
  'error.changed-meanwhile':
    'Entre-temps, d’autres ont modifié la même chose : {changes}. Rien de votre saisie n’a été enregistré ; voyez la modification et recommencez.',
  'error.not-signed-in':
    '{reason, select, wrong {Le nom ou le secret est faux.} waiting {Trop d’essais. Veuillez attendre cinq minutes.} other {Veuillez d’abord vous connecter.}}',
  'error.not-permitted': 'Ceci est réservé à : {needed} ; vous êtes {role}.',
  'error.unknown-account':
    '{state, select, taken {Le compte « {account} » existe déjà.} other {Il n’y a pas de compte ouvert « {account} ».}}',
  'error.data-folder-in-use':
    'Le dossier de données {folder} est utilisé par {owner}. Arrêtez ce processus ou choisissez un autre dossier.',
  'error.database-unreachable':
    'Le serveur de base de données ne répond pas ({reason}). Vérifiez DATABASE_URL et que le serveur fonctionne, puis réessayez.',
  'error.stopped':
    '{kept, select, none {Arrêté ; aucune réponse n’a été donnée.} other {Arrêté après {rows, number} déclarations ; rien n’a été calculé. {kept, select, yes {La même commande reprend ici.} other {Avec --resume DOSSIER, une commande arrêtée peut reprendre.}}}}',
  'error.internal': 'Une erreur s’est produite de notre côté. Merci de signaler le numéro {id}.',
  'error.problem':
    '{file}{row, plural, =0 {} other {, ligne {row}}}{column, select, none {} other {, colonne {column}}} : lu « {found} » ; admis : {allowed}',
  'error.unreachable': 'Le serveur est injoignable. Vérifiez la connexion et réessayez.',
  'error.unreadable':
    'Le serveur a envoyé une réponse que cette page ne sait pas lire. Rechargez la page ; si cela persiste, le serveur et la page ne sont pas de la même version.',
}
