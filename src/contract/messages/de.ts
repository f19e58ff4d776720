import type { texts as english } from './en.ts'

/** German texts. */
export const texts: Readonly<Record<keyof typeof english, string>> = {
  'app.title': 'taoda · Wachstumsziel',
  'app.skip': 'Zum Inhalt',
  'nav.label': 'Fragen',
  'nav.matters': 'Themen',
  'matter.year': 'Das Jahr',
  'matter.plan': 'Plan',
  'matter.steering': 'Steuerung',
  'matter.figures': 'Zahlen',
  'matter.investment': 'Investitionen',
  'session.signIn': 'Anmelden',
  'nav.verdict': 'Wird das Ziel erreicht?',
  'nav.outlook': 'Was bringt das Jahr?',
  'nav.plan': 'Geht der Plan auf?',
  'nav.steering': 'Was muss jetzt geschehen?',
  'nav.catchUp': 'Ist es noch zu schaffen?',
  'nav.directives': 'Wer schuldet was bis wann?',
  'nav.allocation': 'Was muss jeder Erschließer anziehen?',
  'nav.record': 'Welche Zahlen sind bekannt?',
  'nav.figures': 'Stimmen diese Zahlen?',
  'nav.investment': 'Welche Vorhaben bringen das Kapital?',
  'nav.services': 'Wie lange dauern die Verfahren?',
  'nav.programmes': 'Was wurde aus jedem Programm?',
  'control.region': 'Region',
  'control.year': 'Jahr',
  'control.language': 'Sprache',
  'control.print': 'Drucken',
  'banner.synthetic': 'Erfundene Daten. Diese Provinz gibt es nicht: Bitte keine Zahl dieser Seite zitieren.',

  'state.loading': 'Wird geladen …',
  'state.refreshing': 'Der Stand dieses Tages wird geholt …',
  'state.retry': 'Erneut versuchen',
  'state.failed': 'Das konnte nicht geladen werden',
  'state.noRegions': 'Noch ist keine Region geladen. Bitte ein Regionspaket laden und die Seite neu aufrufen.',
  'state.noYardsticks': 'Am {day} war kein Ziel für {year} bekannt.',
  'state.missing': 'Diese Seite gibt es nicht.',

  'asof.heading': 'Was am {day} bekannt war',
  'asof.label': 'Wissensstand',
  'asof.previous': 'Vorherige Veröffentlichung',
  'asof.next': 'Nächste Veröffentlichung',
  'asof.today': 'Heute',
  'asof.position': '{day}, Veröffentlichung {index} von {count}',
  'asof.help': 'Gezeigt und gerechnet wird nur mit dem, was bis zu diesem Tag veröffentlicht war.',

  'yardstick.heading': 'Gemessen an',
  'yardstick.act': '{issuer}, {act}',
  'yardstick.entered': 'eingetragen, nicht veröffentlicht',
  'yardstick.superseded': 'inzwischen ersetzt',
  'yardstick.odds': 'Aussicht: {odds}',
  'yardstick.known': 'bekannt seit {day}',
  'kind.target': 'Ziel',
  'kind.scenario': 'Wachstumsszenario',
  'kind.forecast': 'Prognose',
  'outcome.met': 'erreicht, {points} darüber',
  'outcome.missed': 'verfehlt um {points}',
  'outcome.open': 'offen',

  'chart.heading': 'Kumuliertes Wachstum im Jahr {year}',
  'chart.title': 'Kumuliertes Wachstum des Bruttoregionalprodukts von {region} im Jahr {year} gegenüber dem Vorjahreszeitraum',
  'chart.publishedPoint': '{period}: {growth}, veröffentlicht.',
  'chart.outlookPoint': '{period}: Ausblick {p50}, in 8 von 10 Fällen zwischen {p10} und {p90}.',
  'chart.targetLine': 'Messlatte für das Jahr: {target}.',
  'chart.requiredLine': 'Dafür nötig: {required} ({rest}).',
  'chart.beforeLine': 'Frühere Jahre: {years}.',
  'chart.before': 'frühere Jahre',
  'chart.published': 'veröffentlicht',
  'chart.outlook': 'Ausblick',
  'chart.band': '8 von 10',
  'chart.bandShort': '8 von 10',
  'chart.target': 'Messlatte',
  'chart.required': 'nötig',
  'chart.year': 'Jahr',

  'rest.heading': 'Was der Rest des Jahres leisten muss',
  'rest.yardstick': 'Messlatte',
  'rest.required': 'Nötig: {rest}',
  'rest.range': 'Spanne',
  'rest.best': 'Bisher bester Wert',
  'rest.above': 'Ebenso schnelle Jahre',
  'rest.aboveOf': '{above} von {years}',
  'rest.none': 'keine frühere Zahl',
  'rest.done': 'Das Jahr ist bekannt; es bleibt nichts mehr zu leisten.',
  'rest.odds': 'Aussicht',
  'rest.name':
    '{months, plural, =1 {letzter Monat} =3 {viertes Quartal} =6 {zweites Halbjahr} =9 {restliche neun Monate} =12 {ganzes Jahr} other {restliche # Monate}}',

  'contributions.heading': 'Woher das Wachstum kam, {period}',
  'contributions.none': 'Für diesen Tag lassen sich keine Beiträge angeben.',
  'contributions.activity': 'Bereich',
  'contributions.growth': 'Wachstum',
  'contributions.share': 'Anteil im Vorjahr',
  'contributions.points': 'Punkte',
  'contributions.total': 'Summe',
  'contributions.rest-of-economy': 'Übrige Wirtschaft',
  'contributions.rounding': 'Restgröße (Rundung, geschätzte Anteile)',
  'contributions.title': 'Wachstumsbeiträge nach Bereichen, {period}',
  'contributions.item': '{activity}: {points}.',
  'contributions.note': 'Abgeleitete Anteile sind die des Vorjahreszeitraums, zu konstanten Preisen.',
  'contributions.noteRolledForward':
    'Fortgeschriebene Anteile sind die des ganzen Vorjahrs, geschätzt aus einem früheren Jahr und dem Wachstum jedes Bereichs; es sind nicht die des Vorjahreszeitraums.',
  'tag.computed': 'berechnet',
  'tag.published': 'veröffentlicht',
  'shareBasis.implied': 'aus veröffentlichten Zahlen abgeleitet',
  'shareBasis.rolled-forward': 'ganzes Vorjahr, geschätzt (fortgeschrieben)',
  'shareBasis.none': 'unbekannt',

  'conflicts.heading': 'Veröffentlichte Zahlen, die sich widersprechen',
  'conflicts.item': '{activity}, {period}: Veröffentlicht wurden {values}. Gerechnet wird mit {chosen}.',
  'conflicts.short': '{period} {chosen} ({others})',
  'conflicts.reading': 'Die verwendete Zahl; in Klammern die anderen veröffentlichten Werte.',

  'figure.open': '{label}: {value}. Herkunft zeigen',
  'figure.close': 'Schließen',
  'figure.rule': 'Regel',
  'figure.formula': 'Formel',
  'figure.publishedFigure': 'Veröffentlichte Zahl, nicht hier berechnet: {value}',
  'figure.assumptions': 'Annahmen',
  'figure.observations': 'Zugrunde liegende veröffentlichte Zahlen',
  'figure.noLineage': 'Für diese Zahl ist keine Herleitung festgehalten.',
  'figure.publisher': 'Veröffentlicht von',
  'figure.published': 'Veröffentlicht am',
  'figure.status': 'Status',
  'figure.printed': 'Gedruckter Wert',
  'figure.address': 'Quelle öffnen',
  'figure.noAddress': 'Keine Adresse angegeben',
  'figure.vintages': 'Weitere veröffentlichte Werte',
  'figure.snapshot': 'Gelesen aus {file}, Zeile {row}',
  'figure.remark': 'Anmerkung (auf Englisch)',
  'figure.more': '{count, plural, one {# weitere Zahl} other {# weitere Zahlen}}',
  'figure.act': 'Festgelegt von',
  'figure.growth': 'Kumuliertes Wachstum',
  'figure.value': 'Wert',

  'rule.ADJ-70': 'Brücke: Gerade vom Wachstum des Index zum Wachstum der Wertschöpfung',
  'rule.ADJ-71': 'Wertschöpfung, die der Index nach der Brücke erwarten lässt, eine interne Schätzung',
  'rule.ADJ-72': 'Verhältnis des Wachstums der Wertschöpfung zum Wachstum des Index',
  'rule.ADJ-73': 'Wachstum des Index aus einem längeren oder kürzeren Zeitraum und den Monaten dazwischen',
  'rule.CON-1': 'Punkte: Anteil im Basiszeitraum mal Wachstum',
  'rule.CON-3': 'Restgröße: Gesamtwachstum abzüglich der Summe der Beiträge',
  'rule.CON-4': 'Anteil, der aus veröffentlichten Punkten und Wachstum folgt',
  'rule.CON-5': 'Nicht veröffentlichter Anteil: was die übrigen Anteile lassen',
  'rule.GRO-2': 'Kumuliertes Wachstum: Zeiträume gewichtet mit ihren Vorjahresanteilen',
  'rule.GRO-4': 'Wachstum, das der Rest des Jahres erreichen muss',
  'rule.GRO-8': 'Anteil, fortgeschrieben mit dem Wachstum des Bereichs im Verhältnis zum Ganzen',
  'rule.VER-2': 'Wahl der veröffentlichten Zahl: genau vor gerundet, dann die zuletzt veröffentlichte, dann die mit mehr Stellen',
  'rule.VER-5': 'Was dieselben Monate in jedem bekannten Jahr brachten',
  'rule.VER-8': 'Der Ausblick, bis das Jahr veröffentlicht ist, danach diese Zahl',
  'rule.VER-12': 'Abstand: mittlerer Ausblick abzüglich der Messlatte',
  'rule.VER-13': 'Kein Ausblick auf ein Jahr nach dem nächsten',

  'assumption.phasing': 'Die Anteile der Quartale am Jahr stammen aus dem Regionspaket: {basis}',
  'assumption.shares-rolled-forward':
    'Die Anteile sind mit dem Wachstum jedes Bereichs aus einem früheren Zeitraum fortgeschrieben.',

  'publishedBasis.stated': '{day}',
  'publishedBasis.act-date': '{day} (Tag des Rechtsakts)',
  'publishedBasis.inferred-calendar': '{day} (erschlossen: amtlicher Veröffentlichungstag des Monats)',
  'publishedBasis.inferred-month-end': '{day} (erschlossen: nur der Monat ist bekannt)',
  'publishedBasis.inferred-year-end': '{day} (erschlossen: nur das Jahr ist bekannt)',
  'publishedBasis.inferred-content': '{day} (aus dem Inhalt erschlossen; die Seite nennt kein Datum)',

  'status.estimate': 'Schätzung',
  'status.preliminary': 'vorläufig',
  'status.official': 'endgültig',
  'status.unstated': 'Status nicht genannt',
  'status.expected': 'erwartet',
  'status.plan': 'Plan',

  'measure.level': 'Niveau',
  'measure.growth': 'Wachstum',
  'measure.average-growth': 'mittleres Jahreswachstum',
  'measure.share': 'Anteil',
  'measure.contribution': 'Beitrag',
  'measure.change': 'Veränderung in Punkten',
  'measure.attainment': 'Erfüllungsgrad',
  'measure.count': 'Anzahl',

  'comparator.none': '',
  'comparator.same-period-previous-year': 'gegenüber dem Vorjahreszeitraum',
  'comparator.previous-period': 'gegenüber dem vorherigen Zeitraum',
  'comparator.base-year': 'gegenüber dem Basisjahr',
  'comparator.plan': 'gegenüber dem Plan',
  'comparator.scenario': 'gegenüber dem Szenario',

  'bound.equal': '{value}',
  'bound.about': 'etwa {value}',
  'bound.nearly': 'knapp {value}',
  'bound.over': 'über {value}',
  'bound.at-least': '{value} oder mehr',
  'bound.at-most': 'höchstens {value}',

  'record.heading': 'Veröffentlichte Zahlen zu {year} und zur Rechnung benutzte, bekannt am {day}',
  'record.filter': 'Nach Text filtern',
  'record.count': '{shown} von {total, plural, one {# Zahl} other {# Zahlen}}',
  'record.empty': 'Keine Zahl passt. Filter leeren, um alle zu sehen.',
  'record.none': 'Bis zum {day} war keine Zahl zu {year} veröffentlicht.',
  'record.figure': 'Größe',
  'record.period': 'Zeitraum',
  'record.value': 'Wert',
  'record.status': 'Status',
  'record.publisher': 'Veröffentlicht von',
  'record.published': 'Veröffentlicht am',
  'record.doubtful': 'zweifelhaft',
  'record.conflict': 'widerspricht einer anderen',
  'record.used': 'in die Rechnung einbezogen',
  'record.implied': 'abgeleitet, nicht gedruckt',

  'forensics.heading': 'Veröffentlichte Zahlen, die nicht alle stimmen können, Stand {day}',
  'forensics.fileHeading': 'Zahlen aus {file}, die nicht alle stimmen können',
  'forensics.leftOut':
    '{count, plural, =0 {Jede Zeile wurde geprüft.} one {# Zeile enthält nichts zu prüfen:} other {# Zeilen enthalten nichts zu prüfen:}}',
  'forensics.leftOut.empty': 'kein Wert: Zeilen {rows}',
  'forensics.leftOut.no-number': 'Text, Merkmal oder Spanne statt einer Zahl: Zeilen {rows}',
  'forensics.leftOut.promise': 'Ziel, Plan oder Prognose: Zeilen {rows}',
  'forensics.leftOut.unclear-period': 'kein Zeitraum oder einer mit zwei Lesarten: Zeilen {rows}',
  'forensics.leftOut.days': 'ein Tag oder Tage, die keine ganzen Monate sind: Zeilen {rows}',
  'forensics.none': 'Keine veröffentlichten Zahlen widersprechen einander.',
  'forensics.size': 'Mehr, als Rundung zulässt: {size}.',
  'forensics.perDollar': '{number} Dong je US-Dollar',
  'forensics.revisable': 'Eine Revision zwischen den Veröffentlichungen könnte es erklären.',
  'forensics.figures':
    '{figure} · {period} · {value} · {source}{day, select, none {} other {, {day}}}{doubtful, select, yes { · als zweifelhaft markiert} other {}}',
  'forensics.revisions':
    '{count, plural, =0 {Keine Zahl wurde} one {# Zahl wurde} other {# Zahlen wurden}} später durch eine andere ersetzt; das sind Revisionen, keine Widersprüche.',
  'forensics.impliedHeading': 'Was aus den veröffentlichten Zahlen folgt',
  'forensics.more': '… und {count} weitere mit --json.',
  'forensics.moreFindings': '… und {count, plural, one {# weiterer Widerspruch} other {# weitere Widersprüche}} mit --json.',
  'forensics.why.different-values': '{thing}, {period}: Veröffentlicht wurden sowohl {one} als auch {other}.',
  'forensics.why.unit-slip':
    '{thing}, {period}: {one} und {other} unterscheiden sich um den Faktor {factor}, wie nach einem Versehen bei Einheit oder Komma.',
  'forensics.why.month-as-cumulative':
    '{thing}: Dieselbe Zahl {value} steht für {month} und für {cumulative}, während für {cumulative} auch {other} veröffentlicht wurde.',
  'forensics.why.cumulative-step':
    '{thing}: Aus {before} und {added} folgt für {after} ein Wachstum von {low} bis {high}, nicht {found}.',
  'forensics.why.hidden-out-of-line':
    '{thing}: Die Zahlen lassen für {hidden} {low} bis {high} übrig, weit ab von den veröffentlichten Raten ({recordLow} bis {recordHigh} läge noch im Rahmen).',
  'forensics.why.outside-parts':
    '{thing}, {period}: Das Wachstum von {growth} liegt außerhalb dessen der Teile, {low} bis {high}.',
  'forensics.why.level-against-growth':
    '{thing}, {period}: Die Niveaus wachsen um {levelGrowth}, veröffentlicht ist ein Wachstum von {growth}; die Preise hätten sich um {low} bis {high} verändert.',
  'forensics.why.share-against-growth':
    '{thing}, {period}: Ein Anteil von {share} nach {lastShare} passt nicht zum veröffentlichten Wachstum; die Preise dieses Teils hätten sich um {low} bis {high} gegenüber dem Ganzen verändert.',
  'forensics.why.amount-falls':
    '{thing}: {other} für {after} ist weniger als {one} für {before}, obwohl sich die Monate nur addieren.',
  'forensics.why.amount-step':
    '{thing}: {before} und {added} ergeben zusammen {low} bis {high}, nicht {found} wie für {after} veröffentlicht.',
  'forensics.why.parts-exceed-total':
    '{thing}, {period}: Die Teile ergeben {parts}, mehr als die veröffentlichte Summe von {total}.',
  'forensics.why.two-exchange-rates': '{thing}, {period}: Ein Dokument rechnet mit {one} und mit {other} Dong je US-Dollar um.',
  'forensics.why.counts-do-not-add': '{thing}, {period}: {met} erfüllte und {behind} nicht erfüllte ergeben nicht {total}.',
  'forensics.why.met-then-short': '{thing}: Der Plan galt als erfüllt ({met}) und danach als nicht erfüllt ({short}).',
  'forensics.why.percent-or-points':
    '{thing}, {period}: Eine Veränderung um {change} passt zu den Anteilen ({before} und {after}) nur in Prozent, nicht in Punkten.',
  'forensics.why.implied-weights':
    '{thing}, {period}: Punkte durch Wachstum ergeben Gewichte von zusammen {low} bis {high}; kein Gewicht liegt unter 0 %, und alle zusammen machen 100 %.',
  'forensics.why.parts-do-not-add': '{thing}, {period}: Die Teile ergeben {low} bis {high}, nicht {found}.',
  'forensics.why.months-do-not-chain':
    '{thing}: Aus dem Wachstum im {before} und den Veränderungen zwischen den Monaten beider Jahre folgt für {period} {low} bis {high}, nicht {found}; so verfehlen sich die Raten in {times} von {of} Monaten.',
  'forensics.why.nothing-left': '{thing}: Ein Rückgang um 100 % ({period}) lässt nichts übrig, doch es folgt eine Rate ({next}).',
  'forensics.why.out-of-scale':
    '{thing}, {period}: {value}, wo etwa {typical} üblich ist, wie nach einem Versehen um den Faktor {factor}.',
  'forensics.why.months-like-cumulative':
    '{thing}: In {times} von {of} Monaten ({period}) kann die Rate des Monats nicht das sein, was das Wachstum seit Januar ihm übrig lässt, und liegt näher an diesem Wachstum selbst.',
  'forensics.implied.hidden-growth': '{thing}, {period}: Wachstum zwischen {low} und {high}',
  'forensics.implied.weight': '{thing}, {period}: Gewicht zwischen {low} und {high}',
  'forensics.implied.weight-small-section':
    '{thing}, {period}: Gewicht zwischen {low} und {high}, wenn Wasserversorgung und Abfall wenig wiegen',
  'forensics.title': 'Stimmen diese Zahlen?',
  'forensics.summary':
    '{count, plural, =0 {Kein Widerspruch} one {# Widerspruch} other {# Widersprüche}} unter {examined} veröffentlichten Zahlen und Aussagen, Stand {day}.',
  'forensics.firm': 'Keine Revision kann diese erklären',
  'forensics.firmHelp': 'Die Zahlen stehen in einem Dokument oder in Dokumenten eines Tages.',
  'forensics.loose': 'Eine Revision kann diese erklären',
  'forensics.looseHelp': 'Die Zahlen kommen aus Dokumenten verschiedener Tage; keines sagt, dass es das andere berichtigt.',
  'forensics.sources': 'Dokumente',
  'forensics.hidden': 'Monate, die niemand veröffentlicht hat',
  'forensics.hiddenHelp':
    'Wachstum, das zwei veröffentlichte Zahlen den Monaten dazwischen lassen: das hohle Zeichen bei gleichem Gewicht der Monate, der Balken bei jedem möglichen Gewicht. Gefüllte Zeichen wurden veröffentlicht.',
  'forensics.weights': 'Gewichte, mit denen die Teile passen',
  'forensics.weightsHelp':
    'Welchen Anteil jeder Teil haben kann, damit das veröffentlichte Wachstum der Teile das des Ganzen ergibt.',
  'forensics.assumed': 'Was vorausgesetzt wird',
  'forensics.assumedText':
    'Ein Monat kann {month} mehr oder weniger als ein Zwölftel des Jahres wiegen; Preise ändern sich um {low} bis {high} im Jahr, die eines Teils um {relative} gegenüber dem Ganzen; eine Schätzung wird um bis zu {rate} oder {amount} revidiert.',
  'chart.intervals': 'Spannen von {count, plural, one {# Zahl} other {# Zahlen}}',

  'sources.heading': 'Quellen',

  'unit.points': '{number} {value, plural, one {Prozentpunkt} other {Prozentpunkte}}',
  'unit.pointsShort': '{number} PP',
  interval: '{low} bis {high}',

  'probability.below': 'weniger als 1 von 100',
  'probability.above': 'mehr als 99 von 100',
  'probability.ofHundred': 'etwa {count} von 100',
  'probability.ofTen': 'etwa {count} von 10',

  'period.year': '{year}',
  'period.quarter': '{quarter}. Quartal {year}',
  'period.firstHalf': 'erstes Halbjahr {year}',
  'period.secondHalf': 'zweites Halbjahr {year}',
  'period.cumulative':
    '{months, plural, =1 {Januar} =2 {zwei Monate} =4 {vier Monate} =5 {fünf Monate} =7 {sieben Monate} =8 {acht Monate} =9 {neun Monate} =10 {zehn Monate} =11 {elf Monate} other {# Monate}} {year}',
  'period.months': '{first} bis {last}',
  'period.short': '{months, plural, =3 {Q1} =6 {H1} =9 {9 Monate} =12 {Jahr} other {# Monate}}',

  'sentence.after':
    '{months, plural, =1 {Nach einem Monat} =3 {Nach dem ersten Quartal} =6 {Nach dem ersten Halbjahr} =9 {Nach neun Monaten} other {Nach # Monaten}}',
  'sentence.now':
    '{after} liegt das Bruttoregionalprodukt von {region} um {growth} {direction, select, fall {unter} other {über}} dem Vorjahreszeitraum.',
  'sentence.notBegun': 'Für {year} ist noch keine Zahl zum Bruttoregionalprodukt von {region} veröffentlicht.',
  'sentence.needed': 'Damit das ganze Jahr {target} bringt, muss der Zuwachs im Rest des Jahres ({rest}) {required} betragen',
  'sentence.enough': 'Das Jahr bringt {target} selbst dann, wenn der Rest des Jahres ({rest}) um {required} schrumpft',
  'sentence.best': '{needed}; der höchste Wert früherer Jahre ({rest}) liegt bei {best} ({bestYear}).',
  'sentence.noHistory': '{needed}; für dieselben Monate gibt es keine frühere Zahl zum Vergleich.',
  'sentence.odds': 'Aussicht, das zu erreichen: {odds}.',
  'sentence.oddsOfYear': 'Die Messlatte liegt bei: {target}. Aussicht, sie zu erreichen: {odds}.',
  'sentence.met':
    'Im Jahr {year} ist das Bruttoregionalprodukt von {region} um {growth} {direction, select, fall {gefallen} other {gewachsen}}: Die Messlatte ({target}) ist erreicht{exceeded, select, yes {, mit {points} mehr} other {}}.',
  'sentence.missed':
    'Im Jahr {year} ist das Bruttoregionalprodukt von {region} um {growth} {direction, select, fall {gefallen} other {gewachsen}}: Die Messlatte ({target}) ist um {points} verfehlt.',
  'sentence.noYardstick': 'Für {year} ist noch keine Messlatte bekannt.',

  'error.wrong-use':
    '{field, select, none {Die Anfrage ist nicht verständlich. Erlaubt: {allowed}.} other {{given, select, no {Für {field} wird ein Wert gebraucht.} other {Der Wert „{found}“ passt nicht zu {field}.}} Erlaubt: {allowed}.}}',
  'error.unknown-operation': 'Die Operation „{operation}“ gibt es nicht. Bekannte Operationen: {known}.',
  'error.unknown-region': 'Die Region „{region}“ gibt es nicht. Geladene Regionen: {known}.',
  'error.unknown-observation':
    'Keine Zahl trägt die Kennung „{observation}“. Sie gehört vielleicht zu einer anderen Region, oder das Paket hat sich geändert.',
  'error.unknown-scenario':
    '{scenario, select, none {Für {year, number, ::group-off} ist noch kein Szenario der geltende Plan.} other {Es gibt kein Szenario „{scenario}“.}} {known, select, none {Es gibt keines.} other {Bekannt: {known}.}}',
  'error.data-refused':
    'Die Daten wurden abgelehnt; nichts wurde geändert. {count, plural, one {# Stelle ist} other {# Stellen sind}} zu berichtigen{shown, plural, =0 {} other {; hier die ersten #}}:',
  'error.entries-refused':
    '{count, plural, one {Ein Eintrag wird} other {# Einträge werden}} abgelehnt; nichts wurde eingetragen.',
  'error.changed-meanwhile':
    'Inzwischen haben andere dasselbe geändert: {changes}. Von Ihnen wurde nichts eingetragen; sehen Sie sich die Änderung an und tragen Sie neu ein.',
  'error.not-signed-in':
    '{reason, select, wrong {Name oder Geheimwort ist falsch.} waiting {Zu viele Versuche. Bitte fünf Minuten warten.} other {Bitte melden Sie sich zuerst an.}}',
  'error.not-permitted': 'Das ist für {needed}; Sie sind {role}.',
  'error.unknown-account':
    '{state, select, taken {Ein Konto „{account}“ gibt es schon.} other {Ein offenes Konto „{account}“ gibt es nicht.}}',
  'error.data-folder-in-use':
    'Der Datenordner {folder} wird von {owner} benutzt. Bitte diesen Prozess beenden oder einen anderen Ordner wählen.',
  'error.database-unreachable':
    'Der Datenbankserver antwortet nicht ({reason}). Bitte DATABASE_URL prüfen und ob der Server läuft, dann erneut versuchen.',
  'error.stopped':
    '{kept, select, none {Angehalten; es gibt keine Antwort.} other {Nach {rows, number} Meldungen angehalten; es wurde nichts berechnet. {kept, select, yes {Derselbe Befehl macht hier weiter.} other {Mit --resume ORDNER kann ein angehaltener Befehl weitermachen.}}}}',
  'error.internal': 'Bei uns ist etwas schiefgegangen. Bitte die Nummer {id} melden.',
  'error.problem':
    '{file}{row, plural, =0 {} other {, Zeile {row}}}{column, select, none {} other {, Spalte {column}}}: gefunden „{found}“; erlaubt: {allowed}',
  'error.unreachable': 'Der Server ist nicht erreichbar. Bitte die Verbindung prüfen und erneut versuchen.',
  'error.unreadable':
    'Der Server hat eine Antwort geschickt, die diese Seite nicht lesen kann. Bitte neu laden; bleibt es dabei, haben Server und Seite verschiedene Versionen.',
}
