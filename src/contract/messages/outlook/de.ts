import type { texts as english } from './en.ts'

/** German texts about the outlook. */
export const texts: Readonly<Record<keyof typeof english, string>> = {
  'outlook.heading': 'Ausblick auf das Jahr',
  'outlook.value': 'Mittlerer Ausblick {mean}; in 8 von 10 Fällen zwischen {p10} und {p90}.',
  'outlook.none': 'Das Jahr liegt zu weit voraus für einen Ausblick.',
  'outlook.basis.published': 'Das Jahresergebnis ist veröffentlicht.',
  'outlook.basis.belief':
    'Interne Schätzung aus {figures, plural, one {# veröffentlichten Zahl} other {# veröffentlichten Zahlen}}; keine amtliche Zahl.',
  'outlook.gaps': 'Die Spannen sind weit, denn an diesem Tag fehlt: {gaps}.',
  'gap.years-before': 'das Wachstum von mindestens zwei früheren Jahren',
  'gap.year-before': 'das Wachstum des Vorjahres',
  'gap.year-itself': 'jede BIP-Zahl des Jahres selbst',
  'gap.activities': 'das Wachstum nach Wirtschaftsbereichen',
  'gap.index': 'der Produktionsindex des Jahres',
  'gap.too-far-ahead': 'ein Jahr, das nahe genug ist',
  'outlook.news.arrived':
    '{thing}, {period}{kind, select, contribution { (Beitrag)} share { (Anteil)} previous { (gegenüber der Vorperiode)} other {}}: {value} veröffentlicht, {expected} erwartet: {effect}',
  'outlook.news.revised':
    '{thing}, {period}{kind, select, contribution { (Beitrag)} share { (Anteil)} previous { (gegenüber der Vorperiode)} other {}}: nun {value}: {effect}',
  'outlook.news.withdrawn':
    '{thing}, {period}{kind, select, contribution { (Beitrag)} share { (Anteil)} previous { (gegenüber der Vorperiode)} other {}}: {value} nicht mehr verwendet: {effect}',
  'outlook.odd':
    '{thing}, {period}{kind, select, contribution { (Beitrag)} share { (Anteil)} previous { (gegenüber der Vorperiode)} other {}}: {value} wurde veröffentlicht, die anderen Zahlen sagen {expected}, auf etwa {spread} genau.',
  'outlook.title': 'Was bringt das Jahr?',
  'outlook.isPublished': 'Das Jahr ist veröffentlicht: {growth}. Darunter steht, was alle Zahlen zusammen dazu sagen.',
  'outlook.fan.heading': 'Der Verlauf bisher und voraus',
  'outlook.fan.help':
    'Die gestrichelte Linie ist der wahrscheinlichste Verlauf; in 8 von 10 Fällen liegt das Wachstum im Band. Volle Punkte wurden veröffentlicht.',
  'outlook.fan.activity': 'Bereich',
  'outlook.fan.scale': 'Zeitraum',
  'outlook.scale.month': 'Monat für Monat',
  'outlook.scale.cumulative': 'Seit Januar',
  'outlook.scale.year': 'Jahr für Jahr',
  'outlook.fan.point': '{period}: {p50}, in 8 von 10 Fällen {p10} bis {p90}.',
  'outlook.waterfall.heading': 'Von der Messlatte zum Ausblick',
  'outlook.waterfall.help':
    'Um wie viele Punkte jeder Bereich voraussichtlich unter oder über seinem Teil am plausibelsten Weg zur Messlatte bleibt.',
  'outlook.waterfall.step': '{activity}: {needed} nötig, {believed} erwartet.',
  'outlook.path.heading': 'Der Weg zu {target}',
  'outlook.path.help':
    'Die wahrscheinlichste Art, die Messlatte zu erreichen: was jeder Bereich leisten müsste, neben dem Erwarteten und dem Besten bisher. Die Aussicht gilt für mindestens so schnelles Wachstum.',
  'outlook.path.odds': 'Aussicht, dass das Jahr {target} erreicht:',
  'outlook.path.needed': 'Nötig',
  'outlook.path.believed': 'Erwartet',
  'outlook.path.best': 'Bestes bisher (Schätzung)',
  'outlook.path.rest': 'Rest des Jahres',
  'outlook.path.quarter': 'Quartale',
  'outlook.path.month': 'Monate',
  'outlook.news.heading': 'Was den Ausblick seit dem {day} verändert hat',
  'outlook.news.since': 'Verglichen mit',
  'outlook.news.sum':
    'Der Ausblick ging von {before} auf {after}. Jede Zeile ist eine neue Zahl und die Punkte, die sie brachte.',
  'outlook.news.none': 'Kein früherer Tag zum Vergleich, oder seither nichts Neues.',
  'outlook.news.settings': 'Streuungen und Trend neu geschätzt: {effect}',
  'outlook.news.bend': 'Keiner einzelnen Zahl zuzuschreiben: {effect}',
  'outlook.news.smaller': '{count, plural, one {# weitere Zahl} other {# weitere Zahlen}}, jede unter einem Hundertstelpunkt',
  'outlook.odd.heading': 'Zahlen, die nicht zu den anderen passen',
  'outlook.odd.help':
    'Stimmen die anderen Zahlen, kommt eine so abweichende Zahl seltener als 1-mal in 100 vor. Sie zählen trotzdem mit.',
  'outlook.hidden.heading': 'Monate, die nicht veröffentlicht wurden',
  'outlook.hidden.help': 'Zwei Zahlen seit Januar verraten die Monate dazwischen: das wahrscheinlichste Wachstum und 8 von 10.',
  'outlook.weight.heading': 'Woran das Jahr hängt',
  'outlook.weight.help':
    'Wie viele Punkte das Jahr gewinnt, wenn ein Bereich im Rest 1 Punkt schneller wächst; und welcher Teil des Ungewissen von ihm kommt.',
  'outlook.weight.points': 'Jahrespunkte je 1 Punkt',
  'outlook.weight.uncertainty': 'Teil des Ungewissen',
  'outlook.whatIf.heading': 'Was wäre, wenn …?',
  'outlook.whatIf.help':
    'Stellen Sie ein, wie schnell ein Bereich im Rest des Jahres wächst ({rest}), oder ein anderes Ziel; die Antwort folgt sofort.',
  'outlook.whatIf.target': 'Ziel des Jahres',
  'outlook.whatIf.free': 'wie erwartet: {value}',
  'outlook.whatIf.set': 'gesetzt: {value}',
  'outlook.whatIf.reset': 'Zurücksetzen',
  'outlook.whatIf.result': 'Das Jahr käme auf {p50}, in 8 von 10 Fällen {p10} bis {p90}. Aussicht auf {target}: {odds}.',
  'outlook.whatIf.over': 'Das Jahr ist vorbei; es gibt nichts einzustellen.',
  'rule.BEL-37': 'Kumuliertes Wachstum am Ende eines kommenden Quartals nach dem Ausblick',
  'rule.BEL-41': 'Aussicht, die Messlatte zu erreichen, aus vielen möglichen Verläufen des Jahres',
  'rule.BEL-42': 'Wie weit die Messlatte vom Ausblick liegt, in Standardabweichungen s',
  'rule.BEL-66': 'Ausblick: was alle bis zum Tag veröffentlichten Zahlen zusammen über das Jahr sagen',
  'rule.BEL-82': 'Wachstum nach Monat, seit Januar und nach Jahr gemäß dem Ausblick',
  'rule.BEL-83': 'Plausibelster Weg: der Ausblick, wenn die Messlatte als erreicht gilt',
  'rule.BEL-84': 'Anteil des Bereichs an den restlichen Monaten nach seinem Vorjahresniveau',
  'rule.BEL-85': 'Monate zwischen zwei veröffentlichten Zahlen seit Januar',
  'rule.BEL-86': 'Zahl gegen das, was alle anderen sagen, in Standardabweichungen',
  'rule.BEL-87': 'Änderung des Ausblicks durch eine einzelne Zahl',
  'rule.BEL-88': 'Der Ausblick, wenn das Wachstum einiger Bereiche als gegeben gilt',
  'assumption.belief':
    'Jeder Bereich bewegt sich nach Trend, Saison und Zufall mit vorab gesetzten Streuungen; ihre gemeinsame Größe wird aus den Daten geschätzt.',
  'assumption.any-region':
    'Kaum ein Jahr ist bekannt: Das Jahreswachstum gilt wie das irgendeiner Region, mit 5 Punkten Standardabweichung.',
}
