import type { texts as english } from './en.ts'

/** German texts of the screens that only a terminal has. */
export const texts: Readonly<Record<keyof typeof english, string>> = {
  'account.added': '{account} darf sich als {role} anmelden. Das Geheimwort wird nur dieses eine Mal gezeigt: {secret}',
  'verify.region':
    '{region}: {snapshots, plural, one {# Datei} other {# Dateien}}, {releases, plural, one {# Veröffentlichung} other {# Veröffentlichungen}}, {entries, plural, one {# Eintrag} other {# Einträge}}: {faults, plural, =0 {alles stimmt} one {# Fehler} other {# Fehler}}',
  'compile.heading':
    'Volumenindex, {method, select, chain {verkettet mit Jahresüberlappung} other {feste Basis}}{reading, select, A {, Vorjahresraten direkt gewichtet} other {}}{sample, select, matched {, gepaarte Stichprobe} other {}}',
  'compile.counts':
    '{returns, plural, one {# Meldung} other {# Meldungen}} von {enterprises, plural, one {# Unternehmen} other {# Unternehmen}}.',
  'compile.imputation':
    '{rules, select, none {Fehlende Meldungen werden nicht ergänzt.} other {Fehlende Meldungen werden in dieser Reihenfolge ergänzt: {rules}.}}',
  'compile.activity': 'Wirtschaftszweig',
  'compile.total': 'Insgesamt',
  'compile.value': 'Index',
  'compile.onPrevious': 'zum Vormonat',
  'compile.growth': 'zum Vorjahresmonat',
  'compile.cumulative': 'seit Januar',
  'compile.points': 'Punkte',
  'compile.imputed': 'ergänzt',
  'compile.unreported': 'nicht gemeldet',
  'compile.withheld': 'geheim',
  'compile.warnSilent':
    'Hinweis: Für {period} sind {share} der zuletzt bekannten Produktion nicht gemeldet{filled, select, yes {} other { und nicht ergänzt}}.',
  'compile.warnMissing':
    'Hinweis: Für {period} gibt es keinen Gesamtindex: Zu Produkten mit {share} des Gewichts liegt keine Meldung vor.',
  'compile.warnSecret':
    'Intern: {count, plural, one {# Zeile gäbe} other {# Zeilen gäben}} Angaben einzelner Unternehmen preis. Für Außenstehende --audience public verwenden.',
  'compile.warnWithheld':
    '{count, plural, one {# Zeile wird} other {# Zeilen werden}} geheim gehalten, damit sich nichts über einzelne Unternehmen errechnen lässt.',
  'compile.warnKnownMean':
    'Von den Zeilen, die für {year} geheim bleiben, ist das Mittel der zwölf Monate bekannt, denn die Kette setzt es auf 100: Damit lässt sich ein Monat womöglich auf weniger als ein Zehntel eingrenzen.',
  'compile.newProducts': 'Neue Produkte, bis zu den nächsten Gewichten zu einem unterstellten Preis: {products}.',
  'compile.companions': 'Begleitende Indizes, {period}',
  'compile.companion': 'Index für',
  'compile.companionName': '{companion, select, consumption {Absatz} inventory {Lagerbestände} other {Beschäftigung}}',
  'compile.stockCycle':
    'Produktion, Absatz und Lager zusammen gelesen: {reading, select, paidBack {mehr Produktion, weniger Absatz, Lager füllen sich: Das Wachstum wird später ausgeglichen} building {mehr Produktion und Absatz, Lager füllen sich dennoch} demand {Wachstum wird von der Nachfrage getragen} drawing {weniger Produktion, Absatz hält sich, Lager füllen sich nicht: Die Produktion wird nachziehen müssen} falling {weniger Produktion und Absatz, Lager füllen sich} clearing {weniger Produktion und Absatz, Lager füllen sich nicht} mixed {kein klares Bild} other {nicht bekannt, da eine Rate fehlt}}.',
  'compile.otherClassification': 'In {version}, {period}',
  'compile.assumed': 'In gleiche Teile geteilt, da niemand Anteile genannt hat: {codes}.',
  'compile.spliced': 'Der ältere Index wird für {count, plural, one {# Reihe} other {# Reihen}} fortgesetzt, ab {first}.',
  'compile.revisions':
    'Revisionen vom {from} bis {to} der Gesamtrate zum Vorjahresmonat: {count, plural, =0 {keine messbar} one {# Monat, im Mittel {mean}, mittlere Größe {size}} other {# Monate, im Mittel {mean}, mittlere Größe {size}}}.',
  'compile.more': 'Alle Ebenen und Monate stehen im JSON (--json).',
  'bridge.note':
    'Interne Schätzung nach dem Kenntnisstand vom {day}, aus {pairs, plural, =0 {keinem Paar} one {# Paar} other {# Paaren}} von Wachstumsraten in {years, plural, one {# Jahr} other {# Jahren}}. Produktionsindex und Bruttowertschöpfung sind verschiedene Größen; jede steht unter ihrem eigenen Namen.',
  'bridge.none':
    'Eine Gerade lässt sich noch nicht bestimmen: Nötig sind {needPairs} Paare aus {needYears} Jahren. Die Verhältnisse zeigen, was bekannt ist.',
  'bridge.line': 'Bruttowertschöpfung = {intercept} (± {interceptError}) + {slope} (± {slopeError}) × Index',
  'bridge.period': 'Zeitraum',
  'bridge.index': 'Index',
  'bridge.indexFrom': 'Herkunft des Index',
  'bridge.basis': '{basis, select, derived {abgeleitet} other {veröffentlicht}}',
  'bridge.valueAdded': 'Bruttowertschöpfung',
  'bridge.ratio': 'Verhältnis',
  'bridge.published': 'Bruttowertschöpfung (veröffentlicht)',
  'bridge.implied': '{odds} abgeleitet',
  'bridge.byRatio': 'nach Verhältnis',
  'bridge.outside': 'außerhalb der Paare',
  'bridge.isOutside': '{outside, select, yes {ja} other {nein}}',
  'adjust.heading': '{name}: {count, plural, one {# Periode} other {# Perioden}}, {first} bis {last}',
  'adjust.refused':
    '{name}: nicht bereinigt, {reason, select, noValues {da die Reihe keinen Wert hat} missing {da in der Reihe ein Wert fehlt} tooShort {da die Reihe zu kurz ist} notPositive {da die Reihe nicht durchweg über null liegt} noChange {da jedes Jahr das vorige wiederholt} other {da sich ihre Regressoren nicht trennen lassen}}.',
  'adjust.latest': '{period}: {value}, bereinigt {adjusted} ({change} zur Vorperiode), Trend {trend}',
  'adjust.method':
    '{mode, select, additive {Komponenten additiv} other {Komponenten multiplikativ}}; {filter, select, stl {STL} other {X-11, Filter {filter}, Trend mit {terms} Gliedern}}; Modell {orders}{logarithms, select, yes { der Logarithmen} other {}}',
  'adjust.calendar': 'Kalendereinflüsse: {effects}',
  'adjust.outliers': 'Ausreißer: {outliers}',
  'adjust.none': 'keine',
  'adjust.season':
    'Saison nach der Bereinigung: {left, select, yes {noch vorhanden} no {keine mehr} other {nicht geprüft}}{q, select, none {} other {; Qualität Q {q} (gut unter 1)}}',
  'adjust.stability':
    'Gleitende Zeiträume: {flagged} der Saisonfaktoren instabil; erste Werte werden im Mittel um {revision} revidiert',
  'adjust.forecast': 'Danach, {period}: {value} ({low} bis {high})',
  'adjust.refresh':
    'Aktualisierung {policy}: {estimated, select, none {nichts neu geschätzt} other {neu geschätzt: {estimated}}}; {count, plural, =0 {keine Einstellung geändert} one {# Einstellung geändert} other {# Einstellungen geändert}}',
  'adjust.change': '{setting}: {before} → {after}',
  'query.truncated':
    'Nur {limit, plural, one {die erste Zeile wird} other {die ersten # Zeilen werden}} gezeigt; es gibt mehr (--limit).',
  'forecast.heading': 'Wachstum {year} gegenüber dem Vorjahr, gesehen vom Ende des Monats {month}',
  'backtest.heading': 'Prognosen des Jahreswachstums und was daraus wurde',
  'forecast.series': 'Reihe',
  'forecast.year': 'Jahr',
  'forecast.seenFrom': 'gesehen vom Monat',
  'forecast.mean': 'erwartet',
  'forecast.band': '8 von 10 zwischen',
  'forecast.actual': 'eingetreten',
  'forecast.error': 'Fehler, Punkte',
  'backtest.summary':
    'Gesehen vom Monat {month}: mittlerer absoluter Fehler {mae} Punkte; {coverage} von {count} Ergebnissen innerhalb der Spanne.',
  'backtest.none': 'Gesehen vom Monat {month}: keine Prognose ließ sich vergleichen.',
  'forecast.reason.too-short': '{series}: keine Prognose, weniger als 13 Monate sind bekannt.',
  'forecast.reason.no-base-year': '{series}: keine Prognose, das Vorjahr ist nicht von Anfang an bekannt.',
  'forecast.reason.nothing-recent': '{series}: keine Prognose, aus den letzten zwölf Monaten ist nichts bekannt.',
  'forecast.reason.no-actual': '{series}: Das Wachstum von {year} steht nicht in der Datei.',
  'forecast.ignored':
    '{count, plural, one {Ein Wert ohne Logarithmus gilt als fehlend.} other {{count} Werte ohne Logarithmus gelten als fehlend.}} Die Liste steht mit --json.',
  'lists.method': 'Verfahren',
  'lists.stepsPerTotal': 'Schritte je Summe',
  'lists.from': 'von',
  'lists.to': 'nach',
  'lists.kind': 'Art',
  'lists.links': 'verwendete Verknüpfungen',
  'lists.share': 'Anteil',
  'lists.assumed': 'angenommen',
  'lists.basis': 'Grundlage',
  'lists.source': 'Quelle',
  'lists.codes': 'Codes',
  'lists.code': 'Code',
  'lists.name': 'Bezeichnung',
  'lists.weight': 'Gewicht',
  'lists.above': 'aus Codes darunter',
  'lists.values': 'Werte',
  'lists.value': 'Wert',
  'lists.period': 'Zeitraum',
  'lists.totals': 'Summen',
  'lists.before': 'vorher',
  'lists.after': 'nachher',
  'lists.series': 'Reihe',
  'lists.status': 'Stand',
  'lists.reason': 'Grund',
  'lists.place': 'Stelle',
  'lists.variant': 'Variante',
  'lists.persistence': 'Persistenz',
  'lists.persistenceBasis': 'Persistenz aus',
  'lists.coefficients': 'Koeffizienten',
  'lists.logLikelihood': 'Log-Likelihood',
  'lists.steps': 'Schritte',
  'lists.indicator': 'Indikator',
  'lists.ratio': 'Verhältnis',
  'lists.extrapolated': 'fortgeschrieben',
  'lists.total': 'Summe',
  'lists.sum': 'Summe der Schritte',
  'lists.difference': 'Differenz',
  'lists.negative': 'unter null',
  'lists.yesOrNo': '{is, select, yes {ja} other {nein}}',
  'load.changed':
    '{place}: Eintrag {entry} steht anders in den Büchern und bleibt, wie er eingetragen wurde; ein neuer Eintrag mit eigener Kennung kann ihn berichtigen.',
  'load.withdrawn': 'Eintrag {entry} steht nicht mehr im Paket; in den Büchern bleibt er.',
  'load.refused':
    '{place}: Eintrag {entry} passt nicht zu dem, was seither eingetragen wurde, und wurde ausgelassen; was Menschen eingetragen haben, bleibt. {reason}',
  'load.more': '{count, plural, one {# weiterer Eintrag} other {# weitere Einträge}} dieser Art',
}
