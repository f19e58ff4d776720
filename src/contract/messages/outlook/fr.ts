import type { texts as english } from './en.ts'

/** French texts about the outlook. */
export const texts: Readonly<Record<keyof typeof english, string>> = {
  'outlook.heading': 'Perspective pour l’année',
  'outlook.value': 'Valeur centrale {mean} ; 8 chances sur 10 entre {p10} et {p90}.',
  'outlook.none': 'L’année est trop lointaine pour une perspective.',
  'outlook.busy':
    'La perspective de l’année se calcule à partir de tous les chiffres ; la première fois après de nouveaux chiffres, cela prend jusqu’à une demi-minute …',
  'outlook.busy.seconds': '{seconds} s',
  'outlook.basis.published': 'Le résultat de l’année est publié.',
  'outlook.basis.belief':
    'Estimation interne à partir {figures, plural, one {d’# chiffre publié} other {de # chiffres publiés}} ; ce n’est pas un chiffre officiel.',
  'outlook.gaps': 'Les fourchettes sont larges, car il manque ce jour-là : {gaps}.',
  'gap.years-before': 'la croissance d’au moins deux années antérieures',
  'gap.year-before': 'la croissance de l’année précédente',
  'gap.year-itself': 'tout chiffre du PIB régional de l’année elle-même',
  'gap.activities': 'la croissance par activité',
  'gap.index': 'l’indice de la production industrielle de l’année',
  'gap.too-far-ahead': 'une année assez proche',
  'gap.not-asked': 'la perspective, qui n’a pas été demandée',
  'outlook.news.arrived':
    '{thing}, {period}{kind, select, contribution { (contribution)} share { (part)} previous { (sur la période précédente)} amounts { (croissance, d’après les quantités publiées)} other {}} : {value} publié, {expected} attendu : {effect}',
  'outlook.news.revised':
    '{thing}, {period}{kind, select, contribution { (contribution)} share { (part)} previous { (sur la période précédente)} amounts { (croissance, d’après les quantités publiées)} other {}} : désormais {value} : {effect}',
  'outlook.news.withdrawn':
    '{thing}, {period}{kind, select, contribution { (contribution)} share { (part)} previous { (sur la période précédente)} amounts { (croissance, d’après les quantités publiées)} other {}} : {value} n’est plus utilisé : {effect}',
  'outlook.odd':
    '{thing}, {period}{kind, select, contribution { (contribution)} share { (part)} previous { (sur la période précédente)} amounts { (croissance, d’après les quantités publiées)} other {}} : {value} a été publié, alors que les autres chiffres disent {expected}, à {spread} près.',
  'outlook.setAside':
    '{thing}, {period}{kind, select, contribution { (contribution)} share { (part)} previous { (sur la période précédente)} amounts { (croissance, d’après les quantités publiées)} other {}} : {value}, écarté par {by} le {day} : {reason}',
  'outlook.setAside.heading': 'Chiffres écartés',
  'outlook.setAside.help': 'Une personne les a retirés de la perspective, et ce choix est consigné ; ils restent au dossier.',
  'outlook.setAside.act': 'Écarter',
  'outlook.setAside.restore': 'Reprendre en compte',
  'outlook.setAside.reason': 'Motif',
  'outlook.title': 'Que donnera l’année ?',
  'outlook.loading': 'Les chiffres sont pesés les uns contre les autres ; la première fois, cela prend quelques secondes …',
  'outlook.isPublished': 'L’année est publiée : {growth}. Ci-dessous, ce qu’en disent tous les chiffres ensemble.',
  'outlook.fan.heading': 'Le parcours, passé et à venir',
  'outlook.fan.help':
    'La ligne tiretée est le parcours le plus probable ; 8 fois sur 10, la croissance se trouve dans la bande. Les points pleins ont été publiés.',
  'outlook.fan.activity': 'Activité',
  'outlook.fan.scale': 'Période',
  'outlook.scale.month': 'Mois par mois',
  'outlook.scale.cumulative': 'Depuis janvier',
  'outlook.scale.year': 'Année par année',
  'outlook.fan.point': '{period} : {p50}, 8 fois sur 10 entre {p10} et {p90}.',
  'outlook.yardstick': 'Repère',
  'outlook.yardstick.own': 'Cible choisie : {value}',
  'outlook.yardstick.option': '{value} – {issuer} ({kind})',
  'outlook.yardstick.help': 'Le chemin, la cascade et les chances ci-dessous sont ceux de ce repère.',
  'outlook.numbers': 'Chiffres et méthode',
  'outlook.waterfall.heading': 'Du repère à la perspective',
  'outlook.waterfall.help':
    'De combien de points chaque activité devrait rester en deçà, ou au-delà, de sa part sur le chemin le plus plausible vers le repère.',
  'outlook.waterfall.step': '{activity} : {needed} nécessaires, {believed} attendus.',
  'outlook.path.heading': 'Le chemin vers {target}',
  'outlook.path.help':
    'La façon la plus probable d’atteindre le repère : ce que chaque activité devrait faire, à côté de ce qui est attendu et du meilleur à ce jour. Les chances sont celles de croître au moins aussi vite.',
  'outlook.path.busy': 'Recherche du chemin le plus plausible vers le repère …',
  'outlook.path.odds': 'Chances que l’année atteigne {target} :',
  'outlook.path.needed': 'Nécessaire',
  'outlook.path.believed': 'Attendu',
  'outlook.path.best': 'Meilleur à ce jour (estimation)',
  'outlook.path.rest': 'Reste de l’année',
  'outlook.path.quarter': 'Trimestres',
  'outlook.path.month': 'Mois',
  'outlook.news.heading': 'Ce qui a changé la perspective depuis le {day}',
  'outlook.news.since': 'Comparé au',
  'outlook.news.sum':
    'La perspective est passée de {before} à {after}. Chaque ligne est un chiffre nouveau et les points qu’il a apportés.',
  'outlook.news.none': 'Pas de jour antérieur à comparer, ou rien de nouveau depuis.',
  'outlook.news.settings': 'Dispersions et tendance réestimées : {effect}',
  'outlook.news.events': 'Mises en service et événements nouvellement connus : {effect}',
  'outlook.news.bend': 'Dû à aucun chiffre en particulier : {effect}',
  'outlook.news.busy': 'Recherche des chiffres qui ont changé la vue depuis la publication précédente …',
  'outlook.news.smaller': '{count, plural, one {# autre chiffre} other {# autres chiffres}}, chacun moins d’un centième de point',
  'outlook.odd.heading': 'Chiffres qui ne vont pas avec les autres',
  'outlook.odd.help':
    'Si les autres chiffres sont justes, un tel écart arrive moins d’une fois sur 100. Ils comptent tout de même.',
  'outlook.hidden.heading': 'Les mois non publiés',
  'outlook.hidden.help':
    'Deux chiffres depuis janvier disent ce qu’il y a entre eux : la croissance la plus probable, et 8 fois sur 10.',
  'outlook.tree.heading': 'De l’ensemble au produit',
  'outlook.tree.help':
    'Ce que l’on pense de l’année de chaque activité, avec la fourchette à 80 %. Un produit clé n’est pas une part d’une somme : la croissance de sa production renseigne, plus ou moins bien, sur l’activité qui le fabrique.',
  'outlook.tree.valueAdded': 'Valeur ajoutée, croissance de l’année',
  'outlook.tree.index': 'Indice de production, croissance de l’année',
  'outlook.tree.product':
    'croissance de la production, {period} : {growth} ; {kind, select, iip {de l’indice} other {de la valeur ajoutée}} de l’activité, selon l’estimation : {believed}',
  'outlook.weight.heading': 'De quoi dépend l’année',
  'outlook.weight.help':
    'Combien de points l’année gagne si une activité croît d’1 point de plus dans le reste ; et quelle part de l’inconnu lui revient.',
  'outlook.weight.points': 'Points de l’année pour 1 point',
  'outlook.weight.uncertainty': 'Part de l’inconnu',
  'outlook.whatIf.heading': 'Et si … ?',
  'outlook.whatIf.help':
    'Réglez la croissance d’une activité dans le reste de l’année ({rest}), ou une autre cible ; la réponse suit aussitôt.',
  'outlook.whatIf.target': 'Cible de l’année',
  'outlook.whatIf.free': 'comme attendu : {value}',
  'outlook.whatIf.set': 'réglé : {value}',
  'outlook.whatIf.reset': 'Réinitialiser',
  'outlook.whatIf.result':
    'L’année arriverait à {p50}, 8 fois sur 10 entre {p10} et {p90}. Chances d’atteindre {target} : {odds}.',
  'outlook.whatIf.quick': 'Réponse rapide ; la réponse complète suit dès que les curseurs s’arrêtent.',
  'outlook.whatIf.exact': 'Réponse complète ; la réponse rapide s’en écartait de {points}.',
  'outlook.whatIf.follow': 'Montrer le chemin vers {target}',
  'outlook.whatIf.over': 'L’année est terminée ; rien à régler.',
  'outlook.plants.heading': 'Usines mises en service',
  'outlook.plants.help':
    'Ce qu’une usine connue apporte à la croissance de cette année et de la suivante, et ce que coûte chaque retard.',
  'outlook.plants.plant': 'Usine',
  'outlook.plants.start': 'Mise en service',
  'outlook.plants.uncertain': '{start}, à {months, plural, other {# mois}} près',
  'outlook.plants.growth': 'Croissance {year}',
  'outlook.plants.delay': '{months, plural, other {# mois plus tard}}',
  'outlook.plants.capacity': '{capacity} {unit} par an',
  'outlook.plants.still': 'Connue, mais sans effet : {reason}.',
  'plant.no-value-added': 'sa valeur ajoutée ne figure pas au dossier',
  'plant.no-level': 'le niveau du PIBR à prix constants ne figure pas au dossier',
  'plant.no-activity': 'son activité n’est pas suivie à part',
  'outlook.whatIf.start': 'Mise en service : {plant}',
  'outlook.whatIf.starts': 'La mise en service d’une usine se règle aussi ; elle vaut alors comme connue.',
  'outlook.whatIf.next': 'Année suivante : {before} d’après la perspective, {after} alors.',
  'outlook.shock': '{event} ({period}) a pu déplacer, sans qu’on sache de combien : {activities}.',
  'rule.BEL-37': 'Croissance cumulée à la fin d’un trimestre à venir, selon la perspective',
  'rule.BEL-41': 'Chances d’atteindre le repère, d’après de nombreux parcours possibles de l’année',
  'rule.BEL-42': 'Distance du repère à la perspective, en écarts types s',
  'rule.BEL-66': 'Perspective : ce que tous les chiffres publiés à ce jour disent ensemble de l’année',
  'rule.BEL-82': 'Croissance par mois, depuis janvier et par année, selon la perspective',
  'rule.BEL-83': 'Chemin le plus plausible : la perspective si le repère est tenu pour atteint',
  'rule.BEL-84': 'Part de l’activité dans les mois restants, d’après son niveau de l’année précédente',
  'rule.BEL-85': 'Mois entre deux chiffres publiés depuis janvier',
  'rule.BEL-86': 'Chiffre comparé à ce que disent tous les autres, en écarts types',
  'rule.BEL-87': 'Changement de la perspective apporté par un chiffre',
  'rule.BEL-88': 'La perspective quand la croissance de certaines activités est donnée',
  'rule.BEL-121':
    'Valeur ajoutée mensuelle à plein régime, multipliée par ce que vaut pour l’année une unité de plus chaque mois',
  'rule.BEL-124': 'La perspective quand des dates de mise en service sont tenues pour connues',
  'rule.BEL-141':
    'Réponse rapide : les sommes de mois que les curseurs déplacent, telles qu’on les croit ensemble ; quand les curseurs s’arrêtent, tous les chiffres sont pesés de nouveau avec ces valeurs tenues pour acquises.',
  'rule.BEL-160':
    'Réponse rapide pour une mise en service : ce qu’elle change à ces mêmes sommes, au premier ordre, sa date n’étant plus incertaine.',
  'assumption.belief':
    'Chaque activité évolue par tendance, saison et hasard, avec des dispersions fixées d’avance ; leur ampleur commune est estimée sur les données.',
  'assumption.any-region':
    'À peine une année connue : la croissance annuelle est prise comme celle de n’importe quelle région, avec un écart type de 5 points.',
}
