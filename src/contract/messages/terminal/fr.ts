import type { texts as english } from './en.ts'

/** French texts of the screens that only a terminal has. */
export const texts: Readonly<Record<keyof typeof english, string>> = {
  'account.added': '{account} peut se connecter comme {role}. Le secret n’est montré que cette fois : {secret}',
  'verify.region':
    '{region} : {snapshots, plural, one {# fichier} other {# fichiers}}, {releases, plural, one {# publication} other {# publications}}, {entries, plural, one {# écriture} other {# écritures}} : {faults, plural, =0 {tout concorde} one {# faute} other {# fautes}}',
  'compile.heading':
    'Indice de volume, {method, select, chain {chaîné par recouvrement annuel} other {base fixe}}{reading, select, A {, évolutions annuelles pondérées directement} other {}}{sample, select, matched {, échantillon apparié} other {}}',
  'compile.counts':
    '{returns, plural, one {# déclaration} other {# déclarations}} de {enterprises, plural, one {# entreprise} other {# entreprises}}.',
  'compile.imputation':
    '{rules, select, none {Les déclarations manquantes ne sont pas imputées.} other {Les déclarations manquantes sont imputées, dans cet ordre : {rules}.}}',
  'compile.activity': 'activité',
  'compile.total': 'Ensemble',
  'compile.value': 'indice',
  'compile.onPrevious': 'sur un mois',
  'compile.growth': 'sur un an',
  'compile.cumulative': 'depuis janvier',
  'compile.points': 'points',
  'compile.imputed': 'imputé',
  'compile.unreported': 'non déclaré',
  'compile.withheld': 'secret',
  'compile.warnSilent':
    'Attention : en {period}, {share} de la dernière production connue n’a pas été déclaré{filled, select, yes {} other { et n’est pas imputé}}.',
  'compile.warnMissing':
    'Attention : pas d’indice d’ensemble en {period} : des produits représentant {share} du poids n’ont aucune déclaration.',
  'compile.warnSecret':
    'Usage interne : {count, plural, one {# ligne révélerait} other {# lignes révéleraient}} des informations sur des entreprises. Pour l’extérieur, utilisez --audience public.',
  'compile.warnWithheld':
    '{count, plural, one {# ligne est tenue secrète} other {# lignes sont tenues secrètes}}, afin que rien ne puisse être déduit sur une entreprise.',
  'compile.warnKnownMean':
    'Pour les lignes tenues secrètes de {year}, que la chaîne ramène à 100 en moyenne, la moyenne des douze mois est connue : elle peut encadrer un mois à moins d’un dixième près.',
  'compile.newProducts': 'Produits nouveaux, à un prix imputé jusqu’aux prochaines pondérations : {products}.',
  'compile.companions': 'Indices d’accompagnement, {period}',
  'compile.companion': 'indice de',
  'compile.companionName': '{companion, select, consumption {ventes} inventory {stocks} other {emploi}}',
  'compile.stockCycle':
    'Production, ventes et stocks lus ensemble : {reading, select, paidBack {on produit plus, on vend moins et les stocks se gonflent : la hausse devra être compensée} building {on produit et on vend plus, et les stocks se gonflent encore} demand {la croissance est portée par la demande} drawing {on produit moins, les ventes tiennent et les stocks ne se gonflent pas : la production devra suivre} falling {on produit et on vend moins, et les stocks se gonflent} clearing {on produit et on vend moins, et les stocks ne se gonflent pas} mixed {pas d’image nette} other {inconnu, car un taux de croissance manque}}.',
  'compile.otherClassification': 'Dans {version}, {period}',
  'compile.assumed': 'Partagées à parts égales, personne n’ayant indiqué de parts : {codes}.',
  'compile.spliced': 'L’indice ancien est prolongé pour {count, plural, one {# série} other {# séries}}, à partir de {first}.',
  'compile.revisions':
    'Révisions du {from} au {to} de la croissance d’ensemble sur un an : {count, plural, =0 {aucune ne peut être mesurée} one {# mois, moyenne {mean}, ampleur moyenne {size}} other {# mois, moyenne {mean}, ampleur moyenne {size}}}.',
  'compile.more': 'Tous les niveaux et tous les mois sont dans le JSON (--json).',
  'bridge.note':
    'Estimation interne selon les données connues au {day}, à partir de {pairs, plural, =0 {aucune paire} one {# paire} other {# paires}} de taux de croissance sur {years, plural, one {# année} other {# années}}. L’indice de la production industrielle et la valeur ajoutée sont deux grandeurs distinctes ; chacune figure sous son propre nom.',
  'bridge.none':
    'Aucune droite ne peut être tracée : il faut {needPairs} paires sur {needYears} années. Les rapports montrent ce qui est connu.',
  'bridge.line': 'valeur ajoutée = {intercept} (± {interceptError}) + {slope} (± {slopeError}) × indice',
  'bridge.period': 'période',
  'bridge.index': 'indice',
  'bridge.indexFrom': 'origine de l’indice',
  'bridge.basis': '{basis, select, derived {déduit} other {publié}}',
  'bridge.valueAdded': 'valeur ajoutée',
  'bridge.ratio': 'rapport',
  'bridge.published': 'valeur ajoutée (publiée)',
  'bridge.implied': '{odds} déduit',
  'bridge.byRatio': 'par le rapport',
  'bridge.outside': 'hors des paires',
  'bridge.isOutside': '{outside, select, yes {oui} other {non}}',
  'adjust.heading': '{name} : {count, plural, one {# période} other {# périodes}}, de {first} à {last}',
  'adjust.refused':
    '{name} : série non corrigée, {reason, select, noValues {car elle n’a aucune valeur} missing {car il y manque une valeur} tooShort {car elle est trop courte} notPositive {car elle n’est pas partout supérieure à zéro} noChange {car chaque année répète la précédente} other {car ses régresseurs ne se distinguent pas}}.',
  'adjust.latest': '{period} : {value}, corrigé {adjusted} ({change} par rapport à la période précédente), tendance {trend}',
  'adjust.method':
    '{mode, select, additive {Composantes additives} other {Composantes multiplicatives}} ; {filter, select, stl {STL} other {X-11, filtre {filter}, tendance à {terms} termes}} ; modèle {orders}{logarithms, select, yes { sur les logarithmes} other {}}',
  'adjust.calendar': 'Effets de calendrier : {effects}',
  'adjust.outliers': 'Points atypiques : {outliers}',
  'adjust.none': 'aucun',
  'adjust.season':
    'Saisonnalité restant après correction : {left, select, yes {oui} no {non} other {non testée}}{q, select, none {} other { ; qualité Q {q} (bonne au-dessous de 1)}}',
  'adjust.stability':
    'Fenêtres glissantes : {flagged} des coefficients saisonniers instables ; premiers chiffres révisés de {revision} en moyenne',
  'adjust.forecast': 'Ensuite, {period} : {value} ({low} à {high})',
  'adjust.refresh':
    'Actualisation {policy} : {estimated, select, none {rien n’est réestimé} other {réestimé : {estimated}}} ; {count, plural, =0 {aucun paramètre modifié} one {# paramètre modifié} other {# paramètres modifiés}}',
  'adjust.change': '{setting} : {before} → {after}',
  'query.truncated':
    '{limit, plural, one {Seule la première ligne est affichée} other {Seules les # premières lignes sont affichées}} ; il y en a d’autres (--limit).',
  'forecast.heading': 'Croissance de {year} par rapport à l’année précédente, vue à la fin de {month}',
  'backtest.heading': 'Prévisions de la croissance annuelle et ce qu’il en est advenu',
  'forecast.series': 'série',
  'forecast.year': 'année',
  'forecast.seenFrom': 'vue du mois',
  'forecast.mean': 'attendue',
  'forecast.band': '8 fois sur 10 entre',
  'forecast.actual': 'réalisée',
  'forecast.error': 'erreur, points',
  'backtest.summary':
    'Vu du mois {month} : erreur absolue moyenne {mae} points ; {coverage} des {count} résultats dans l’intervalle.',
  'backtest.none': 'Vu du mois {month} : aucune prévision n’a pu être comparée.',
  'forecast.reason.too-short': '{series} : pas de prévision, moins de 13 mois sont connus.',
  'forecast.reason.no-base-year': '{series} : pas de prévision, l’année précédente n’est pas connue depuis son début.',
  'forecast.reason.nothing-recent': '{series} : pas de prévision, rien n’est connu des douze derniers mois.',
  'forecast.reason.no-actual': '{series} : la croissance de {year} n’est pas dans le fichier.',
  'forecast.ignored':
    '{count, plural, one {Une valeur sans logarithme est tenue pour manquante.} other {{count} valeurs sans logarithme sont tenues pour manquantes.}} La liste est donnée par --json.',
  'lists.method': 'méthode',
  'lists.stepsPerTotal': 'périodes par total',
  'lists.from': 'de',
  'lists.to': 'vers',
  'lists.kind': 'nature',
  'lists.links': 'liens utilisés',
  'lists.share': 'part',
  'lists.assumed': 'supposé',
  'lists.basis': 'fondement',
  'lists.source': 'source',
  'lists.codes': 'codes',
  'lists.code': 'code',
  'lists.name': 'intitulé',
  'lists.weight': 'pondération',
  'lists.above': 'tiré des codes inférieurs',
  'lists.values': 'valeurs',
  'lists.value': 'valeur',
  'lists.period': 'période',
  'lists.totals': 'totaux',
  'lists.before': 'avant',
  'lists.after': 'après',
  'lists.series': 'série',
  'lists.status': 'état',
  'lists.reason': 'raison',
  'lists.place': 'emplacement',
  'lists.variant': 'variante',
  'lists.persistence': 'persistance',
  'lists.persistenceBasis': 'origine de la persistance',
  'lists.coefficients': 'coefficients',
  'lists.logLikelihood': 'log-vraisemblance',
  'lists.steps': 'périodes',
  'lists.indicator': 'indicateur',
  'lists.ratio': 'rapport',
  'lists.extrapolated': 'extrapolé',
  'lists.total': 'total',
  'lists.sum': 'somme des périodes',
  'lists.difference': 'écart',
  'lists.negative': 'valeurs négatives',
  'lists.yesOrNo': '{is, select, yes {oui} other {non}}',
  'load.changed':
    '{place} : l’écriture {entry} est autre dans les livres et y reste telle qu’elle a été inscrite ; une nouvelle écriture, sous un autre identifiant, peut la corriger.',
  'load.withdrawn': 'L’écriture {entry} n’est plus dans le paquet ; elle reste dans les livres.',
  'load.refused':
    '{place} : l’écriture {entry} ne s’accorde pas avec ce qui a été inscrit depuis et n’est pas reprise ; ce que les personnes ont inscrit reste. {reason}',
  'load.more': '{count, plural, one {# autre écriture} other {# autres écritures}} de ce genre',
}
