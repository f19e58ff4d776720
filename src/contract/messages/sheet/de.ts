import type { texts as english } from './en.ts'

export const texts: Readonly<Record<keyof typeof english, string>> = {
  'sheet.title': 'Geht der Plan auf?',
  'sheet.scenario': 'Szenario',
  'sheet.none': 'Für {year, number, ::group-off} gibt es noch kein Szenario.',
  'sheet.noPlan': 'Für {year, number, ::group-off} ist noch kein Szenario zum Plan geworden.',
  'sheet.readOnly': 'Sie lesen. Melden Sie sich als Planer an, um ein Szenario zu ändern.',
  'sheet.open': 'Ein Szenario aus dem Bekannten eröffnen',
  'sheet.openHelp':
    'Es beginnt mit dem, was am {day} angenommen wird: den Niveaus des Vorjahres zu konstanten Preisen und dem Jahr, wie es aussieht. Vergangene Monate bleiben, wie sie waren.',
  'sheet.id': 'Kurzname',
  'sheet.name': 'Titel',
  'sheet.isPlan': 'geltender Plan',
  'sheet.option': '{title}: {growth}{isPlan, select, yes { · geltender Plan} other {}}',
  'sheet.about':
    'Eröffnet am {day}{by, select, none {} other { von {by}}}{branchOf, select, none {} other {, als Zweig von {branchOf}}}; {changes, plural, =0 {seither nicht geändert} one {seither eine Änderung} other {seither # Änderungen}}.',
  'sheet.basis': 'Beginnt mit dem Stand vom {day}, mit {count, plural, one {einer Zahl} other {# Zahlen}}.',
  'sheet.unit.billionth':
    'Niveaus sind Milliardstel des vorjährigen Bruttoregionalprodukts zu konstanten Preisen, gezeigt in Prozent davon.',
  'sheet.unit.other': 'Niveaus sind in {unit} zu konstanten Preisen.',
  'sheet.show': 'Anzeigen',
  'sheet.measure.growth': 'Wachstum',
  'sheet.measure.level': 'Niveau',
  'sheet.measure.points': 'Wachstumspunkte',
  'sheet.measure.share': 'Anteil am Vorjahr',
  'sheet.columns': 'Spalten',
  'sheet.columns.quarters': 'Quartale und Jahr',
  'sheet.columns.months': 'Monate',
  'sheet.row': 'Zeile',
  'sheet.owner': 'Zuständig',
  'sheet.nobody': 'noch niemand',
  'sheet.restOf': 'nicht verteilt, {row}',
  'sheet.grid': 'Blatt von {title}: {measure}',
  'sheet.help':
    'Pfeiltasten bewegen, Eingabe oder F2 ändert, Escape bricht ab. Eine Änderung bewegt sofort alles andere; eingetragen wird sie erst auf Ihren Wunsch.',
  'sheet.status.realised': 'vorbei',
  'sheet.status.locked': 'gesperrt',
  'sheet.status.limited': 'Spanne',
  'sheet.status.edited': 'geändert',
  'sheet.status.derived': 'folgt',
  'sheet.cell': '{row}, {period}',
  'sheet.cell.says':
    'Wachstum {growth}, {points} vom Wachstum des Ganzen; Niveau {level}, Vorjahr {base}; Anteil am Vorjahr {share}.',
  'sheet.cell.by': '{status}{by, select, none {} other { von {by}}}, {day}',
  'sheet.cell.range': 'darf um {lowest} bis {highest} wachsen',
  'sheet.edit.growth': 'Wachstum, %',
  'sheet.edit.level': 'Niveau',
  'sheet.edit.points': 'Punkte',
  'sheet.try': 'Probieren',
  'sheet.lock': 'Sperren',
  'sheet.unlock': 'Entsperren',
  'sheet.range': 'Spanne des Wachstums, %',
  'sheet.range.lowest': 'von',
  'sheet.range.highest': 'bis',
  'sheet.range.set': 'Spanne setzen',
  'sheet.range.free': 'Freigeben',
  'sheet.own': 'Zuständigkeit setzen',
  'sheet.pending': '{count, plural, one {Eine Änderung ist} other {# Änderungen sind}} probiert, nicht eingetragen.',
  'sheet.pending.one': '{row}, {period}: {measure} {value}',
  'sheet.enter': 'Änderungen eintragen',
  'sheet.discard': 'Verwerfen',
  'sheet.targets': 'Ziele neben dem Blatt',
  'sheet.targets.none': 'Für diese Zeilen und Zeiträume war kein Ziel bekannt.',
  'sheet.targets.by': 'Gesetzt von',
  'sheet.targets.target': 'Ziel',
  'sheet.targets.here': 'Im Blatt',
  'sheet.targets.gap': 'Unterschied',
  'sheet.goals': 'Ziele für spätere Jahre',
  'sheet.goals.says':
    '{row} soll {year, number, ::group-off} {goal} des Bruttoregionalprodukts ausmachen (jetzt {share} zu konstanten Preisen). Wächst das Ganze jedes Jahr um {total}, braucht es jedes Jahr {growth}; im Blatt stehen {planned}.',
  'sheet.goals.year': 'Jahr',
  'sheet.goals.share': 'Anteil',
  'sheet.goals.growth': 'Eigenes Wachstum',
  'sheet.goals.rest': 'Wachstum des Übrigen',
  'sheet.goals.points': 'Eigene Punkte',
  'sheet.goals.assumption':
    'Zu konstanten Preisen: Bewegen sich die Preise anders als die übrigen, weicht der Anteil zu laufenden Preisen ab.',
  'sheet.compare': 'Vergleichen',
  'sheet.compare.with': 'mit',
  'sheet.compare.head': '„{after}“ gegen „{before}“: Das Ganze wächst um {growthAfter}, nicht um {growthBefore}.',
  'sheet.compare.same': '„{after}“ und „{before}“ unterscheiden sich nicht.',
  'sheet.compare.growth': '{row}, {period}: {after}, nicht {before}; {points} vom Wachstum des Ganzen.',
  'sheet.compare.points': '{row}, {period}: {after}, nicht {before}.',
  'sheet.compare.added': '{row}, {period}: neu, {points} vom Wachstum des Ganzen.',
  'sheet.compare.removed': '{row}, {period}: nicht mehr da, {points} vom Wachstum des Ganzen.',
  'sheet.compare.owner': '{row}: zuständig ist {after}, nicht {before}.',
  'sheet.compare.locked': '{row}, {period}: jetzt gesperrt.',
  'sheet.compare.unlocked': '{row}, {period}: nicht mehr gesperrt.',
  'sheet.compare.limited': '{row}, {period}: darf jetzt um {lowest} bis {highest} wachsen.',
  'sheet.compare.freed': '{row}, {period}: keine Spanne mehr.',
  'sheet.branch': 'Verzweigen',
  'sheet.branch.help': 'Ein Zweig beginnt wie dieses Szenario und geht eigene Wege.',
  'sheet.promote': 'Zum Plan machen',
  'sheet.promote.reason': 'Grund oder Beschluss',
  'sheet.promote.help': 'Es wird, wie es ist, ab heute zum geltenden Plan; frühere Pläne bleiben lesbar.',
  'sheet.plans': 'Geltende Pläne',
  'sheet.plans.one': '{day}: „{title}“, {growth}. {reason}{by, select, none {} other { ({by})}}',
  'sheet.trail': 'Verlauf',
  'sheet.trail.one': '{number, number, ::group-off}. {day}, {by}: {what}',
  'sheet.trail.help': 'Den Verlauf sehen nur Angemeldete.',
  'sheet.export': 'Als XLSX speichern',
  'sheet.import': 'XLSX zurücklesen',
  'sheet.import.same': 'Nichts in der Datei weicht vom Szenario ab.',
  'sheet.import.changes': '{count, plural, one {Eine Zelle} other {# Zellen}} der Datei weichen ab:',
  'sheet.import.change':
    '{place}: {row}, {period}: Niveau {after}, nicht {before} (Wachstum {growthAfter}, nicht {growthBefore})',
  'sheet.compare.headSame':
    '„{after}“ gegen „{before}“: Das Ganze wächst in beiden um {growthAfter}.',
  'sheet.earlier':
    'Das ist der Stand vom {day}; ändern lässt sich nur der heutige.',
  'sheet.planThen':
    'Geltender Plan, wie beschlossen: {title}',
  'sheet.fold':
    'Zeilen unter {row}',
  'sheet.phase':
    'Auf die kommenden Monate verteilen',
  'sheet.phase.help':
    'Ein Faktor je Monat; was die Zeile in den kommenden Monaten enthält, wird danach verteilt.',
  'sheet.phase.kind':
    'Nach',
  'sheet.phase.season':
    'Saison',
  'sheet.phase.workingDays':
    'Arbeitstagen',
  'sheet.phase.availability':
    'Verfügbarkeit der Werke',
  'sheet.phase.set':
    'Verteilen',
  'sheet.add':
    'Ein Produkt oder einen Standort darunter einfügen',
  'sheet.add.kind.product':
    'Produkt',
  'sheet.add.kind.site':
    'Standort',
  'sheet.add.kind.activity':
    'Tätigkeit',
  'sheet.add.share':
    'Teil am Vorjahresniveau der Zeile, %',
  'sheet.add.set':
    'Einfügen',
  'sheet.amended':
    'zuvor, seit {day}: {value}',
  'sheet.target.set':
    'Ein Ziel für {row}, {period} eintragen',
  'sheet.target.issuer':
    'Herausgeber',
  'sheet.target.act':
    'Nummer des Beschlusses',
  'sheet.target.actDate':
    'Tag des Beschlusses',
  'sheet.target.operator':
    'Bindung',
  'sheet.target.highest':
    'Oberes Ende der Spanne, %',
  'sheet.target.enter':
    'Ziel eintragen',
  'refusal.target-exists': 'es gibt schon ein Ziel „{target}“; ändern Sie es oder setzen Sie ein anderes.',
  'refusal.unknown-target': 'niemand hat ein Ziel „{target}“ eingetragen.',
  'refusal.target-withdrawn': '{by} hat „{target}“ am {day} zurückgezogen.',
  'refusal.wrong-range': 'die Spanne beginnt bei {lowest, number} und endet bei {highest, number}, unter ihrem Anfang.',
  'refusal.scenario-exists': 'es gibt schon ein Szenario „{scenario}“.',
  'refusal.unknown-scenario': 'es gibt kein Szenario „{scenario}“.',
  'refusal.wrong-rows': 'die Zeilen ergeben kein Blatt: {found}; erlaubt: {allowed}.',
  'refusal.row-exists': 'das Szenario hat schon eine Zeile „{row}“.',
  'refusal.unknown-row': 'das Szenario „{scenario}“ hat keine Zeile „{row}“, mit der das geht.',
  'refusal.wrong-period': '{period} ist kein Teil von {year, number, ::group-off}.',
  'refusal.cell-locked': '{row} in {period} ist gesperrt, und nichts anderes darf sich bewegen; entsperren Sie zuerst.',
  'refusal.cell-realised': '{period} ist vorbei; was {row} gebracht hat, bleibt.',
  'refusal.no-base': '{row} hatte in {period} des Vorjahres nichts: geben Sie ein Niveau ein, keine Rate.',
  'refusal.negative-level': '{row} läge in {period} unter null; das darf nur eine Restzeile.',
  'refusal.below-realised':
    '{row} in {period} läge bei {measure, select, growth {{found, number} % Wachstum} other {{found, number}}}, unter dem, was die vergangenen Monate schon enthalten ({measure, select, growth {{realised, number} % selbst ohne alles Weitere} other {{realised, number}}}).',
  'refusal.outside-ranges':
    '{row} in {period} läge bei {measure, select, growth {{found, number} % Wachstum} other {{found, number}}}; Sperren und Spannen erlauben {lowest, number} bis {highest, number}{measure, select, growth { %} other {}}.',
  'refusal.not-locked': '{row} in {period} ist nicht gesperrt.',
  'refusal.not-limited': '{row} in {period} hat keine Spanne.',
  'refusal.circular-ownership': 'niemand wäre zuständig: {rows} ist ein Kreis.',
  'refusal.no-factors':
    'die Aufteilung von {row} lässt keinem kommenden Monat etwas; geben Sie Saison, Arbeitstage oder Verfügbarkeit an.',
}
